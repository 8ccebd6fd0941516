import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import type { Mailer } from '../notices/mailer.ts'
import { found, problem } from '../problem.ts'
import { countMails, listMails, lockMail, queueAgain } from '../queries/notice_mails.ts'
import { NoticeMailPage } from '../schemas/notice.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['notices']
const config = { permission: 'manage_accounts' } as const

const listSchema = {
  tags,
  summary: 'The mails of notices',
  description: 'Those that were given up or of which nobody knows whether they went out first, then those that wait, then the last that were sent.',
  querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })) }, { additionalProperties: false }),
  response: { 200: NoticeMailPage, ...refusals(401, 403) },
}

const retrySchema = {
  tags,
  summary: 'Send a mail again',
  description: 'One that was given up, that waits, or of which nobody knows whether it went out: then it may come twice.',
  params: Type.Object({ id: Id }),
  response: { 200: NoticeMailPage, ...refusals(400, 401, 403, 404, 409) },
}

/** Which mails went out, for whoever runs the accounts. */
export function noticeMailRoutes(app: App, { db, now }: Parts, mailer: Mailer | null): void {
  const page = async (limit: number) => ({ mail_is_on: mailer !== null, counts: await countMails(db), mails: await listMails(db, limit) })

  app.get('/api/v1/notice-mails', { config, schema: listSchema }, async ({ query: { limit = 100 } }) => page(limit))

  app.post('/api/v1/notice-mails/:id/retry', { config, schema: retrySchema }, async ({ params: { id } }) => {
    await db.transaction(async (trx) => {
      const { state } = found(await lockMail(trx, id), 'notice_mail_not_found', { id })
      if (state === 'sent' || state === 'sending') throw problem('notice_mail_not_to_retry')
      await queueAgain(trx, id, now())
    })
    return page(100)
  })
}
