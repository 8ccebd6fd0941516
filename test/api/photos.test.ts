import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { connect as connectTo } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { FolderStore } from '../../server/photos/folder_store.ts'
import { pictureName, type PhotoStore } from '../../server/photos/store.ts'
import { adminToken } from '../support/app.ts'
import { addFacility, town } from '../support/facilities.ts'
import { addAudit, approveAudit, blackPng, cameraPhoto, chunk, filesIn, send, sha256Of, staff, test, told } from '../support/photos.ts'

const operator = { authorization: `Bearer ${adminToken}` }
const other_town = '441882103'
const photo = await cameraPhoto()
const sha256 = sha256Of(photo)
const address = `/api/v1/photos/${sha256}`

describe('a photo', () => {
  test('is kept as it came, and known by its hash', async ({ app, config, db }) => {
    const sender = await staff(db, 'li.na', ['inspector'])
    const answer = await send(app, photo, { headers: sender })
    expect([answer.status, answer.body]).toEqual([
      201,
      { sha256, bytes: photo.length, media_type: 'image/jpeg', width_px: 800, height_px: 1200, copy_state: 'ready' },
    ])
    const original = await app.inject({ url: address, headers: sender })
    expect(original.rawPayload.equals(photo)).toBe(true)
    expect(original.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${sha256}.jpeg"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=600',
    })
    const head = await app.inject({ method: 'HEAD', url: address, headers: sender })
    expect([head.statusCode, head.headers['upload-offset'], head.headers['upload-length']]).toEqual([200, `${photo.length}`, `${photo.length}`])
    expect((await app.inject({ method: 'HEAD', url: `/api/v1/photos/${sha256Of('another')}`, headers: sender })).statusCode).toBe(404)
    expect((await filesIn(config.DATA_DIR)).toSorted()).toEqual([sha256, `${sha256}.large`, `${sha256}.small`])
  })

  test('sent again is one file, and what was lost of it comes back', async ({ app, config }) => {
    await send(app, photo)
    expect((await send(app, photo, { type: 'image/png' })).status).toBe(200)
    expect(await filesIn(config.DATA_DIR)).toHaveLength(3)
    await rm(join(config.DATA_DIR, 'photos', sha256.slice(0, 2), sha256))
    expect((await app.inject({ method: 'HEAD', url: address, headers: operator })).statusCode).toBe(404)
    expect((await app.inject({ url: address, headers: operator })).json().code).toBe('photo_not_found')
    expect((await send(app, photo)).status).toBe(200)
    expect((await app.inject({ url: address, headers: operator })).rawPayload.equals(photo)).toBe(true)
  })

  test('is shown to others upright, smaller, and with nothing in it but its pixels', async ({ app }) => {
    const large = await cameraPhoto({ width: 3000, height: 1500 })
    expect(large.includes(told) && large.includes('Exif') && large.includes('ICC_PROFILE')).toBe(true)
    await send(app, large)
    const sizes = []
    for (const size of ['large', 'small']) {
      const { rawPayload: copy } = await app.inject({ url: `/api/v1/photos/${sha256Of(large)}/copy?size=${size}`, headers: operator })
      const { width, height, format, exif, xmp, icc, iptc, orientation } = await sharp(copy).metadata()
      sizes.push([width, height])
      expect([format, exif, xmp, icc, iptc, orientation]).toEqual(['jpeg', undefined, undefined, undefined, undefined, undefined])
      for (const text of [told, 'Exif', 'GPS', 'adobe', 'ICC_PROFILE']) expect(copy.includes(text)).toBe(false)
      const top = await sharp(copy).extract({ left: 0, top: 0, width, height: 1 }).raw().toBuffer()
      expect(top[0]).toBeGreaterThan(top[2]!)
    }
    expect(sizes).toEqual([
      [1024, 2048],
      [160, 320],
    ])
  })

  test('may be a PNG or a WebP; the copy is a JPEG on white', async ({ app }) => {
    const clear = sharp({ create: { width: 40, height: 30, channels: 4, background: '#00000000' } })
    for (const [content, type] of [
      [await clear.clone().png().toBuffer(), 'image/png'],
      [await clear.clone().webp().toBuffer(), 'image/webp'],
    ] as const) {
      expect((await send(app, content)).body).toMatchObject({ media_type: type, width_px: 40, copy_state: 'ready' })
      const { rawPayload } = await app.inject({ url: `/api/v1/photos/${sha256Of(content)}/copy`, headers: operator })
      const { channels } = await sharp(rawPayload).stats()
      expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
    }
  })
})

