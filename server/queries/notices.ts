import type { Day } from '#domain/date.ts'
import { pressedStates, type NoticeKind } from '#domain/notice.ts'
import type { OrderMove, OrderState } from '#domain/rectification.ts'
import type { Account } from '../accounts/visitor.ts'
import type { Cursor } from '../cursor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { Notice } from '../schemas/notice.ts'
import { account } from './users.ts'

/** Whom an order concerns, and until when. */
export interface ConcernedOrder {
  order_id: string
  due_on: Day
  created_by: string
  department_code: string
  town_codes: string[]
}

export interface UntoldEvent extends ConcernedOrder {
  event_id: string
  move: OrderMove
  from_state: OrderState
  actor: string
  at: string
}

const concerned = `o.id as order_id, o.created_by, o.department_code,
  array(select distinct f.town_code from order_items t join facilities f on f.id = t.facility_id where t.order_id = o.id) as town_codes`

/** Takes some of the moves of which nobody has been told, the first first; whoever rolls back leaves them to the next. */
export async function takeUntold(trx: Db, limit: number): Promise<UntoldEvent[]> {
  return rows<UntoldEvent>(
    trx,
    `with taken as (
       delete from untold_events where event_id in (
         select u.event_id from untold_events u join order_events e on e.id = u.event_id
          order by e.at, e.order_id, e.place limit :limit for update of u skip locked)
       returning event_id)
     select e.id as event_id, e.move, e.from_state, e.actor, e.at, coalesce(e.due_on, o.due_on) as due_on, ${concerned}
       from taken join order_events e on e.id = taken.event_id join orders o on o.id = e.order_id
      order by e.at, e.order_id, e.place`,
    { limit },
  )
}

/** Orders on which a deadline presses that is so near or has passed, with the day on which it was set. */
export async function pressedOrders(db: Db, due_by: Day): Promise<(ConcernedOrder & { set_on: Day })[]> {
  return rows(
    db,
    `select o.due_on, ${concerned},
            (select (max(e.at) at time zone 'Asia/Shanghai')::date from order_events e
              where e.order_id = o.id and e.move in ('issue', 'extend', 'reopen')) as set_on
       from orders o
      where o.state = any ((:states)::text[]) and o.due_on <= (:due_by)::date
      order by o.due_on, o.id`,
    { states: [...pressedStates], due_by },
  )
}

/** Those who can be told. */
export async function readers(db: Db): Promise<Account[]> {
  return rows<Account>(db, `select ${account} from users u where u.disabled_at is null order by u.login_key`)
}

export interface NewNotice {
  order_id: string
  user_id: string
  kind: NoticeKind
  event_id: string | null
  day: Day | null
  due_on: Day
  created_at: string
}

/** What is there already is left alone. Where mail goes out, one waits for each who has given an address. */
export async function addNotices(trx: Db, notices: readonly NewNotice[], { now, mails }: { now: Date; mails: boolean }): Promise<void> {
  if (notices.length === 0) return
  await rows(
    trx,
    `with added as (
       insert into notices (order_id, user_id, kind, event_id, day, due_on, created_at)
       select order_id, user_id, kind, event_id, day, due_on, created_at
         from jsonb_to_recordset((:notices)::jsonb)
           as g (order_id uuid, user_id uuid, kind text, event_id uuid, day date, due_on date, created_at timestamptz)
       on conflict on constraint notices_once do nothing
       returning id, user_id)
     insert into notice_mails (id, next_try_at)
     select added.id, (:now)::timestamptz from added join users u on u.id = added.user_id
      where u.email is not null and (:mails)::boolean`,
    { notices: JSON.stringify(notices), now: now.toISOString(), mails },
  )
}

/** What is said of the order of a notice: of `notices n`, `orders o`. */
export const noticed = `n.kind, n.due_on, n.created_at, o.id as order_id, o.year, o.number,
  i.name_zh as issuing_department_name_zh, i.name_en as issuing_department_name_en, first.name_zh as facility_name_zh, first.name_en as facility_name_en,
  (select count(distinct t.facility_id) from order_items t where t.order_id = o.id) as facilities`

export const ofOrder = `
  join orders o on o.id = n.order_id
  join departments i on i.code = o.issuing_department_code
  left join lateral (select f.name_zh, f.name_en from order_items t join facilities f on f.id = t.facility_id
                      where t.order_id = o.id order by t.place limit 1) first on true`

/** Somebody’s own, the unread first, then the newest; one page. */
export async function listNotices(
  db: Db,
  { user_id, limit, after }: { user_id: string; limit: number; after?: Cursor | undefined },
): Promise<Notice[]> {
  const [seen, at] = after ? [after.key.startsWith('read'), after.key.replace(/^\w+ /, '')] : [null, null]
  return rows<Notice>(
    db,
    `select n.id, ${noticed}, n.read_at
       from notices n ${ofOrder}
      where n.user_id = (:user_id)::uuid
        and ((:seen)::boolean is null or (n.read_at is not null) > (:seen)::boolean
             or ((n.read_at is not null) = (:seen)::boolean and (n.created_at, n.id) < ((:at)::timestamptz, (:id)::uuid)))
      order by n.read_at is not null, n.created_at desc, n.id desc
      limit :limit`,
    { user_id, limit, seen, at, id: after?.id ?? null },
  )
}

/** Where the list goes on after this one. */
export const noticeCursor = ({ id, read_at, created_at }: Notice): Cursor => ({ key: `${read_at ? 'read' : 'unread'} ${created_at}`, id })

export async function countUnread(db: Db, user_id: string): Promise<number> {
  const row = await firstRow<{ count: number }>(db, 'select count(*) as count from notices where user_id = (:user_id)::uuid and read_at is null', {
    user_id,
  })
  return row!.count
}

/** Of somebody’s own those named, or all where none are. */
export async function markRead(db: Db, { user_id, ids, now }: { user_id: string; ids: readonly string[] | null; now: Date }): Promise<void> {
  await rows(
    db,
    `update notices set read_at = :now
      where user_id = (:user_id)::uuid and read_at is null and ((:ids)::uuid[] is null or id = any ((:ids)::uuid[]))`,
    { user_id, ids, now: now.toISOString() },
  )
}
