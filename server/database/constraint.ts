import { problem, Problem, type Parameters, type ProblemCode } from '../problem.ts'

/** What PostgreSQL says of an error; `constraint` is the name that the migration gave it. */
interface DatabaseError extends Error {
  code?: string
  constraint?: string
  detail?: string
}

/** Each named constraint that a request can break, as the refusal it means. */
const meaning: Record<string, ProblemCode> = {
  facilities_pkey: 'id_taken',
  facilities_code_unique: 'code_taken',
  facilities_category_of_kind: 'category_not_of_kind',
  facilities_town_known: 'town_unknown',
  facilities_declared_town_known: 'town_unknown',
  facilities_village_known: 'reference_unknown',
  facilities_department_known: 'reference_unknown',
  facilities_merged_into_known: 'reference_unknown',
  facilities_geometry_of_kind: 'geometry_unfit',
  facilities_geometry_flat: 'geometry_3d',
  facilities_geometry_valid: 'geometry_crosses_itself',
  facilities_geometry_on_earth: 'off_the_earth',
  components_geometry_valid: 'geometry_crosses_itself',
  regions_boundary_valid: 'geometry_crosses_itself',
  regions_validity_ordered: 'validity_reversed',
  lifecycle_events_once_a_day: 'recorded_already',
  verifications_once_a_day: 'recorded_already',
}

/** SQLSTATE classes and driver words of a database that is not there: a retry may succeed. */
const gone = /^(08|57P0|53)/
const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
const lost = /Connection terminated|timeout expired|Client has encountered a connection error|Timeout acquiring a connection|Unable to acquire a connection/

/** An error of the database as a named refusal, or null when it is a fault of ours. */
export function refusalOf(error: unknown, context: Parameters = {}): Problem | null {
  if (!(error instanceof Error)) return null
  const { code = '', constraint, detail = '' } = error as DatabaseError
  if (constraint) return problem(meaning[constraint] ?? 'constraint_broken', { constraint, value: valueIn(detail), ...namesIn(detail), ...context })
  if (gone.test(code) || away.has(code) || lost.test(error.message)) {
    return new Problem('database_unavailable', {}, { headers: { 'retry-after': '3' } })
  }
  // Class 22: a value that the type can't hold, such as a number too large or a zero character.
  if (code.startsWith('22')) return problem(/^22(021|P05)/.test(code) ? 'text_damaged' : 'invalid_request')
  return null
}

/** PostgreSQL writes `Key (code)=(A-1) already exists.` */
function valueIn(detail: string): string {
  return /=\((.*)\) (?:already exists|is not present)/.exec(detail)?.[1] ?? ''
}

/** `Key (category, kind)=(bank, toilet)` as `{ category: 'bank', kind: 'toilet' }`; a town's key is its code. */
function namesIn(detail: string): Parameters {
  const [, names, values] = /Key \((.*?)\)=\((.*?)\)/.exec(detail) ?? []
  if (!names || !values) return {}
  const list = values.split(', ')
  return { code: list[0] ?? '', ...Object.fromEntries(names.split(', ').map((name, index) => [name, list[index] ?? ''])) }
}