describe('what is no photo', () => {
  const noise = sharp({ create: { width: 300, height: 200, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: 'white' } })
  const black = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'black' } })
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  const moving = async () =>
    sharp([await noise.clone().png().toBuffer(), await noise.clone().negate().png().toBuffer()], { join: { animated: true } })
  const refused: [string, () => Promise<Buffer> | Buffer, number, string][] = [
    ['an SVG', () => Buffer.from(svg), 415, 'photo_type_unfit'],
    ['an HTML page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'photo_type_unfit'],
    ['a GIF', () => Buffer.from(gif, 'base64'), 415, 'photo_type_unfit'],
    ['a HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 415, 'photo_type_unfit'],
    ['nothing at all', () => Buffer.alloc(0), 415, 'photo_type_unfit'],
    ['three bytes of a JPEG', () => photo.subarray(0, 3), 422, 'photo_unreadable'],
    ['a JPEG that hides an SVG', () => Buffer.concat([photo.subarray(0, 3), Buffer.from(svg)]), 422, 'photo_unreadable'],
    ['a moving WebP', async () => (await moving()).webp().toBuffer(), 422, 'photo_moves'],
    ['a moving PNG', () => blackPng(8, 8, [chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))]), 422, 'photo_moves'],
    ['a bomb of 400 million pixels', () => blackPng(20_000, 20_000), 413, 'photo_too_many_pixels'],
    ['one row of pixels too many', () => blackPng(10_000, 5_001), 413, 'photo_too_many_pixels'],
    ['an interlaced PNG of more than a fourth', async () => black(4_000, 3_126).png({ progressive: true }).toBuffer(), 413, 'photo_too_many_pixels'],
    ['a file of one byte too many', () => Buffer.alloc(12 * 1024 * 1024 + 1), 413, 'photo_too_large'],
  ]
  test.for(refused)('%s is refused by name, and nothing of it stays', async ([, content, status, code], { app, config }) => {
    const answer = await send(app, await content())
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await filesIn(config.DATA_DIR)).toEqual([])
  })

  test('as many pixels as may be are taken', async ({ app }) => {
    expect((await send(app, blackPng(10_000, 5_000))).body).toMatchObject({ width_px: 10_000, copy_state: 'ready' })
    const interlaced = await black(4_000, 3_125).png({ progressive: true }).toBuffer()
    expect((await send(app, interlaced)).body).toMatchObject({ width_px: 4_000, copy_state: 'ready' })
  })

  test.for(['jpeg', 'png', 'webp'] as const)('a %s that is cut off is refused wherever it ends', async (format, { app, config }) => {
    const whole = await noise.clone().toFormat(format).toBuffer()
    expect((await send(app, whole)).status).toBe(201)
    for (const share of [0.05, 0.5, 0.9, 0.99]) {
      const { status, body } = await send(app, whole.subarray(0, Math.floor(whole.length * share)))
      expect([share, status, body.code]).toEqual([share, 422, 'photo_unreadable'])
    }
    expect(await filesIn(config.DATA_DIR)).toHaveLength(3)
  })

  test('bytes of another hash are refused, and an address that is no hash leads nowhere', async ({ app, config }) => {
    expect((await send(app, photo, { sha256: sha256Of('another') })).body.code).toBe('photo_hash_mismatch')
    for (const path of ['..%2f..%2fetc%2fpasswd', sha256.toUpperCase(), sha256.slice(1), `${sha256}0`, `${sha256}.large`]) {
      for (const method of ['PUT', 'GET'] as const) {
        const headers = { ...operator, ...(method === 'PUT' && { 'content-type': 'image/jpeg' }) }
        const answer = await app.inject({ method, url: `/api/v1/photos/${path}`, headers, ...(method === 'PUT' && { payload: photo }) })
        expect([path, answer.statusCode, answer.json().code]).toEqual([path, 400, 'invalid_request'])
      }
    }
    expect(await filesIn(config.DATA_DIR)).toEqual([])
  })

  test('only the three types are taken as a body, and only here', async ({ app }) => {
    for (const type of ['image/svg+xml', 'image/heic', 'application/json', 'multipart/form-data; boundary=x', 'text/html'])
      expect([type, (await send(app, photo, { type })).body.code]).toEqual([type, 'content_type_unfit'])
    const elsewhere = { method: 'POST', url: '/api/v1/facilities', headers: { ...operator, 'content-type': 'image/jpeg' }, payload: photo } as const
    expect((await app.inject(elsewhere)).json().code).toBe('content_type_unfit')
  })
})

