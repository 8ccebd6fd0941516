import { rows, type Db } from '../../server/database/connect.ts'

const tables = [
  ...(['facilities', 'lifecycle_events', 'verifications', 'components', 'facts'] as const),
  ...(['audits', 'verdicts', 'findings', 'assignments', 'facility_facts', 'operational_observations', 'order_items'] as const),
]

/** Everything that the register holds, but for what counts changes: two of these are equal when nothing differs. */
export async function registerOf(db: Db): Promise<Record<string, unknown[]>> {
  const images = tables.map(async (table) => {
    const found = await rows<{ image: unknown }>(db, `select to_jsonb(t) - '{revision,updated_at}'::text[] as image from ${table} t order by t.id`)
    return [table, found.map(({ image }) => image)] as const
  })
  return Object.fromEntries(await Promise.all(images))
}
