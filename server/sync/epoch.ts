import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Account } from '../accounts/visitor.ts'
import type { Db, Log } from '../database/connect.ts'
import { countTelling, tellingsTo } from '../queries/devices.ts'
import { currentEpoch, endEpoch, type Epoch } from '../queries/sync_epochs.ts'

interface Caller {
  db: Db
  user: Account
  log: Pick<Log, 'error'>
}

/**
 * The epoch that holds. A device that was told more often than this database knows of has seen what the database has not:
 * it was set back, so that another epoch begins. Only a mark that was sealed in this epoch, for that account, says so.
 */
export async function epochFor({ db, user, log }: Caller, mark: string | undefined): Promise<Epoch> {
  const epoch = await currentEpoch(db)
  const said = readMark(mark)
  if (!said || !isSealed(said, epoch, user) || said.told <= (await tellingsTo(db, said.device_id))) return epoch
  if (await endEpoch(db, { id: epoch.id, noticed_by: user.login_name }))
    log.error({ device_id: said.device_id, told: said.told }, 'the database was restored from a backup: devices offer again what they hold')
  return currentEpoch(db)
}

/** What a device keeps of a reply that comes after all that it tells was stored: in which epoch, and how often it was told. */
export async function standing(db: Db, epoch: Epoch, { user, device_id }: { user: Account; device_id: string | undefined }) {
  const told = device_id && (await countTelling(db, { id: device_id, user_id: user.id }))
  return { server_epoch: epoch.name, server_mark: device_id && told ? printMark({ device_id, told }, epoch, user) : null }
}

interface Mark {
  device_id: string
  /** How often, until then. */
  told: number
}

/** Of whose device a mark is, whether or not it holds. */
export const deviceIn = (mark: string | undefined) => readMark(mark)?.device_id

function readMark(text: string | undefined): (Mark & { seal: string }) | null {
  const [, device_id, told, seal] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(\d{1,15})\.([\w-]{43})$/.exec(text ?? '') ?? []
  return device_id && told && seal ? { device_id, told: Number(told), seal } : null
}

const printMark = (mark: Mark, epoch: Epoch, user: Account) => `${mark.device_id}.${mark.told}.${sealOf(mark, epoch, user)}`

function isSealed(mark: Mark & { seal: string }, epoch: Epoch, user: Account): boolean {
  return timingSafeEqual(Buffer.from(mark.seal), Buffer.from(sealOf(mark, epoch, user)))
}

function sealOf({ device_id, told }: Mark, { secret }: Epoch, { id }: Account): string {
  return createHmac('sha256', secret).update(`${id}.${device_id}.${told}`).digest('base64url')
}
