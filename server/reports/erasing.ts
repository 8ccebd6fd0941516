import { randomUUID } from 'node:crypto'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { writing } from '../database/connect.ts'
import { keepDoing } from '../keep_doing.ts'
import { addReportEvent, takeContacts } from '../queries/report_writes.ts'

const look_every_ms = 60 * 60_000
/** So many in one transaction, for which all others wait on the embedded engine. */
const batch = 200

/** Erases the contacts whose day has come, and tells so with each report. */
export async function eraseContacts({ db, now }: Pick<Parts, 'db' | 'now'>): Promise<void> {
  for (let erased = batch; erased === batch;)
    erased = await writing(db, 'system', async (trx) => {
      const taken = await takeContacts(trx, dayInChina(now()), batch)
      for (const { report_id, state } of taken)
        await addReportEvent(trx, {
          id: randomUUID(),
          report_id,
          move: 'erase_contact',
          from_state: state,
          to_state: state,
          at: now().toISOString(),
          actor_name: null,
        })
      return taken.length
    })
}

/** For as long as the server listens. */
export function keepErasing(app: App, parts: Pick<Parts, 'db' | 'now'>): void {
  keepDoing(app, { every_ms: look_every_ms, work: () => eraseContacts(parts), failed: 'contacts of reporters could not be erased' })
}
