import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig, type Config } from '../../server/config.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import type { PhotoStore } from '../../server/photos/store.ts'
import { addAccount, signedIn } from './accounts.ts'
import { adminToken, now, test as base, unhurried, type Answer } from './app.ts'

/** A test whose photos lie in a folder of its own; `store` may stand between. */
export const test = base.extend<{ config: Config; store: PhotoStore | undefined; app: App }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  config: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-photos-'))
    await use(readConfig({ ...unhurried, DATA_DIR: folder }))
    await rm(folder, { recursive: true, force: true })
  },
  store: undefined,
  app: async ({ db, config, store }, use) => {
    const app = await buildApp({ config, db, adminToken, now, ...(store && { photos: store }) })
    await use(app)
    await app.close()
  },
})

export const sha256Of = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')

/** Written into the metadata of a photo, where it must not stay. */
export const told = 'the phone of li.na'

/** As a phone takes it: lying on its side, red where the top is, with position, words and a wide colour profile in it. */
export async function cameraPhoto({ width = 1200, height = 800 } = {}): Promise<Buffer> {
  const top = await sharp({ create: { width: width / 2, height, channels: 3, background: '#d01010' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#1010d0' } })
    .composite([{ input: top, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Copyright: told }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 46/1 48/1' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${told}</rdf:RDF></x:xmpmeta>`)
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()
}

/** A black picture of so many pixels, as small a file as there is. */
export function blackPng(width: number, height: number, more: Buffer[] = []): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1 // bit for a pixel
  const lines = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  const begin = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([begin, chunk('IHDR', head), ...more, chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

export function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([frame, named, sum])
}

interface Sent {
  headers?: Record<string, string>
  type?: string
  sha256?: string
}

/** Sends a photo as the operator, or as whoever the headers say. */
export async function send(
  app: App,
  content: Buffer | string,
  { headers, type = 'image/jpeg', sha256 = sha256Of(content) }: Sent = {},
): Promise<Answer> {
  const {
    statusCode,
    headers: answered,
    body,
  } = await app.inject({
    method: 'PUT',
    url: `/api/v1/photos/${sha256}`,
    payload: content,
    headers: { 'content-type': type, ...(headers ?? { authorization: `Bearer ${adminToken}` }) },
  })
  return { status: statusCode, headers: answered, body: JSON.parse(body) }
}

/** The names of all files below a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** An audit of that facility which names the photo. */
export async function addAudit(db: Db, id: string, facility_id: string, sha256: string): Promise<void> {
  await writing(db, 'li.na', async (trx) => {
    await rows(
      trx,
      `insert into audits (id, facility_id, criteria_version, inspector, inspector_name, finished_at)
       select (:id)::uuid, (:facility_id)::uuid, max(number), 'li.na', '李娜', :now from criteria_versions`,
      { id, facility_id, now: now().toISOString() },
    )
    await rows(trx, 'insert into audit_photos (audit_id, sha256) values ((:id)::uuid, :sha256)', { id, sha256 })
  })
}

export async function approveAudit(db: Db, id: string): Promise<void> {
  const sql = `update audits set status = 'approved', reviewed_at = :now, reviewed_by = 'wang.fang' where id = (:id)::uuid`
  await writing(db, 'wang.fang', (trx) => rows(trx, sql, { id, now: now().toISOString() }))
}

/** Headers of somebody signed in with these roles. */
export async function staff(db: Db, login_name: string, grants: Parameters<typeof addAccount>[2]): Promise<Record<string, string>> {
  return signedIn(db, await addAccount(db, login_name, grants))
}

interface SentChunk {
  content: Buffer
  from: number
  to?: number
  length?: number
  headers?: Record<string, string>
  sha256?: string
}

/** Sends a chunk of a photo as the operator, or as whoever the headers say. Answers status, how much is there, and the code of a refusal. */
export async function sendChunk(
  app: App,
  { content, from, to = content.length, length = content.length, headers, sha256 = sha256Of(content) }: SentChunk,
): Promise<[status: number, offset: number | null, code: string | null]> {
  const answer = await app.inject({
    method: 'PATCH',
    url: `/api/v1/photos/${sha256}`,
    payload: content.subarray(from, to),
    headers: {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(from),
      'upload-length': String(length),
      ...(headers ?? { authorization: `Bearer ${adminToken}` }),
    },
  })
  const body = answer.body ? JSON.parse(answer.body) : {}
  const offset = answer.headers['upload-offset']
  return [answer.statusCode, offset === undefined ? null : Number(offset), body.code ?? null]
}

/** A JPEG of noise, as large as that takes. */
export async function noisePhoto(width = 600, height = 400): Promise<Buffer> {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
}
