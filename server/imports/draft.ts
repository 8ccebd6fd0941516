import { categoryOf, type Kind, type Lifecycle } from '#domain/facility.ts'
import type { Day } from '#domain/date.ts'
import type { Datum, Position } from '#domain/datum.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { CityData } from '../database/reference_data.ts'
import type { ImportOptions, Mapping } from '../schemas/import.ts'
import { isRounded, textOf } from './cell.ts'
import { hoursWritten } from './hours.ts'
import { readLife } from './life.ts'
import { isIgnored } from './mapping.ts'
import { partsOfRow, type GivenPart } from './parts.ts'
import type { PlaceNames } from './place_names.ts'
import { placedRow } from './position.ts'
import { isLeftOut, isRefused } from './reason.ts'
import { readRecord, type Recorded } from './record.ts'
import type { FileRow, RowReason } from './row.ts'
import { categoryWritten, closestCategories, kindWritten } from './vocabulary.ts'

/** What is known before the first row: the person's mapping and options, the city's names, the day. */
export interface Plan {
  header: readonly string[]
  mapping: Mapping
  /** Columns without a field. */
  rest: { heading: string; column: number }[]
  /** Of our own export, where it says that a facility is gone. */
  tombstone?: number
  /** Of our own export: the revision that each row is of. */
  revision?: number
  options: ImportOptions
  /** Absent: no column has a position. */
  datum: Datum | undefined
  extent: CityData['extent']
  names: PlaceNames
  today: Day
  /** Stands as the source of what the file records. */
  file_name: string
}

/** Columns of the facility that a row gives; what it leaves blank is not here and erases nothing. */
export interface Given {
  id?: string
  code?: string
  kind?: Kind
  category?: string
  name_zh?: string
  name_en?: string
  town_code?: string
  village_code?: string
  address?: string
  geometry?: PlainGeometry
  level?: string
  opening_hours?: string
  phone?: string
  builder?: string
  owner?: string
  manager?: string
  maintainer?: string
  department_code?: string
  source?: string
  source_licence?: string
  same_as?: string[]
}

/** A row as it was understood, before it is compared with the inventory. */
export interface Draft {
  row_number: number
  reasons: RowReason[]
  given: Given
  /** Columns that come from the options of the file: they fill a new facility and change none. */
  assumed: (keyof Given)[]
  declared_town_code?: string
  town_basis?: 'declared' | 'boundary'
  /** The first position in the datum of the file. */
  position?: Position
  /** How far the file's decimals leave it open. */
  within_m?: number
  /** Of a row of our own export: the revision that it was written from. */
  revision?: number
  lifecycle?: { state: Lifecycle; since: Day | null; reason: string | null }
  /** The state chosen for the whole file, where the row gives none: of a new facility only. */
  assumed_state?: Lifecycle
  verified_on?: Day
  parts: GivenPart[]
  /** What the row records in full: it stands beside what its columns say. */
  recorded: Recorded
  tags: Record<string, unknown>
}

/** A draft that nothing keeps out has what every facility must have. */
export type AcceptedDraft = Draft & { given: Given & Required<Pick<Given, 'kind' | 'category' | 'name_zh' | 'town_code'>> }

export function isAccepted(draft: Draft): draft is AcceptedDraft {
  return !isRefused(draft.reasons)
}

const texts = {
  name_zh: 200,
  code: 100,
  name_en: 200,
  address: 300,
  level: 20,
  phone: 100,
  builder: 200,
  owner: 200,
  manager: 200,
  maintainer: 200,
  source: 300,
  source_licence: 200,
} as const
const text_fields = Object.entries(texts) as [keyof typeof texts, number][]

