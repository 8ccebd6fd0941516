import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#domain/date.ts'
import { isTurned } from '#domain/line.ts'
import { turned_words } from '#domain/turning.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import { componentName, enumValues, propertyOf } from '#domain/property.ts'
import type { PartRecord, VerificationRecord } from '#domain/record.ts'
import { searchColumns } from '../search/key.ts'
import type { ExistingFacility } from '../queries/import_judging.ts'
import type { AcceptedDraft, Draft, Given } from './draft.ts'
import { isSameShape } from './geometry.ts'
import type { GivenPart } from './parts.ts'
import type { RecordedFact } from './record.ts'
import { addRecord, changesOfRecord, type Recording } from './record_changes.ts'
import type { RowReason } from './row.ts'

export interface Change {
  field: string
  before: unknown
  after: unknown
}

/** What is written for a row: columns of the facility, and new rows beside it. For a change only what differs. */
export interface RowRecord {
  /** For whoever reads the dry run. */
  name_zh: string
  kind: string
  category: string
  town_code: string
  lon: number | null
  lat: number | null
  set: Record<string, unknown>
  /** The line runs the other way than before: what was said along it is turned before anything else is written. */
  turned?: true
  /** Of a new facility: copies of its latest state and visit. */
  lifecycle?: string
  lifecycle_since?: Day | null
  verified_on?: Day
  /** The day of the facts that name none; absent: that of the import. */
  observed_on?: Day
  events: { state: string; since: Day | null; reason: string | null }[]
  verifications: VerificationRecord[]
  components: NewPart[]
  part_changes: ({ id: string } & Partial<Omit<NewPart, 'id' | 'type' | 'part'>>)[]
  /** Those of columns name no grade: they are imported, from this file. */
  facts: (Partial<RecordedFact> & { component_id: string; property: string })[]
}

interface NewPart extends Required<Pick<PartRecord, 'type' | 'presence'>>, Omit<PartRecord, 'facts' | 'id'> {
  id: string
}

export type Written = Omit<RowRecord, 'name_zh' | 'kind' | 'category' | 'town_code' | 'lon' | 'lat'>

/** What a new facility is made of. */
export function newFacility(draft: AcceptedDraft, today: Day, recording: Omit<Recording, 'written'>): Written {
  const { given, lifecycle, assumed_state, verified_on, parts, tags, declared_town_code, town_basis, recorded } = draft
  const written = nothingWritten(draft)
  const { name_zh, name_en = null, code = null, address = null } = given
  written.set = { ...given, tags, declared_town_code, town_basis, ...searchColumns({ name_zh, name_en, code, address }) }
  addRecord(recorded, { ...recording, written })
  if (lifecycle && !isAmong(lifecycle, written.events)) written.events.push(lifecycle)
  if (assumed_state) written.events.push({ state: assumed_state, since: null, reason: null })
  if (verified_on && !written.verifications.some((each) => each.verified_on === verified_on)) written.verifications.push({ verified_on })
  parts.forEach((part) => addPart(part, written))
  const { state, since } = currentOf(written.events, today) ?? {}
  return Object.assign(written, { lifecycle: state, lifecycle_since: since, verified_on: latestOf(written.verifications) })
}

function latestOf(verifications: readonly VerificationRecord[]): Day | undefined {
  return verifications.length === 0
    ? undefined
    : verifications
        .map((each) => each.verified_on)
        .toSorted()
        .at(-1)
}

/** The state that readers see: the last to begin up to today; what lies ahead only where nothing else is known. */
function currentOf(events: Written['events'], today: Day): Written['events'][number] | undefined {
  const rank = ({ since }: Written['events'][number]) => (since === null ? '1' : since > today ? `0${since}` : `2${since}`)
  return events.reduce<Written['events'][number] | undefined>((latest, each) => (latest && rank(latest) > rank(each) ? latest : each), undefined)
}

function nothingWritten({ verified_on, recorded }: Draft): Written {
  const observed_on = verified_on ?? latestOf(recorded.verifications)
  return { observed_on, set: {}, events: [], verifications: [], components: [], part_changes: [], facts: [] }
}

/** The state of a column without a day is any event of that state. */
function isAmong({ state, since }: NonNullable<Draft['lifecycle']>, events: { state: string; since: Day | null }[]): boolean {
  return events.some((event) => event.state === state && (since === null || event.since === since))
}

