import { Type } from 'typebox'
import { addDays, dayInChina } from '#domain/date.ts'
import { may } from '#domain/role.ts'
import { refusedAt } from '../accounts/at_field.ts'
import { longest_token_days } from '../accounts/lifetime.ts'
import { eventOf, ownAccount } from '../accounts/own.ts'
import type { App, Parts } from '../app.ts'
import { problem } from '../problem.ts'
import { noteEvent } from '../queries/account_events.ts'
import { addToken, revokeToken, tokensOf } from '../queries/api_tokens.ts'
import { AddedApiToken, ApiToken, NewApiToken } from '../schemas/account.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['session']
const config = { permission: 'use_own_account' } as const

const addSchema = {
  tags,
  summary: 'Make a token of one’s own',
  description:
    'For a script or a GIS program, sent as `Authorization: Bearer cx_…`. It may do no more than its owner, who is its author in the history.',
  body: NewApiToken,
  response: { 201: AddedApiToken, ...refusals(400, 401, 403, 422) },
}

const revokeSchema = {
  tags,
  summary: 'Revoke a token',
  params: Type.Object({ id: Id }),
  response: { 204: Type.Unsafe<undefined>({ type: 'null', description: 'It is worth nothing any more' }), ...refusals(401, 403, 404) },
}

export function apiTokenRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/api-tokens',
    { config, schema: { tags, summary: 'One’s own tokens', response: { 200: Type.Object({ tokens: Type.Array(ApiToken) }) } } },
    async (request) => ({ tokens: await tokensOf(db, ownAccount(request).id) }),
  )

  app.post('/api/v1/api-tokens', { config, schema: addSchema }, async (request, reply) => {
    const user = ownAccount(request)
    const { name, permissions, expires_on } = request.body
    const beyond = permissions.find((each) => !may(request.visitor.rights, each))
    if (beyond) throw refusedAt('permissions', 'token_beyond_rights', { permission: beyond })
    const today = dayInChina(now())
    if (expires_on < today || expires_on >= addDays(today, longest_token_days))
      throw refusedAt('expires_on', 'token_term_unfit', { most_days: longest_token_days })
    const expires_at = `${addDays(expires_on, 1)}T00:00:00+08:00`
    const added = await addToken(db, user.id, { name, permissions, expires_at }, now())
    await noteEvent(db, eventOf(request, 'token_made', user), now())
    return reply.code(201).send(added)
  })

  app.delete('/api/v1/api-tokens/:id', { config, schema: revokeSchema }, async (request, reply) => {
    const user = ownAccount(request)
    const { id } = request.params
    if (!(await revokeToken(db, { id, user_id: user.id }, now()))) throw problem('api_token_not_found', { id })
    await noteEvent(db, eventOf(request, 'token_revoked', user), now())
    return reply.code(204).send(undefined)
  })
}