/** Understands one row. What is wrong with it stands among the reasons; the rest is filled in as far as it goes. */
export function draftOf({ row_number, cells, flaws }: FileRow, plan: Plan): Draft {
  const { mapping, options, header } = plan
  const reasons: RowReason[] = [...flaws]
  const text = (field: string) => (mapping[field] === undefined ? '' : textOf(cells[mapping[field]]))
  const refuse = (code: RowReason['code'], field: string, params: RowReason['params'] = {}) =>
    void reasons.push({ code, params, column: mapping[field] })
  const draft: Draft = { row_number, reasons, given: {}, assumed: [], parts: [], recorded: nothing, tags: unmapped(cells, plan) }
  if (flaws.some(({ code }) => code === 'cells_beyond_header' || code === 'cells_missing')) return draft // no cell is surely under its heading
  const why = plan.tombstone === undefined ? '' : textOf(cells[plan.tombstone])
  if (why) reasons.push({ code: 'tombstone_row', params: { why: why.slice(0, 40) }, column: plan.tombstone })
  if (reasons.some(isLeftOut)) return draft
  const keep = (field: string) => void (draft.tags[header[mapping[field]!]!] = text(field))
  const { given } = draft
  reasons.push(...roundedTags(cells, plan))

  for (const [field, limit] of text_fields) {
    if (mapping[field] === undefined) continue
    const value = text(field)
    if (isRounded(cells[mapping[field]])) refuse('number_rounded', field, { value: value.slice(0, 40) })
    else if (value.length > limit) refuse('too_long', field, { length: value.length, limit })
    else if (value) given[field] = value
  }
  if (!given.name_zh && !reasons.some(({ column }) => column !== undefined && column === mapping['name_zh'])) refuse('name_missing', 'name_zh')
  readId(text('id'), draft, keep)
  readKind(draft, text, options, refuse)
  readTown(draft, text, plan, refuse, keep)
  readHours(draft, text('opening_hours'), mapping, keep)
  const same_as = listOf(text('same_as'))
  if (same_as.length > 0) given.same_as = same_as
  assume(draft, 'source', options.source)
  assume(draft, 'source_licence', options.source_licence)
  if (plan.datum) {
    const placed = placedRow(cells, given.kind, { ...plan, datum: plan.datum }, reasons)
    if (placed) Object.assign(given, { geometry: placed.geometry })
    draft.position = placed?.given
    draft.within_m = placed?.within_m
  }
  if (plan.revision !== undefined) draft.revision = Number(textOf(cells[plan.revision])) || undefined
  draft.recorded = readRecord(cells, { ...plan, reasons }, keep)
  Object.assign(draft.tags, draft.recorded.tags)
  readLife(draft, text, mapping, plan.today)
  if (!draft.lifecycle && draft.recorded.lifecycle_events.length === 0) draft.assumed_state = options.lifecycle
  const { parts, kept } = partsOfRow(cells, mapping, header, reasons)
  kept.forEach(keep)
  draft.parts = parts.filter(
    ({ component, part }) => !draft.recorded.components.some((each) => each.type === component && (each.part ?? null) === part),
  )
  return draft
}

const nothing: Recorded = { components: [], lifecycle_events: [], verifications: [], tags: {} }

/** A JSON list, or words apart. */
function listOf(text: string): string[] {
  if (text.startsWith('[')) {
    try {
      return (JSON.parse(text) as unknown[]).map(String).filter(Boolean)
    } catch {
      return [text]
    }
  }
  return text.split(/[;；,，\s]+/).filter(Boolean)
}

function assume<Name extends keyof Given>(draft: Draft, name: Name, value: Given[Name] | undefined): void {
  if (value === undefined || draft.given[name] !== undefined) return
  draft.given[name] = value
  draft.assumed.push(name)
}

/** Columns without a field; those that say nothing of a facility are not kept. */
export function restOf(header: readonly string[], mapping: Mapping): { heading: string; column: number }[] {
  const used = new Set(Object.values(mapping))
  return header.map((heading, column) => ({ heading, column })).filter(({ heading, column }) => !used.has(column) && !isIgnored(heading, header))
}

