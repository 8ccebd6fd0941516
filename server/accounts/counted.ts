import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { Problem, problem, type ProblemCode } from '../problem.ts'

/** The refusal of something that only a guess gets wrong; of too many from one address that they are too many. What is right is never counted. */
export async function countedRefusal(request: FastifyRequest, limit: ReturnType<App['createRateLimit']>, code: ProblemCode): Promise<Problem> {
  const counted = await limit(request)
  if (counted.isAllowed || !counted.isExceeded) return problem(code)
  return new Problem('too_many_requests', {}, { headers: { 'retry-after': String(counted.ttlInSeconds) } })
}
