import { Readable } from 'node:stream'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { PaperPress } from '../../server/order_papers/press.ts'
import type { PhotoStore } from '../../server/photos/store.ts'
import { adminToken, callerOf, now, test } from '../support/app.ts'
import { codeOf, hash, items, publish } from '../support/audits.ts'
import { bureau, type Mover } from '../support/orders.ts'
import { bare, fontsOf, imagesOf, infoOf, textOf } from '../support/poppler.ts'

const signed_off = { by: '王芳', on: '2026-11-01', edition: '2021年第1版' }

/** An app whose store has a picture under every name; the paper is read as bytes. */
async function office(db: Db) {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#1010d0' } })
    .jpeg()
    .toBuffer()
  const photos = { get: async () => ({ bytes: picture.length, content: Readable.from([picture]) }) } as unknown as PhotoStore
  const app = await buildApp({ config: readConfig({}), db, adminToken, now, photos })
  const paper = async ({ headers }: Mover, id: string, format = 'pdf') => {
    const { statusCode, headers: answered, rawPayload } = await app.inject({ url: `/api/v1/orders/${id}/paper?format=${format}`, headers })
    return { status: statusCode, type: String(answered['content-type']), name: String(answered['content-disposition']), content: rawPayload }
  }
  return { call: callerOf(app), paper, close: () => app.close() }
}

test('the paper of an order is read by whoever issued it and whoever answers, a draft by its issuer alone', async ({ db }) => {
  const { call, paper, close } = await office(db)
  const { issuer, officer, draft, facility } = await bureau(db, call, {}, { 'DOOR-02': { signed_off } })
  const id = await draft()
  expect((await paper(officer, id)).status).toBe(404)
  const drafted = await paper(issuer, id)
  expect([drafted.status, drafted.type, bare(textOf(drafted.content))]).toEqual([200, 'application/pdf', expect.stringContaining('草稿')])
  await rows(
    db,
    `insert into audit_photos (audit_id, sha256, component_id, property)
     select audit_id, :sha256, component_id, 'level_difference_mm' from findings where criterion = 'DOOR-02' and ended_on is null`,
    { sha256: hash('a') },
  )
  await issuer.move(id, 'issue')
  const { content, name } = await paper(officer, id)
  expect(name).toBe('attachment; filename="order-2026-1.pdf"')
  const text = bare(textOf(content))
  const fields = ['整改〔2026〕001号', '市交通运输局：', '2026年12月24日', facility.name_zh, '2.5.3', '16mm', '15mm', '3.5.3(4)', '1400mm', '1500mm']
  for (const field of [...fields, '把门槛降到15mm以内', '王芳于2026-11-01按2021年第1版核对', '据条文副本，未签核', '照片1：第'])
    expect(text).toContain(bare(field))
  expect(text).not.toContain('草稿')
  expect(infoOf(content)).toMatch(/Page size:.*\(A4\)/)
  const fonts = fontsOf(content)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/\+NotoSerifSC.*yes yes yes/) // embedded, a subset, mapped to Unicode
  expect(imagesOf(content)).toHaveLength(1)
  const { content: docx } = await paper(issuer, id, 'docx')
  const { value } = await mammoth.extractRawText({ buffer: docx })
  for (const field of fields) expect(bare(value)).toContain(bare(field))
  await close()
})

test('an order is not issued once one of its items only advises', async ({ db, call }) => {
  const { issuer, draft } = await bureau(db, call)
  const id = await draft()
  await publish(db, items, 3, { 'DOOR-16': { strength: 'should' } })
  const refused = await issuer.move(id, 'issue')
  expect([codeOf(refused), refused.body.title]).toEqual(['422 order_item_advises', expect.stringContaining('DOOR-16')])
  await publish(db, items, 4)
  expect(codeOf(await issuer.move(id, 'issue'))).toBe('200')
})

const paper_of_nothing = {
  issuer: '市住房和城乡建设局',
  title: '整改建议书',
  number_line: '整改〔2026〕001 号',
  mark: null,
  addressee: '市交通运输局：',
  opening: [],
  parties: [],
  head: ['序号'],
  rows: [['1']],
  closing: [],
  issued_on: '2026年11月24日',
  receipt: [],
  photos: [],
}

test('more papers than can be made soon are refused with when to come back, and those that wait are made', async () => {
  const press = new PaperPress()
  let open = () => undefined as void
  const opened = new Promise<void>((resolve) => (open = resolve))
  const print = () => press.print('docx', paper_of_nothing, () => opened.then(() => []))
  const waiting = Array.from({ length: 20 }, print)
  await expect(print()).rejects.toMatchObject({ code: 'order_papers_busy', headers: { 'retry-after': '5' } })
  open()
  expect((await Promise.all(waiting)).every((content) => content.length > 0)).toBe(true)
  await press.close()
})

test('a paper that can not be made stops none after it', async () => {
  const press = new PaperPress()
  const broken = { caption: '照片 1', content: Buffer.from('no picture'), width_px: 10, height_px: 10 }
  const [failed, made] = [press.print('pdf', paper_of_nothing, async () => [broken]), press.print('pdf', paper_of_nothing, async () => [])]
  await expect(failed).rejects.toThrow('image')
  expect(bare(textOf(await made))).toContain('整改建议书')
  await press.close()
})