function unmapped(cells: FileRow['cells'], { rest }: Plan): Record<string, string> {
  const given = rest.map(({ heading, column }) => [heading, textOf(cells[column]).slice(0, 2_000)] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

/** Of columns without a field: the number stays as it is, and is said to be not what was written. */
function roundedTags(cells: FileRow['cells'], { rest }: Plan): RowReason[] {
  return rest.flatMap(({ column }) =>
    isRounded(cells[column]) ? [{ code: 'number_rounded_kept' as const, params: { value: textOf(cells[column]).slice(0, 40) }, column }] : [],
  )
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Another system's id is not ours: it is kept beside. */
function readId(text: string, { given }: Draft, keep: (field: string) => void): void {
  if (uuid.test(text)) given.id = text.toLowerCase()
  else if (text) keep('id')
}

type Refuse = (code: RowReason['code'], field: string, params?: RowReason['params']) => void

function readKind(draft: Draft, text: (field: string) => string, options: ImportOptions, refuse: Refuse): void {
  const [kind_text, category_text] = [text('kind'), text('category')]
  const kind = kindWritten(kind_text)
  const category = categoryWritten(category_text)
  if (kind_text && !kind) refuse('kind_unknown', 'kind', { value: kind_text.slice(0, 40) })
  if (category_text && !category)
    refuse('category_unknown', 'category', { value: category_text.slice(0, 40), closest: closestCategories(category_text) })
  if (category) draft.given.category = category
  if (kind) draft.given.kind = kind
  const assumed = !kind || categoryOf(options.category ?? '')?.kind === kind ? options.category : undefined
  if (!category_text) assume(draft, 'category', assumed)
  assume(draft, 'kind', categoryOf(draft.given.category ?? '')?.kind ?? options.kind)
  const { kind: settled, category: chosen } = draft.given
  if (settled && chosen && categoryOf(chosen)?.kind !== settled)
    refuse('category_not_of_kind', 'category', { category: categoryOf(chosen)?.name_zh ?? chosen })
  else if (!chosen && !category_text && !(kind_text && !kind)) refuse('category_missing', 'category')
}

function readTown(
  draft: Draft,
  text: (field: string) => string,
  { names, options, mapping }: Plan,
  refuse: Refuse,
  keep: (field: string) => void,
): void {
  const { given, reasons } = draft
  const town_text = text('town_code')
  const village_text = text('village_code')
  const town = town_text ? names.town(town_text) : undefined
  if (town_text && !town) refuse('town_unknown', 'town_code', { value: town_text.slice(0, 40), closest: names.closestTowns(town_text) })
  if (town) given.town_code = town
  else if (!town_text) assume(draft, 'town_code', options.town_code)
  const village = village_text ? names.village(village_text, given.town_code) : names.village(town_text, undefined)
  if (village && town && village.parent_code !== town) {
    reasons.push({
      code: 'village_of_other_town',
      params: { village: village.name_zh, town: names.townName(village.parent_code), given: names.townName(town) },
      column: mapping['village_code'],
    })
    keep('village_code')
  } else if (village) {
    given.village_code = village.code
    given.town_code = village.parent_code // of a row that names a village the option for the file says nothing
    draft.assumed = draft.assumed.filter((name) => name !== 'town_code')
  } else if (village_text) {
    refuse('village_unknown', 'village_code', { value: village_text.slice(0, 40) })
    keep('village_code')
  }
  const department_text = text('department_code')
  const department = names.department(department_text)
  if (department) given.department_code = department
  else if (department_text) {
    reasons.push({ code: 'department_unknown', params: { value: department_text.slice(0, 40), closest: names.closestDepartments(department_text) } })
    keep('department_code')
  }
  draft.declared_town_code = mapping['declared_town_code'] === undefined ? given.town_code : names.town(text('declared_town_code'))
}

function readHours({ given, reasons }: Draft, text: string, mapping: Mapping, keep: (field: string) => void): void {
  if (!text) return
  const hours = hoursWritten(text)
  if (hours && hours.length <= 300) given.opening_hours = hours
  else {
    reasons.push({ code: 'hours_kept_as_text', params: { value: text.slice(0, 60) }, column: mapping['opening_hours'] })
    keep('opening_hours')
  }
}
