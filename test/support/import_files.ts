import { utils, write } from '@e965/xlsx'
import { fromWgs84, type Datum, type Position } from '../../domain/datum.ts'
import { encodeGb18030 } from '../../server/imports/gb18030.ts'
import type { App } from '../../server/app.ts'
import { adminToken, type Answer, type Call } from './app.ts'

type Cell = string | number | null

export interface Table {
  header: string[]
  rows: Cell[][]
}

/** Rough middles of towns, WGS 84, round which the made-up toilets stand. */
const seats: [name: string, lon: number, lat: number][] = [
  ['连州镇', 112.37, 24.78],
  ['星子镇', 112.52, 24.99],
  ['东陂', 112.24, 24.95],
  ['瑶安瑶族乡', 112.33, 25.08],
]

const has = ['有', '无', '是', '否', '', '不详']

/** Made-up toilets with real-looking headings, in the datum asked for, and where each of them lies in WGS 84. */
export function toilets(count: number, datum: Datum): Table & { places: Position[] } {
  const places: Position[] = []
  const rows = Array.from({ length: count }, (_, index): Cell[] => {
    const [town, lon, lat] = seats[index % seats.length]!
    const place: Position = [lon + ((index * 37) % 100) / 2500, lat + ((index * 61) % 100) / 2500]
    places.push(place)
    const [x, y] = fromWgs84(datum, place)
    return [
      index + 1,
      `${town}第${index + 1}公厕`,
      `${town}建设路${index + 1}号`,
      digits(x, datum),
      digits(y, datum),
      town,
      has[index % has.length]!,
      index % 3 === 0 ? '8:00-22:00' : '全天',
    ]
  })
  return { header: ['序号', '名称', '地址', '经度', '纬度', '乡镇', '是否有无障碍厕位', '开放时间'], rows, places }
}

function digits(value: number, datum: Datum): number {
  return Number(value.toFixed(datum.startsWith('epsg') ? 2 : 7))
}

export function csvText({ header, rows }: Table, delimiter = ','): string {
  const quoted = (cell: Cell) => (/["\n\r,;\t]/.test(String(cell ?? '')) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? ''))
  return [header, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join('\r\n')
}

export const gb18030 = (text: string): Buffer => encodeGb18030(text)

export function xlsxOf({ header, rows }: Table, sheet = '公厕'): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), sheet)
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

export interface Given {
  name: string
  content: Buffer | string
  fields?: Record<string, string>
}

/** Uploads a file as a page does and waits until it is read and judged. Answers the import, or the refusal. */
export async function upload(app: App, call: Call, { name, content, fields = {} }: Given): Promise<Answer> {
  const { payload, headers } = multipart(name, content, fields)
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    payload,
    headers: { ...headers, authorization: `Bearer ${adminToken}` },
  })
  if (response.statusCode !== 202) return { status: response.statusCode, headers: response.headers, body: response.json() }
  return settled(call, response.json<{ id: string }>().id)
}

export function multipart(name: string, content: Buffer | string, fields: Record<string, string>) {
  const boundary = 'xxxx-boundary-of-the-tests-xxxx'
  const texts = Object.entries(fields).map(([field, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)
  const start = `${texts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(start), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

const busy = new Set(['reading', 'judging', 'applying'])

/** Asks for the import until nothing is under way. */
export async function settled(call: Call, id: string, language = 'zh'): Promise<Answer> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const answer = await call('GET', `/api/v1/imports/${id}`, { as: 'administrator', headers: { 'accept-language': language } })
    if (!busy.has(answer.body.state)) return answer
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the import never came to an end')
}

export async function apply(call: Call, id: string, confirm_warnings: string[] = []): Promise<Answer> {
  const answer = await call('POST', `/api/v1/imports/${id}/application`, { as: 'administrator', body: { confirm_warnings } })
  return answer.status === 202 ? settled(call, id) : answer
}

export async function correct(call: Call, id: string, body: object): Promise<Answer> {
  const answer = await call('PATCH', `/api/v1/imports/${id}`, { as: 'administrator', body })
  return answer.status === 202 ? settled(call, id) : answer
}

/** Every row of an import, over as many pages as it takes. */
export async function allRows(call: Call, id: string, query = '') {
  const rows: Answer['body'][] = []
  let after: number | null = 0
  while (after !== null) {
    const { body }: Answer = await call('GET', `/api/v1/imports/${id}/rows?limit=500&after=${after}${query}`, { as: 'administrator' })
    rows.push(...body.rows)
    after = body.next
  }
  return rows
}
