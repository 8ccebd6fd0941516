import { firstRow, type Db } from '../database/connect.ts'

/** Whether the database holds made-up example data, and so nothing else. */
export async function isDemo(db: Db): Promise<boolean> {
  return (await firstRow<{ is_demo: boolean }>(db, 'select is_demo from database_info'))?.is_demo ?? false
}
