import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { describe, expect } from 'vitest'
import { Passwords } from '../../server/accounts/password.ts'
import { buildApp, type App } from '../../server/app.ts'
import { rows, type Db } from '../../server/database/connect.ts'
import { addAccount, givePassword, pageHeaders, password, signedIn, signInAs } from '../support/accounts.ts'
import { adminToken, now, type Answer, type Call } from '../support/app.ts'
import { component, documentOf, found } from '../support/audits.ts'
import { east, west } from '../support/boundaries.ts'
import { addFacility } from '../support/facilities.ts'
import { blackPng, cameraPhoto, send, test as base } from '../support/photos.ts'

interface Line {
  level: number
  msg: string
  code?: string
  by?: string
  address?: string
  route?: string
}

const warn = 40

/** An app whose log the test reads. */
const test = base.extend<{ lines: Line[]; app: App }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  lines: async ({}, use) => use([]),
  app: async ({ db, config, lines }, use) => {
    const logger = pino({ level: 'info' }, { write: (json: string) => void lines.push(JSON.parse(json) as Line) })
    const app = await buildApp({ config, db, adminToken, now, logger })
    await use(app)
    await app.close()
  },
})

interface Scene {
  app: App
  call: Call
  db: Db
  /** An inspector of the western town, for one department there. */
  headers: Record<string, string>
  /** A facility of theirs, one of the eastern town, and one of another department. */
  own: string
  in_another_town: string
  of_another_department: string
}

async function sceneOf({ app, call, db }: Pick<Scene, 'app' | 'call' | 'db'>): Promise<Scene> {
  const id = await addAccount(db, 'li.na', [{ role: 'inspector', town_codes: [west], department_codes: ['zhujian'] }])
  await givePassword(db, id, new Passwords())
  const ids = []
  for (const given of [{ department_code: 'zhujian' }, { town_code: east, department_code: 'zhujian' }, {}])
    ids.push((await addFacility(call, { town_code: west, ...given })).id as string)
  const [own, in_another_town, of_another_department] = ids as [string, string, string]
  return { app, call, db, headers: await signedIn(db, id), own, in_another_town, of_another_department }
}

const toilet = { kind: 'toilet', category: 'street_toilet', name_zh: '甲', town_code: west, lifecycle: 'operating' }
const tomorrow = '2026-11-25'

const edit = ({ call, headers }: Scene, id: string, body: object) =>
  call('PATCH', `/api/v1/facilities/${id}`, { headers: { ...headers, 'if-match': '*' }, body })
const submit = ({ call, headers }: Scene, document: object) => call('PUT', `/api/v1/audits/${randomUUID()}`, { headers, body: document })
const picture = ({ app, headers }: Scene, content: Buffer | string) => send(app, content, { headers })
const bearer = async ({ call, headers }: Scene) => {
  const body = { name: 'QGIS', permissions: ['edit_facilities'], expires_on: tomorrow }
  return { authorization: `Bearer ${(await call('POST', '/api/v1/api-tokens', { headers, body })).body.secret}` }
}

