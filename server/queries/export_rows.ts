import type { Kind, Lifecycle, Verdict } from '#domain/facility.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import { whereOf, type ListFilter } from './facility_filter.ts'

/**
 * A facility with all that belongs to it. What is nested is JSON text, made by the database and passed on as it is:
 * `geometry` is GeoJSON, `components`, `lifecycle_events` and `verifications` are lists of the shapes in domain/record.ts.
 */
export interface ExportRecord {
  number: number
  id: string
  code: string | null
  kind: Kind
  category: string
  name_zh: string
  name_en: string | null
  town_code: string
  declared_town_code: string | null
  village_code: string | null
  address: string | null
  geometry: string | null
  level: string | null
  opening_hours: string | null
  phone: string | null
  builder: string | null
  owner: string | null
  manager: string | null
  maintainer: string | null
  department_code: string | null
  lifecycle: Lifecycle | null
  lifecycle_since: string | null
  /** Of a closed one. */
  closed_reason: string | null
  verdict: Verdict
  verdict_on: string | null
  verified_on: string | null
  source: string | null
  source_licence: string | null
  same_as: string[]
  tags: string
  components: string
  lifecycle_events: string
  verifications: string
  revision: number
  updated_at: string
}

/** So many facilities with all their parts are asked for at once: a megabyte, some dozens of milliseconds. */
const batch_rows = 500

const components = `
  select json_agg(jsonb_strip_nulls(jsonb_build_object(
           'id', c.id, 'same_as', nullif(c.same_as, '{}'), 'type', c.type, 'part', c.part, 'name', c.name, 'presence', c.presence,
           'level', c.level, 'geometry', st_asgeojson(c.geometry, 9)::jsonb))
           || jsonb_build_object('facts', coalesce(known.facts, '[]')) order by c.created_at, c.type, c.id)::text as list
    from components c
    left join lateral (
      select jsonb_agg(jsonb_build_object('property', x.property, 'state', x.state, 'grade', x.grade, 'observed_at', x.observed_at, 'source', x.source)
                       || jsonb_strip_nulls(jsonb_build_object('value', x.value, 'operator', nullif(x.operator, '='), 'raw', x.raw,
                            'observed_by', case when (:with_people)::boolean then x.observed_by end, 'note', x.note))
                       order by x.property, x.observed_at, x.created_at, x.id) as facts
        from facts x
       where x.component_id = c.id
    ) known on true
   where c.facility_id = f.id`

const lifecycle_events = `
  select json_agg(jsonb_build_object('state', e.state, 'since', e.since) || jsonb_strip_nulls(jsonb_build_object('reason', e.reason)) order by e.since nulls first, e.entered)::text as list
    from lifecycle_events e
   where e.facility_id = f.id`

const verifications = `
  select json_agg(json_strip_nulls(json_build_object(
           'verified_on', v.verified_on, 'verified_by', case when (:with_people)::boolean then v.verified_by end, 'note', v.note)) order by v.verified_on)::text as list
    from verifications v
   where v.facility_id = f.id`

const closed_reason = `
  select e.reason
    from lifecycle_events e
   where e.facility_id = f.id and f.lifecycle = 'closed' and e.state = 'closed' and e.since is not distinct from f.lifecycle_since
   order by e.entered desc
   limit 1`

function recordsWhere(condition: string): string {
  return `
  with page as materialized (
    select f.* from facilities f where ${condition} order by f.number limit ${batch_rows}
  )
  select f.number, f.id, f.code, f.kind, f.category, f.name_zh, f.name_en, f.town_code, f.declared_town_code, f.village_code, f.address,
         st_asgeojson(f.geometry, 9) as geometry, f.level, f.opening_hours, f.phone, f.builder, f.owner, f.manager, f.maintainer,
         f.department_code, f.lifecycle, f.lifecycle_since, (${closed_reason}) as closed_reason, f.verdict, f.verdict_on, f.verified_on,
         f.source, f.source_licence, f.same_as, f.tags::text as tags, coalesce(parts.list, '[]') as components,
         coalesce(events.list, '[]') as lifecycle_events, coalesce(visits.list, '[]') as verifications, f.revision, f.updated_at
    from page f
    left join lateral (${components}) parts on true
    left join lateral (${lifecycle_events}) events on true
    left join lateral (${verifications}) visits on true
   order by f.number`
}

/** What is asked of an export: which facilities, and whether names of people are told. */
export interface Selection {
  /** Without `lifecycle`: closed ones too. */
  filter: Partial<ListFilter>
  with_people: boolean
}

/**
 * All that match, batch by batch, each continuing after the last number: statements are short and no connection is held
 * between them, however slowly the reader takes what is sent. The next is asked for while the last is written.
 */
export async function* exportBatches(db: Db, { filter, with_people }: Selection): AsyncGenerator<ExportRecord[]> {
  const where = whereOf(filter)
  const sql = recordsWhere(`f.number > :after and ${where.sql}`)
  const batchAfter = (after: number) => rows<ExportRecord>(db, sql, { ...where.bindings, with_people, after })
  let next: Promise<ExportRecord[]> | undefined = batchAfter(0)
  while (next) {
    const batch: ExportRecord[] = await next
    next = batch.length < batch_rows ? undefined : batchAfter(batch.at(-1)!.number)
    next?.catch(() => undefined) // told when it is waited for, which it is not once the reader has gone
    if (batch.length > 0) yield batch
  }
}

/** Of these ids those that match; a batch of them at most. */
export async function exportRecordsOf(db: Db, ids: string[], { filter, with_people }: Selection): Promise<ExportRecord[]> {
  const where = whereOf(filter)
  return rows<ExportRecord>(db, recordsWhere(`f.id = any ((:ids)::uuid[]) and ${where.sql}`), { ...where.bindings, with_people, ids })
}

/** Whether more than so many match; counts no further. */
export async function isMoreThan(db: Db, { filter }: Selection, limit: number): Promise<boolean> {
  const where = whereOf(filter)
  const row = await firstRow<{ more: boolean }>(db, `select exists (select from facilities f where ${where.sql} offset :limit) as more`, {
    ...where.bindings,
    limit,
  })
  return row!.more
}
