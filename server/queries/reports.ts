import type { Day } from '#domain/date.ts'
import { openReportStates, type ReportChannel, type ReportType } from '#domain/report.ts'
import type { Scope } from '#domain/role.ts'
import type { Cursor } from '../cursor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { RelatedReport, ReportCounts, ReportDetail, ReportEvent, ReportGroup, ReportHead } from '../schemas/report.ts'

/** Where it is, of `reports r`; what was told of a merged facility is of the one that stands for it. */
export const of_report = `
  left join facilities told on told.id = r.facility_id
  left join facilities f on f.id = coalesce(told.merged_into, told.id)
  join regions t on t.code = coalesce(f.town_code, r.town_code)`

/** Whether it is for whoever handles reports in these scopes. */
export const handled = 'in_scope(coalesce(f.town_code, r.town_code), f.department_code, (:scopes)::jsonb)'

export const located = `
  f.id as facility_id, f.name_zh as facility_name_zh, f.name_en as facility_name_en, r.component_id, c.type as component_type, c.part as component_part,
  c.name as component_name, t.name_zh as town_name_zh, t.name_en as town_name_en, r.place`

export const of_part = 'left join components c on c.id = r.component_id'

const is_open = `r.state in (${openReportStates.map((state) => `'${state}'`).join(', ')})`

/** Those that go with another are done with it. */
const leads = 'r.duplicate_of is null'

const groups: Record<ReportGroup, string> = {
  to_triage: `${leads} and r.state in ('received', 'disputed')`,
  in_hand: `${leads} and r.state in ('triaged', 'linked')`,
  overdue: `${leads} and ${is_open} and r.due_on < (:today)::date`,
  held: `r.state = 'held'`,
  answered: `${leads} and r.state = 'answered'`,
  rejected: `r.state = 'rejected'`,
}

const head = `
  r.id, r.number, ${located}, coalesce(f.town_code, r.town_code) as town_code, f.department_code, r.lon, r.lat, r.type, r.text, r.language, r.channel, r.hotline_number,
  r.state, r.hold_reason, r.outcome, r.due_on, case when ${is_open} then greatest(0, (:today)::date - r.due_on) else 0 end as days_late, r.created_at, r.answered_at,
  r.duplicate_of, (select count(*) from reports d where d.duplicate_of = r.id) as followers,
  (select count(*) from report_photos p where p.report_id = r.id) as photo_count, r.revision`

const from = `from reports r ${of_report} ${of_part}`

export interface ReportReader {
  /** Where the reader handles reports; null: everywhere. */
  scopes: readonly Scope[] | null
  today: Day
}

const bound = ({ scopes, today }: ReportReader) => ({ scopes: scopes && JSON.stringify(scopes), today })

export interface ReportFilter {
  group?: ReportGroup | undefined
  type: readonly ReportType[]
  town: readonly string[]
  channel: readonly ReportChannel[]
  facility?: string | undefined
  q?: string | undefined
}

const filtered = ({ type, town, channel, facility, q }: ReportFilter) =>
  [
    handled,
    type.length > 0 && 'r.type = any ((:type)::text[])',
    town.length > 0 && 'coalesce(f.town_code, r.town_code) = any ((:town)::text[])',
    channel.length > 0 && 'r.channel = any ((:channel)::text[])',
    facility && 'f.id = (:facility)::uuid',
    q && "strpos(lower(concat_ws(' ', r.number::text, r.hotline_number, r.text, r.place, f.name_zh, f.name_en)), lower(:q)) > 0",
  ]
    .filter(Boolean)
    .join(' and ')

interface Asked {
  reader: ReportReader
  filter: ReportFilter
  limit: number
  after?: Cursor | undefined
}

