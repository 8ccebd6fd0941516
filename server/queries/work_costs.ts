import type { WorkCost } from '#domain/work_cost.ts'
import { rows, type Db } from '../database/connect.ts'

export async function workCosts(db: Db): Promise<WorkCost[]> {
  return rows<WorkCost>(db, 'select code, cost_yuan, source from work_costs order by code')
}

export async function putWorkCosts(db: Db, costs: readonly WorkCost[]): Promise<void> {
  await rows(
    db,
    `insert into work_costs (code, cost_yuan, source)
     select code, cost_yuan, source from jsonb_to_recordset((:costs)::jsonb) as given (code text, cost_yuan integer, source text)
     on conflict (code) do update set cost_yuan = excluded.cost_yuan, source = excluded.source`,
    { costs: JSON.stringify(costs) },
  )
}

export async function removeWorkCost(db: Db, code: string): Promise<void> {
  await rows(db, 'delete from work_costs where code = :code', { code })
}
