import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { refusalOf } from './database/constraint.ts'
import { languageOf, problem, Problem, problemBody } from './problem.ts'

/** Every refusal leaves as a named problem; what nobody foresaw says little outside and everything in the log. */
export function answerProblems(app: App): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = asProblem(error, request)
    if (refusal.status >= 500) request.log.error({ err: error }, refusal.code)
    return sendProblem(refusal, request, reply)
  })
}

export function sendProblem(refusal: Problem, request: FastifyRequest, reply: FastifyReply) {
  return reply
    .code(refusal.status)
    .headers({ ...refusal.headers, 'cache-control': 'no-store', vary: 'accept-language' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(refusal, languageOf(request.headers['accept-language']))))
}

function asProblem(error: FastifyError | Problem, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error.validation) return problem('invalid_request', {}, error.validation.map(fieldProblem))
  if (error.code === 'FST_REQ_FILE_TOO_LARGE' || error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('upload_too_large', { limit_mb: 4 })
  if (error.statusCode && error.statusCode < 500) return problem('malformed_body', { why: error.message })
  return refusalOf(error) ?? problem('internal_error', { request_id: request.id })
}

function fieldProblem(each: NonNullable<FastifyError['validation']>[number]) {
  const { missingProperty, additionalProperty } = each.params as { missingProperty?: string; additionalProperty?: string }
  const path = [...each.instancePath.split('/').slice(1), missingProperty ?? additionalProperty ?? ''].filter(Boolean)
  return { field: path.join('.'), code: each.keyword, detail: each.message ?? '' }
}