/** What differs from the inventory. Blank cells erase nothing; what came from the options of the file changes nothing. */
export function changesOf(
  draft: Draft,
  existing: ExistingFacility,
  today: Day,
  recording: Omit<Recording, 'written'>,
): { written: Written; changes: Change[]; reasons: RowReason[] } {
  const written = nothingWritten(draft)
  const changes: Change[] = []
  const reasons: RowReason[] = []
  changeColumns(draft, existing, written, changes)
  changeTags(draft, existing, written, changes)
  if (isTurned(existing.geometry, written.set['geometry'] as PlainGeometry | undefined)) written.turned = true
  const known = written.turned ? turned(existing) : existing
  changesOfRecord(draft.recorded, known, { ...recording, written }, changes, reasons)
  changeLife(draft, existing, today, written, changes, reasons)
  const comparing: Comparing = { existing: known, observed_on: draft.verified_on, written, changes, reasons, claimed: new Set() }
  for (const part of draft.parts) changePart(part, comparing)
  const isOlder = draft.revision !== undefined && draft.revision < existing.revision
  if (isOlder && changes.length > 0) reasons.unshift({ code: 'row_older', params: { at: existing.updated_at } })
  return { written, changes, reasons }
}

/** As it is said along the line that the file draws. */
function turned(existing: ExistingFacility): ExistingFacility {
  const turn = <Fact extends { property: string; value: unknown }>(fact: Fact): Fact => ({
    ...fact,
    value: turned_words[fact.property]?.[String(fact.value)] ?? fact.value,
  })
  const components = existing.components.map((each) => ({ ...each, facts: each.facts.map(turn), recorded: each.recorded?.map(turn) ?? null }))
  return { ...existing, components }
}

function changeColumns(draft: Draft, existing: ExistingFacility, { set }: Written, changes: Change[]): void {
  for (const [field, after] of Object.entries(draft.given) as [keyof Given, unknown][]) {
    const before = existing[field]
    if (field === 'id' || field === 'town_code' || draft.assumed.includes(field) || isSame(field, before, after, draft.within_m)) continue
    set[field] = field === 'same_as' ? [...new Set([...existing.same_as, ...(after as string[])])] : after
    changes.push({ field, before: before ?? null, after: set[field] })
  }
  changeTown(draft, existing, set, changes)
}

/** A file only declares a town. Where a boundary says where the facility lies, that town stands, and the declared one beside it. */
function changeTown(
  { given, assumed, declared_town_code, town_basis }: Draft,
  existing: ExistingFacility,
  set: Written['set'],
  changes: Change[],
): void {
  const { town_code: before, declared_town_code: kept } = existing
  const known = kept ?? (existing.town_basis === 'declared' ? before : null)
  const declared = assumed.includes('town_code') ? undefined : declared_town_code
  if (declared && declared !== known) set['declared_town_code'] = declared
  const stays = town_basis !== 'boundary' && !given.geometry && existing.town_basis === 'boundary'
  const after = town_basis === 'boundary' ? given.town_code : stays ? before : (declared ?? known ?? before)
  if (after !== before) changes.push({ field: 'town_code', before, after })
  else if (set['declared_town_code']) changes.push({ field: 'declared_town_code', before: known, after: declared })
}

function isSame(field: string, before: unknown, after: unknown, within_m: number | undefined): boolean {
  if (field === 'geometry') return before !== null && isSameShape(before as PlainGeometry, after as PlainGeometry, within_m)
  if (field === 'same_as') return (after as string[]).every((each) => (before as string[]).includes(each))
  return before === after
}

function changeTags({ tags }: Draft, existing: ExistingFacility, { set }: Written, changes: Change[]): void {
  const known = new Map(Object.entries(existing.tags))
  const differing = Object.entries(tags).filter(([name, value]) => !isDeepStrictEqual(known.get(name), value))
  if (differing.length === 0) return
  set['tags'] = Object.fromEntries(differing)
  changes.push(...differing.map(([name, after]) => ({ field: `tags.${name}`, before: known.get(name) ?? null, after })))
}

function changeLife(
  { lifecycle, verified_on }: Draft,
  existing: ExistingFacility,
  today: Day,
  written: Written,
  changes: Change[],
  reasons: RowReason[],
): void {
  if (lifecycle && isNews(lifecycle, existing) && !isAmong(lifecycle, written.events)) {
    const since = lifecycle.since ?? (existing.events.length > 0 ? today : null)
    if (since && !lifecycle.since) reasons.push({ code: 'lifecycle_day_assumed', params: { date: since } })
    written.events.push({ ...lifecycle, since })
    const counts = isCurrent(since, existing, today)
    if (counts && lifecycle.state === 'operating' && existing.is_unaccepted) reasons.push({ code: 'acceptance_missing' })
    if (!counts)
      reasons.push({ code: since! > today ? 'lifecycle_ahead' : 'lifecycle_past', params: { date: since!, known: existing.lifecycle_since ?? '—' } }) // only a day can be past or ahead
    changes.push(
      counts ? { field: 'lifecycle', before: existing.lifecycle, after: lifecycle.state } : { field: 'lifecycle_since', before: null, after: since },
    )
  }
  if (!verified_on || existing.verified.includes(verified_on) || written.verifications.some((each) => each.verified_on === verified_on)) return
  written.verifications.push({ verified_on })
  const latest = existing.verified.toSorted().at(-1) ?? null
  const past = latest !== null && verified_on < latest
  if (past) reasons.push({ code: 'verified_past', params: { date: verified_on, known: latest } })
  changes.push({ field: 'verified_on', before: past ? null : latest, after: verified_on })
}

