import { randomUUID } from 'node:crypto'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { FolderStore } from '../../server/photos/folder_store.ts'
import { PhotoIntake } from '../../server/photos/intake.ts'
import { photoStoreOf } from '../../server/photos/store.ts'
import { sweepPhotos } from '../../server/photos/sweep.ts'
import { photo as named, documentOf } from '../support/audits.ts'
import { adminToken, now } from '../support/app.ts'
import { key, openBucket } from '../support/bucket.ts'
import { addFacility } from '../support/facilities.ts'
import { addAudit, filesIn, noisePhoto, send, sendChunk, sha256Of, staff, test } from '../support/photos.ts'
import { auditOf, device } from '../support/sync.ts'

const operator = { authorization: `Bearer ${adminToken}` }
const content = await noisePhoto()
const sha256 = sha256Of(content)
const size = content.length
const half = Math.floor(size / 2)

/** How much of it is there, and whether that is all. */
async function head(app: App, hash = sha256, headers: Record<string, string> = operator): Promise<[number, offset?: number, length?: number]> {
  const { statusCode, headers: told } = await app.inject({ method: 'HEAD', url: `/api/v1/photos/${hash}`, headers })
  if (statusCode !== 200) return [statusCode]
  return told['upload-length'] === undefined
    ? [statusCode, Number(told['upload-offset'])]
    : [statusCode, Number(told['upload-offset']), Number(told['upload-length'])]
}

describe('a photo in chunks', () => {
  test('goes on from what is there, and is kept once all of it came', async ({ app, config }) => {
    expect(await head(app)).toEqual([404])
    expect(await sendChunk(app, { content, from: 0, to: 1000 })).toEqual([204, 1000, null])
    expect(await head(app)).toEqual([200, 1000])
    for (const from of [0, 999, 1001, half]) expect(await sendChunk(app, { content, from })).toEqual([409, 1000, 'photo_offset_wrong'])
    expect(await sendChunk(app, { content, from: 1000, to: half })).toEqual([204, half, null])
    expect((await app.inject({ url: `/api/v1/photos/${sha256}`, headers: operator })).statusCode).toBe(404)
    expect(await sendChunk(app, { content, from: half })).toEqual([200, size, null])
    expect(await head(app)).toEqual([200, size, size])
    expect((await app.inject({ url: `/api/v1/photos/${sha256}`, headers: operator })).rawPayload.equals(content)).toBe(true)
    expect((await filesIn(config.DATA_DIR)).toSorted()).toEqual([sha256, `${sha256}.large`, `${sha256}.small`])
    expect(await sendChunk(app, { content, from: half })).toEqual([200, size, null]) // the answer was lost
  })

  test('with a bit that flipped on the way is refused and begun anew, and so is what is no photo', async ({ app, config }) => {
    const flipped = Buffer.from(content)
    flipped[half]! ^= 1
    await sendChunk(app, { content: flipped, from: 0, to: half + 1, sha256 })
    expect(await sendChunk(app, { content, from: half + 1 })).toEqual([422, 0, 'photo_hash_mismatch'])
    expect(await head(app)).toEqual([404])
    expect(await sendChunk(app, { content, from: 0 })).toEqual([200, size, null])
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    expect(await sendChunk(app, { content: page, from: 0 })).toEqual([415, null, 'photo_type_unfit'])
    expect(await filesIn(config.DATA_DIR)).toHaveLength(3)
  })

  test('a chunk that is too long, one that is no chunk, and a photo that is too large are refused, and nothing of it stays', async ({
    app,
    config,
  }) => {
    const large = Buffer.alloc(1024 * 1024 + 1)
    expect(await sendChunk(app, { content: large, from: 0 })).toEqual([413, null, 'body_too_large'])
    expect(await sendChunk(app, { content, from: 0, length: 100 })).toEqual([400, null, 'photo_chunk_too_long'])
    expect(await sendChunk(app, { content, from: 0, length: 12 * 1024 * 1024 + 1 })).toEqual([413, null, 'photo_too_large'])
    const wrong: Record<string, string>[] = [{ 'upload-length': '0' }, { 'upload-length': 'x' }, { 'upload-offset': '-1' }]
    for (const headers of wrong)
      expect(await sendChunk(app, { content, from: 0, headers: { ...operator, ...headers } })).toEqual([400, null, 'invalid_request'])
    const headers = { ...operator, 'content-type': 'image/jpeg' }
    expect(await sendChunk(app, { content, from: 0, headers })).toEqual([415, null, 'content_type_unfit'])
    expect(await filesIn(config.DATA_DIR)).toEqual([])
  })

  test('more bytes than it has, of an earlier try, do not stand in the way', async ({ app }) => {
    const small = await noisePhoto(40, 30)
    expect(await sendChunk(app, { content, from: 0, to: half, sha256: sha256Of(small) })).toEqual([204, half, null])
    expect(await sendChunk(app, { content: small, from: 0 })).toEqual([200, small.length, null])
  })

  test('two senders at once do no harm: of one account and of two', async ({ app, config, db }) => {
    const others = await staff(db, 'li.na', ['inspector'])
    const sendAll = async (headers: Record<string, string>) => {
      let offset = (await head(app, sha256, headers))[1] ?? 0
      for (let tries = 0; tries < 200; tries += 1) {
        const [status, there, code] = await sendChunk(app, { content, from: offset, to: Math.min(offset + 5000, size), headers })
        if (status === 200) return 'there'
        expect([status, code]).toEqual(status === 204 ? [204, null] : [409, 'photo_offset_wrong'])
        offset = there!
      }
      return 'never'
    }
    expect(await Promise.all([operator, operator, others, others].map(sendAll))).toEqual(['there', 'there', 'there', 'there'])
    expect(await head(app)).toEqual([200, size, size])
    expect((await filesIn(join(config.DATA_DIR, 'photos'))).length).toBe(3)
  })

  test('one has no part of another’s, and of many that were begun the one that was left longest makes way', async ({ app, config, db }) => {
    const headers = await staff(db, 'li.na', ['inspector'])
    await sendChunk(app, { content, from: 0, to: half })
    expect(await head(app, sha256, headers)).toEqual([404])
    const [sender] = await readdir(join(config.DATA_DIR, 'photo_parts'))
    await utimes(join(config.DATA_DIR, 'photo_parts', sender!, sha256), 1, 1)
    for (let index = 0; index < 16; index += 1) {
      expect(await head(app)).toEqual([200, half])
      await sendChunk(app, { content, from: 0, to: 10, sha256: sha256Of(String(index)) })
    }
    expect(await head(app)).toEqual([404])
    expect(await head(app, sha256Of('0'))).toEqual([200, 10])
  })
})

