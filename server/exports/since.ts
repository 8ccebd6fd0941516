import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { isAhead, isFar, most_changed, type Standing } from '../queries/export_changes.ts'

/** What a reader sends back to get what changed: opaque to it, the snapshot of the database for us. */
export function printSince({ database, snapshot }: Standing): string {
  return Buffer.from(JSON.stringify([database, snapshot])).toString('base64url')
}

/** The snapshot of a token, if it is of this database, not ahead of it and not so far back that a whole export is cheaper. */
export async function readSince(db: Db, text: string, { database }: Standing): Promise<string> {
  const [known, snapshot] = parsed(text)
  if (snapshot === undefined)
    throw problem('invalid_request', {}, [{ field: 'since', code: 'token', detail: { zh: '不是导出时给出的标记', en: 'not a token of an export' } }])
  if (known !== database || (await isAhead(db, snapshot))) throw problem('export_since_stale')
  if (await isFar(db, snapshot)) throw problem('export_since_far', { limit: most_changed })
  return snapshot
}

function parsed(text: string): [database: string, snapshot: string] | [] {
  try {
    const [database, snapshot] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof database === 'string' && typeof snapshot === 'string' && isSnapshot(snapshot)) return [database, snapshot]
  } catch {
    // Told by the caller, like every other token that is not one of ours.
  }
  return []
}

/** As PostgreSQL prints one: xmin:xmax:xip_list, in order. */
function isSnapshot(text: string): boolean {
  if (!/^\d{1,18}:\d{1,18}:(\d{1,18}(,\d{1,18})*)?$/.test(text)) return false
  const [xmin, xmax, list] = text.split(':') as [string, string, string]
  const running = list ? list.split(',').map(BigInt) : []
  const [first, end] = [BigInt(xmin), BigInt(xmax)]
  return first > 0n && first <= end && running.every((xid, index) => xid >= first && xid < end && (index === 0 || xid > running[index - 1]!))
}
