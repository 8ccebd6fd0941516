import mammoth from 'mammoth'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Criterion } from '#domain/criterion.ts'
import { orderPaper, type PaperItem, type PaperOrder } from '#domain/order_paper.ts'
import { paperDocx } from '../../server/order_papers/docx.ts'
import { paperPdf } from '../../server/order_papers/pdf.ts'
import { byId } from '../support/criteria.ts'
import { bare, fontsOf, imagesOf, infoOf, textOf } from '../support/poppler.ts'

const door = [...byId.values()].find(
  ({ component, op, threshold, confidence }) =>
    component === 'door' && op === '>=' && typeof threshold === 'number' && confidence === 'verified_copy',
)!
const least = door.threshold as number

const item = (given: Partial<PaperItem> = {}): PaperItem => ({
  place: 1,
  facility_name_zh: '连州市瑶安瑶族乡㙍头村公共厕所',
  component_type: 'door',
  component_part: null,
  component_name: '东门',
  criterion: door.id,
  criteria_version: 1,
  reason: { code: 'compared', found: { state: 'value', value: least - 5 }, required: { op: '>=', threshold: least } } as PaperItem['reason'],
  photos: [],
  remedy: '更换门扇。',
  cost_estimate_cny: 3500,
  ...given,
})

const order = (given: Partial<PaperOrder> = {}): PaperOrder => ({
  kind: 'order',
  state: 'issued',
  year: 2026,
  number: 31,
  issuing_department_name_zh: '市住房和城乡建设局',
  department_name_zh: '市城市管理和综合执法局',
  first_due_on: '2027-01-31',
  issued_on: '2026-11-24',
  basis: null,
  note: null,
  owner_name: '瑶安瑶族乡人民政府',
  manager_name: null,
  responsible_name: null,
  responsible_document: null,
  order_items: [item()],
  ...given,
})

const paperOf = (given: Partial<PaperOrder> = {}, criterion: Criterion = door) => orderPaper(order(given), () => criterion)

test('the words are those of the kind of paper', () => {
  expect(paperOf()).toMatchObject({
    title: '责令限期改正通知书',
    number_line: '整改〔2026〕031 号',
    addressee: '市城市管理和综合执法局：',
    mark: null,
  })
  const task = paperOf({ kind: 'task', state: 'draft', number: null, year: null })
  expect(task).toMatchObject({ title: '整改交办单', mark: '草稿' })
  for (const kind of ['suggestion', 'task'] as const) expect(JSON.stringify(paperOf({ kind }))).not.toContain('责令')
  for (const kind of ['order', 'suggestion', 'task'] as const) expect(JSON.stringify(paperOf({ kind }))).not.toMatch(/违法|违规|非法/)
})

test('each item says whether its clause was compared with the published text', () => {
  const standing = (criterion: Criterion) => paperOf({}, criterion).rows[0]![6]
  expect(standing(door)).toBe('据条文副本，未签核')
  expect(standing({ ...door, confidence: 'partial' })).toBe('待核，不作结论')
  expect(standing({ ...door, strength: 'should' })).toContain('建议改进')
  const signed_off = { by: '王芳', on: '2026-11-01', edition: '2021年第1版' }
  expect(standing({ ...door, confidence: 'partial', signed_off })).toBe('王芳 于 2026-11-01 按 2021年第1版 核对')
})

test('a PDF is A4, tagged, has its fonts in it and reads as it was written', async () => {
  const paper = paperOf({ order_items: [item({ photos: ['a'.repeat(64)] })], note: '联系人：𠀀先生' })
  const content = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#1010d0' } })
    .jpeg()
    .toBuffer()
  const pdf = await paperPdf(paper, [{ caption: paper.photos[0]!.caption, content, width_px: 60, height_px: 40 }])
  const text = bare(textOf(pdf))
  const cells = paper.rows[0]!.map(bare)
  for (const words of ['责令限期改正通知书', '整改〔2026〕031号', '㙍头村', '2027年1月31日', '送达回证', '照片1：第1项', ...cells])
    expect(text).toContain(words)
  expect(text).toContain('[U+20000]先生') // no font has it: named, not an empty box
  const info = infoOf(pdf)
  expect(info).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/)
  expect(info).toMatch(/Tagged:\s+yes/)
  const fonts = fontsOf(pdf)
  expect(fonts).toHaveLength(2)
  for (const font of fonts) expect(font).toMatch(/\+NotoSerifSC.*Identity-H\s+yes yes yes/)
  expect(imagesOf(pdf)).toHaveLength(1)
})

test('a long table goes on over pages, each with its head, and loses no item', async () => {
  const order_items = Array.from({ length: 60 }, (_, at) => item({ place: at + 1, component_name: `门甲${at + 1}号` }))
  const pages = textOf(await paperPdf(paperOf({ order_items }), [])).split('\f')
  const tables = pages.filter((page) => page.includes('门甲'))
  expect(tables.length).toBeGreaterThan(3)
  for (const page of tables) expect(bare(page)).toContain('检查项目')
  const text = bare(pages.join(''))
  for (const { component_name } of order_items) expect(text.split(component_name!)).toHaveLength(2)
})

test('a Word document is read by another program, and says the same', async () => {
  const paper = paperOf({ state: 'draft' })
  const { value } = await mammoth.extractRawText({ buffer: await paperDocx(paper, []) })
  for (const words of [
    '草稿',
    paper.title,
    paper.number_line,
    paper.addressee,
    ...paper.opening,
    ...paper.head,
    ...paper.rows.flat(),
    ...paper.closing,
  ])
    expect(value).toContain(words)
})