describe('where the photos lie in a bucket', () => {
  test('the parts are put together here, and what the bucket does not take now is asked for once more', async ({ config, db }) => {
    const bucket = await openBucket('photos')
    const store = photoStoreOf({
      ...config,
      PHOTO_STORE: 's3://photos',
      PHOTO_STORE_ENDPOINT: bucket.url,
      PHOTO_STORE_REGION: key.region,
      PHOTO_STORE_KEY_ID: key.id,
      PHOTO_STORE_SECRET: key.secret,
    })
    const app = await buildApp({ config, db, adminToken, now, photos: store })
    await sendChunk(app, { content, from: 0, to: half })
    bucket.fail(403)
    expect(await sendChunk(app, { content, from: half })).toEqual([503, null, 'photo_store_unavailable'])
    expect(await head(app)).toEqual([200, size])
    expect(await sendChunk(app, { content, from: size })).toEqual([200, size, null])
    expect(bucket.objects.get(`/photos/${sha256}`)!.content.equals(content)).toBe(true)
    expect(await filesIn(config.DATA_DIR)).toEqual([])
    await app.close()
    bucket.close()
  })
})

describe('a photo', () => {
  test('of two audits is one file, named by both', async ({ app, config, db, call }) => {
    const facility = await addFacility(call)
    const li = await device(db, call, 'li.na')
    const wang = await device(db, call, 'wang.wei')
    const document = documentOf(facility.id, { photos: [named(sha256, { bytes: size })] })
    const operations = [li, wang].map((each) => auditOf(each, facility.id, { body: { document } }))
    expect(await li.told(operations[0]!)).toEqual(['applied'])
    expect(await wang.told(operations[1]!)).toEqual(['applied'])
    expect(await sendChunk(app, { content, from: 0, headers: li.headers })).toEqual([200, size, null])
    expect(await head(app, sha256, wang.headers)).toEqual([200, size, size])
    expect(await filesIn(config.DATA_DIR)).toHaveLength(3)
    expect(await rows(db, 'select audit_id from audit_photos where sha256 = :sha256', { sha256 })).toHaveLength(2)
  })

  test('was taken where and when its shutter was, whatever the submission says', async ({ db, call }) => {
    const facility = await addFacility(call)
    const li = await device(db, call, 'li.na')
    const shutter = { taken_at: new Date(now().getTime() - 3 * 3_600_000).toISOString(), position: { lon: 112.3811, lat: 24.7802, accuracy_m: 6 } }
    const document = documentOf(facility.id, {
      photos: [named(sha256, { bytes: size, ...shutter })],
      position: { lon: 112.4, lat: 24.8, accuracy_m: 30 },
    })
    const operation = auditOf(li, facility.id, { body: { document }, position: { lon: 112.5, lat: 24.9, accuracy_m: 50 } })
    expect(await li.told(operation)).toEqual(['applied'])
    const [audit] = await rows<{ id: string }>(db, 'select id from audits')
    const { body } = await call('GET', `/api/v1/audits/${audit!.id}`, { headers: li.headers })
    expect(body.document.photos[0]).toMatchObject(shutter)
  })
})

