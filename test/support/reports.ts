import { randomUUID } from 'node:crypto'
import type { App } from '../../server/app.ts'
import type { Answer, Call } from './app.ts'

/** The name of a refusal. */
export const codeOf = ({ body }: Answer) => (body as { code?: string }).code

/** What a resident's page sends of a facility. */
export const reportOf = (facility_id: string, more: object = {}) => ({ ...toldOf(facility_id), elapsed_ms: 60_000, ...more })

/** What was told, whoever enters it. */
export const toldOf = (facility_id: string) => ({
  id: randomUUID(),
  secret: randomUUID().replaceAll('-', ''),
  facility_id,
  type: 'locked',
  text: '卫生间的门锁着，按铃没有人来。',
  language: 'zh-CN',
})

/** A resident whom nobody knows; each has an address of their own unless one is given. */
export class Resident {
  private readonly app: App
  readonly address: string

  constructor(app: App, address = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250)).join('.')}`) {
    this.app = app
    this.address = address
  }

  async send(method: 'GET' | 'POST', url: string, body?: object | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url: `/api/v1${url}`,
      remoteAddress: this.address,
      headers: { ...(Buffer.isBuffer(body) && { 'content-type': 'image/jpeg' }), ...headers },
      ...(body && { payload: body }),
    })
    const isJson = String(response.headers['content-type']).includes('json')
    return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : response.body }
  }

  report(facility_id: string, more: object = {}): Promise<Answer> {
    return this.send('POST', '/reports', reportOf(facility_id, more))
  }

  look(code: string): Promise<Answer> {
    return this.send('POST', '/report-lookups', { code })
  }

  dispute(code: string, text: string, id: string = randomUUID()): Promise<Answer> {
    return this.send('POST', '/report-disputes', { id, code, text })
  }

  addPhoto(id: string, code: string, photo: Buffer): Promise<Answer> {
    return this.send('POST', `/reports/${id}/photos`, photo, { 'report-code': code })
  }
}

/** Makes moves as staff do, as of the newest revision unless another is told. */
export function handlerOf(call: Call, headers: Record<string, string>) {
  const read = (path = '') => call('GET', `/api/v1/reports${path}`, { headers })
  return {
    read,
    move: async (id: string, move: string, more: object = {}, revision?: number) => {
      const stands = revision ?? ((await call('GET', `/api/v1/reports/${id}`, { as: 'administrator' })).body.revision as number)
      return call('POST', `/api/v1/reports/${id}/moves`, {
        headers: { ...headers, 'if-match': `W/"${stands}"` },
        body: { id: randomUUID(), move, ...more },
      })
    },
  }
}
