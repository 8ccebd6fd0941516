import { setImmediate as breathe } from 'node:timers/promises'
import { dayInChina } from '#domain/date.ts'
import type { Db } from '../database/connect.ts'
import { canCopy } from '../database/copy.ts'
import { readCityData } from '../database/reference_data.ts'
import { problem } from '../problem.ts'
import { isDemo } from '../queries/database_info.ts'
import { cityNames, haveBoundaries, namedDepartments, namedRegions, saveJudgements, type Judgement } from '../queries/import_judging.ts'
import { holdForJudging, saveOutcome } from '../queries/import_states.ts'
import { beginRun, forgetRun, forgetRuns, stagedCount, stagedRows, type Counts, type StoredImport } from '../queries/imports.ts'
import type { Mapping, Need, Outcome } from '../schemas/import.ts'
import { importState } from './apply.ts'
import { draftOf, restOf, type Plan } from './draft.ts'
import { decideRows, seekRows } from './decide.ts'
import { rowComparer } from './file_duplicates.ts'
import type { Job } from './jobs.ts'
import { revisionColumn, tombstoneColumn } from './mapping.ts'
import { placeNames } from './place_names.ts'
import type { StoredWarning } from './reason.ts'
import type { RowReason } from './row.ts'
import { rowIndex, type RowIndex } from './row_index.ts'
import { shiftWarning, type Evidence } from './shift.ts'
import type { WorkParts } from './work.ts'

/** Rows compared with the inventory in one go; on the embedded engine, where everybody waits for it, fewer. */
const batch_rows = 500
const embedded_batch_rows = 250

/** More places than these say nothing more of a shift. */
const most_evidence = 1_000

/** What the whole dry run shares. */
export interface Judging {
  db: Db
  import_id: string
  plan: Plan
  /** Boundaries that say where a place lies. */
  judged_by_boundaries: boolean
  /** Statuses of boundaries that count as evidence of a shift; none: there are no such boundaries. */
  evidence_statuses: readonly string[]
  /** Ids of parts that rows above have taken. */
  taken_parts: RowIndex
  /** Places to look at yet. */
  evidence_wanted: number
}

/** The dry run: what would become of each row. Writes nothing but what it found, batch by batch, and lets it stand at the end. */
export async function judgeImport({ db, config, now }: WorkParts, job: Job): Promise<void> {
  const { stored } = job
  const judging = await prepareJudging(db, config.CITY_DATA, stored, now())
  const needs = needsOf(stored, judging.judged_by_boundaries)
  const demo = await isDemo(db)
  if (needs.length > 0) return finish(db, { ...stored, run: null, needs, counts: {}, warnings: warningsOf(stored, demo, []) })
  const run = await beginRun(db)
  try {
    const { counts, evidence } = await judgeRows(judging, job, run)
    const shift = judging.plan.datum ? shiftWarning(judging.plan.datum, evidence) : null
    const warnings = warningsOf(stored, demo, [...(shift ? [shift] : []), ...olderWarning(counts), ...swappedWarning(stored.mapping, counts)])
    await finish(db, { ...stored, run, needs: [], counts, warnings })
  } catch (error) {
    await forgetRun(db, stored.id, run).catch(() => undefined) // the next dry run forgets it too
    throw error
  }
}