describe('over the network', () => {
  test('an upload that is too large is refused while most of it has not been sent, and one that breaks off leaves nothing', async ({
    app,
    config,
  }) => {
    const url = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
    const head = `PUT ${address} HTTP/1.1\r\nhost: ${url.host}\r\nauthorization: Bearer ${adminToken}\r\ncontent-type: image/jpeg\r\n`
    const megabyte = Buffer.alloc(1024 * 1024)

    const announced = await talk(url, async (write) => write(`${head}content-length: ${40 * 1024 * 1024}\r\n\r\n`))
    expect([announced.said.split('\r\n')[0], announced.said.includes('photo_too_large')]).toEqual(['HTTP/1.1 413 Payload Too Large', true])

    const unannounced = await talk(url, async (write) => {
      await write(`${head}transfer-encoding: chunked\r\n\r\n`)
      for (let sent = 0; sent < 40; sent += 1) if (!(await write(Buffer.concat([Buffer.from('100000\r\n'), megabyte, Buffer.from('\r\n')])))) return
    })
    expect(unannounced.said).toContain('photo_too_large')
    expect(unannounced.sent_bytes).toBeLessThan(40 * 1024 * 1024)

    await talk(url, async (write, end) => {
      await write(`${head}content-length: ${photo.length}\r\n\r\n`)
      await write(photo.subarray(0, 1000))
      end()
    })
    while ((await filesIn(config.DATA_DIR)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  })
})

/** Speaks with a server over a connection of its own; `write` says whether the other side still listens. */
async function talk(url: URL, say: (write: (text: string | Buffer) => Promise<boolean>, end: () => void) => Promise<unknown>) {
  const socket = connectTo(Number(url.port), url.hostname)
  let said = ''
  socket.on('data', (text) => (said += text.toString()))
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  socket.on('error', () => socket.destroy())
  await say(
    (text) =>
      new Promise((resolve) => {
        if (said || socket.destroyed) return resolve(false)
        socket.write(text, (error) => resolve(!error))
      }),
    () => socket.destroy(),
  )
  await closed
  return { said, sent_bytes: socket.bytesWritten }
}

describe('who sees it', () => {
  test('nobody outside before an audit that names it is approved, then everybody; the original only staff of its town', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const people = {
      sender: await staff(db, 'li.na', [{ role: 'inspector', town_codes: [other_town] }]),
      reviewer: await staff(db, 'wang.fang', [{ role: 'reviewer', town_codes: [town] }]),
      of_another_town: await staff(db, 'zhao.min', [{ role: 'inspector', town_codes: [other_town] }]),
      officer: await staff(db, 'chen.jie', ['department_officer']),
      public: {},
    }
    const seen = async (path: string) => {
      const answers: Record<string, number> = {}
      for (const [name, headers] of Object.entries(people)) answers[name] = (await app.inject({ url: `${address}${path}`, headers })).statusCode
      return answers
    }
    await send(app, photo, { headers: people.sender })
    expect(await seen('/copy')).toEqual({ sender: 200, reviewer: 404, of_another_town: 404, officer: 404, public: 404 })
    const audit = randomUUID()
    await addAudit(db, audit, facility_id, sha256)
    expect(await seen('/copy')).toEqual({ sender: 200, reviewer: 200, of_another_town: 404, officer: 404, public: 404 })
    expect(await seen('')).toEqual({ sender: 200, reviewer: 200, of_another_town: 404, officer: 403, public: 401 })
    const unapproved = await app.inject({ url: `${address}/copy`, headers: people.reviewer })
    expect(unapproved.headers['cache-control']).toBe('private, max-age=600')

    await approveAudit(db, audit)
    expect(await seen('/copy?size=small')).toEqual({ sender: 200, reviewer: 200, of_another_town: 200, officer: 200, public: 200 })
    expect(await seen('')).toEqual({ sender: 200, reviewer: 200, of_another_town: 404, officer: 403, public: 401 })
    const published = await app.inject({ url: `${address}/copy` })
    expect(published.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'image/jpeg' })
  })

  test('whoever is signed in sends them, as the role may have gone while the device was away; the public and a token for other things send none', async ({
    app,
    db,
  }) => {
    const of_reviewer = await staff(db, 'wang.fang', ['reviewer'])
    const token = await app.inject({
      method: 'POST',
      url: '/api/v1/api-tokens',
      headers: of_reviewer,
      payload: { name: 'GIS', permissions: ['read_audits'], expires_on: '2027-01-31' },
    })
    const refused = await send(app, photo, { headers: { authorization: `Bearer ${token.json().secret}` } })
    expect([refused.status, refused.body.code]).toEqual([403, 'not_allowed'])
    expect((await send(app, photo, { headers: {} })).status).toBe(401)
    expect((await send(app, photo, { headers: of_reviewer })).status).toBe(201)
  })
})

