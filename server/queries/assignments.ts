import { granted, rightsOf, roles, type Scope } from '#domain/role.ts'
import type { Day } from '#domain/date.ts'
import type { Account } from '../accounts/visitor.ts'
import type { Cursor } from '../cursor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { most_assigned, type Assigned, type Assignment, type AssignmentEdit, type Candidates, type Inspectors } from '../schemas/assignment.ts'
import { whereOf, type ListFilter } from './facility_filter.ts'
import { account } from './users.ts'

const place = `
  f.kind, f.category, f.town_code, t.name_zh as town_name_zh, t.name_en as town_name_en, st_x(place.point) as lon, st_y(place.point) as lat,
  f.verdict, f.verdict_on`

const placed = `
  join regions t on t.code = f.town_code
  cross join lateral (select case when geometrytype(f.geometry) = 'POINT' then f.geometry else st_pointonsurface(f.geometry) end as point) place`

const is_overdue = `(a.state = 'open' and a.due_on < (:today)::date)`

const assignment = `
  a.id, a.facility_id, f.name_zh as facility_name_zh, f.name_en as facility_name_en, f.address, ${place},
  a.inspector_id, u.login_name as inspector, u.display_name as inspector_name, a.due_on, ${is_overdue} as is_overdue, a.note, a.state, a.order_id, a.created_at`

const from = `
  from assignments a
  join facilities f on f.id = a.facility_id
  join users u on u.id = a.inspector_id
  ${placed}`

export interface AssignmentFilter {
  inspector_id?: string | undefined
  state: Assignment['state'][]
  town: string[]
  /** Where the reader may see them; null: everywhere. */
  scopes: readonly Scope[] | null
}

export interface AssignmentOrder {
  limit: number
  /** The key is a due day. */
  after?: Cursor | undefined
  today: Day
}

/** By due day, one page. */
export async function listAssignments(db: Db, filter: AssignmentFilter, { limit, after, today }: AssignmentOrder): Promise<Assignment[]> {
  const asked = [
    filter.inspector_id && 'a.inspector_id = :inspector_id',
    filter.state.length > 0 && 'a.state = any (:state)',
    filter.town.length > 0 && 'f.town_code = any (:town)',
    filter.scopes && 'in_scope(f.town_code, f.department_code, (:scopes)::jsonb)',
    after && '(a.due_on, a.id) > ((:after_day)::date, (:after_id)::uuid)',
  ].filter(Boolean)
  return rows<Assignment>(
    db,
    `select ${assignment} ${from} ${asked.length > 0 ? `where ${asked.join(' and ')}` : ''} order by a.due_on, a.id limit :limit`,
    { ...filter, scopes: json(filter.scopes), after_day: after?.key, after_id: after?.id, limit, today },
  )
}

export async function assignmentById(db: Db, id: string, today: Day): Promise<Assignment | undefined> {
  return firstRow<Assignment>(db, `select ${assignment} ${from} where a.id = (:id)::uuid`, { id, today })
}

/** Locked, with where its facility lies. */
export async function assignmentForUpdate(
  trx: Db,
  id: string,
): Promise<{ state: Assignment['state']; order_id: string | null; name_zh: string; town_code: string; department_code: string | null } | undefined> {
  return firstRow(
    trx,
    `select a.state, a.order_id, f.name_zh, f.town_code, f.department_code
       from assignments a join facilities f on f.id = a.facility_id
      where a.id = (:id)::uuid
        for update of a`,
    { id },
  )
}

const columns: Record<keyof AssignmentEdit, string> = {
  inspector_id: '(:inspector_id)::uuid',
  due_on: '(:due_on)::date',
  note: '(:note)::text',
}

export async function editAssignment(trx: Db, id: string, edit: AssignmentEdit): Promise<void> {
  const given = (Object.keys(columns) as (keyof AssignmentEdit)[]).filter((name) => edit[name] !== undefined)
  await rows(trx, `update assignments set ${given.map((name) => `${name} = ${columns[name]}`).join(', ')} where id = (:id)::uuid`, { ...edit, id })
}

/** Those of them that were open. They stay, as cancelled. */
export async function cancelAssignments(trx: Db, ids: readonly string[]): Promise<number> {
  const cancelled = await rows(trx, `update assignments set state = 'cancelled' where id = any ((:ids)::uuid[]) and state = 'open' returning id`, {
    ids,
  })
  return cancelled.length
}

interface Order {
  facility_ids: readonly string[]
  inspector_id: string
  due_on: Day
  note: string | null
  /** Where whoever assigns may do so, and where the inspector may audit; null: everywhere. */
  scopes: readonly Scope[] | null
  inspector_scopes: readonly Scope[] | null
}

/** Assigns those that can be, and says of each other one why not. One that somebody else assigns meanwhile is assigned already. */
export async function addAssignments(trx: Db, { scopes, inspector_scopes, ...order }: Order): Promise<Assigned> {
  const judged = await rows<Assigned['skipped'][number] & { id: string | null }>(
    trx,
    `with judged as materialized (
       select given.id as facility_id, f.name_zh as facility_name_zh, f.name_en as facility_name_en, u.display_name as inspector_name, a.due_on,
              case when f.id is null then 'unknown'
                   when f.merged_into is not null then 'merged'
                   when f.lifecycle = 'closed' then 'closed'
                   when not in_scope(f.town_code, f.department_code, (:scopes)::jsonb) then 'outside_your_scope'
                   when a.id is not null then 'assigned'
                   when not in_scope(f.town_code, f.department_code, (:inspector_scopes)::jsonb) then 'outside_inspectors_scope'
              end as reason
         from unnest((:facility_ids)::uuid[]) given (id)
         left join facilities f on f.id = given.id
         left join assignments a on a.facility_id = f.id and a.state = 'open'
         left join users u on u.id = a.inspector_id
     ), added as (
       insert into assignments (facility_id, inspector_id, due_on, note)
       select facility_id, (:inspector_id)::uuid, (:due_on)::date, (:note)::text from judged where reason is null order by facility_id
       on conflict (facility_id) where state = 'open' do nothing
       returning id, facility_id
     )
     select added.id, j.facility_id, j.facility_name_zh, j.facility_name_en, coalesce(j.reason, 'assigned') as reason, j.inspector_name, j.due_on
       from judged j left join added on added.facility_id = j.facility_id
      order by j.facility_name_zh, j.facility_id`,
    { ...order, scopes: json(scopes), inspector_scopes: json(inspector_scopes) },
  )
  return {
    assigned: judged.flatMap(({ id, facility_id }) => (id === null ? [] : [{ id, facility_id }])),
    skipped: judged.filter(({ id }) => id === null),
  }
}

