import { mailerOf } from '../../server/notices/mailer.ts'
import { sendMails } from '../../server/notices/send.ts'
import { tellDue, tellMoves } from '../../server/notices/tell.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { now, type Call } from './app.ts'
import { openMailbox, type Mailbox } from './mailbox.ts'
import { bureau, mover, type Bureau, type Mover } from './orders.ts'

/** What the server does by itself, at the time of the test’s own clock. */
export interface Desk extends Bureau {
  /** Another officer of the department that answers, one of another, and whoever runs the accounts. */
  colleague: Mover
  stranger: Mover
  administrator: Mover
  mailbox: Mailbox
  /** Minutes after it is now in the tests. */
  clock: { minutes: number }
  tell: () => Promise<void>
  tellDue: () => Promise<void>
  /** Sends what is due, by another mail server where one is named. */
  post: (url?: string) => Promise<void>
  /** Tells and sends; answers who got what since, as `name: subject`. */
  arrived: () => Promise<string[]>
}

/** A bureau in which everybody has given a mail address. */
export async function desk(db: Db, call: Call): Promise<Desk> {
  const work = await bureau(db, call)
  const colleague = await mover(db, call, 'tong.shi', 'department_officer', 'jiaotong')
  const stranger = await mover(db, call, 'bie.ren', 'department_officer', 'minzheng')
  const administrator = await mover(db, call, 'guan.li', 'administrator')
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  await rows(db, "update users set email = login_name || '@city.example' where login_name <> 'shen.he'")
  const mailbox = await openMailbox()
  const clock = { minutes: 0 }
  const parts = {
    db,
    now: () => new Date(now().getTime() + clock.minutes * 60_000),
    mails: true,
    log: { warn: () => undefined, error: () => undefined },
  }
  const post = async (SMTP_URL = mailbox.url) => {
    const mailer = mailerOf({ SMTP_URL, MAIL_FROM: '畅行 <changxing@city.example>', PUBLIC_URL: 'https://map.example' })!
    await sendMails({ ...parts, mailer }, new AbortController().signal)
  }
  const arrived = async () => {
    await tellMoves(parts)
    await post()
    return mailbox.mails
      .splice(0)
      .map(({ to, subject }) => `${to.replace('@city.example', '')}: ${subject.replace(/^.* 号：/, '')}`)
      .toSorted()
  }
  const due = async () => tellDue(parts)
  return { ...work, colleague, stranger, administrator, mailbox, clock, tell: () => tellMoves(parts), tellDue: due, post, arrived }
}

/** What others do to an order, as the database has it. */
export async function happen(
  db: Db,
  order_id: string,
  { move, from, to, by }: { move: string; from: string; to: string; by: string },
): Promise<void> {
  await writing(db, by, (trx) =>
    rows(
      trx,
      `insert into order_events (id, order_id, place, move, from_state, to_state, at, actor_name)
       values (gen_random_uuid(), :order_id, 0, :move, :from, :to, :at, :by)`,
      { order_id, move, from, to, by, at: now() },
    ),
  )
}