describe('sweeping', () => {
  const day_ms = 24 * 60 * 60 * 1000
  const aged = (db: Db, days: number) =>
    rows(db, 'update photos set uploaded_at = :at', { at: new Date(now().getTime() - days * day_ms).toISOString() })

  test('takes away what nothing has named for 90 days, and never what an audit, an operation or what lies apart names', async ({
    app,
    config,
    db,
    call,
  }) => {
    const intake = new PhotoIntake(new FolderStore(config), config, app.log)
    const sweep = () => sweepPhotos({ db, now }, intake)
    const [orphan, of_audit, of_returned, of_review, apart] = await Promise.all(Array.from({ length: 5 }, () => noisePhoto(40, 30)))
    for (const each of [orphan, of_audit, of_returned, of_review, apart]) expect((await send(app, each!)).status).toBe(201)
    const facility = await addFacility(call)
    await addAudit(db, randomUUID(), facility.id, sha256Of(of_audit!))
    const returned = randomUUID()
    await addAudit(db, returned, facility.id, sha256Of(of_returned!))
    await rows(
      db,
      `update audits set status = 'returned', reviewed_at = :at, reviewed_by = 'wang.fang', remarks = '[{"component_id":null,"property":null,"text":"重拍"}]'
        where id = (:id)::uuid`,
      { id: returned, at: now().toISOString() },
    )
    const li = await device(db, call, 'li.na')
    const bad = documentOf(randomUUID(), { photos: [named(sha256Of(of_review!))] })
    expect((await li.told(auditOf(li, bad.facility_id, { body: { document: bad } })))[0]).not.toMatch(/^applied/)
    const body = {
      batch_id: randomUUID(),
      device_id: li.device_id,
      client_now: now().toISOString(),
      operations: [{ payload: `not readable ${sha256Of(apart!)}`, content_hash: sha256Of('another') }],
    }
    expect((await call('POST', '/api/v1/sync/operations', { headers: li.headers, body })).body.receipts[0].status).toBe('invalid')

    await aged(db, 89)
    await sweep()
    expect(await rows(db, 'select from photos')).toHaveLength(5)
    await aged(db, 91)
    expect((await send(app, orphan!)).status).toBe(200) // sent again: it waits anew
    await sweep()
    expect(await rows(db, 'select from photos')).toHaveLength(5)
    await aged(db, 91)
    await sweep()
    expect((await rows<{ sha256: string }>(db, 'select sha256 from photos')).map((each) => each.sha256).toSorted()).toEqual(
      [of_audit, of_returned, of_review, apart].map((each) => sha256Of(each!)).toSorted(),
    )
    expect((await filesIn(config.DATA_DIR)).filter((name) => name.startsWith(sha256Of(orphan!)))).toEqual([])
    expect(await filesIn(config.DATA_DIR)).toHaveLength(12)
    expect(await sendChunk(app, { content: orphan!, from: 0 })).toEqual([200, orphan!.length, null])
  })

  test('takes away a part that nobody went on with for a week', async ({ app, config, db }) => {
    const intake = new PhotoIntake(new FolderStore(config), config, app.log)
    await sendChunk(app, { content, from: 0, to: half })
    const [sender] = await readdir(join(config.DATA_DIR, 'photo_parts'))
    const path = join(config.DATA_DIR, 'photo_parts', sender!, sha256)
    const left = async (days: number) => {
      const then = now().getTime() / 1000 - days * 24 * 60 * 60
      await utimes(path, then, then)
      await sweepPhotos({ db, now }, intake)
      return head(app)
    }
    expect([await left(6), await left(8)]).toEqual([[200, half], [404]])
  })

  test('takes away what a stopped server left half-written a day ago, and no photo', async ({ app, config, db }) => {
    const intake = new PhotoIntake(new FolderStore(config), config, app.log)
    expect((await send(app, content)).status).toBe(201)
    const folder = join(config.DATA_DIR, 'photos', sha256.slice(0, 2))
    const [whole, path] = [await readdir(folder), join(folder, `${sha256}.${randomUUID()}.part`)]
    await writeFile(path, content.subarray(0, half))
    for (const hours of [23, 25]) {
      const then = now().getTime() / 1000 - hours * 60 * 60
      for (const name of await readdir(folder)) await utimes(join(folder, name), then, then)
      await sweepPhotos({ db, now }, intake)
      expect((await readdir(folder)).length).toBe(whole.length + (hours < 24 ? 1 : 0))
    }
    expect(await readdir(folder)).toEqual(whole)
  })
})
