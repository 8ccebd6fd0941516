import { rows, type Db } from '../database/connect.ts'

/** What a work costs where nobody estimated it at the place: of an item of the checklist, or of what is done. */
export interface WorkCost {
  code: string
  cost_yuan: number
  source: string
}

export async function workCosts(db: Db): Promise<WorkCost[]> {
  return rows<WorkCost>(db, 'select code, cost_yuan, source from work_costs order by code')
}

export async function putWorkCost(db: Db, { code, cost_yuan, source }: WorkCost): Promise<void> {
  await rows(
    db,
    `insert into work_costs (code, cost_yuan, source) values (:code, :cost_yuan, :source)
     on conflict (code) do update set cost_yuan = excluded.cost_yuan, source = excluded.source`,
    { code, cost_yuan, source },
  )
}

export async function removeWorkCost(db: Db, code: string): Promise<void> {
  await rows(db, 'delete from work_costs where code = :code', { code })
}
