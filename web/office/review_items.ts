import type { Judgement } from '#domain/audit.ts'
import type { AuditAnswer, AuditAnswers, AuditDocument, AuditedComponent, AuditPhoto } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import { propertyOf, propertyOfAny } from '#domain/property.ts'
import type { CriteriaById } from '../criteria_data.ts'
import { openExceptionText, standingOf, type Standing } from '../judgement_words.ts'
import type { Audit } from './review_data.ts'

/** How an answer stands to the one of the audit before. */
export type Change = 'same' | 'changed' | 'added' | 'gone'

interface Judged {
  criterion: Criterion
  judgement: Judgement
  standing: Standing
  /** That an exception could hold still. */
  exception: string | null
}

/** A question of a part: what was answered now and before, and what the items make of it. */
export interface Row {
  key: string
  property: string
  name: { name_zh: string; name_en: string }
  /** Of the item that asks it, else of the property: how an answer is written. */
  unit: Criterion['unit']
  answer: AuditAnswer | undefined
  before: AuditAnswer | undefined
  /** Null: there is no audit before. */
  change: Change | null
  /** Whether it was corrected since it was returned. */
  isCorrected: boolean
  judged: Judged[]
  photos: AuditPhoto[]
}

/** A part with its questions; component null: the facility as a whole. */
export interface Part {
  component: AuditedComponent | null
  before: AuditedComponent | undefined
  rows: Row[]
  /** Of the part, not of one of its questions. */
  photos: AuditPhoto[]
}

export interface Compared {
  audit: Audit
  criteria: CriteriaById
  /** The audit that this one corrects. */
  returned: AuditDocument | null
}

/** Names a place of an audit, for remarks and for links within the page. */
export const placeKey = (component_id: string | null, property: string | null) => `${component_id ?? ''}/${property ?? ''}`

/** Everything that was answered or is asked, the facility as a whole first. */
export function partsOf(compared: Compared): Part[] {
  const { audit } = compared
  return [null, ...audit.document.components].map((component) => partOf(compared, component))
}

function partOf(compared: Compared, component: AuditedComponent | null): Part {
  const { audit, criteria, returned } = compared
  const id = component?.id ?? null
  const judged = audit.judgements
    .filter((each) => each.component_id === id && each.reason.code !== 'component_unknown')
    .flatMap((judgement) => {
      const criterion = criteria.get(judgement.criterion)
      if (!criterion) return []
      const exception = openExceptionText(criterion, judgement, audit.judgements)
      return [{ criterion, judgement, standing: standingOf(criterion, judgement), exception }]
    })
  const photos = audit.document.photos.filter(({ component_id }) => component_id === id)
  const [now, before, then] = [audit.document, audit.previous?.document, returned].map((document) => document && answersIn(document, id))
  const properties = new Set([...judged.map(({ criterion }) => criterion.property), ...Object.keys(now ?? {}), ...Object.keys(before ?? {})])
  const rows = [...properties].map((property) => {
    const items = judged.filter(({ criterion }) => criterion.property === property)
    const type = component?.type ?? items[0]?.criterion.component ?? ''
    const named = propertyOf(type, property) ?? propertyOfAny(property)
    return {
      key: placeKey(id, property),
      property,
      name: named ?? { name_zh: property, name_en: property },
      unit: (items[0]?.criterion.unit ?? named?.unit ?? 'enum') as Criterion['unit'],
      answer: now?.[property],
      before: before?.[property],
      change: before ? changeOf(now?.[property], before[property]) : null,
      isCorrected: Boolean(then) && !isSame(now?.[property], then?.[property]),
      judged: items,
      photos: photos.filter((photo) => photo.property === property),
    }
  })
  return {
    component,
    before: audit.previous?.document.components.find((each) => each.id === id),
    rows,
    photos: photos.filter((photo) => photo.property === null || !properties.has(photo.property)),
  }
}

/** Of a part that the other audit does not have: undefined. */
function answersIn({ answers, components }: AuditDocument, id: string | null): AuditAnswers | undefined {
  return id === null ? answers : components.find((each) => each.id === id)?.answers
}

function changeOf(now: AuditAnswer | undefined, before: AuditAnswer | undefined): Change {
  if (now === undefined) return before === undefined ? 'same' : 'gone'
  if (before === undefined) return 'added'
  return isSame(now, before) ? 'same' : 'changed'
}

/** By what was found, whenever it was observed. */
function isSame(one: AuditAnswer | undefined, other: AuditAnswer | undefined): boolean {
  return found(one) === found(other)
}

function found(answer: AuditAnswer | undefined): string {
  if (!answer) return ''
  if (answer.state === 'value') {
    const { value } = answer
    return JSON.stringify([typeof value === 'object' ? [value.rise_mm, value.run_mm] : value, answer.operator ?? '='])
  }
  return answer.state === 'absent' ? 'absent' : `could_not_measure ${answer.reason}`
}

/** What does not apply by its own rule says little; that the inspector says so is looked at. */
const applies = ({ standing, judgement }: Judged) => standing !== 'not_applicable' || judgement.reason.code === 'inspector_says'

/** Whether anybody answered it, or an item applies: the others fold away. */
export function isTold({ answer, before, judged, photos }: Row): boolean {
  return answer !== undefined || before !== undefined || photos.length > 0 || judged.some(applies)
}

/** The items that a row shows; where none applies, all. */
export function judgedShown({ judged }: Row): Judged[] {
  const shown = judged.filter(applies)
  return shown.length > 0 ? shown : judged
}

/** The items that are told with the folded ones. */
export function judgedFolded(row: Row): Judged[] {
  return isTold(row) ? row.judged.filter((each) => !judgedShown(row).includes(each)) : row.judged
}

/** Whether it is asked and nobody answered it, now or before: these fold away too, and can be remarked on. */
export function isSilent(row: Row): boolean {
  const { answer, before, judged, photos } = row
  return (
    isTold(row) &&
    answer === undefined &&
    before === undefined &&
    photos.length === 0 &&
    judged.every(({ judgement }) => judgement.verdict !== 'fail')
  )
}

export const shows = ['all', 'fail', 'changed', 'open', 'photos', 'remarks'] as const
export type Show = (typeof shows)[number]

/** Which rows a reviewer wants to see. */
export function isShown(row: Row, show: Show, remarked: ReadonlySet<string>): boolean {
  if (show === 'fail') return row.judged.some(({ standing }) => standing === 'fail' || standing === 'advice' || standing === 'pending')
  if (show === 'changed') return row.isCorrected || row.change === 'changed'
  if (show === 'open') return row.answer?.state === 'could_not_measure' || row.judged.some(({ standing }) => standing === 'not_measured')
  if (show === 'photos') return row.photos.length > 0
  return show === 'all' ? isTold(row) : remarked.has(row.key)
}

/** Types of parts that the checklist asks about and nobody recorded, with how many items each. */
export function unrecordedTypes({ audit, criteria }: Compared): { type: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { reason, criterion } of audit.judgements) {
    const type = reason.code === 'component_unknown' ? criteria.get(criterion)?.component : undefined
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return [...counts].map(([type, count]) => ({ type, count }))
}

/** Parts of the audit before that this one does not name. */
export function missingParts({ previous, document }: Audit): AuditedComponent[] {
  const named = new Set(document.components.map(({ id }) => id))
  return previous?.document.components.filter(({ id }) => !named.has(id)) ?? []
}
