import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openingHours } from '../../server/structured_data/hours.ts'
import { adminToken, callerOf, now, test as base, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

/** Asks the app that has a built page of its own, as an office that publishes under a licence. */
const test = base.extend<{ ask: Call }>({
  ask: async ({ db }, use) => {
    const pages = await mkdtemp(join(tmpdir(), 'changxing-head-'))
    await writeFile(
      join(pages, 'index.html'),
      '<!doctype html><head><meta name="description" content="app" /><title>畅行</title></head><body>app</body>',
    )
    const settings = { DATA_LICENCE: 'CC BY 4.0', DATA_LICENCE_URL: 'https://licence.example/by/4.0/', PUBLIC_URL: 'https://map.example' }
    const app = await buildApp({ config: readConfig(settings), db, adminToken, now, pages })
    await use(callerOf(app))
    await app.close()
    await rm(pages, { recursive: true })
  },
})

const dataIn = (page: string) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!) // without it there is nothing to test
const metaIn = (page: string, name: string) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(page)?.[1]

/** With a name that would end an element, and all that only staff may read. */
async function addMeasured(call: Call): Promise<{ id: string }> {
  const place = {
    geometry: point(112.3712, 24.78186),
    address: '中山南路 12 号',
    phone: '0763-000 0000',
    opening_hours: 'Mo-Su 06:00-22:00; Sa 08:00-20:00',
  }
  let stored = await addFacility(call, { ...place, name_zh: '广场</script><b>公厕' })
  const post = async (path: string, body: object) => {
    const headers = { 'if-match': `"${stored.revision}"` }
    const { status, body: answer } = await call('POST', `/api/v1/facilities/${stored.id}${path}`, { as: 'administrator', headers, body })
    expect(status).toBeLessThan(300)
    stored = answer
  }
  await post('/verifications', { verified_on: '2026-01-18', verified_by: '李核实', note: '门卫电话 13800000000' })
  await post('/components', { type: 'toilet', part: 'accessible_toilet' })
  const facts = `/components/${stored.components[0].id}/facts`
  const seen = { grade: 'measured', observed_at: '2026-01-18T02:00:00Z', observed_by: '王测量', note: '没有审过的话' }
  await post(facts, { ...seen, property: 'toilet_door_clear_width_mm', state: 'value', value: 820 })
  await post(facts, { ...seen, property: 'turning_diameter_mm', state: 'value', value: 1500, operator: '>=' })
  await post(facts, { ...seen, property: 'emergency_call_device', state: 'absent' })
  await post(facts, { ...seen, property: 'area_m2', state: 'unknown' })
  return stored
}

test('the page of a facility says in its head what it is, without names, notes and what nobody knows', async ({ ask }) => {
  const { id } = await addMeasured(ask)
  const { status, body } = await ask('GET', `/f/${id}`)
  expect([status, body.match(/<title>/g).length, body.includes('</body>')]).toEqual([200, 1, true])
  expect(body).toContain('<title>广场&lt;/script&gt;&lt;b&gt;公厕 · 连州无障碍</title>')
  expect(metaIn(body, 'description')).toContain('门通行净宽 820 mm（实测 2026-01-18）')
  expect(metaIn(body, 'og:url')).toBe(`https://map.example/f/${id}`)
  const data = dataIn(body)
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': ['PublicToilet', 'CivicStructure'],
    name: '广场</script><b>公厕',
    geo: { latitude: 24.78186, longitude: 112.3712 },
    address: { streetAddress: '中山南路 12 号', addressLocality: '连州镇', addressRegion: '连州市' },
    telephone: '0763-000 0000',
  })
  const property = (name: string) => data.additionalProperty.find(({ propertyID }: { propertyID: string }) => propertyID === name)
  expect(property('toilet_door_clear_width_mm')).toMatchObject({ value: 820, unitCode: 'MMT', description: '实测 2026-01-18' })
  expect(property('turning_diameter_mm')).toMatchObject({ minValue: 1500, unitCode: 'MMT' })
  expect([property('area_m2'), property('verdict').value]).toEqual([undefined, '未检查'])
  const features = data.amenityFeature.map(({ name, value }: { name: string; value: boolean }) => [name, value])
  expect(features).toEqual([
    ['无障碍厕所', true],
    ['无障碍厕所：无障碍厕位、厕所设易识别、可用的救助呼叫装置', false],
  ])
  expect('isAccessibleForFree' in data).toBe(false)
  for (const secret of ['李核实', '王测量', '没有审过的话', '13800000000']) expect(body).not.toContain(secret)
})

