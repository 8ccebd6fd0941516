import { addDays, dayInChina, type Day } from '#domain/date.ts'
import { dueNotice, isTold, noticeOf, type NoticeKind } from '#domain/notice.ts'
import type { Db } from '../database/connect.ts'
import { addNotices, pressedOrders, readers, takeUntold, type ConcernedOrder, type NewNotice } from '../queries/notices.ts'
import type { Account } from '../accounts/visitor.ts'

export interface Telling {
  db: Db
  now: () => Date
  /** Whether mail goes out. */
  mails: boolean
}

/** So many moves are told in one transaction, for which all others wait on the embedded engine. */
const batch = 50

/** Tells of the moves that nobody has been told of: the notices stand together with the end of their waiting, or neither does. */
export async function tellMoves({ db, now, mails }: Telling): Promise<void> {
  for (let taken = batch; taken === batch;) {
    taken = await db.transaction(async (trx) => {
      const events = await takeUntold(trx, batch)
      if (events.length === 0) return 0
      const people = await readers(trx)
      const notices = events.flatMap((event) => {
        const kind = noticeOf(event)
        const { event_id, actor, at } = event
        return kind === null ? [] : forEach(people, event, { kind, actor, event_id, day: null, created_at: at })
      })
      await addNotices(trx, notices, { now: now(), mails })
      return events.length
    })
  }
}

/** Tells what the calendar says of deadlines; asked again on the same day it tells nothing new. */
export async function tellDue({ db, now, mails }: Telling): Promise<void> {
  const today = dayInChina(now())
  const people = await readers(db)
  const notices = (await pressedOrders(db, addDays(today, 7))).flatMap((order) => {
    const due = dueNotice(order.due_on, order.set_on, today)
    return due === null ? [] : forEach(people, order, { ...due, actor: null, event_id: null, created_at: now().toISOString() })
  })
  await addNotices(db, notices, { now: now(), mails })
}

interface Cause {
  kind: NoticeKind
  actor: string | null
  event_id: string | null
  day: Day | null
  created_at: string
}

function forEach(people: readonly Account[], order: ConcernedOrder, { actor, ...cause }: Cause): NewNotice[] {
  return people
    .filter((person) => isTold(person, { kind: cause.kind, actor, order }))
    .map(({ id }) => ({ ...cause, user_id: id, order_id: order.order_id, due_on: order.due_on }))
}
