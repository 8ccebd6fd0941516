import { rows, type Db } from '../database/connect.ts'
import type { Cause } from '../schemas/history.ts'

/** Every further change of this transaction is told as made for that. */
export async function because(db: Db, cause: Cause): Promise<void> {
  await rows(db, "select set_config('changxing.cause', :cause, true)", { cause: JSON.stringify(cause) })
}