test('staff read the same head as everybody, and nothing is sent again that is known', async ({ ask }) => {
  const { id } = await addMeasured(ask)
  const [one, other] = [await ask('GET', `/f/${id}`), await ask('GET', `/f/${id}`, { as: 'administrator' })]
  expect(other.body).toBe(one.body)
  const again = await ask('GET', `/f/${id}`, { headers: { 'if-none-match': String(one.headers['etag']) } })
  expect([again.status, again.body]).toEqual([304, ''])
})

test('an address of no facility is the app as it is', async ({ ask }) => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense']) {
    const { status, body } = await ask('GET', `/f/${id}`)
    expect([status, body.includes('<title>畅行</title>'), body.includes('ld+json')]).toEqual([200, true, false])
  }
})

test('the open data are described as a data set with its files, its licence and the day of its last change', async ({ ask }) => {
  await addFacility(ask)
  const data = dataIn((await ask('GET', '/data')).body)
  expect(data).toMatchObject({ '@type': 'Dataset', license: 'https://licence.example/by/4.0/', url: 'https://map.example/data' })
  expect(Date.parse(data.dateModified)).toBeGreaterThan(0)
  const { formats, licence } = (await ask('GET', '/api/v1/exports')).body
  expect(licence).toEqual({ name: 'CC BY 4.0', url: 'https://licence.example/by/4.0/' })
  expect(data.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)).toEqual(
    formats.map(({ name }: { name: string }) => `https://map.example/api/v1/exports/${name}`),
  )
  const file = await ask('GET', '/api/v1/exports/csv')
  expect(file.headers['link']).toBe('<https://licence.example/by/4.0/>; rel="license"')
})

test('where the office has named no licence none is told', async ({ call }) => {
  expect((await call('GET', '/api/v1/exports')).body.licence).toBeNull()
  expect((await call('GET', '/api/v1/exports/csv')).headers['link']).toBeUndefined()
})

test('opening hours in the words of schema.org, or not at all', () => {
  const told = (hours: string) =>
    (openingHours(hours) as { dayOfWeek: string[]; opens: string; closes: string }[] | null)?.map(
      ({ dayOfWeek, opens, closes }) => `${dayOfWeek.length} ${dayOfWeek[0]} ${opens}-${closes}`,
    )
  expect(told('24/7')).toEqual(['7 Monday 00:00-23:59'])
  expect(told('06:00-22:00')).toEqual(['7 Monday 06:00-22:00'])
  expect(told('Mo-Su 06:00-22:00; Sa 08:00-20:00')).toEqual(['6 Monday 06:00-22:00', '1 Saturday 08:00-20:00'])
  expect(told('Mo-Fr 08:00-12:00,14:30-17:30; PH off')).toEqual(['5 Monday 08:00-12:00', '5 Monday 14:30-17:30', '1 PublicHolidays 00:00-00:00'])
  expect(told('Sa-Mo 09:00-17:00')).toEqual(['3 Monday 09:00-17:00'])
  for (const more of ['Mo-Fr sunrise-sunset', 'Apr-Oct: Mo 08:00-20:00', 'Mo[1] 08:00-20:00', '按需开放', '']) expect(told(more)).toBeUndefined()
})
