import { Type } from 'typebox'
import { ownAccount } from '../accounts/own.ts'
import type { App, Parts } from '../app.ts'
import { authorOf } from '../authorization.ts'
import { printCursor, readCursor } from '../cursor.ts'
import { writing } from '../database/connect.ts'
import type { Mailer } from '../notices/mailer.ts'
import { mailSettings, setMailSettings } from '../queries/notice_mails.ts'
import { countUnread, listNotices, markRead, noticeCursor } from '../queries/notices.ts'
import { MailSettings, MailSettingsEdit, NoticePage, NoticesRead, Unread } from '../schemas/notice.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['notices']
const config = { permission: 'use_own_account' } as const

const listSchema = {
  tags,
  summary: 'One’s own notices of rectification orders',
  description: 'The unread first, then the newest.',
  querystring: Type.Object(
    { cursor: Type.Optional(Type.String({ maxLength: 500 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })) },
    { additionalProperties: false },
  ),
  response: { 200: NoticePage, ...refusals(400, 401, 403) },
}

const unreadSchema = { tags, summary: 'How many of them are unread', response: { 200: Unread, ...refusals(400, 401, 403) } }

const readSchema = {
  tags,
  summary: 'Mark notices as read',
  description: 'Those named, or all. What is not one’s own is left alone.',
  body: NoticesRead,
  response: { 200: Unread, ...refusals(400, 401, 403) },
}

const settingsSchema = { tags, summary: 'Where one’s mail goes, and its language', response: { 200: MailSettings, ...refusals(400, 401, 403) } }

const editSchema = {
  tags,
  summary: 'Change where one’s mail goes, or its language',
  description: 'The address is believed as it is given: no mail asks for a confirmation, and one that can’t be delivered is shown to administrators.',
  body: MailSettingsEdit,
  response: { 200: MailSettings, ...refusals(400, 401, 403) },
}

/** What somebody is told of orders, in the inbox and by mail. */
export function noticeRoutes(app: App, { db, now }: Parts, mailer: Mailer | null): void {
  app.addHook('onRequest', async ({ url }, reply) => {
    if (url.startsWith('/api/v1/notice')) reply.header('cache-control', 'no-store')
  })

  app.get('/api/v1/notices', { config, schema: listSchema }, async (request) => {
    const { cursor, limit = 50 } = request.query
    const { id: user_id } = ownAccount(request)
    const after = cursor === undefined ? undefined : readCursor('notices', 'cursor', cursor)
    const found = await listNotices(db, { user_id, limit: limit + 1, after })
    const notices = found.slice(0, limit)
    const next = found.length > limit ? printCursor('notices', noticeCursor(notices[limit - 1]!)) : null
    return { notices, unread: await countUnread(db, user_id), next }
  })

  app.get('/api/v1/notices/unread', { config, schema: unreadSchema }, async (request) => ({ unread: await countUnread(db, ownAccount(request).id) }))

  app.post('/api/v1/notices/read', { config, schema: readSchema }, async (request) => {
    const { id: user_id } = ownAccount(request)
    await markRead(db, { user_id, ids: 'ids' in request.body ? request.body.ids : null, now: now() })
    return { unread: await countUnread(db, user_id) }
  })

  const settings = async (user_id: string) => ({ ...(await mailSettings(db, user_id)), mail_is_on: mailer !== null })

  app.get('/api/v1/account/mail', { config, schema: settingsSchema }, async (request) => settings(ownAccount(request).id))

  app.put('/api/v1/account/mail', { config, schema: editSchema }, async (request) => {
    const { id } = ownAccount(request)
    await writing(db, authorOf(request), (trx) => setMailSettings(trx, id, request.body))
    return settings(id)
  })
}
