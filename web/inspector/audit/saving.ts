import { useEffect, useState } from 'react'
import type { AuditDocument } from '#domain/audit_document.ts'
import { saveDraft } from '../device/drafts.ts'
import type { Draft } from '../device/types.ts'

/** Where the last change is: on the device since then, under way there, or not there, and why. */
export type Saving = { state: 'saved'; at: string } | { state: 'saving' } | { state: 'failed'; error: Error }

const retry_ms = 5000

/** Stores one document after the other, always the newest; what fails is tried again. */
class Saver {
  private stored: Draft
  wanted: AuditDocument
  private running: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private tell: (saving: Saving) => void = () => {}

  constructor(draft: Draft) {
    this.stored = draft
    this.wanted = draft.document
  }

  save(document: AuditDocument): void {
    this.wanted = document
    void this.flush()
  }

  /** Resolves once nothing is left to store, or it could not be stored. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.running ??= this.run().finally(() => (this.running = null))
    await this.running
  }

  isSaved(): boolean {
    return this.stored.document === this.wanted
  }

  private async run(): Promise<void> {
    while (!this.isSaved()) {
      this.tell({ state: 'saving' })
      try {
        this.stored = await saveDraft({ ...this.stored, document: this.wanted })
      } catch (error) {
        this.tell({ state: 'failed', error: error as Error })
        this.timer = setTimeout(() => void this.flush(), retry_ms)
        return
      }
    }
    this.tell({ state: 'saved', at: this.stored.updated_at })
  }

  /** Answers how to stop. */
  follow(tell: (saving: Saving) => void): () => void {
    this.tell = tell
    return () => {
      this.tell = () => {}
      clearTimeout(this.timer)
    }
  }
}

/** The document of a draft, stored at every change. */
export function useSaved(draft: Draft) {
  const [saver] = useState(() => new Saver(draft))
  const [document, setDocument] = useState(draft.document)
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: draft.updated_at })
  useEffect(() => saver.follow(setSaving), [saver])
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    if (saving.state === 'failed') addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [saving.state])
  const change = (edit: (before: AuditDocument) => AuditDocument) => {
    const after = edit(saver.wanted)
    if (after === saver.wanted) return
    saver.save(after)
    setDocument(after)
  }
  /** Whether all of it is on the device now. */
  const settle = async () => {
    await saver.flush()
    return saver.isSaved()
  }
  return { document, saving, change, settle, retry: () => void saver.flush() }
}
