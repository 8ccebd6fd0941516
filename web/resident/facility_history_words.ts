import { componentName, propertyOf, propertyOfAny } from '#domain/property.ts'
import { isDay } from '#domain/date.ts'
import { grades, kinds, lifecycles, verdicts, type Kind, type Lifecycle, type Verdict } from '#domain/facility.ts'
import { categoryName, gradeName, kindName, lifecycleName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Change, Component, Fact } from './facility_data.ts'
import { placeLines } from './facility_history_place.ts'
import { acceptanceLines, entryLines, occupationLines, planLines } from './facility_history_duties.ts'
import { assignmentLines, auditLines, observationLines } from './facility_history_visits.ts'
import { hoursLines } from './facility_hours.ts'
import { levelText, partName, propertyName, valueText } from './facility_value.ts'

interface Known {
  components: Component[]
  /** All that is told, newest first: what is there no more is known from it. */
  changes: Change[]
  towns: { code: string; name_zh: string; name_en: string | null }[]
  /** Whose history it is. */
  id: string
  /** Name of the road that it was divided from. */
  divided_from: string | undefined
}
type Image = Record<string, unknown>

/** One change in words, a line a thing that changed. Empty: only copies and bookkeeping changed. */
export function changeLines(change: Change, known: Known): string[] {
  if (isHandedOver(change)) return []
  const tell = entities[change.entity]
  return tell ? tell(change, known) : [m.facility_history_other()]
}

/** What only came from or went to another record is told by the entry of the merge. */
function isHandedOver({ action, after }: Change): boolean {
  return action === 'update' && Object.keys(after ?? {}).every((column) => column === 'facility_id' || column === 'component_id')
}

const actors: Record<string, () => string> = {
  administrator: m.facility_actor_administrator,
  import: m.facility_actor_import,
  demo: m.facility_actor_demo,
  system: m.facility_actor_system,
  staff: m.facility_actor_staff,
}

export function actorName(actor: string): string {
  const known = [actor, actor.split(/[: ]/)[0]!].find((each) => Object.hasOwn(actors, each))
  return known ? actors[known]!() : actor
}

const entities: Record<string, (change: Change, known: Known) => string[]> = {
  facilities: facilityLines,
  components: componentLines,
  facts: factLines,
  facility_facts: factLines,
  lifecycle_events: lifecycleLines,
  verifications: verificationLines,
  operational_observations: observationLines,
  assignments: assignmentLines,
  audits: auditLines,
  acceptances: acceptanceLines,
  maintenance_plans: planLines,
  maintenance_entries: entryLines,
  occupations: occupationLines,
  findings: () => [], // the visit and the verdict that they are of are told
  merges: ({ action }) => [action === 'delete' ? m.facility_history_unmerged() : m.facility_history_merged()],
}

const fieldNames: Record<string, () => string> = {
  name_zh: m.facility_field_name_zh,
  name_en: m.facility_field_name_en,
  code: m.facility_field_code,
  kind: m.facility_field_kind,
  category: m.facility_field_category,
  town_code: m.facility_field_town_code,
  village_code: m.facility_field_village_code,
  address: m.facility_field_address,
  level: m.facility_field_level,
  opening_hours: m.facility_field_opening_hours,
  phone: m.facility_field_phone,
  department_code: m.facility_field_department_code,
  owner: m.facility_field_owner,
  manager: m.facility_field_manager,
  maintainer: m.facility_field_maintainer,
  builder: m.facility_field_builder,
  source: m.facility_field_source,
  source_licence: m.facility_field_source_licence,
  same_as: m.facility_field_same_as,
  verdict: m.facility_field_verdict,
  verdict_on: m.facility_field_verdict_on,
}

/** Columns that people know. */
export const toldFields = Object.keys(fieldNames)

/** What a column is called; undefined: it is no field that people know. */
export const fieldNameOf = (column: string): string | undefined => fieldNames[column]?.()

/** The state and the last visit are copies of what has entries of its own, so they are not told twice. */
function facilityLines(change: Change, { towns, id, divided_from }: Known): string[] {
  const { action, before, after } = change
  if (action === 'insert') return [addedLine(after ?? {}, id, divided_from)]
  const lines = Object.entries(fieldNames)
    .filter(([field]) => field in (before ?? {}) || field in (after ?? {}))
    .map(([field, name]) => fieldLine(name(), fieldText(field, before?.[field], towns), fieldText(field, after?.[field], towns)))
  return [...lines, ...placeLines(change)]
}

/** Of a road also the part that was divided from it is told: the entry is that of the other. */
function addedLine(after: Image, id: string, divided_from: string | undefined): string {
  if (after['split_from'] === id)
    return m.facility_history_split_off({ road: nameOf({ name_zh: wordIn(after, 'name_zh'), name_en: wordIn(after, 'name_en') }) })
  if (!after['split_from']) return m.facility_history_added()
  return divided_from === undefined ? m.shape_history_split() : m.facility_history_split_from({ road: divided_from })
}

function fieldLine(field: string, before: string, after: string): string {
  if (before === '') return m.facility_history_set({ field, after })
  return after === '' ? m.facility_history_unset({ field, before }) : m.facility_history_change({ field, before, after })
}

const words: Record<string, (value: string) => string> = {
  kind: (value) => (kinds.includes(value as Kind) ? kindName(value as Kind) : value),
  verdict: (value) => (verdicts.includes(value as Verdict) ? verdictName(value as Verdict) : value),
  category: categoryName,
  level: levelText,
  opening_hours: (value) => hoursLines(value).join('; '),
}