describe('where no copy can be made', () => {
  const failing = test.extend({
    store: async ({ config }, use) => {
      const folder = new FolderStore(config)
      const full = (name: string) => Promise.reject(new Error(`no room for ${name}`))
      const store: PhotoStore = {
        put: (name, content) => (isFull && name.includes('.') ? full(name) : folder.put(name, content)),
        get: (name) => folder.get(name),
        has: (name) => folder.has(name),
        remove: (name) => folder.remove(name),
      }
      await use(store)
    },
  })
  let isFull = true

  failing('the photo is kept for staff and shown to nobody outside, until it is sent again and a copy is made', async ({ app, db, call, config }) => {
    isFull = true
    const { id: facility_id } = await addFacility(call)
    const audit = randomUUID()
    await addAudit(db, audit, facility_id, sha256)
    await approveAudit(db, audit)
    expect((await send(app, photo)).body).toMatchObject({ copy_state: 'failed' })
    const copy = async (headers = {}) => (await app.inject({ url: `${address}/copy`, headers })).statusCode
    expect([await copy(), await copy(operator)]).toEqual([404, 404])
    expect((await app.inject({ url: address, headers: operator })).statusCode).toBe(200)
    isFull = false
    expect((await send(app, photo)).body).toMatchObject({ copy_state: 'ready' })
    expect(await copy()).toBe(200)
    const store = new FolderStore(config)
    await store.remove(pictureName(sha256))
    expect([await store.has(pictureName(sha256)), await store.get(pictureName(sha256))]).toEqual([false, null])
    expect((await readFile(join(config.DATA_DIR, 'photos', sha256.slice(0, 2), `${sha256}.small`))).length).toBeGreaterThan(0)
  })
})
