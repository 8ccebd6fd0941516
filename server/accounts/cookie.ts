import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { problem } from '../problem.ts'
import { absolute_end_ms } from './lifetime.ts'

type Setting = Pick<Config, 'PUBLIC_URL' | 'PLAIN_HTTP'>

/** A browser takes `__Host-` only with Secure and for this host alone; over plain http, even of one's own machine, not every browser takes it. */
const names = { secure: '__Host-session', plain: 'session' }

/** Whether the reader is reached by https, as the proxy in front or the configuration says. */
function isSecure(request: FastifyRequest, { PUBLIC_URL }: Setting): boolean {
  return request.protocol === 'https' || Boolean(PUBLIC_URL?.startsWith('https:'))
}

/** The secret of the session that the request carries. */
export function sessionSecretOf(request: FastifyRequest, setting: Setting): string | undefined {
  return request.cookies[isSecure(request, setting) ? names.secure : names.plain]
}

/** A password travels over https, or on this machine, or where the configuration says that the network is one's own. */
export function refusePlainHttp(request: FastifyRequest, setting: Setting): void {
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(request.hostname)
  if (!isSecure(request, setting) && !isHere && setting.PLAIN_HTTP === 'off') throw problem('sign_in_needs_https')
}

export function setSession(request: FastifyRequest, reply: FastifyReply, secret: string, setting: Setting): void {
  reply.setCookie(isSecure(request, setting) ? names.secure : names.plain, secret, {
    ...attributes(isSecure(request, setting)),
    maxAge: absolute_end_ms / 1000,
  })
}

export function forgetSession(request: FastifyRequest, reply: FastifyReply, setting: Setting): void {
  const secure = isSecure(request, setting)
  reply.clearCookie(secure ? names.secure : names.plain, attributes(secure))
}

function attributes(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
}
