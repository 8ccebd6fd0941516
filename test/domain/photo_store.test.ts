import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { Slots } from '../../server/photos/slots.ts'
import { photoStoreOf, pictureName } from '../../server/photos/store.ts'
import { key, openBucket, type Bucket } from '../support/bucket.ts'

const content = Buffer.from('the bytes of a photo')
const sha256 = createHash('sha256').update(content).digest('hex')
const name = pictureName(sha256)

let bucket: Bucket
let folder: string
beforeAll(async () => {
  bucket = await openBucket('photos')
  folder = await mkdtemp(join(tmpdir(), 'changxing-store-'))
})
afterAll(async () => {
  bucket.close()
  await rm(folder, { recursive: true, force: true })
})

const configured = (given: Record<string, string> = {}) =>
  readConfig({
    PHOTO_STORE: 's3://photos',
    PHOTO_STORE_ENDPOINT: bucket.url,
    PHOTO_STORE_REGION: key.region,
    PHOTO_STORE_KEY_ID: key.id,
    PHOTO_STORE_SECRET: key.secret,
    ...given,
  })

describe.for([
  ['a folder', () => readConfig({ DATA_DIR: folder })],
  ['a bucket', () => configured()],
] as const)('%s', ([, config]) => {
  test('gives back what it was given, whole, until it is removed', async () => {
    const store = photoStoreOf(config())
    expect([await store.has(name), await store.get(name)]).toEqual([false, null])
    await store.put(name, content, 'image/jpeg')
    await store.put(name, content, 'image/jpeg')
    await store.put(pictureName(sha256, 'small'), Buffer.from('small'), 'image/jpeg')
    const kept = await store.get(name)
    expect([await store.has(name), kept!.bytes, await buffer(kept!.content)]).toEqual([true, content.length, content])
    await store.remove(name)
    await store.remove(name)
    expect([await store.has(name), await store.has(pictureName(sha256, 'small'))]).toEqual([false, true])
  })
})

describe('a bucket', () => {
  test('is addressed by path and told the type, and an answer that may pass is asked for again', async () => {
    bucket.fail(503)
    await photoStoreOf(configured()).put(name, content, 'image/png')
    expect(bucket.objects.get(`/photos/${sha256}`)).toEqual({ content, type: 'image/png' })
  })

  test('that refuses, does not exist or can’t be reached is told by name, and never taken for an absent photo', async () => {
    const wrong: Record<string, string>[] = [{ PHOTO_STORE_SECRET: 'another' }, { PHOTO_STORE_ENDPOINT: 'http://127.0.0.1:9' }]
    for (const given of wrong) {
      const store = photoStoreOf(configured(given))
      for (const ask of [() => store.get(name), () => store.has(name), () => store.put(name, content, 'image/png'), () => store.remove(name)])
        await expect(ask()).rejects.toMatchObject({ code: 'photo_store_unavailable' })
    }
    const nowhere = photoStoreOf(configured({ PHOTO_STORE: 's3://elsewhere' }))
    await expect(nowhere.put(name, content, 'image/png')).rejects.toMatchObject({ code: 'photo_store_unavailable' })
  })

  test('needs all that is to be known of it', () => {
    expect(() => photoStoreOf(configured({ PHOTO_STORE_SECRET: '' }))).toThrow('PHOTO_STORE: a bucket needs')
    expect(() => configured({ PHOTO_STORE: 'https://photos' })).toThrow('PHOTO_STORE: "https://photos" can\'t be used.')
  })
})

test('a picture is named by its hash alone', () => {
  for (const wrong of ['..', `../${sha256}`, sha256.toUpperCase(), `${sha256}0`, `${sha256}\n`]) expect(() => pictureName(wrong)).toThrow('SHA-256')
})

test('no more work is under way than there are slots, each takes its turn, and one that fails frees its slot', async () => {
  const slots = new Slots(2)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (number: number) =>
    slots.run(async () => {
      most = Math.max(most, (running += 1))
      await new Promise((resolve) => setTimeout(resolve, 1))
      order.push(number)
      running -= 1
      if (number === 1) throw new Error('failed')
    })
  const done = await Promise.allSettled([1, 2, 3, 4, 5].map(work))
  expect([most, order, done.map(({ status }) => status === 'fulfilled')]).toEqual([2, [1, 2, 3, 4, 5], [false, true, true, true, true]])
})
