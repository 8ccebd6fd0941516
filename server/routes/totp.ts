import { Type } from 'typebox'
import { setSession } from '../accounts/cookie.ts'
import { refusedAt } from '../accounts/at_field.ts'
import { eventOf, ownAccount } from '../accounts/own.ts'
import type { Passwords } from '../accounts/password.ts'
import { checkPresentPassword } from '../accounts/sign_in.ts'
import { hashOfRecoveryCode, newKey, newRecoveryCodes, stepOf } from '../accounts/totp.ts'
import type { App, Parts } from '../app.ts'
import { found, problem } from '../problem.ts'
import { noteEvent } from '../queries/account_events.ts'
import { endSessions, startSession } from '../queries/sessions.ts'
import { beginTotp, confirmTotp, recoveryCodesLeft, removeTotp, totpKeyOf, spendStep } from '../queries/totp.ts'
import { userById } from '../queries/users.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { PresentPassword, RecoveryCodes, TotpCode, TotpKey, TotpState } from '../schemas/totp.ts'

const tags = ['session']
const config = { permission: 'use_own_account' } as const
const Removed = Type.Unsafe<undefined>({ type: 'null', description: 'The password alone signs in again' })

const beginSchema = {
  tags,
  summary: 'Begin with a second factor',
  description: 'With the present password. No code is asked for until one was confirmed; beginning again makes another key.',
  body: PresentPassword,
  response: { 201: TotpKey, ...refusals(400, 403, 409, 422, 429) },
}

const confirmSchema = {
  tags,
  summary: 'Confirm the second factor by a code',
  description: 'From now on signing in asks for one. All sessions end; the one that asks goes on under a new secret.',
  body: TotpCode,
  response: { 200: RecoveryCodes, ...refusals(400, 403, 404, 409, 422) },
}

/** A code of an authenticator beside the password, for whoever wants it. */
export function totpRoutes(app: App, { db, now, config: setting }: Parts, passwords: Passwords): void {
  app.get(
    '/api/v1/account/totp',
    { config, schema: { tags, summary: 'One’s second factor', response: { 200: TotpState, ...refusals(403) } } },
    async (request) => {
      const { id } = ownAccount(request)
      return { confirmed_at: (await totpKeyOf(db, id))?.confirmed_at ?? null, recovery_codes_left: await recoveryCodesLeft(db, id) }
    },
  )

  app.post('/api/v1/account/totp', { config, schema: beginSchema }, async (request, reply) => {
    const user = ownAccount(request)
    await checkPresentPassword(db, passwords, user, request.body.password, now())
    const made = newKey(user.login_name)
    if (!(await beginTotp(db, user.id, made.key))) throw problem('totp_on')
    return reply.code(201).send(made)
  })

  app.post('/api/v1/account/totp/confirmation', { config, schema: confirmSchema }, async (request, reply) => {
    const user = ownAccount(request)
    const { key, confirmed_at } = found(await totpKeyOf(db, user.id), 'totp_off', {})
    if (confirmed_at) throw problem('totp_on')
    const step = stepOf(request.body.code, key, now())
    if (step === null) throw refusedAt('code', 'totp_code_wrong')
    const recovery_codes = newRecoveryCodes()
    const secret = await db.transaction(async (trx) => {
      if (!(await confirmTotp(trx, user.id, { code_hashes: recovery_codes.map(hashOfRecoveryCode), now: now() }))) throw problem('totp_on')
      await spendStep(trx, user.id, step)
      await endSessions(trx, user.id)
      await noteEvent(trx, eventOf(request, 'totp_confirmed', user), now())
      return startSession(trx, user.id, { agent: request.headers['user-agent'] ?? '', now: now() })
    })
    setSession(request, reply, secret, setting)
    return { recovery_codes }
  })

  app.post(
    '/api/v1/account/totp/removal',
    {
      config,
      schema: {
        tags,
        summary: 'Go without a second factor',
        description: 'With the present password.',
        body: PresentPassword,
        response: { 204: Removed, ...refusals(400, 403, 404, 422, 429) },
      },
    },
    async (request, reply) => {
      const user = ownAccount(request)
      await checkPresentPassword(db, passwords, user, request.body.password, now())
      if (!(await removeTotp(db, user.id))) throw problem('totp_off')
      await noteEvent(db, eventOf(request, 'totp_removed', user), now())
      return reply.code(204).send(undefined)
    },
  )

  app.delete(
    '/api/v1/users/:id/totp',
    {
      config: { permission: 'manage_accounts' },
      schema: {
        tags: ['users'],
        summary: 'Take the second factor from an account',
        description: 'Of somebody who lost the authenticator and the recovery codes.',
        params: Type.Object({ id: Id }),
        response: { 204: Removed, ...refusals(404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const user = found(await userById(db, id), 'user_not_found', { id })
      if (!(await removeTotp(db, id))) throw problem('totp_off')
      await noteEvent(db, eventOf(request, 'totp_removed', user), now())
      return reply.code(204).send(undefined)
    },
  )
}
