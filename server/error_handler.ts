import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { refusalOf } from './database/constraint.ts'
import { fieldFault } from './field_fault.ts'
import { withoutReceipt } from './log.ts'
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
  if (refusal.status < 500) noteRefusal(refusal, request)
  return reply
    .code(refusal.status)
    .headers({ ...refusal.headers, 'cache-control': 'no-store', vary: 'accept-language' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(refusal, languageOf(request.headers['accept-language']))))
}

/** On any day something is not there, or somebody else was faster: no sign of an attack. */
const ordinary = new Set([404, 409, 410, 412, 428])

/** Who was refused what, by name; nothing of what was sent, which may be secret. */
function noteRefusal({ code, status }: Problem, { log, method, url, routeOptions, visitor, ip }: FastifyRequest): void {
  const level = ordinary.has(status) && code !== 'route_not_found' ? 'info' : 'warn'
  const route = `${method} ${routeOptions?.url ?? withoutReceipt(url.split('?')[0]!)}`
  log[level]({ code, by: visitor?.actor ?? 'public', address: ip, route }, 'refused')
}

/** What the rate limits answer. */
export function tooMany(_request: FastifyRequest, { ttl }: { ttl: number }): Problem {
  return new Problem('too_many_requests', {}, { headers: { 'retry-after': String(Math.ceil(ttl / 1000)) } })
}

/** An address that the router can't read has no route, and so no error handler. */
export function refuseAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(problem('route_not_found', { path: request.url }), request, reply)
}

function asProblem(error: FastifyError | Problem, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error.validation) return problem('invalid_request', {}, error.validation.map(fieldFault))
  if (error.statusCode && error.statusCode < 500) return refusedByFastify(error, request)
  return refusalOf(error) ?? problem('internal_error', { request_id: request.id })
}

/** What Fastify and its plugins refuse before a handler runs. */
function refusedByFastify({ statusCode, message }: FastifyError, request: FastifyRequest): Problem {
  // 403: an address that would leave the folder of the assets.
  if (statusCode === 404 || statusCode === 403) return problem('route_not_found', { path: request.url })
  if (statusCode === 413) return problem('body_too_large', { limit_mb: Math.round(request.routeOptions.bodyLimit / megabyte) })
  if (statusCode === 406 || statusCode === 415) return problem('content_type_unfit', { type: request.headers['content-type'] ?? '' })
  return problem('malformed_body', { why: message })
}

const megabyte = 1024 * 1024