/** What is tried, what it is refused by, who the log says it was, and at which route. */
const attacks: [name: string, tried: (scene: Scene) => Promise<Answer>, refusal: string, by: string, route: string][] = [
  [
    'a measurement that can’t be',
    (scene) => submit(scene, documentOf(scene.own, { components: [component({ answers: { clear_width_mm: found(90_000) } })] })),
    '422 value_unfit',
    'li.na',
    'PUT /api/v1/audits/:id',
  ],
  ['an image bomb', (scene) => picture(scene, blackPng(20_000, 20_000)), '413 photo_too_many_pixels', 'li.na', 'PUT /api/v1/photos/:sha256'],
  [
    'an SVG that is called a JPEG',
    (scene) => picture(scene, '<svg onload="alert(1)"/>'),
    '415 photo_type_unfit',
    'li.na',
    'PUT /api/v1/photos/:sha256',
  ],
  ['a page that is called a JPEG', (scene) => picture(scene, '<!doctype html><p>'), '415 photo_type_unfit', 'li.na', 'PUT /api/v1/photos/:sha256'],
  ['a photo of 40 MB', (scene) => picture(scene, Buffer.alloc(40 * 1024 * 1024, 'x')), '413 photo_too_large', 'li.na', 'PUT /api/v1/photos/:sha256'],
  [
    'a photo that is cut off',
    async (scene) => picture(scene, (await cameraPhoto()).subarray(0, 5_000)),
    '422 photo_unreadable',
    'li.na',
    'PUT /api/v1/photos/:sha256',
  ],
  [
    'a write from another site’s page',
    ({ call, headers }) => call('POST', '/api/v1/facilities', { headers: { ...headers, 'sec-fetch-site': 'cross-site' }, body: toilet }),
    '403 foreign_origin',
    'public',
    'POST /api/v1/facilities',
  ],
  [
    'a session that somebody else chose',
    ({ call }) => call('POST', '/api/v1/facilities', { headers: pageHeaders('chosen-by-somebody-else'), body: toilet }),
    '401 not_signed_in',
    'public',
    'POST /api/v1/facilities',
  ],
  [
    'a path out of the photos',
    ({ call, headers }) => call('GET', '/api/v1/photos/..%2f..%2f..%2fetc%2fpasswd', { headers }),
    '400 invalid_request',
    'li.na',
    'GET /api/v1/photos/:sha256',
  ],
  ['a path out of the pages', ({ call }) => call('GET', '/assets/..%2f..%2f..%2fpackage.json'), '404 route_not_found', 'public', 'GET /assets/*'],
  [
    'an audit that says it was approved',
    (scene) => submit(scene, { ...documentOf(scene.own), status: 'approved', reviewed_by: 'wang.fang' }),
    '400 invalid_request',
    'li.na',
    'PUT /api/v1/audits/:id',
  ],
  [
    'a facility that says it complies',
    (scene) => edit(scene, scene.own, { phone: '0763-1', verdict: 'compliant', revision: 99 }),
    '400 invalid_request',
    'li.na',
    'PATCH /api/v1/facilities/:id',
  ],
  [
    'a role that one gives oneself',
    ({ call, headers }) =>
      call('POST', '/api/v1/password', { headers, body: { password, new_password: '海-lantern-79-quilt', grants: [{ role: 'administrator' }] } }),
    '400 invalid_request',
    'li.na',
    'POST /api/v1/password',
  ],
  [
    'a token past its scope',
    async (scene) => scene.call('PUT', `/api/v1/audits/${randomUUID()}`, { headers: await bearer(scene), body: documentOf(scene.own) }),
    '403 not_allowed',
    'li.na',
    'PUT /api/v1/audits/:id',
  ],
  [
    'a token past its end',
    async (scene) => {
      const headers = await bearer(scene)
      await rows(scene.db, 'update api_tokens set expires_at = :now', { now: now().toISOString() })
      return scene.call('POST', '/api/v1/facilities', { headers, body: toilet })
    },
    '401 token_unknown',
    'public',
    'POST /api/v1/facilities',
  ],
  [
    'a change in another town',
    (scene) => edit(scene, scene.in_another_town, { phone: '0763-1' }),
    '403 outside_your_scope',
    'li.na',
    'PATCH /api/v1/facilities/:id',
  ],
  [
    'a change of another department',
    (scene) => edit(scene, scene.of_another_department, { phone: '0763-1' }),
    '403 outside_your_scope',
    'li.na',
    'PATCH /api/v1/facilities/:id',
  ],
  [
    'an audit in another town',
    (scene) => submit(scene, documentOf(scene.in_another_town)),
    '403 outside_your_scope',
    'li.na',
    'PUT /api/v1/audits/:id',
  ],
]

