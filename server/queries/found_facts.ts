import type { AuditedComponent, FoundFact } from '#domain/audit_document.ts'
import { tidiedOrNone } from '#domain/text.ts'
import { rows, type Db } from '../database/connect.ts'

export interface KnownPart {
  id: string
  facility_id: string
  type: string
  part: string | null
}

/** Those of these parts that the inventory has, of whichever facility. */
export async function partsById(db: Db, ids: readonly string[]): Promise<Map<string, KnownPart>> {
  const found = await rows<KnownPart>(db, 'select id, facility_id, type, part from components where id = any ((:ids)::uuid[])', { ids })
  return new Map(found.map((each) => [each.id, each]))
}

/**
 * Parts of records that were merged into the facility, where a part of its own stands for them since: each with that one.
 * Those that went over are parts of the facility themselves.
 */
export async function standIns(db: Db, { facility_id, ids }: { facility_id: string; ids: readonly string[] }): Promise<Map<string, string>> {
  const found = await rows<{ merged: string; own: string }>(
    db,
    `with recursive merged as (
       select id from facilities where merged_into = :facility_id
       union
       select f.id from facilities f join merged on f.merged_into = merged.id
     )
     select theirs.id as merged, min(own.id::text) as own
       from components theirs
       join merged on merged.id = theirs.facility_id
       join components own on own.facility_id = :facility_id and own.type = theirs.type and own.part is not distinct from theirs.part
      where theirs.id = any ((:ids)::uuid[])
      group by theirs.id
     having count(*) = 1`,
    { facility_id, ids },
  )
  return new Map(found.map(({ merged, own }) => [merged, own]))
}

/** Parts of these types that the facility was known to have before that moment, or that an approved visit before it found, other than these. */
export async function otherParts(
  db: Db,
  asked: { facility_id: string; before: string; types: readonly string[]; ids: readonly string[] },
): Promise<Pick<KnownPart, 'id' | 'type'>[]> {
  return rows(
    db,
    `select c.id, c.type
       from components c
      where c.facility_id = :facility_id and c.presence = 'present'
        and c.type = any ((:types)::text[]) and c.id <> all ((:ids)::uuid[])
        and (c.created_at < (:before)::timestamptz
             or exists (select from audits a
                          join audit_documents d on d.audit_id = a.id
                         where a.facility_id = :facility_id and a.status = 'approved' and a.finished_at < (:before)::timestamptz
                           and d.document -> 'components' @> jsonb_build_array(jsonb_build_object('id', c.id, 'presence', 'present'))))
      order by c.type, c.id`,
    { ...asked },
  )
}

/** An answer that is said to be the one of last time; component null: of the facility as a whole. */
export interface Earlier {
  component_id: string | null
  property: string
  state: 'value' | 'absent'
  value: unknown
  operator: string
  observed_at: string
}

/** Facts of these properties, of the parts and of the facility as a whole, whether or not a newer one counts now. */
export async function earlierFacts(
  db: Db,
  { facility_id, components, properties }: { facility_id: string; components: string[]; properties: string[] },
): Promise<Earlier[]> {
  return rows<Earlier>(
    db,
    `select component_id, property, state, value, operator, observed_at
       from facts
      where component_id = any ((:components)::uuid[]) and property = any ((:properties)::text[]) and state <> 'unknown'
     union all
     select null, property, state, value, operator, observed_at
       from facility_facts
      where facility_id = :facility_id and property = any ((:properties)::text[]) and state <> 'unknown'`,
    { facility_id, components, properties },
  )
}

const audited = 'jsonb_to_recordset((:components)::jsonb) as g (id uuid, type text, part text, name text, level text, presence text)'

/** Parts that the inventory did not have come into it; one that it has is brought up to date where the visit is the latest. */
export async function storeParts(
  db: Db,
  { facility_id, components, isLatest }: { facility_id: string; components: readonly AuditedComponent[]; isLatest: boolean },
): Promise<void> {
  const bindings = { facility_id, components: JSON.stringify(components.map(asStored)) }
  if (isLatest) {
    await rows(
      db,
      `update components c
          set part = coalesce(g.part, c.part), name = coalesce(g.name, c.name), level = coalesce(g.level, c.level), presence = g.presence
         from ${audited}
        where c.id = g.id and c.facility_id = :facility_id
          and (c.part, c.name, c.level, c.presence)
              is distinct from (coalesce(g.part, c.part), coalesce(g.name, c.name), coalesce(g.level, c.level), g.presence)`,
      bindings,
    )
  }
  await rows(
    db,
    `insert into components (id, facility_id, type, part, name, level, presence)
     select g.id, :facility_id, g.type, g.part, g.name, g.level, g.presence from ${audited}
      where not exists (select from components c where c.id = g.id)`,
    bindings,
  )
}

function asStored({ id, type, part, name, level, presence }: AuditedComponent) {
  return { id, type, presence, part: tidiedOrNone(part), name: tidiedOrNone(name), level: tidiedOrNone(level) }
}

const tables = { facts: 'component_id', facility_facts: 'facility_id' } as const

/** Facts that an audit found, each of the part or the facility whose id comes with it. */
export async function addFoundFacts(
  db: Db,
  table: keyof typeof tables,
  { audit_id, observed_by, facts }: { audit_id: string; observed_by: string; facts: readonly (FoundFact & { of: string })[] },
): Promise<void> {
  await rows(
    db,
    `insert into ${table} (${tables[table]}, property, state, value, operator, raw, grade, observed_at, observed_by, note, audit_id)
     select g.of, g.property, g.state, g.value, g.operator, g.raw, g.grade, g.observed_at, :observed_by, g.note, :audit_id
       from jsonb_to_recordset((:facts)::jsonb) as g (of uuid, property text, state text, value jsonb, operator text, raw text, grade text,
                                                      observed_at timestamptz, note text)`,
    { audit_id, observed_by, facts: JSON.stringify(facts) },
  )
}
