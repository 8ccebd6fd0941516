import type { Judgement } from '#domain/audit.ts'
import type { Criterion } from '#domain/criterion.ts'
import type { Day } from '#domain/date.ts'
import type { Scope } from '#domain/role.ts'
import type { Cursor } from '../cursor.ts'
import { rows, type Db } from '../database/connect.ts'
import type { Finding } from '../schemas/audit.ts'

export type Failed = Pick<Judgement, 'criterion' | 'component_id' | 'condemns' | 'reason'> & Pick<Criterion, 'severity'>

interface Found {
  facility_id: string
  audit_id: string
  /** Of those that are new. */
  found_on: Day
  /** Of those that are no longer found. */
  ended_on: Day
  failed: readonly Failed[]
  /** Items that nobody could decide; component null: of the whole, or of every part of their type. */
  undecided: readonly Pick<Judgement, 'criterion' | 'component_id'>[]
}

const listed = 'jsonb_to_recordset((:failed)::jsonb) as g (criterion text, component_id uuid, condemns boolean, severity text, reason jsonb)'
const same = 'o.criterion = g.criterion and o.component_id is not distinct from g.component_id'
const open = 'o.facility_id = :facility_id and o.ended_on is null'

const left_open = `select from jsonb_to_recordset((:undecided)::jsonb) as u (criterion text, component_id uuid)
                    where u.criterion = o.criterion and coalesce(u.component_id = o.component_id, u.component_id is null)`

/**
 * Open findings become what failed now: those that fail again stay open, with what was found last, and so do those of which
 * nobody could say whether they still do; new ones open; the others end.
 */
export async function reconcileFindings(db: Db, { failed, undecided, ...found }: Found): Promise<void> {
  const bindings = { ...found, failed: JSON.stringify(failed), undecided: JSON.stringify(undecided) }
  await rows(
    db,
    `update findings o set ended_on = greatest(o.found_on, (:ended_on)::date)
      where ${open} and not exists (select from ${listed} where ${same}) and not exists (${left_open})`,
    bindings,
  )
  await rows(
    db,
    `update findings o set audit_id = :audit_id, condemns = g.condemns, severity = g.severity, reason = g.reason
       from ${listed}
      where ${open} and ${same}
        and (o.audit_id, o.condemns, o.severity, o.reason) is distinct from ((:audit_id)::uuid, g.condemns, g.severity, g.reason)`,
    bindings,
  )
  await rows(
    db,
    `insert into findings (facility_id, audit_id, criterion, component_id, condemns, severity, reason, found_on)
     select :facility_id, :audit_id, g.criterion, g.component_id, g.condemns, g.severity, g.reason, :found_on
       from ${listed}
      where not exists (select from findings o where ${open} and ${same})`,
    bindings,
  )
}

export interface FindingFilter {
  facility_id?: string
  open?: boolean
  /** Where the reader may see them; null: everywhere. */
  scopes: readonly Scope[] | null
}

/** The newest first. */
export async function listFindings(
  db: Db,
  filter: FindingFilter,
  { limit, after }: { limit: number; after?: Cursor },
): Promise<{ findings: Finding[]; next: Cursor | null }> {
  const conditions = [
    filter.facility_id !== undefined && 'o.facility_id = :facility_id',
    filter.open !== undefined && `o.ended_on is ${filter.open ? '' : 'not '}null`,
    filter.scopes && 'in_scope(f.town_code, f.department_code, (:scopes)::jsonb)',
    after && '(o.found_on, o.id) < ((:after_key)::date, (:after_id)::uuid)',
  ].filter(Boolean)
  const found = await rows<Finding>(
    db,
    `select o.id, o.facility_id, f.name_zh as facility_name_zh, f.name_en as facility_name_en, f.town_code, o.audit_id, o.criterion, o.component_id,
            o.condemns, o.severity, o.reason, o.remedy, o.cost_estimate_cny, o.found_on, o.ended_on
       from findings o join facilities f on f.id = o.facility_id
      ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
      order by o.found_on desc, o.id desc
      limit :limit`,
    {
      facility_id: filter.facility_id,
      scopes: filter.scopes && JSON.stringify(filter.scopes),
      after_key: after?.key,
      after_id: after?.id,
      limit: limit + 1,
    },
  )
  const last = found.length > limit ? found[limit - 1]! : null
  return { findings: found.slice(0, limit), next: last && { key: last.found_on, id: last.id } }
}