/** While a batch is decided and saved the inventory is asked about the next. */
async function judgeRows(judging: Judging, job: Job, run: number): Promise<{ counts: Counts; evidence: Evidence[] }> {
  const { db, import_id, plan } = judging
  job.progress = { done: 0, total: await stagedCount(db, import_id) }
  const counts: Counts = { rows: 0, add: 0, change: 0, leave: 0, refuse: 0, reasons: {} }
  const evidence: Evidence[] = []
  const compare = rowComparer()
  const taken = rowIndex()
  const limit = canCopy(db) ? batch_rows : embedded_batch_rows
  const seek = async (after: number) => {
    const batch = await stagedRows(db, import_id, after, limit)
    return seekRows(
      judging,
      batch.map((row) => draftOf(row, plan)),
      compare,
    )
  }
  let sought = await seek(0)
  let saving: Promise<unknown> = Promise.resolve()
  while (sought.drafts.length > 0) {
    job.signal.throwIfAborted()
    const next = seek(sought.drafts.at(-1)!.row_number) // it has rows, so it has a last one
    const [decided, coming] = await Promise.all([decideRows(judging, sought, taken), next, saving])
    count(decided.judged, counts)
    const telling = decided.evidence.filter(({ known, in_town }) => known || Object.keys(in_town ?? {}).length > 0)
    evidence.push(...(telling.length > 0 || evidence.length > 0 ? telling : decided.evidence.slice(0, 1)))
    judging.evidence_wanted = most_evidence - evidence.length
    saving = saveJudgements(db, import_id, run, decided.judged)
    saving.catch(() => undefined) // told where it is waited for
    job.progress.done += sought.drafts.length
    sought = coming
    await breathe()
  }
  await saving
  return { counts, evidence }
}

/** What the dry run is judged by: the file's columns and options, and what the inventory and its city know. */
export async function prepareJudging(db: Db, folder: string, { id, header, mapping, options, file_name }: StoredImport, now: Date): Promise<Judging> {
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
    import_id: id,
    plan: {
      header,
      mapping,
      rest: restOf(header, mapping),
      tombstone: tombstoneColumn(header),
      revision: revisionColumn(header),
      options,
      extent,
      names,
      today,
      file_name,
      datum: hasPosition(mapping) ? options.datum : undefined,
    },
    judged_by_boundaries: await haveBoundaries(db, ['official', 'unofficial']),
    evidence_statuses: (await haveBoundaries(db, evidence_statuses)) ? evidence_statuses : [],
    taken_parts: rowIndex(),
    evidence_wanted: most_evidence,
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
  const rest = restOf(header, mapping).map(({ heading }) => heading)
  const unmapped: StoredWarning[] =
    rest.length > 0 ? [{ code: 'columns_not_mapped', params: { columns: rest.slice(0, 20).join('、') }, fix: null }] : []
  const others = (layout.sheets ?? []).filter((name) => name !== layout.sheet)
  const unread: StoredWarning[] =
    layout.sheet !== undefined && others.length > 0
      ? [{ code: 'layers_not_read', params: { layer: layout.sheet, others: others.slice(0, 20).join('、') }, fix: null }]
      : []
  const accounted = (layout.accounted ?? []).map((account): StoredWarning => ({ code: 'osm_accounted', params: { ...account }, fix: null }))
  return [...(demo ? [{ code: 'example_data', params: {}, fix: null } as const] : []), ...unread, ...found, ...accounted, ...unmapped]
}

function olderWarning({ reasons }: Counts): StoredWarning[] {
  const older = reasons['row_older'] ?? 0
  return older > 0 ? [{ code: 'rows_older', params: { count: older }, fix: null }] : []
}

function swappedWarning({ lon, lat }: Mapping, { rows, reasons }: Counts): StoredWarning[] {
  const swapped = reasons['axes_swapped'] ?? 0
  if (swapped === 0) return []
  // Turning the columns round would spoil the rows that are right: offered only where most are wrong.
  const fix = lon === undefined || lat === undefined || 2 * swapped <= rows ? null : { mapping: { lon: lat, lat: lon } }
  return [{ code: 'axes_swapped', params: { count: swapped }, fix }]
}

/** Stores the mapping, the options and what was found, and lets the dry run stand: whole or not at all. */
async function finish(db: Db, found: StoredImport): Promise<void> {
  await db.transaction(async (trx) => {
    if (!(await holdForJudging(trx, found.id))) throw await importState(trx, found.id)
    await saveOutcome(trx, found)
    await forgetRuns(trx, found.id, found.run)
  })
}

function count(judged: readonly Judgement[], counts: Counts): void {
  counts.rows += judged.length
  for (const { outcome, reasons } of judged) {
    counts[outcome as Outcome] += 1
    for (const code of new Set((reasons as RowReason[]).map((reason) => reason.code))) counts.reasons[code] = (counts.reasons[code] ?? 0) + 1
  }
}
