import { Type } from 'typebox'
import { forgetSession, refusePlainHttp, sessionSecretOf, setSession } from '../accounts/cookie.ts'
import { eventOf, ownAccount } from '../accounts/own.ts'
import type { Passwords } from '../accounts/password.ts'
import { personSigningIn } from '../accounts/sign_in.ts'
import { visitorOf, type Visitor } from '../accounts/visitor.ts'
import type { App, Parts } from '../app.ts'
import { noteEvent } from '../queries/account_events.ts'
import { endSession, endSessionOf, endSessions, sessionsOf, startSession } from '../queries/sessions.ts'
import { OwnSessions, Session, SignIn } from '../schemas/account.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['session']
const own = { permission: 'use_own_account' } as const
const NoContent = Type.Unsafe<undefined>({ type: 'null', description: 'Signed out' })

/** From one network address; an office behind one address still gets in at eight o’clock. */
const sign_ins = { max: 60, timeWindow: '1 minute' }

export function sessionRoutes(app: App, { db, now, config }: Parts, passwords: Passwords): void {
  app.addHook('onRequest', async ({ url }, reply) => {
    if (/^\/api\/v1\/(session|users|password|api-tokens|account)/.test(url)) reply.header('cache-control', 'no-store')
  })

  app.get(
    '/api/v1/session',
    {
      config: { permission: 'anyone', knows_reader: true },
      schema: { tags, summary: 'Who is asking and what they may do', response: { 200: Session } },
    },
    async ({ visitor }) => told(visitor),
  )

  app.post(
    '/api/v1/session',
    {
      config: { permission: 'anyone', rateLimit: sign_ins },
      schema: {
        tags,
        summary: 'Sign in',
        description:
          'Sets the cookie of a new session. Where the account has a second factor a `code` is asked for (`second_factor_needed`). After five failures a name waits a minute, then twice as long each time (`sign_in_locked`).',
        body: SignIn,
        response: { 200: Session, ...refusals(400, 401, 403, 429) },
      },
    },
    async (request, reply) => {
      refusePlainHttp(request, config)
      const user = await personSigningIn(db, passwords, { ...request.body, address: request.ip }, now())
      const before = sessionSecretOf(request, config)
      if (before) await endSessionOf(db, before)
      setSession(request, reply, await startSession(db, user.id, { agent: request.headers['user-agent'] ?? '', now: now() }), config)
      return told(visitorOf({ ...user, limit: null }))
    },
  )

  app.delete(
    '/api/v1/session',
    { config: { ...own, takes_deposits: true }, schema: { tags, summary: 'Sign out', response: { 204: NoContent, ...refusals(400) } } },
    async (request, reply) => {
      const user = ownAccount(request)
      if (request.visitor.session) await endSession(db, request.visitor.session)
      await noteEvent(db, eventOf(request, 'signed_out', user), now())
      forgetSession(request, reply, config)
      return reply.code(204).send(undefined)
    },
  )

  app.delete(
    '/api/v1/sessions',
    { config: own, schema: { tags, summary: 'Sign out everywhere', response: { 204: NoContent, ...refusals(400) } } },
    async (request, reply) => {
      const user = ownAccount(request)
      await endSessions(db, user.id)
      await noteEvent(db, eventOf(request, 'signed_out_everywhere', user), now())
      forgetSession(request, reply, config)
      return reply.code(204).send(undefined)
    },
  )

  app.get(
    '/api/v1/sessions',
    { config: own, schema: { tags, summary: 'Where one is signed in', response: { 200: OwnSessions } } },
    async (request) => {
      const sessions = await sessionsOf(db, ownAccount(request).id, now())
      return { sessions: sessions.map((each) => ({ ...each, is_this: each.id === request.visitor.session })) }
    },
  )
}

function told({ user, rights, limit, limit_reason }: Visitor) {
  return {
    user: user && { id: user.id, login_name: user.login_name, display_name: user.display_name, department_code: user.department_code },
    limit,
    limit_reason,
    grants: user?.grants ?? [],
    permissions: [...rights].map(([permission, scopes]) => ({ permission, scopes: scopes && [...scopes] })),
  }
}
