import { catalogue, fill, problem, Problem, type Parameters } from '../problem.ts'
import { meanings } from './constraint_meaning.ts'

/** What PostgreSQL says of an error; `constraint` is the name that the migration gave it. */
interface DatabaseError extends Error {
  code?: string
  constraint?: string
  detail?: string
}

/** SQLSTATE classes and driver words of a database that is not there: a retry may succeed. */
const gone = /^(08|57P0|53)/
const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
const lost =
  /Connection terminated|timeout expired|Client has encountered a connection error|Timeout acquiring a connection|Unable to acquire a connection/

/** An error of the database as a named refusal, or null when it is a fault of ours. */
export function refusalOf(error: unknown, context: Parameters = {}): Problem | null {
  if (!(error instanceof Error)) return null
  const { code = '', constraint, detail = '' } = error as DatabaseError
  if (constraint) return broken(constraint, { value: valueIn(detail), ...namesIn(detail), ...context })
  if (gone.test(code) || away.has(code) || lost.test(error.message)) {
    return new Problem('database_unavailable', {}, { headers: { 'retry-after': '3' } })
  }
  // Class 22: a value that the type can't hold, such as a number too large or a zero character.
  if (code.startsWith('22')) return problem(/^22(021|P05)/.test(code) ? 'text_damaged' : 'invalid_request')
  return null
}

function broken(constraint: string, parameters: Parameters): Problem {
  const meaning = meanings[constraint]
  if (!meaning) return problem('constraint_broken', { constraint, ...parameters })
  const { code, field } = meaning
  const { zh, en } = catalogue[code]
  return problem(code, parameters, [{ field, code, detail: { zh: fill(zh[0], parameters), en: fill(en[0], parameters) } }])
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
