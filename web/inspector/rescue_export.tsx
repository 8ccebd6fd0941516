import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { shortest_passphrase } from '../rescue_file.ts'
import { Box } from '../ui/box.tsx'
import { Field } from '../ui/field.tsx'
import { saveFile } from '../save_file.ts'
import { exportRecords, type RescueFile } from './device/export.ts'
import { noteExported } from './device/exported.ts'
import type { OutboxEntry } from './device/outbox.ts'
import { sizeText } from './outbox_words.ts'
import { ProblemNote } from './problem_note.tsx'
import './rescue.css'

interface ExportProps {
  entries: OutboxEntry[]
  text: string
  /** For a screen reader, where the text alone does not say of what. */
  label?: string
  isPrimary?: boolean
  /** There is no way without a passphrase: the records are of somebody who is not asked. */
  mustLock?: boolean
}

/** A file to hand to the office, whatever the network does. */
export function ExportButton({ entries, text, label, isPrimary = false, mustLock = false }: ExportProps) {
  return (
    <DialogTrigger>
      <Button className={isPrimary ? 'button primary' : 'button quiet'} aria-label={label}>
        {text}
      </Button>
      <Box className="rescue-modal" title={m.rescue_export_title()}>
        {(close) => <ExportForm entries={entries} mustLock={mustLock} done={close} close={close} />}
      </Box>
    </DialogTrigger>
  )
}

interface FormProps {
  entries: OutboxEntry[]
  mustLock?: boolean
  /** Once it was seen what became of it. */
  done: () => void
  close: () => void
}

/** With a passphrase, unless somebody says twice that there shall be none. */
export function ExportForm({ entries, mustLock = false, done, close }: FormProps) {
  const [isOpenly, setOpenly] = useState(false)
  const exporting = useMutation({
    mutationFn: async (passphrase: string | null) => {
      const made = await exportRecords(entries, passphrase)
      saveFile(made.name, made.file)
      noteExported(entries)
      return made
    },
  })
  if (exporting.data) return <Done made={exporting.data} isOpenly={isOpenly} close={done} />
  const photos = new Set(entries.flatMap((entry) => entry.photos.map(({ sha256 }) => sha256))).size
  const busy = exporting.isPending ? (isOpenly ? m.rescue_exporting_openly() : m.rescue_exporting()) : null
  return (
    <div className="stack">
      <p>{m.rescue_export_what({ records: entries.length, photos })}</p>
      {isOpenly ? (
        <Openly busy={busy} send={() => exporting.mutate(null)} back={() => setOpenly(false)} />
      ) : (
        <Locked busy={busy} send={(passphrase) => exporting.mutate(passphrase)} openly={mustLock ? undefined : () => setOpenly(true)} close={close} />
      )}
      {exporting.error && <ProblemNote error={exporting.error} />}
    </div>
  )
}

interface LockedProps {
  /** What is being done; null: nothing. */
  busy: string | null
  send: (passphrase: string) => void
  openly: (() => void) | undefined
  close: () => void
}

function Locked({ busy, send, openly, close }: LockedProps) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const least = shortest_passphrase
  const isShort = passphrase.trim().length < least
  const differs = passphrase !== again
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isShort && !differs) send(passphrase)
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <p>{m.rescue_export_text()}</p>
      <Field
        label={m.rescue_passphrase()}
        description={m.rescue_passphrase_hint({ least })}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        error={isTried && isShort ? m.rescue_passphrase_short({ least }) : undefined}
        autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- the dialog was opened to type it
      />
      <Field
        label={m.rescue_passphrase_again()}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={isTried && !isShort && differs ? m.rescue_passphrase_differs() : undefined}
      />
      <p className="note">{m.rescue_export_lost()}</p>
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={busy !== null}>
          {busy ?? m.rescue_export_locked()}
        </Button>
        {openly && (
          <Button className="button quiet" onPress={openly}>
            {m.rescue_export_openly()}
          </Button>
        )}
        <Button className="button quiet" onPress={close}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
}

function Openly({ busy, send, back }: { busy: string | null; send: () => void; back: () => void }) {
  const warning = useRef<HTMLParagraphElement>(null)
  useEffect(() => warning.current?.focus(), [])
  return (
    <>
      <p className="rescue-warning" tabIndex={-1} ref={warning}>
        <strong>{m.rescue_export_openly_warning()}</strong>
      </p>
      <div className="row">
        <Button className="button" onPress={back}>
          {m.rescue_export_back()}
        </Button>
        <Button className="button quiet" isDisabled={busy !== null} onPress={send}>
          {busy ?? m.rescue_export_openly_send()}
        </Button>
      </div>
    </>
  )
}

function Done({ made: { name, file }, isOpenly, close }: { made: RescueFile; isOpenly: boolean; close: () => void }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <div className="stack">
      <div tabIndex={-1} ref={said} className="rescue-done">
        <p>
          <strong>{m.rescue_exported({ name, size: sizeText(file.size) })}</strong>
        </p>
        <p>{isOpenly ? m.rescue_exported_openly() : m.rescue_exported_locked()}</p>
      </div>
      <div className="row">
        <Button className="button primary" onPress={close}>
          {m.rescue_done()}
        </Button>
      </div>
    </div>
  )
}
