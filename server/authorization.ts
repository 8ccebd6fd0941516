import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { may, type Permission, type Scope } from '#domain/role.ts'
import { sessionSecretOf } from './accounts/cookie.ts'
import { countedRefusal } from './accounts/counted.ts'
import { isForeignWrite } from './accounts/origin.ts'
import { hashOfSecret } from './accounts/secret.ts'
import { nobody, operator, visitorOf, type Visitor } from './accounts/visitor.ts'
import type { App, Parts } from './app.ts'
import type { Author } from './database/connect.ts'
import { problem } from './problem.ts'
import { noteTokenUsed, tokenBySecret, token_prefix } from './queries/api_tokens.ts'
import { noteSeen, sessionBySecret } from './queries/sessions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call it, by domain/role.ts. Every route names one. */
    permission?: Permission | 'anyone'
    /** Open to all, and says more to staff: the session is looked up for it. */
    knows_reader?: boolean
    /** Also for whoever may nothing any more: what they did while they might is kept for a reviewer. */
    takes_deposits?: boolean
  }
  interface FastifyRequest {
    visitor: Visitor
  }
  interface FastifyInstance {
    /** Every route with who may call it. */
    guarded: Guarded[]
  }
}

interface Guarded {
  methods: string[]
  url: string
  permission: Permission | 'anyone'
  takes_deposits: boolean
}

/** Wrong tokens from one address within a minute; right ones are never counted. */
const wrong_tokens = { max: 100, timeWindow: '1 minute' }

/** Least privilege by default: a route without a permission can't be registered, a writer without session or token is refused. */
export function authorization(app: App, parts: Parts): void {
  const { config } = parts
  const visitorOfRequest = visitors(parts)
  const limitTokens = app.createRateLimit(wrong_tokens)
  app.decorateRequest('visitor')
  app.decorate('guarded', [])
  app.addHook('onRoute', ({ method, url, config: { permission, takes_deposits = false } = {} }) => {
    if (!permission) throw new Error(`The route ${String(method)} ${url} names no permission.`)
    app.guarded.push({ methods: [method].flat(), url, permission, takes_deposits })
  })
  app.addHook('onRequest', async (request) => {
    request.visitor = nobody
    const hasCookie = sessionSecretOf(request, config) !== undefined
    if (isForeignWrite(request, { url: config.PUBLIC_URL, hasCookie })) throw problem('foreign_origin')
    const found = await visitorOfRequest(request)
    if (!found) throw await countedRefusal(request, limitTokens, 'token_unknown')
    request.visitor = found
    const { permission, takes_deposits } = request.routeOptions.config
    if (!permission || permission === 'anyone' || may(found.rights, permission)) return
    if (found.limit === 'device_revoked') throw problem('device_revoked', { reason: found.limit_reason ?? '' })
    if (takes_deposits && found.may_deposit) return
    if (found.limit === 'deposit_only') throw problem('deposit_only')
    throw found === nobody ? problem('not_signed_in') : problem('not_allowed', { permission })
  })
}

/** Who sends a request: the operator or a token by its bearer, a person by the cookie, else nobody. Null: a wrong token. */
function visitors({ adminToken, config, db, now }: Parts) {
  const expected = digest(adminToken)

  async function byToken(authorized: string): Promise<Visitor | null> {
    const [scheme, token] = authorized.split(' ')
    if (scheme?.toLowerCase() !== 'bearer' || !token) return null
    if (timingSafeEqual(digest(token), expected)) return operator
    const known = token.startsWith(token_prefix) ? await tokenBySecret(db, token, now()) : undefined
    if (!known) return null
    await noteTokenUsed(db, known, now())
    return visitorOf(known)
  }

  /** Tiles and lists are the same for all: no session is looked up for them. */
  async function byCookie(request: FastifyRequest): Promise<Visitor> {
    const { permission, knows_reader } = request.routeOptions.config
    const isOpen = !permission || ((permission === 'anyone' || permission === 'read_inventory') && !knows_reader)
    const secret = isOpen ? undefined : sessionSecretOf(request, config)
    const known = secret ? await sessionBySecret(db, secret, now()) : undefined
    if (!known) return nobody
    await noteSeen(db, known, now())
    return visitorOf(known)
  }

  return async (request: FastifyRequest): Promise<Visitor | null> => {
    const { authorization: authorized } = request.headers
    return authorized ? byToken(authorized) : byCookie(request)
  }
}

/** Equal lengths, so that comparing takes the same time for every token. */
function digest(token: string): Buffer {
  return Buffer.from(hashOfSecret(token))
}

/** The name that is written as the author of a change. */
export function actorOf(request: FastifyRequest): string {
  return request.visitor.actor
}

/** The author, held to where this route's permission was given. */
export function authorOf(request: FastifyRequest): Author {
  return { actor: request.visitor.actor, scopes: scopesOf(request) }
}

/** Where this route's permission was given to the caller; null: everywhere. */
export function scopesOf(request: FastifyRequest): readonly Scope[] | null {
  const { permission } = request.routeOptions.config
  return permission && permission !== 'anyone' ? (request.visitor.rights.get(permission) ?? null) : null
}
