import type { Language } from '#domain/language.ts'
import type { Datum } from '#domain/datum.ts'
import { problemBody, problem } from '../problem.ts'
import type { StoredImport, StoredRow } from '../queries/imports.ts'
import type { ImportReply, ImportRow } from '../schemas/import.ts'
import type { Job } from './jobs.ts'
import { toldReason, toldWarning } from './reason.ts'
import type { RowRecord } from './difference.ts'
import { plainFields } from './field.ts'

/** The import as it is told to a reader: what is stored, and what is under way in this moment. */
export function describeImport(stored: StoredImport, job: Job | undefined, language: Language): ImportReply {
  const { layout, problem: why, warnings, counts, progress, ...rest } = stored
  const under_way = job?.progress ?? progress
  const { proposed_datum, ...shown } = layout
  return {
    ...rest,
    layout: shown,
    proposed_datum: (proposed_datum ?? null) as Datum | null,
    state: job?.state ?? stored.state,
    progress: under_way && { waiting: false, ...under_way },
    problem: why && told(why, language),
    counts: { rows: 0, add: 0, change: 0, leave: 0, refuse: 0, outdated: 0, reasons: {}, ...counts },
    warnings: warnings.map((warning) => toldWarning(warning, language)),
    example_data: warnings.some(({ code }) => code === 'example_data'),
  }
}

function told({ code, parameters }: NonNullable<StoredImport['problem']>, language: Language) {
  const { title, remedy } = problemBody(problem(code, parameters), language)
  return { code, title, remedy, parameters }
}

export function describeRow({ flaws: _, record, ...row }: StoredRow, language: Language): ImportRow {
  const {
    name_zh = null,
    town_code = null,
    lon = null,
    lat = null,
  } = (record ?? {}) as Partial<Pick<ImportRow, 'name_zh' | 'town_code' | 'lon' | 'lat'>>
  const changes = row.outcome === 'add' && record ? additionsOf(record as unknown as RowRecord) : row.changes
  return { ...row, changes, name_zh, town_code, lon, lat, reasons: row.reasons.map((reason) => toldReason(reason, language)) }
}

/** What a new facility comes in with, but for its name and place, which stand beside. */
function additionsOf({ set, lifecycle, lifecycle_since, verified_on, components, facts }: RowRecord): ImportRow['changes'] {
  const columns = Object.entries({ ...set, lifecycle, lifecycle_since, verified_on }).filter(
    ([field]) => Object.hasOwn(plainFields, field) && !beside.has(field),
  )
  const parts = components.flatMap(({ id, type, part, presence }) => {
    const field = part ? `${type}.${part}` : type
    const own = facts.filter((fact) => fact.component_id === id)
    return [
      { field, after: presence },
      ...own.map(({ property, state, value }) => ({
        field: `${field}.${property}`,
        after: state === undefined || state === 'value' ? value : state,
      })),
    ]
  })
  const filled = [...columns.map(([field, after]) => ({ field, after })), ...parts].filter(({ after }) => after !== null && after !== undefined)
  return filled.map(({ field, after }) => ({ field, before: null, after }))
}

const beside = new Set(['id', 'name_zh', 'geometry', 'town_code', 'declared_town_code', 'tags'])
