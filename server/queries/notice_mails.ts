import type { NoticeKind } from '#domain/notice.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { MailSettings, NoticeMail, NoticeMailCounts } from '../schemas/notice.ts'
import { noticed, ofOrder } from './notices.ts'

/** What a mail is made of. */
export interface OutgoingMail {
  id: string
  address: string
  language: MailSettings['language']
  tries: number
  kind: NoticeKind
  due_on: string
  created_at: string
  order_id: string
  year: number
  number: number
  issuing_department_name_zh: string
  issuing_department_name_en: string | null
  facility_name_zh: string
  facility_name_en: string | null
  facilities: number
}

/** Those that nobody can get any more wait in vain. */
export async function failUndeliverable(db: Db): Promise<void> {
  await rows(
    db,
    `update notice_mails m set state = 'failed', last_error = 'no_address'
       from notices n join users u on u.id = n.user_id
      where m.state = 'queued' and n.id = m.id and (u.email is null or u.disabled_at is not null)`,
  )
}

/** The next that is to go out, marked as being sent: that is committed before it is handed to the mail server. */
export async function takeMail(db: Db, { worker, now }: { worker: string; now: Date }): Promise<OutgoingMail | undefined> {
  const taken = await firstRow<{ id: string }>(
    db,
    `update notice_mails m
        set state = 'sending', tries = m.tries + 1, worker = :worker, sending_since = :now, address = u.email
       from notices n join users u on u.id = n.user_id
      where n.id = m.id and u.email is not null
        and m.id = (select w.id from notice_mails w join notices t on t.id = w.id
                     where w.state = 'queued' and w.next_try_at <= (:now)::timestamptz
                     order by w.next_try_at, t.created_at, w.id limit 1 for update of w skip locked)
     returning m.id`,
    { worker, now: now.toISOString() },
  )
  return taken && firstRow<OutgoingMail>(db, `select m.id, m.address, m.tries, u.language, ${noticed} ${ofMail} where m.id = (:id)::uuid`, taken)
}

const ofMail = `from notice_mails m join notices n on n.id = m.id join users u on u.id = n.user_id ${ofOrder}`

export interface MailEnd {
  id: string
  state: 'queued' | 'sent' | 'failed' | 'uncertain'
  error: string | null
  /** When it is tried again, or was sent. */
  at: Date
  /** Whether the attempt does not count. */
  forgives?: boolean
}

/** What became of one that was being sent. */
export async function endMail(db: Db, { id, state, error, at, forgives = false }: MailEnd): Promise<void> {
  await rows(
    db,
    `update notice_mails
        set state = :state, last_error = (:error)::text, worker = null, sending_since = null, tries = tries - case when (:forgives)::boolean then 1 else 0 end,
            next_try_at = (:at)::timestamptz, sent_at = case when :state = 'sent' then (:at)::timestamptz end
      where id = (:id)::uuid and state = 'sending'`,
    { id, state, error, at: at.toISOString(), forgives },
  )
}

/** Those that are being sent, and by which process since when. */
export async function mailsUnderWay(db: Db): Promise<{ id: string; worker: string; sending_since: string }[]> {
  return rows(db, "select id, worker, sending_since from notice_mails where state = 'sending'")
}

/** Those that need somebody first, then what still waits, then what went out last. */
export async function listMails(db: Db, limit: number): Promise<NoticeMail[]> {
  return rows<NoticeMail>(
    db,
    `select m.id, m.state, m.tries, m.next_try_at, m.last_error, coalesce(m.address, u.email) as address, m.sent_at, u.login_name, u.display_name, ${noticed}
       ${ofMail}
      order by array_position(array['uncertain', 'failed', 'sending', 'queued', 'sent'], m.state), m.next_try_at desc, m.id
      limit :limit`,
    { limit },
  )
}

export async function countMails(db: Db): Promise<NoticeMailCounts> {
  const states = ['queued', 'sending', 'sent', 'failed', 'uncertain'].map((state) => `count(*) filter (where state = '${state}') as ${state}`)
  return (await firstRow<NoticeMailCounts>(db, `select ${states.join(', ')} from notice_mails`))!
}

/** Locked; undefined: there is none. */
export async function lockMail(trx: Db, id: string): Promise<{ state: NoticeMail['state'] } | undefined> {
  return firstRow(trx, 'select state from notice_mails where id = (:id)::uuid for update', { id })
}

/** Begins anew with one that waits or that was given up. */
export async function queueAgain(trx: Db, id: string, now: Date): Promise<void> {
  await rows(trx, "update notice_mails set state = 'queued', tries = 0, next_try_at = :now where id = (:id)::uuid", { id, now: now.toISOString() })
}

export async function mailSettings(db: Db, user_id: string): Promise<Pick<MailSettings, 'email' | 'language'>> {
  return (await firstRow<MailSettings>(db, 'select email, language from users where id = (:user_id)::uuid', { user_id }))!
}

/** Without an address nothing more goes out to somebody. */
export async function setMailSettings(trx: Db, user_id: string, { email, language }: Pick<MailSettings, 'email' | 'language'>): Promise<void> {
  await rows(trx, 'update users set email = (:email)::text, language = :language where id = (:user_id)::uuid', { user_id, email, language })
}