describe('an attack is refused by name, changes nothing, and stands in the log without what was sent', () => {
  test.for(attacks)('%s', async ([, tried, refusal, by, route], { app, call, db, lines }) => {
    const scene = await sceneOf({ app, call, db })
    const before = await contentOf(db)
    lines.length = 0
    const { status, body } = await tried(scene)
    expect(`${status} ${body.code}`).toBe(refusal)
    expect(lines.filter(({ msg }) => msg === 'refused')).toEqual([
      expect.objectContaining({ level: warn, code: body.code, by, address: '127.0.0.1', route }),
    ])
    for (const secret of [password, scene.headers['cookie']!.split('=')[1]!, 'chosen-by-somebody-else', adminToken])
      expect(JSON.stringify(lines)).not.toContain(secret)
    expect(await contentOf(db)).toEqual(before)
  })

  test('brute force: each guess and the lock', async ({ app, call, db, lines }) => {
    await sceneOf({ app, call, db })
    lines.length = 0
    for (let guess = 1; guess <= 6; guess += 1) await signInAs(call, 'li.na', `guess-${guess}`)
    expect(lines.filter(({ msg }) => msg === 'refused').map(({ level, code }) => [level, code])).toEqual([
      ...Array.from({ length: 5 }, () => [warn, 'sign_in_refused']),
      [warn, 'sign_in_locked'],
    ])
    expect(JSON.stringify(lines)).not.toContain('guess-')
    const { events } = (await call('GET', '/api/v1/account-events', { as: 'administrator' })).body
    expect(events[0]).toMatchObject({ event: 'sign_in_locked', login_name: 'li.na', address: '127.0.0.1' })
  })
})

/** All that an attack would change. */
const contentOf = (db: Db) =>
  rows(
    db,
    `select (select jsonb_agg(to_jsonb(f) order by f.id) from facilities f) as facilities,
            (select count(*) from audits) as audits, (select count(*) from photos) as photos, (select count(*) from history) as history,
            (select jsonb_agg(to_jsonb(r) order by r.user_id, r.role) from user_roles r) as roles`,
  )

describe('SQL in what is asked for', () => {
  const injected = [
    "' or '1'='1",
    "name'; drop table facilities; --",
    '1); delete from facilities; --',
    "toilet' union select hash from passwords --",
  ]
  const conditions = ['sort', 'kind', 'category', 'town', 'lifecycle', 'verdict', 'limit', 'bbox', 'near', 'updated_since', 'number', 'cursor']

  test.for(conditions)('is refused as %s', async (parameter, { call, db, lines }) => {
    await addFacility(call)
    const before = await contentOf(db)
    for (const text of injected) {
      lines.length = 0
      const { status, body } = await call('GET', `/api/v1/facilities?${parameter}=${encodeURIComponent(text)}`)
      expect([status, body.code]).toEqual([400, 'invalid_request'])
      expect(lines).toContainEqual(expect.objectContaining({ level: warn, msg: 'refused', code: 'invalid_request', route: 'GET /api/v1/facilities' }))
    }
    expect(await contentOf(db)).toEqual(before)
  })

  test('is refused as a filter of features that is none, and as a value it is a text that nothing has', async ({ call, db }) => {
    const { name_zh } = await addFacility(call)
    const before = await contentOf(db)
    const features = (filter: string) => call('GET', `/ogc/collections/toilets/items?filter=${encodeURIComponent(filter)}`)
    for (const text of injected) {
      expect((await features(`name_zh = 'a' ${text}`)).status).toBe(400)
      const asText = await features(`name_zh = '${text.replaceAll("'", "''")}'`)
      expect([asText.status, asText.body.features]).toEqual([200, []])
      const asWord = await call('GET', `/api/v1/facilities?q=${encodeURIComponent(text)}`)
      expect([asWord.status, asWord.body.facilities]).toEqual([200, []])
    }
    expect((await features(`name_zh = '${name_zh}'`)).body.features).toHaveLength(1)
    expect(await contentOf(db)).toEqual(before)
  })
})

test('a script that was stored comes back as text of JSON, whatever the address looks like', async ({ call }) => {
  const script = '<script>alert(1)</script><img src=x onerror=alert(2)>'
  const { id } = await addFacility(call, { name_zh: script, name_en: script, address: script })
  for (const url of [`/api/v1/facilities/${id}`, `/api/v1/facilities?q=script`, `/api/v1/search?q=${encodeURIComponent('<script>')}`]) {
    const { status, headers, body } = await call('GET', url, { headers: { accept: 'text/html' } })
    expect([url, status, String(headers['content-type']), headers['x-content-type-options']]).toEqual([
      url,
      200,
      'application/json; charset=utf-8',
      'nosniff',
    ])
    expect(JSON.stringify(body)).toContain('<script>')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
  }
  const refused = await call('GET', `/api/v1/facilities/${encodeURIComponent(script)}`, { headers: { accept: 'text/html' } })
  expect([refused.status, refused.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
})
