import { catalogue, fill, problem, type Parameters, type Problem, type ProblemCode } from '../problem.ts'

/** A refusal that stands at one field of the request, where its title says what is wrong. */
export function refusedAt(field: string, code: ProblemCode, parameters: Parameters = {}): Problem {
  const { zh, en } = catalogue[code]
  return problem(code, parameters, [{ field, code, detail: { zh: fill(zh[0], parameters), en: fill(en[0], parameters) } }])
}
