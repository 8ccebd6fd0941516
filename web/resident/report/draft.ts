import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { getLocale } from '../../paraglide/runtime.js'
import { newUuid } from '../../uuid.ts'
import { keepDraft, keptDraft, type Draft, type ReportBody, type Waiting } from './report_device.ts'

const empty = (part: string): Draft => ({
  step: 1,
  opened_at: Date.now(),
  type: '',
  component_id: part,
  town_code: '',
  place: '',
  follows: null,
  text: '',
  photos: [],
  contact: '',
  name: '',
})

export interface Drafting {
  draft: Draft
  /** Answers whether it could be kept; what could not be is not taken. */
  set: (changes: Partial<Draft>) => boolean
  clear: () => void
}

/** The report of a facility that is being written on this device; `of`: its id, or `place`. */
export function useDraft(of: string, part: string): Drafting {
  const [draft, setDraft] = useState(() => keptDraft(of) ?? empty(part))
  const set = (changes: Partial<Draft>) => {
    const changed = { ...(keptDraft(of) ?? draft), ...changes }
    const isKept = keepDraft(of, changed)
    if (isKept || changes.photos === undefined) setDraft(changed)
    return isKept
  }
  const clear = () => {
    keepDraft(of, null)
    setDraft(empty(part))
  }
  return { draft, set, clear }
}

/** As it is sent; `facility`: absent for a place that the register lacks, `website`: what no person fills in. */
export function waitingOf(draft: Draft, { facility, website }: { facility: string | undefined; website: string }): Waiting {
  const where = facility
    ? { facility_id: facility, component_id: draft.component_id || null }
    : { facility_id: null, town_code: draft.town_code, place: draft.place.trim() }
  const body: ReportBody = {
    id: newUuid(),
    secret: newUuid().replaceAll('-', '') + newUuid().replaceAll('-', ''),
    ...where,
    type: facility && draft.type ? draft.type : 'missing_facility',
    text: draft.text.trim(),
    language: getLocale(),
    elapsed_ms: Math.max(0, Date.now() - draft.opened_at),
    ...(draft.contact.trim() && { contact: draft.contact.trim() }),
    ...(draft.follows && { follows: draft.follows.id }),
    ...(website && { website }),
  }
  return { body, name: facility ? draft.name || m.report_status_where() : draft.place.trim(), photos: draft.photos, receipt: null, refused: null }
}

/** To be changed after it was refused. */
export function draftOf({ body, name, photos }: Waiting): Draft {
  const { type, component_id, town_code, place, text, contact, facility_id } = body
  return {
    ...empty(component_id ?? ''),
    opened_at: Date.now() - body.elapsed_ms,
    type: facility_id ? type : '',
    town_code: town_code ?? '',
    place: place ?? '',
    text,
    photos,
    contact: contact ?? '',
    name,
  }
}
