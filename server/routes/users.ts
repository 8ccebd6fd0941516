import { Type } from 'typebox'
import { setSession } from '../accounts/cookie.ts'
import { refusedAt } from '../accounts/at_field.ts'
import { eventOf } from '../accounts/own.ts'
import { resetPath } from '../accounts/reset_path.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { listEvents, noteEvent } from '../queries/account_events.ts'
import { addResetLink } from '../queries/reset_links.ts'
import { endSessions, startSession } from '../queries/sessions.ts'
import { addUser, editUser, listUsers, setGrants, unknownDepartments, unknownTowns, userById } from '../queries/users.ts'
import { AccountEvents, NewUser, ResetLink, User, UserEdit } from '../schemas/account.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['users']
const config = { permission: 'manage_accounts' } as const
const params = Type.Object({ id: Id })

const listSchema = { tags, summary: 'Accounts', description: 'By login name.', response: { 200: Type.Object({ users: Type.Array(User) }) } }

const addSchema = {
  tags,
  summary: 'Add an account',
  description: 'It has no password: make a link by which the person sets one.',
  body: NewUser,
  response: { 201: User, ...refusals(400, 401, 403, 409, 422) },
}

const editSchema = {
  tags,
  summary: 'Change an account',
  description:
    'What is not sent stays. Where what somebody may do changes, their sessions end; tokens go on within what the account may do. Of an account that is disabled, sessions and tokens may hand over for 30 days what was done without network, and nothing else.',
  params,
  body: UserEdit,
  response: { 200: User, ...refusals(400, 401, 403, 404, 409, 422) },
}

const linkSchema = {
  tags,
  summary: 'Make a one-time link to set a password',
  description: 'It holds for 24 hours and takes the place of an earlier one. The present password stays until it is used.',
  params,
  response: { 201: ResetLink, ...refusals(401, 403, 404) },
}

const eventsSchema = {
  tags,
  summary: 'What happened to accounts',
  description: 'Sign-ins, failures, locks, links, passwords and tokens, the newest first.',
  querystring: Type.Object(
    { user: Type.Optional(Id), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })) },
    { additionalProperties: false },
  ),
  response: { 200: AccountEvents },
}

export function userRoutes(app: App, { db, now, config: setting }: Parts): void {
  app.get('/api/v1/users', { config, schema: listSchema }, async () => ({ users: await listUsers(db) }))

  app.post('/api/v1/users', { config, schema: addSchema }, async (request, reply) => {
    await checkGrants(db, request.body)
    const user = await writing(db, authorOf(request), async (trx) => {
      const added = (await userById(trx, await addUser(trx, request.body)))!
      await noteEvent(trx, eventOf(request, 'account_added', added), now())
      return added
    })
    return reply.code(201).header('location', `/api/v1/users/${user.id}`).send(user)
  })

  app.patch('/api/v1/users/:id', { config, schema: editSchema }, async (request, reply) => {
    const { id } = request.params
    const isOwn = request.visitor.user?.id === id
    if (isOwn) refuseOwn(request.body)
    await checkGrants(db, request.body)
    const { grants, is_disabled, ...fields } = request.body
    const bearsOnRights = grants !== undefined || is_disabled !== undefined
    const { user, secret } = await writing(db, authorOf(request), async (trx) => {
      const before = found(await userById(trx, id), 'user_not_found', { id })
      const disabled_at = is_disabled === undefined ? undefined : is_disabled ? (before.disabled_at ?? now().toISOString()) : null
      await editUser(trx, id, { ...fields, disabled_at })
      if (grants) await setGrants(trx, id, grants)
      const isDisabled = (disabled_at === undefined ? before.disabled_at : disabled_at) !== null
      if (bearsOnRights && !isDisabled) await endSessions(trx, id) // those of a disabled account stand for deposits alone
      await noteEvent(trx, eventOf(request, 'account_changed', before), now())
      const goesOn = isOwn && bearsOnRights
      return {
        user: (await userById(trx, id))!, // it was there above
        secret: goesOn ? await startSession(trx, id, { agent: request.headers['user-agent'] ?? '', now: now() }) : null,
      }
    })
    if (secret) setSession(request, reply, secret, setting)
    return user
  })

  app.post('/api/v1/users/:id/reset-link', { config, schema: linkSchema }, async (request, reply) => {
    const { id } = request.params
    const user = found(await userById(db, id), 'user_not_found', { id })
    const { secret, expires_at } = await db.transaction(async (trx) => {
      await noteEvent(trx, eventOf(request, 'reset_link_made', user), now())
      return addResetLink(trx, id, { actor: actorOf(request), now: now() })
    })
    return reply.code(201).send({ path: resetPath(secret), expires_at })
  })

  app.get('/api/v1/account-events', { config, schema: eventsSchema }, async ({ query: { user, limit = 100 } }) => ({
    events: await listEvents(db, { user_id: user, limit }),
  }))
}

function refuseOwn({ grants, is_disabled }: UserEdit): void {
  const stays = !grants || grants.some(({ role, town_codes, department_codes }) => role === 'administrator' && !town_codes && !department_codes)
  if (is_disabled || !stays) throw problem('own_administration')
}

async function checkGrants(db: Db, { grants = [] }: Pick<UserEdit, 'grants'>): Promise<void> {
  if (new Set(grants.map(({ role }) => role)).size < grants.length)
    throw problem('invalid_request', {}, [{ field: 'grants', code: 'uniqueItems', detail: { zh: '每个角色只能出现一次', en: 'each role once' } }])
  const [code] = await unknownTowns(
    db,
    grants.flatMap(({ town_codes }) => town_codes ?? []),
  )
  if (code) throw refusedAt('grants', 'town_unknown', { code })
  const [department] = await unknownDepartments(
    db,
    grants.flatMap(({ department_codes }) => department_codes ?? []),
  )
  if (department) throw refusedAt('grants', 'department_unknown', { code: department })
}