/** Whether a state from that day on is the one that readers see: the last to begin up to today; what lies ahead only where nothing else is known. */
function isCurrent(since: Day | null, { lifecycle, lifecycle_since: known }: ExistingFacility, today: Day): boolean {
  if (lifecycle === null || since === null) return true
  const ahead = since > today
  if (ahead !== (known !== null && known > today)) return !ahead
  return known === null || since >= known
}

/** Without a day only another state is news; with one, that state from that day on. */
function isNews({ state, since }: NonNullable<Draft['lifecycle']>, { lifecycle, events }: ExistingFacility): boolean {
  return since === null ? lifecycle !== state : !events.some((event) => event.state === state && event.since === since)
}

function addPart({ component, part, presence, facts }: GivenPart, written: Written): void {
  const id = randomUUID()
  written.components.push({ id, type: component, part, presence })
  written.facts.push(...facts.map((fact) => ({ component_id: id, ...fact })))
}

type Known = ExistingFacility['components'][number]

interface Comparing {
  existing: ExistingFacility
  /** The day of the row's facts; without one they are of the day of the import. */
  observed_on: Day | undefined
  written: Written
  changes: Change[]
  reasons: RowReason[]
  /** Components that a part of this row is already compared with. */
  claimed: Set<string>
}

function changePart(given: GivenPart, comparing: Comparing): void {
  const { written, changes, reasons } = comparing
  const known = knownPart(given, comparing)
  const field = [given.component, given.part].filter(Boolean).join('.')
  if (!known) {
    addPart(given, written)
    changes.push(
      { field, before: null, after: given.presence },
      ...given.facts.map(({ property, value }) => ({ field: `${field}.${property}`, before: null, after: value })),
    )
    return
  }
  if (known.presence !== given.presence) {
    if (known.facts.some(({ grade }) => grade !== 'imported')) {
      reasons.push({ code: 'part_better_known', params: { part: componentName(given.component)?.name_zh ?? given.component } })
      return
    }
    written.part_changes.push({ id: known.id, presence: given.presence })
    changes.push({ field, before: known.presence, after: given.presence })
  }
  for (const fact of given.facts) changeFact(given.component, fact, known, comparing, field)
}

/** The component that a part of the row is: of its own name sooner than of none, of its presence sooner than of another. */
function knownPart({ component, part, presence }: GivenPart, { existing, claimed }: Comparing): Known | undefined {
  const alike = existing.components.filter(
    (each) => each.type === component && (each.part === part || each.part === null || part === null) && !claimed.has(each.id),
  )
  const likeness = (each: Known) => (each.part === part ? 2 : 0) + (each.presence === presence ? 1 : 0)
  const [known] = alike.toSorted((a, b) => likeness(b) - likeness(a))
  if (known) claimed.add(known.id)
  return known
}

const shown_units: Record<string, string> = { mm: 'mm', m2: 'm²', N: 'N', s: 's' }

/** What the inventory knows, as a notice says it: `900 mm`, `1:12`, `部分可通行`. */
function knownText(component: string, { property, state, value }: Known['facts'][number]): string {
  if (state !== 'value') return '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  const { unit } = propertyOf(component, property) ?? { unit: '' }
  if (typeof value === 'number') return unit === '1:n' ? `1:${value}` : [value, shown_units[unit]].filter((each) => each !== undefined).join(' ')
  return enumValues(property)?.find((word) => word.value === value)?.name_zh ?? String(value)
}

/** By the rule that readers follow (queries/components.ts): the highest grade counts, then the newest. What would not count is no change. */
function changeFact(
  component: string,
  fact: GivenPart['facts'][number],
  known: Known,
  { observed_on, written, changes, reasons }: Comparing,
  field: string,
): void {
  const before = known.facts.find(({ property }) => property === fact.property)
  if (before?.value === fact.value) return
  const outdated = before && observed_on !== undefined && observed_on < before.outdone_from
  if (before && (before.grade !== 'imported' || outdated)) {
    const property = propertyOf(component, fact.property)?.name_zh ?? fact.property
    reasons.push({
      code: before.grade === 'imported' ? 'fact_newer_known' : 'fact_better_known',
      params: { property, known: knownText(component, before), value: fact.raw },
    })
    return
  }
  written.facts.push({ component_id: known.id, ...fact })
  changes.push({ field: `${field}.${fact.property}`, before: before?.value ?? null, after: fact.value })
}
