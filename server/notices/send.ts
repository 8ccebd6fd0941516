import type { FastifyBaseLogger } from 'fastify'
import type { Db } from '../database/connect.ts'
import { isDead, thisProcess } from '../imports/worker.ts'
import { endMail, failUndeliverable, mailsUnderWay, takeMail, type MailEnd, type OutgoingMail } from '../queries/notice_mails.ts'
import { compose } from './compose.ts'
import type { Handed, Mailer } from './mailer.ts'

export interface Sending {
  db: Db
  now: () => Date
  log: Pick<FastifyBaseLogger, 'warn' | 'error'>
  mailer: Mailer
}

/** Longest wait before the next try; the first is a minute, then twice as long each time. */
const longest_wait_ms = 6 * 60 * 60_000
const first_wait_ms = 60_000

/** The last is two days after the first. */
const most_tries = 16

/** Sends what is due, one after the other. Answers false where the mail server takes none: nobody else's need be tried now. */
export async function sendMails(sending: Sending, signal: AbortSignal): Promise<boolean> {
  const { db, now, mailer, log } = sending
  await markLeft(sending)
  await failUndeliverable(db)
  while (!signal.aborted) {
    const mail = await takeMail(db, { worker: thisProcess, now: now() })
    if (!mail) return true
    const handed = await mailer.send(compose(mail, mailer), signal)
    const end = endOf(mail, handed, now())
    await endMail(db, end)
    if (handed.as !== 'sent') log.warn({ mail: mail.id, error: handed.error }, `a mail ended as ${end.state}`)
    if (handed.as === 'away') return false
  }
  return true
}

/** What a dead process, or one that lost the database, was sending: nobody knows whether it went out. */
async function markLeft({ db, now }: Sending): Promise<void> {
  for (const { id, worker, sending_since } of await mailsUnderWay(db))
    if (worker === thisProcess || isDead(worker, sending_since, now()))
      await endMail(db, { id, state: 'uncertain', error: 'program_stopped', at: now() })
}

function endOf({ id, tries }: OutgoingMail, { as, error }: Handed, now: Date): MailEnd {
  if (as === 'sent') return { id, state: 'sent', error: null, at: now }
  if (as === 'stopped') return { id, state: 'queued', error: null, at: now, forgives: true }
  if (as === 'uncertain') return { id, state: 'uncertain', error, at: now }
  if (as === 'refused' || tries >= most_tries) return { id, state: 'failed', error, at: now }
  const wait_ms = Math.min(first_wait_ms * 2 ** (tries - 1), longest_wait_ms)
  return { id, state: 'queued', error, at: new Date(now.getTime() + wait_ms) }
}
