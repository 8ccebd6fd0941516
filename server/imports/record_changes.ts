import { isDeepStrictEqual } from 'node:util'
import { roughDistanceM } from '#domain/datum.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { ExistingFacility } from '../queries/import_judging.ts'
import type { Change, Written } from './difference.ts'
import { isSameShape, positionsOf } from './geometry.ts'
import { spokenPart, type Recorded, type RecordedFact, type RecordedPart } from './record.ts'
import type { RowReason } from './row.ts'

type Known = ExistingFacility['components'][number]
type KnownFact = NonNullable<Known['recorded']>[number]

/** What a record is written with. */
export interface Recording {
  /** The id that a part keeps, or a new one where another has it. */
  idOf: (part: RecordedPart) => string
  /** Of facts that name none. */
  source: string
  written: Written
}

export function addRecord({ components, lifecycle_events, verifications }: Recorded, recording: Recording): void {
  const { written } = recording
  written.events.push(...lifecycle_events.map(({ state, since, reason = null }) => ({ state, since, reason })))
  written.verifications.push(...verifications)
  for (const part of components) addRecordedPart(part, recording)
}

function addRecordedPart(part: RecordedPart, { idOf, source, written }: Recording): void {
  const { type, name = null, presence, level = null, geometry = null, same_as = [], facts } = part
  const id = idOf(part)
  written.components.push({ id, type, part: part.part ?? null, name, presence, level, geometry, same_as })
  written.facts.push(...facts.map((fact) => ({ component_id: id, ...withSource(fact, source) })))
}

function withSource(fact: RecordedFact, source: string): RecordedFact {
  return fact.source === undefined ? { ...fact, source } : fact
}

/** What of a record the inventory does not have yet. A fact that another contradicts is written all the same: both stand. */
export function changesOfRecord(recorded: Recorded, existing: ExistingFacility, recording: Recording, changes: Change[], reasons: RowReason[]): void {
  const { written } = recording
  for (const { state, since, reason = null } of recorded.lifecycle_events) {
    if ([...existing.events, ...written.events].some((event) => event.state === state && event.since === since)) continue
    written.events.push({ state, since, reason })
    changes.push({ field: 'lifecycle_events', before: null, after: [state, since].filter(Boolean).join(' ') })
  }
  for (const each of recorded.verifications) {
    if (existing.verified.includes(each.verified_on) || written.verifications.some(({ verified_on }) => verified_on === each.verified_on)) continue
    written.verifications.push(each)
    changes.push({ field: 'verifications', before: null, after: each.verified_on })
  }
  const pairs = pairParts(recorded.components, existing.components)
  for (const part of recorded.components) {
    const known = pairs.get(part)
    if (known) changePart(part, known, recording, changes, reasons)
    else {
      addRecordedPart(part, recording)
      changes.push({ field: fieldOf(part), before: null, after: part.presence }, ...part.facts.map((fact) => factChange(part, undefined, fact)))
    }
  }
}

/** Each part and the component that it is: by id, by its records elsewhere, else by type, part and name in order. */
export function pairParts(parts: readonly RecordedPart[], components: readonly Known[]): Map<RecordedPart, Known> {
  const pairs = new Map<RecordedPart, Known>()
  const free = new Set(components)
  const pair = (find: (part: RecordedPart) => Known | undefined) => {
    for (const part of parts) {
      const known = pairs.has(part) ? undefined : find(part)
      if (!known) continue
      pairs.set(part, known)
      free.delete(known)
    }
  }
  pair(({ id, type }) => [...free].find((each) => each.id === id && each.type === type))
  pair(({ same_as = [], type }) => [...free].find((each) => each.type === type && each.same_as.some((record) => same_as.includes(record))))
  pair((part) => [...free].filter((each) => isAlike(part, each)).toSorted((a, b) => unlikeness(part, a) - unlikeness(part, b))[0])
  return pairs
}

/** Two that are known elsewhere by different records are two. */
function isAlike({ type, part = null, name = null, same_as = [] }: RecordedPart, known: Known): boolean {
  return known.type === type && known.part === part && known.name === name && (same_as.length === 0 || known.same_as.length === 0)
}

/** How far apart they are; of those that are not told apart so, the one with most of the facts. */
function unlikeness({ geometry, facts }: RecordedPart, known: Known): number {
  const [a, b] = [geometry && positionsOf(geometry)[0], known.geometry && positionsOf(known.geometry)[0]]
  const metres = a && b ? Math.round(roughDistanceM(a, b)) : 0
  const missing = facts.filter((fact) => !isRecorded(fact, known)).length
  return metres + missing / (facts.length + 1)
}

function changePart(part: RecordedPart, known: Known, { source, written }: Recording, changes: Change[], reasons: RowReason[]): void {
  const change: Written['part_changes'][number] = { id: known.id }
  const note = (name: 'name' | 'level' | 'geometry' | 'same_as', before: unknown, after: unknown) => {
    Object.assign(change, { [name]: after })
    changes.push({ field: `${fieldOf(part)}.${name}`, before, after })
  }
  if (part.name && part.name !== known.name) note('name', known.name, part.name)
  if (part.level && part.level !== known.level) note('level', known.level, part.level)
  if (part.geometry && !isSamePlace(part.geometry, known.geometry)) note('geometry', known.geometry, part.geometry)
  if (part.same_as?.some((each) => !known.same_as.includes(each))) note('same_as', known.same_as, [...new Set([...known.same_as, ...part.same_as])])
  if (part.presence !== known.presence) {
    if (known.facts.some(({ grade }) => grade !== 'imported')) reasons.push({ code: 'part_better_known', params: { part: spokenPart(part) } })
    else {
      change.presence = part.presence
      changes.push({ field: fieldOf(part), before: known.presence, after: part.presence })
    }
  }
  if (Object.keys(change).length > 1) written.part_changes.push(change)
  const news = part.facts.filter((fact) => !isRecorded(fact, known))
  written.facts.push(...news.map((fact) => ({ component_id: known.id, ...withSource(fact, source) })))
  changes.push(...news.map((fact) => factChange(part, known, fact)))
}

function isSamePlace(after: PlainGeometry, before: PlainGeometry | null): boolean {
  return before !== null && isSameShape(before, after)
}

/** What the file does not say of a fact (its day, its source) is not compared. */
function isRecorded(fact: RecordedFact, { recorded }: Known): boolean {
  return (recorded ?? []).some((each) => isEqual(each, fact))
}

function isEqual(known: KnownFact, { property, state, value, operator, raw = null, grade, source, observed_at }: RecordedFact): boolean {
  return (
    known.property === property &&
    known.state === state &&
    known.operator === operator &&
    known.raw === raw &&
    known.grade === grade &&
    (source === undefined || known.source === source) &&
    (observed_at === undefined || Date.parse(known.observed_at) === Date.parse(observed_at)) &&
    (state !== 'value' || isDeepStrictEqual(known.value, value))
  )
}

function factChange(part: RecordedPart, known: Known | undefined, { property, state, value }: RecordedFact): Change {
  const before = known?.facts.find((each) => each.property === property)
  return { field: `${fieldOf(part)}.${property}`, before: before?.value ?? null, after: state === 'value' ? value : state }
}

function fieldOf({ type, part }: RecordedPart): string {
  return part ? `${type}.${part}` : type
}
