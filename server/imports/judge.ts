import { setImmediate as breathe } from 'node:timers/promises'
import { dayInChina } from '#domain/date.ts'
import type { Db } from '../database/connect.ts'
import { readCityData } from '../database/reference_data.ts'
import { problem } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import { cityNames, haveBoundaries, namedDepartments, namedRegions, saveJudgements, type Judgement } from '../queries/import_judging.ts'
import { holdForJudging, saveOutcome } from '../queries/import_states.ts'
import { stagedRows, unjudge, type Counts, type StoredImport } from '../queries/imports.ts'
import type { Mapping, Need, Outcome } from '../schemas/import.ts'
import { importState } from './apply.ts'
import { draftOf, type Plan } from './draft.ts'
import { decideRows } from './decide.ts'
import { rowComparer } from './file_duplicates.ts'
import type { Job } from './jobs.ts'
import { isIgnored } from './mapping.ts'
import { placeNames } from './place_names.ts'
import type { StoredWarning } from './reason.ts'
import type { RowReason } from './row.ts'
import { shiftWarning, type Evidence } from './shift.ts'
import type { WorkParts } from './work.ts'

/** Rows compared with the inventory in one go. */
const batch_rows = 500

/** What the whole dry run shares. */
export interface Judging {
  db: Db
  plan: Plan
  /** Boundaries that say where a place lies. */
  judged_by_boundaries: boolean
  /** Statuses of boundaries that count as evidence of a shift. */
  evidence_statuses: readonly string[]
  /** Ids of parts that rows above have taken. */
  taken_parts: Set<string>
}

/** The dry run: what would become of each row. Writes nothing but what it found. */
export async function judgeImport({ db, config, now }: WorkParts, job: Job): Promise<void> {
  const { stored } = job
  const judging = await prepare(db, config.CITY_DATA, stored, now())
  const needs = needsOf(stored, judging.judged_by_boundaries)
  const demo = await isDemo(db)
  if (needs.length > 0) return finish(db, stored, needs, null, warningsOf(stored, demo, []))
  const rows = await stagedRows(db, stored.id)
  job.progress = { done: 0, total: rows.length }
  const judged: Judgement[] = []
  const evidence: Evidence[] = []
  const compare = rowComparer()
  const taken = new Map<string, number>()
  for (const batch of batches(rows)) {
    job.signal.throwIfAborted()
    const drafts = batch.map((row) => draftOf(row, judging.plan))
    const decided = await decideRows(judging, drafts, compare, taken)
    judged.push(...decided.judged)
    evidence.push(...decided.evidence)
    job.progress.done = judged.length
    await breathe()
  }
  const shift = judging.plan.datum ? shiftWarning(judging.plan.datum, evidence) : null
  await finish(db, stored, [], judged, warningsOf(stored, demo, [...(shift ? [shift] : []), ...swappedWarning(stored.mapping, judged)]))
}

async function prepare(db: Db, folder: string, { header, mapping, options, file_name }: StoredImport, now: Date): Promise<Judging> {
  const { city_code, extent } = await readCityData(folder)
  const today = dayInChina(now)
  const names = placeNames(
    await cityNames(db),
    await namedRegions(db, city_code, 'town', today),
    await namedRegions(db, city_code, 'village', today),
    await namedDepartments(db),
  )
  if (options.town_code && !names.town(options.town_code)) throw problem('town_unknown', { code: options.town_code })
  const evidence_statuses = (await isDemo(db)) ? ['official', 'unofficial', 'schematic'] : ['official', 'unofficial']
  return {
    db,
    plan: { header, mapping, options, extent, names, today, file_name, datum: hasPosition(mapping) ? options.datum : undefined },
    judged_by_boundaries: await haveBoundaries(db, ['official', 'unofficial']),
    evidence_statuses,
    taken_parts: new Set(),
  }
}

function hasPosition(mapping: Mapping): boolean {
  return ['lon', 'lat', 'coordinates', 'geometry'].some((field) => mapping[field] !== undefined)
}

function needsOf({ mapping, options }: StoredImport, bounded: boolean): Need[] {
  const has = (field: string) => mapping[field] !== undefined
  const missing: Record<Need, boolean> = {
    name_zh: !has('name_zh'),
    datum: hasPosition(mapping) && !options.datum,
    kind: !has('kind') && !has('category') && !options.kind && !options.category,
    category: !has('category') && !options.category,
    town: !has('town_code') && !has('village_code') && !options.town_code && !(bounded && hasPosition(mapping)),
  }
  return (Object.keys(missing) as Need[]).filter((need) => missing[need])
}

function warningsOf({ header, mapping, layout }: StoredImport, demo: boolean, found: StoredWarning[]): StoredWarning[] {
  const used = new Set(Object.values(mapping))
  const rest = header.filter((heading, index) => !used.has(index) && !isIgnored(heading))
  const unmapped: StoredWarning[] =
    rest.length > 0 ? [{ code: 'columns_not_mapped', params: { columns: rest.slice(0, 20).join('、') }, fix: null }] : []
  const accounted = (layout.accounted ?? []).map((account): StoredWarning => ({ code: 'osm_accounted', params: { ...account }, fix: null }))
  return [...(demo ? [{ code: 'example_data', params: {}, fix: null } as const] : []), ...found, ...accounted, ...unmapped]
}

function swappedWarning({ lon, lat }: Mapping, judged: Judgement[]): StoredWarning[] {
  const count = judged.filter(({ reasons }) => (reasons as RowReason[]).some(({ code }) => code === 'axes_swapped')).length
  if (count === 0) return []
  // Turning the columns round would spoil the rows that are right: offered only where most are wrong.
  const fix = lon === undefined || lat === undefined || 2 * count <= judged.length ? null : { mapping: { lon: lat, lat: lon } }
  return [{ code: 'axes_swapped', params: { count }, fix }]
}

/** Stores the mapping, the options and what was found in one transaction: a dry run stands whole or not at all. */
async function finish(db: Db, stored: StoredImport, needs: Need[], judged: readonly Judgement[] | null, warnings: StoredWarning[]): Promise<void> {
  await db.transaction(async (trx) => {
    if (!(await holdForJudging(trx, stored.id))) throw await importState(trx, stored.id)
    await unjudge(trx, stored.id)
    for (const batch of batches(judged ?? [])) await saveJudgements(trx, stored.id, batch)
    await saveOutcome(trx, { ...stored, needs, warnings, counts: judged ? countsOf(judged) : {} })
  })
}

function batches<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / batch_rows) }, (_, index) => list.slice(index * batch_rows, (index + 1) * batch_rows))
}

function countsOf(judged: readonly Judgement[]): Counts {
  const counts: Counts = { rows: judged.length, add: 0, change: 0, leave: 0, refuse: 0, reasons: {} }
  for (const { outcome, reasons } of judged) {
    counts[outcome as Outcome] += 1
    for (const code of new Set((reasons as RowReason[]).map((reason) => reason.code))) counts.reasons[code] = (counts.reasons[code] ?? 0) + 1
  }
  return counts
}
