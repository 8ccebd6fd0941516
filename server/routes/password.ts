import { Type } from 'typebox'
import { refusePlainHttp, setSession } from '../accounts/cookie.ts'
import { countedRefusal } from '../accounts/counted.ts'
import { eventOf, ownAccount } from '../accounts/own.ts'
import type { Passwords } from '../accounts/password.ts'
import { checkPresentPassword } from '../accounts/sign_in.ts'
import type { App, Parts } from '../app.ts'
import { languageOf, problem } from '../problem.ts'
import { noteEvent } from '../queries/account_events.ts'
import { ownerOfResetLink, removeResetLinks, useResetLink } from '../queries/reset_links.ts'
import { endSessions, startSession } from '../queries/sessions.ts'
import { forgetFailures } from '../queries/sign_in_failures.ts'
import { setPassword } from '../queries/users.ts'
import { PasswordChange, PasswordReset } from '../schemas/account.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['session']
const Done = Type.Unsafe<undefined>({ type: 'null', description: 'It holds from now on; every other session has ended' })
const changes = { max: 20, timeWindow: '10 minutes' }
/** Links that are none, from one address. */
const dead_links = { max: 20, timeWindow: '10 minutes' }

export function passwordRoutes(app: App, { db, now, config }: Parts, passwords: Passwords): void {
  const limitDead = app.createRateLimit(dead_links)
  app.post(
    '/api/v1/password',
    {
      config: { permission: 'use_own_account', rateLimit: changes },
      schema: {
        tags,
        summary: 'Change one’s password',
        description: 'With the present one. All sessions end; the one that asks goes on under a new secret.',
        body: PasswordChange,
        response: { 204: Done, ...refusals(400, 401, 403, 422, 429) },
      },
    },
    async (request, reply) => {
      const user = ownAccount(request)
      const { password, new_password } = request.body
      await checkPresentPassword(db, passwords, user, password, now())
      await passwords.check(new_password, [user.login_name, user.display_name], languageOf(request.headers['accept-language']))
      const hash = await passwords.hash(new_password)
      const secret = await db.transaction(async (trx) => {
        await setPassword(trx, user.id, { hash, now: now() })
        await endSessions(trx, user.id)
        await removeResetLinks(trx, user.id)
        await noteEvent(trx, eventOf(request, 'password_set', user), now())
        return startSession(trx, user.id, { agent: request.headers['user-agent'] ?? '', now: now() })
      })
      setSession(request, reply, secret, config)
      return reply.code(204).send(undefined)
    },
  )

  app.post(
    '/api/v1/password/reset',
    {
      config: { permission: 'anyone' },
      schema: {
        tags,
        summary: 'Set a password by a one-time link',
        description: 'The link is used up; all sessions of the account end.',
        body: PasswordReset,
        response: { 200: Type.Object({ login_name: Type.String() }), ...refusals(400, 403, 410, 422, 429) },
      },
    },
    async (request) => {
      refusePlainHttp(request, config)
      const { secret, new_password } = request.body
      const user = await ownerOfResetLink(db, secret, now())
      if (!user) throw await countedRefusal(request, limitDead, 'reset_link_dead')
      await passwords.check(new_password, [user.login_name, user.display_name], languageOf(request.headers['accept-language']))
      const hash = await passwords.hash(new_password)
      await db.transaction(async (trx) => {
        if (!(await useResetLink(trx, secret, now()))) throw problem('reset_link_dead')
        await setPassword(trx, user.id, { hash, now: now() })
        await endSessions(trx, user.id)
        await forgetFailures(trx, user.login_name)
        await noteEvent(trx, { ...eventOf(request, 'password_set', user), actor: user.login_name }, now())
      })
      return { login_name: user.login_name }
    },
  )
}
