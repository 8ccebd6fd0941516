import type { App } from '../../server/app.ts'
import { adminToken, type Answer, type Call } from './app.ts'
import { csvText, type Cell } from './import_files.ts'

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

const busy = new Set(['reading', 'judging', 'applying', 'undoing'])

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

/** Takes an applied import back and waits until that is done. Answers the import, or the refusal. */
export async function takeBack(call: Call, id: string, body: object = {}): Promise<Answer> {
  const answer = await call('POST', `/api/v1/imports/${id}/undo`, { as: 'administrator', body })
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

/** Judges rows given as objects by heading. */
export async function judged(app: App, call: Call, rows: Record<string, Cell>[], fields: Record<string, string>) {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const content = csvText({ header, rows: rows.map((row) => header.map((name) => row[name] ?? null)) })
  const { body } = await upload(app, call, { name: 'a.csv', content, fields })
  return { body, rows: await allRows(call, body.id) }
}

export const codes = (row: { reasons: { code: string }[] }) => row.reasons.map(({ code }) => code)