function fieldText(field: string, value: unknown, towns: Known['towns']): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join(', ')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (field === 'town_code') return nameOf(towns.find(({ code }) => code === text) ?? { name_zh: text })
  return words[field]?.(text) ?? text
}

type Part = Pick<Component, 'type' | 'part' | 'name' | 'name_zh' | 'name_en'>

function partIn(image: Image): Part {
  const type = wordIn(image, 'type')
  const { name_zh, name_en } = componentName(type) ?? { name_zh: type, name_en: type }
  return { type, name_zh, name_en, part: wordIn(image, 'part') || null, name: wordIn(image, 'name') || null }
}

/** A part that is there, or as it was when it was removed or recorded. */
function partOf(id: string, { components, changes }: Known): Part | undefined {
  const kept = components.find((component) => component.id === id)
  const told = changes.find(({ entity, entity_id, action }) => entity === 'components' && entity_id === id && action !== 'update')
  return kept ?? (told && partIn({ ...told.before, ...told.after }))
}

function componentLines(change: Change, known: Known): string[] {
  const { action, entity_id, before, after } = change
  if (action === 'update') return [partChangedLine(partOf(entity_id, known), change)]
  const image = { ...before, ...after }
  const part = partName(partIn(image))
  if (action === 'delete') return [m.facility_history_part_removed({ part })]
  return [image['presence'] === 'absent' ? m.facility_history_part_absent({ part }) : m.facility_history_part_added({ part })]
}

const partFields: Record<string, () => string> = {
  part: m.shape_part_which,
  name: m.shape_part_name,
  presence: m.shape_part_presence,
  level: m.facility_field_level,
}

function partChangedLine(component: Part | undefined, change: Change): string {
  const [before, after] = [change.before ?? {}, change.after ?? {}]
  const changes = Object.entries(partFields)
    .filter(([field]) => field in before || field in after)
    .map(([field, name]) => fieldLine(name(), partFieldText(field, before[field]), partFieldText(field, after[field])))
  const told = [...changes, ...placeLines(change)].join(m.facility_history_between())
  return component
    ? m.facility_history_part_changed({ part: partName(component), changes: told })
    : m.facility_history_part_changed_any({ changes: told })
}

function partFieldText(field: string, value: unknown): string {
  if (typeof value !== 'string') return ''
  if (field === 'level') return levelText(value)
  if (field === 'presence') return value === 'absent' ? m.shape_part_absent() : m.shape_part_present()
  return field === 'part' ? partName({ name_zh: value, name_en: value, part: value, name: null }) : value
}

function factLines(change: Change, known: Known): string[] {
  const { action, before, after } = change
  const image = { ...before, ...after }
  if (action === 'update' && !image['property']) return [m.facility_history_fact_changed()]
  const component = partOf(wordIn(image, 'component_id'), known)
  const described = propertyOf(component?.type ?? '', wordIn(image, 'property')) ?? propertyOfAny(wordIn(image, 'property'))
  const property = described ? propertyName(described, component?.name_zh) : wordIn(image, 'property')
  const part = component ? partName(component) : ''
  if (action === 'delete') return [m.facility_history_fact_removed({ property: `${part} ${property}`.trim() })]
  if (image['state'] === 'unknown') {
    const told = { part, property, note: wordIn(image, 'note') }
    return [withoutGap(isTakenBack(change, known) ? m.facility_history_fact_withdrawn(told) : m.facility_history_fact_unknown(told))]
  }
  const fact = { ...image, unit: described?.unit ?? '' } as unknown as Fact // a row of `facts` as the database keeps it
  const grade = grades.includes(fact.grade) ? gradeName(fact.grade) : wordIn(image, 'grade')
  return [withoutGap(m.facility_history_fact({ part, property, value: valueText(fact), grade }))]
}

/** A line whose part is not known begins with what was measured. */
const withoutGap = (line: string) => line.replace(/^[\s,]+/, '')

/** Where something was known before, to say that it is unknown takes that back; else nobody could measure it. */
function isTakenBack({ id, entity, after }: Change, { changes }: Known): boolean {
  const isOfSame = (other: Change) => ['component_id', 'property'].every((column) => other.after?.[column] === after?.[column])
  const older = changes.find((other) => other.id < id && other.entity === entity && other.action === 'insert' && isOfSame(other))
  return older !== undefined && older.after?.['state'] !== 'unknown'
}

function lifecycleLines({ action, before, after }: Change): string[] {
  const image = { ...before, ...after }
  const word = wordIn(image, 'state')
  const state = lifecycles.includes(word as Lifecycle) ? lifecycleName(word as Lifecycle) : word
  if (action === 'delete') return [m.facility_history_state_removed({ state })]
  const date = wordIn(image, 'since')
  const told = isDay(date) ? m.facility_state_since({ state, date }) : m.facility_state_since_unknown({ state })
  const reason = wordIn(image, 'reason')
  return [reason ? m.facility_history_state_reason({ state: told, reason }) : m.facility_history_state({ state: told })]
}

function verificationLines({ action, before, after }: Change): string[] {
  const date = wordIn({ ...before, ...after }, 'verified_on')
  return [action === 'delete' ? m.facility_history_verification_removed({ date }) : m.facility_history_verified({ date })]
}

function wordIn(image: Image, name: string): string {
  const value = image[name]
  return typeof value === 'string' ? value : ''
}