/** What has to be answered first comes first; of what is over the latest. One page, and the key after which the next begins. */
export async function listReports(db: Db, { reader, filter, limit, after }: Asked): Promise<{ reports: ReportHead[]; next: Cursor | null }> {
  const isOver = filter.group === 'answered' || filter.group === 'rejected'
  const [key, compared, way] = isOver ? ['r.updated_at', 'timestamptz', 'desc'] : ['r.due_on', 'date', 'asc']
  const conditions = [
    filtered(filter),
    filter.group && groups[filter.group],
    after && `(${key}, r.id) ${isOver ? '<' : '>'} ((:after_key)::${compared}, (:after_id)::uuid)`,
  ]
  const found = await rows<ReportHead & { sort_key: string }>(
    db,
    `select ${head}, ${key}::text as sort_key ${from} where ${conditions.filter(Boolean).join(' and ')} order by ${key} ${way}, r.id ${way} limit :limit`,
    { ...filter, ...bound(reader), after_key: after?.key, after_id: after?.id, limit: limit + 1 },
  )
  const last = found.length > limit ? found[limit - 1]! : null
  return {
    reports: found.slice(0, limit).map(({ sort_key: _, ...report }) => report),
    next: last && { key: last.sort_key, id: last.id },
  }
}

/** How many there are of each group, whatever group is shown. */
export async function countReports(db: Db, reader: ReportReader, filter: ReportFilter): Promise<ReportCounts> {
  const counted = Object.entries(groups).map(([name, condition]) => `count(*) filter (where ${condition}) as ${name}`)
  return (await firstRow<ReportCounts>(db, `select ${counted.join(', ')} ${from} where ${filtered(filter)}`, { ...filter, ...bound(reader) }))!
}

/** How many wait for somebody to look at them. */
export async function countWaiting(db: Db, reader: ReportReader): Promise<number> {
  const sql = `select count(*) as waiting from reports r ${of_report} where ${groups.to_triage} and ${handled}`
  return (await firstRow<{ waiting: number }>(db, sql, bound(reader)))!.waiting
}

/** As staff see it; undefined: it does not exist, or is not the reader's. */
export async function reportById(db: Db, id: string, reader: ReportReader): Promise<Omit<ReportDetail, 'moves'> | undefined> {
  const report = await firstRow<ReportHead>(db, `select ${head} ${from} where r.id = (:id)::uuid and ${handled}`, { id, ...bound(reader) })
  if (!report) return undefined
  const { facility_id } = report
  const [contact, photos, events, followed_by, similar, open_assignment] = await Promise.all([
    firstRow<NonNullable<ReportDetail['contact']>>(db, 'select contact, erase_on from report_contacts where report_id = (:id)::uuid', { id }),
    rows<ReportDetail['photos'][number]>(db, 'select sha256, is_public from report_photos where report_id = (:id)::uuid order by added_at, sha256', {
      id,
    }),
    rows<ReportEvent>(
      db,
      `select id, move, from_state, to_state, at, actor_name, reason, text, is_public, outcome, assignment_id, order_id
         from report_events where report_id = (:id)::uuid order by place`,
      { id },
    ),
    related(db, 'r.duplicate_of = (:id)::uuid', { id }),
    facility_id === null ? [] : related(db, 'f.id = (:facility_id)::uuid and r.id <> (:id)::uuid and r.duplicate_of is null', { id, facility_id }),
    firstRow<NonNullable<ReportDetail['open_assignment']>>(
      db,
      `select a.id, a.due_on, u.display_name as inspector_name from assignments a join users u on u.id = a.inspector_id
        where a.facility_id = (:facility_id)::uuid and a.state = 'open'`,
      { facility_id },
    ),
  ])
  return { ...report, contact: contact ?? null, photos, events, followed_by, similar, open_assignment: open_assignment ?? null }
}

const most_related = 20

async function related(db: Db, condition: string, bindings: Record<string, unknown>): Promise<RelatedReport[]> {
  return rows<RelatedReport>(
    db,
    `select r.id, r.number, r.type, r.text, r.state, r.created_at from reports r ${of_report} where ${condition} order by r.created_at desc, r.id limit ${most_related}`,
    bindings,
  )
}
