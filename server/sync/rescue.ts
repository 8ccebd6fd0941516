import type { Entry } from 'yauzl'
import type { Language } from '#domain/language.ts'
import type { Account } from '../accounts/visitor.ts'
import type { Config } from '../config.ts'
import { writing } from '../database/connect.ts'
import type { PhotoIntake } from '../photos/intake.ts'
import { Problem, problem, problemBody } from '../problem.ts'
import { photoOf, savePhoto, type PhotoFile } from '../queries/photos.ts'
import { clockOf } from '../queries/devices.ts'
import { userById } from '../queries/users.ts'
import type { Receipt, RescueReply } from '../schemas/sync.ts'
import { receive, type Receiving } from './intake.ts'
import { hashOf, readEnvelope } from './operation.ts'
import type { RescueZip } from './rescue_zip.ts'

/** As many bytes as a payload of the longest text may have. */
const most_record_bytes = 2 * 1024 * 1024
const most_manifest_bytes = 32 * 1024 * 1024
/** Of what no device is told. */
const no_device = '00000000-0000-0000-0000-000000000000'

const recordName = /^records\/[^/]+\.json$/
const photoName = /^photos\/([0-9a-f]{64})\.\w+$/

interface Rescuing extends Receiving {
  photos: PhotoIntake
  config: Pick<Config, 'MAX_PHOTO_MB'>
  by: Account
  language: Language
}

/** Takes in what a rescue file holds as if its device had sent it; what can't be taken is named and stops nothing. */
export async function importRescue(rescuing: Rescuing, zip: RescueZip): Promise<RescueReply> {
  const named = (name: RegExp) => zip.entries.filter(({ fileName }) => name.test(fileName))
  const [records, photos] = [named(recordName), named(photoName)]
  if (records.length + photos.length === 0) throw problem('rescue_file_empty')
  const reply: RescueReply = { records: [], photos: { new: 0, known: 0 }, faults: [] }
  const each = async (entries: Entry[], take: (entry: Entry) => Promise<void>) => {
    for (const entry of entries) {
      await take(entry).catch((error: unknown) => {
        if (!(error instanceof Problem) || error.status >= 500) throw error
        reply.faults.push({ file: entry.fileName, ...said(error, rescuing.language) })
      })
    }
  }
  const told = await toldBy(zip)
  await each(records, async (entry) => void reply.records.push({ file: entry.fileName, ...(await takeRecord(rescuing, zip, entry, told)) }))
  await each(photos, async (entry) => void (reply.photos[await takePhoto(rescuing, zip, entry)] += 1))
  const others = zip.entries.filter(
    ({ fileName }) => !recordName.test(fileName) && !photoName.test(fileName) && !/(\/|^manifest\.json)$/.test(fileName),
  )
  await each(others, () => Promise.reject(problem('rescue_entry_unknown')))
  return reply
}

function said(error: Problem, language: Language) {
  const { code, title, remedy } = problemBody(error, language)
  return { code, title, remedy }
}

/** What the manifest says of a record's file. */
interface Told {
  file?: unknown
  content_hash?: unknown
  device_id?: unknown
}

/** A file whose manifest is gone is read all the same: each record says itself whose it is. */
async function toldBy(zip: RescueZip): Promise<ReadonlyMap<unknown, Told>> {
  const entry = zip.entries.find(({ fileName }) => fileName === 'manifest.json')
  try {
    const { records } = JSON.parse((await zip.read(entry!, most_manifest_bytes)).toString()) as { records: Told[] }
    return new Map(records.map((each) => [each.file, each]))
  } catch {
    return new Map()
  }
}

/** In the name of whoever made it, as its device would hand it over now; what nobody made stands under whoever brings it. */
async function takeRecord(
  { db, now, line, log, by, language }: Rescuing,
  zip: RescueZip,
  entry: Entry,
  told: ReadonlyMap<unknown, Told>,
): Promise<Receipt> {
  const payload = (await zip.read(entry, most_record_bytes)).toString()
  const { content_hash, device_id } = told.get(entry.fileName) ?? {}
  const envelope = readEnvelope(payload)
  const isReadable = !('unreadable' in envelope)
  const maker = isReadable ? await userById(db, envelope.actor_id) : undefined
  const device = isReadable ? envelope.device_id : typeof device_id === 'string' && uuid.test(device_id) ? device_id : no_device
  const delivered = { payload, content_hash: typeof content_hash === 'string' && hash.test(content_hash) ? content_hash : hashOf(payload) }
  const from = { user: maker ?? by, device_id: device, offset_ms: await clockOf(db, device), language, imported_by: by.id }
  const [receipt] = await receive({ db, now, line, log }, [delivered], from, null)
  return receipt!
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const hash = /^[0-9a-f]{64}$/

async function takePhoto({ db, photos, config, by }: Rescuing, zip: RescueZip, entry: Entry): Promise<'new' | 'known'> {
  const [, sha256] = photoName.exec(entry.fileName)! // it was chosen by it
  const bytes = await zip.read(entry, config.MAX_PHOTO_MB * 1024 * 1024)
  const known = await photoOf(db, sha256!)
  const name = { sender: `rescue file of ${by.login_name}`, sha256: sha256! }
  await photos.parts.remove(name) // of an import that was killed
  const save = (photo: PhotoFile) => writing(db, by.login_name, (trx) => savePhoto(trx, photo, by.login_name))
  await photos.takeChunk(name, { offset: 0, length: bytes.length, bytes }, { find: () => photoOf(db, sha256!), save })
  return known ? 'known' : 'new'
}