/** Beyond so many nobody counts. */
const count_cap = 10_000

export interface CandidateFilter extends Pick<ListFilter, 'kind' | 'category' | 'town' | 'verdict'> {
  /** GeoJSON of one ring, which may cross itself. */
  polygon?: unknown
  audited_before?: Day | undefined
  /** These alone; empty: any. */
  facility_ids: readonly string[]
  unassigned_only: boolean
  scopes: readonly Scope[] | null
}

type Candidate = Candidates['facilities'][number]

/** What may be visited, the longest without an audit first. */
export async function candidates(
  db: Db,
  { kind, category, town, verdict, scopes, polygon, audited_before, facility_ids, unassigned_only }: CandidateFilter,
  today: Day,
): Promise<Candidates> {
  const where = whereOf({ kind, category, town, verdict, lifecycle: [] })
  const scope_towns = townsOf(scopes)
  const asked = [
    where.sql,
    polygon && 'st_intersects(f.geometry, st_makevalid(st_geomfromgeojson(:polygon)))',
    audited_before && '(f.verdict_on is null or f.verdict_on < (:audited_before)::date)',
    facility_ids.length > 0 && 'f.id = any ((:facility_ids)::uuid[])',
    unassigned_only && `not exists (select from assignments o where o.facility_id = f.id and o.state = 'open')`,
    scopes && 'in_scope(f.town_code, f.department_code, (:scopes)::jsonb)',
    scope_towns && 'f.town_code = any (:scope_towns)',
  ].filter(Boolean)
  const found = await rows<Candidate & { total: number }>(
    db,
    `with matched as materialized (select f.id, f.verdict_on from facilities f where ${asked.join(' and ')} limit ${count_cap + 1}),
          page as materialized (select id from matched order by verdict_on nulls first, id limit ${most_assigned})
     select f.id, f.number, f.name_zh, f.name_en, ${place},
            case when a.id is not null then json_build_object(
              'id', a.id, 'inspector_id', a.inspector_id, 'inspector', u.login_name, 'inspector_name', u.display_name,
              'due_on', a.due_on, 'is_overdue', ${is_overdue}) end as assignment,
            exists (select from audits w where w.facility_id = f.id and w.status = 'submitted') as audit_waiting,
            (select count(*) from matched) as total
       from page
       join facilities f on f.id = page.id
       ${placed}
       left join assignments a on a.facility_id = f.id and a.state = 'open'
       left join users u on u.id = a.inspector_id
      order by f.verdict_on nulls first, f.search_key collate "C", f.id`,
    { ...where.bindings, polygon: polygon && JSON.stringify(polygon), audited_before, facility_ids, scopes: json(scopes), scope_towns, today },
  )
  const total = found[0]?.total ?? 0
  return { facilities: found.map(({ total: _, ...facility }) => facility), total, is_cut: total > most_assigned }
}

type Inspector = Inspectors['inspectors'][number]

const auditing = roles.filter((role) => granted[role].some((permission) => permission === 'submit_audits'))

const inspects = `u.disabled_at is null and exists (select from user_roles r where r.user_id = u.id and r.role = any (:auditing))`

/** Who may be assigned, and what waits for them. */
export async function inspectors(db: Db, today: Day): Promise<Inspector[]> {
  const found = await rows<Account & { open: number; overdue: number }>(
    db,
    `select ${account}, load.open, load.overdue
       from users u
       cross join lateral (
         select count(*) as open, count(*) filter (where ${is_overdue}) as overdue from assignments a where a.inspector_id = u.id and a.state = 'open'
       ) load
      where ${inspects}
      order by u.display_name, u.id`,
    { auditing, today },
  )
  return found.map(({ open, overdue, ...known }) => {
    const { id, login_name, display_name } = known
    const scopes = rightsOf(known).get('submit_audits') ?? null
    return { id, login_name, display_name, scopes: scopes && [...scopes], open, overdue }
  })
}

/** Somebody who may be assigned, with where they may audit; undefined: there is none of that id. */
export async function inspectorById(
  db: Db,
  id: string,
): Promise<{ login_name: string; display_name: string; scopes: readonly Scope[] | null } | undefined> {
  const known = await firstRow<Account>(db, `select ${account} from users u where u.id = (:id)::uuid and ${inspects}`, { id, auditing })
  return known && { login_name: known.login_name, display_name: known.display_name, scopes: rightsOf(known).get('submit_audits') ?? null }
}

/** Towns that have an index, where the scopes name no others; null: they reach every town. */
function townsOf(scopes: readonly Scope[] | null): string[] | null {
  const towns = scopes?.map(({ town_codes }) => town_codes)
  return towns?.every((codes) => codes !== null) ? towns.flat() : null
}

function json(scopes: readonly Scope[] | null): string | null {
  return scopes && JSON.stringify(scopes)
}
