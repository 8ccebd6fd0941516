import { describe, expect } from 'vitest'
import type { App } from '../../server/app.ts'
import { adminToken, test } from '../support/app.ts'
import { addFacility, town } from '../support/facilities.ts'

interface Described {
  paths: Record<string, Record<string, { responses: Record<string, unknown>; requestBody?: object }>>
}

const nobody = '00000000-0000-4000-8000-000000000000'
const authorization = `Bearer ${adminToken}`

/** Values for the parameters of addresses: records that are not there, then no values at all. */
const given: Record<string, string>[] = [
  { id: nobody, component_id: nobody, code: '999999999', collection: 'facilities', z: '0', x: '7', y: '7' },
  { id: 'x', component_id: 'x', code: 'x', collection: 'x', z: 'x', x: 'x', y: 'x' },
]

async function described(app: App): Promise<Described> {
  await app.ready()
  return app.swagger() as unknown as Described
}

/** Every operation, as its template, method and the statuses that it documents. */
const operationsOf = async (app: App) =>
  Object.entries((await described(app)).paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { responses }]) => ({ path, method: method.toUpperCase(), documented: Object.keys(responses) })),
  )

/** Calls that go wrong in every way that needs no preparation. */
const wrongCalls = [
  {},
  { headers: { authorization: 'Bearer wrong' } },
  { headers: { authorization, 'if-match': '"0"' } },
  { headers: { authorization, 'if-match': '*' }, payload: {} },
  { headers: { authorization, 'if-match': '*' }, payload: { name_zh: '甲', closed_on: '2026-01-01', reason: '拆' } },
  { headers: { authorization, 'content-type': 'application/json' }, payload: '{' },
  { headers: { authorization, 'content-type': 'application/xml' }, payload: '<x/>' },
]

describe('the document', () => {
  test('names every status that a wrong call is answered with', async ({ app }) => {
    const missing: string[] = []
    for (const { path, method, documented } of await operationsOf(app)) {
      for (const values of given) {
        const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'x')
        for (const url of [address, `${address}?limit=x&validity_months=0&as_of=x&number=x&tolerance_m=x`]) {
          for (const call of wrongCalls) {
            const { statusCode } = await app.inject({ method: method as 'GET', url, ...call })
            if (!documented.includes(String(statusCode))) missing.push(`${method} ${path} ${statusCode}`)
          }
        }
      }
    }
    expect([...new Set(missing)]).toEqual([])
  })

  test('says of every route that a wrong token, a fault and a database that is away are told', async ({ app }) => {
    for (const { path, method, documented } of await operationsOf(app))
      expect([method, path, documented]).toEqual([method, path, expect.arrayContaining(['401', '500', '503'])])
  })

  test('names the statuses of a facility that is known or merged', async ({ app, call, db }) => {
    const [kept, merged] = [await addFacility(call), await addFacility(call)]
    await db.raw('update facilities set merged_into = ? where id = ?', [kept.id, merged.id])
    const { responses } = (await described(app)).paths['/api/v1/facilities/{id}']!['get']!
    const { statusCode, headers } = await app.inject(`/api/v1/facilities/${merged.id}`)
    expect([statusCode, headers['location']]).toEqual([308, `/api/v1/facilities/${kept.id}`])
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '308', '404']))
  })

  test('names the refusals of edits: taken, unfit, stale, without a version', async ({ app, call }) => {
    await addFacility(call, { code: 'A-1' })
    const { id } = await addFacility(call)
    const { responses } = (await described(app)).paths['/api/v1/facilities/{id}']!['patch']!
    const patch = async (body: object, headers: Record<string, string> = { 'if-match': '*' }) =>
      (await call('PATCH', `/api/v1/facilities/${id}`, { as: 'administrator', headers, body })).status
    const answered = [
      await patch({ code: 'A-1' }),
      await patch({ village_code: `${town}999` }),
      await patch({ name_zh: '乙' }, { 'if-match': '"99"' }),
      await patch({ name_zh: '乙' }, {}),
    ]
    expect(answered).toEqual([409, 422, 412, 428])
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(answered.map(String)))
  })
})
