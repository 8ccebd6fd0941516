import { ask, patience_ms } from './asking.ts'
import { tellChanged } from './changes.ts'
import { inDatabase, type OutboxRow } from './database.ts'
import { sha256 as hashOf } from './hash.ts'
import { proof, Undelivered, type Answered } from './reasons.ts'
import { keepReceipt } from './sending.ts'

/** Each photo of a record that the server has; every receipt is stored as it comes, and no photo waits for another. */
export async function sendPhotos(row: OutboxRow): Promise<void> {
  const receipts = await inDatabase((db) => db.getAllFromIndex('receipts', 'user', row.user))
  const delivered = new Set(receipts.map(({ operation_id }) => operation_id))
  const faults: Undelivered[] = []
  line.gotThrough()
  for (const { sha256, bytes } of row.photos.filter((each) => !delivered.has(each.sha256))) {
    try {
      await sendPhoto({ row, sha256, bytes, offset: 0 })
      const at = new Date().toISOString()
      await keepReceipt({ user: row.user, operation_id: sha256, content_hash: sha256, status: 'received', said: null, conflicts: [], at })
    } catch (error) {
      if (!(error instanceof Undelivered) || error.stops) throw error
      faults.push(error)
    }
  }
  if (faults[0]) throw faults[0]
}

/** A photo on its way, and how much of it the server has. */
interface Sending {
  row: OutboxRow
  sha256: string
  bytes: number
  offset: number
}

/** After a cut it goes on at once, unless nothing got through between several. */
async function sendPhoto(sending: Sending): Promise<void> {
  for (;;) {
    try {
      await goOn(sending)
      line.gotThrough()
      return
    } catch (error) {
      if (!isCut(error)) throw error
      line.cut()
      if (line.cuts > most_cuts) throw error
    }
  }
}

const most_cuts = 2

const isCut = (error: unknown) => error instanceof Undelivered && error.reason.code === 'unreachable'

/** From where the server has it; another audit may have brought it whole. */
async function goOn(sending: Sending): Promise<void> {
  const { row, sha256, bytes } = sending
  const known = await ask(addressOf(sending), { method: 'HEAD' }, patience_ms.record)
  const there = known.status === 200 ? (offsetIn(known, bytes) ?? 0) : 0
  if (there === bytes && Number(known.headers.get('upload-length')) === bytes) return
  await reach(sending, there)
  const photo = await inDatabase((db) => db.get('photos', [row.user, sha256]))
  if (!photo) throw new Undelivered({ code: 'photo_missing' })
  await sendRest(sending, photo.data)
}

/** Until the server says that it has the photo. Where it has less than it said it is believed, though not for ever. */
async function sendRest(sending: Sending, data: ArrayBuffer): Promise<void> {
  const { sha256, bytes } = sending
  for (let setbacks = 0; setbacks <= most_setbacks;) {
    const { answered, sent_to } = await sendChunk(sending, data)
    const there = offsetIn(answered, bytes)
    if (answered.status === 204 && there === sent_to) await reach(sending, there)
    else if (there !== null && isSetBack(answered) && (await hashOf(data)) === sha256) {
      if (there <= sending.offset) setbacks += 1
      await reach(sending, there)
    } else {
      proof<{ sha256: string; bytes: number }>(answered, (body) => body.sha256 === sha256 && body.bytes === bytes)
      return
    }
  }
  throw new Undelivered({ code: 'fault', status: 409 })
}

const most_setbacks = 2

/** The server has another part of it, or what came was damaged on the way. */
const isSetBack = ({ status, body }: Answered) => status === 409 || body?.['code'] === 'photo_hash_mismatch'

async function sendChunk(sending: Sending, data: ArrayBuffer): Promise<{ answered: Answered; sent_to: number }> {
  const chunk = data.slice(sending.offset, sending.offset + line.chunk_bytes)
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(sending.offset),
    'upload-length': String(sending.bytes),
  }
  const began = performance.now()
  const answered = await ask(addressOf(sending), { method: 'PATCH', body: chunk, headers }, patience_ms.chunk)
  line.took(chunk.byteLength, performance.now() - began)
  return { answered, sent_to: sending.offset + chunk.byteLength }
}

const addressOf = ({ sha256 }: Sending) => `/api/v1/photos/${sha256}`

/** A network's own sign-in page knows nothing of it. */
function offsetIn({ headers }: Answered, bytes: number): number | null {
  const told = headers.get('upload-offset')
  const offset = Number(told)
  return told !== null && Number.isInteger(offset) && offset >= 0 && offset <= bytes ? offset : null
}

/** What is shown of it never falls. */
async function reach(sending: Sending, offset: number): Promise<void> {
  if (offset > sending.offset) line.gotThrough()
  sending.offset = offset
  if (offset === 0) return
  await inDatabase(async (db) => {
    const tx = db.transaction('outbox', 'readwrite')
    const row = await tx.store.get(sending.row.id)
    const photo = row?.photos.find(({ sha256 }) => sha256 === sending.sha256)
    if (row && photo && offset > (photo.sent ?? 0)) {
      photo.sent = offset
      await tx.store.put(row)
    }
    await tx.done
  })
  tellChanged()
}

/** What the line bore until now. The server takes chunks of at most 1 MiB. */
class LineState {
  chunk_bytes = 256 * 1024
  /** Since something got through. */
  cuts = 0
  private quick = 0

  gotThrough(): void {
    this.cuts = 0
  }

  cut(): void {
    this.cuts += 1
    this.shrink()
  }

  took(sent_bytes: number, ms: number): void {
    if (sent_bytes < this.chunk_bytes) return
    this.quick = ms < 1000 ? this.quick + 1 : 0
    if (ms > 15_000) this.shrink()
    if (this.quick < 3) return
    this.quick = 0
    this.chunk_bytes = Math.min(1024 * 1024, this.chunk_bytes * 2)
  }

  private shrink(): void {
    this.quick = 0
    this.chunk_bytes = Math.max(32 * 1024, this.chunk_bytes / 2)
  }
}
const line = new LineState()
