import { describe, expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

const asked = (call: Call, url: string, language = 'zh') =>
  call('GET', url, { as: 'administrator', headers: { 'accept-language': language } }).then(({ body }) => body)
const pairs = async (call: Call, query = '') => (await asked(call, `/api/v1/duplicates?${query}`)).pairs
const names = (found: { left: { name_zh: string }; right: { name_zh: string } }[]) =>
  found.map(({ left, right }) => [left.name_zh, right.name_zh].toSorted().join('=')).toSorted()

async function street(call: Call) {
  const east = await addFacility(call, { name_zh: '东门公厕', geometry: point(112.37, 24.78), code: 'A-1', phone: '6612345' })
  const twin = await addFacility(call, { name_zh: '东门公共厕所', geometry: point(112.3705, 24.78), town_code: '441882101' })
  const west = await addFacility(call, { name_zh: '西门公厕', geometry: point(112.3701, 24.78) })
  const far = await addFacility(call, { name_zh: '东门公厕', geometry: point(112.47, 24.78) })
  return { east, twin, west, far }
}

describe('pairs that may be one', () => {
  test('each once, with distance and reasons in the reader’s language', async ({ call }) => {
    await street(call)
    const { pairs: found, next } = await asked(call, '/api/v1/duplicates', 'en')
    expect(names(found)).toEqual(['东门公共厕所=东门公厕'])
    expect(found[0]).toMatchObject({ distance_m: 51 })
    expect(found[0].reasons.map(({ text }: { text: string }) => text)).toEqual(['Same name', 'Near each other'])
    expect(next).toBeNull()
  })

  test('of one town, those across its border included', async ({ call }) => {
    await street(call)
    for (const town of ['441882100', '441882101']) expect(names(await pairs(call, `town=${town}`))).toHaveLength(1)
    expect(names(await pairs(call, 'town=441882102'))).toEqual([])
    expect(names(await pairs(call, 'kind=venue'))).toEqual([])
  })

  test('pages go on where the last one ended: every pair once', async ({ call }) => {
    for (let index = 0; index < 6; index += 1) await addFacility(call, { name_zh: '文化广场公厕', geometry: point(112.37, 24.78) })
    const seen: string[] = []
    for (let after = ''; ;) {
      const { pairs: found, next } = await asked(call, `/api/v1/duplicates?limit=2${after}`)
      seen.push(...found.map(({ left, right }: { left: { id: string }; right: { id: string } }) => `${left.id} ${right.id}`))
      if (!next) break
      after = `&after=${next}`
    }
    expect([seen.length, new Set(seen).size]).toEqual([15, 15])
  })

  test('known elsewhere as one record they are found however far apart', async ({ call }) => {
    await addFacility(call, { name_zh: '甲', same_as: ['osm:node/1'], geometry: point(112.37, 24.78) })
    await addFacility(call, { name_zh: '乙', same_as: ['osm:node/2', 'osm:node/1'] })
    expect(await pairs(call)).toMatchObject([{ score: 1, reasons: [{ code: 'same_record_elsewhere' }], distance_m: null }])
  })

  test('road segments that follow each other are two, one drawn twice is one', async ({ call }) => {
    const line = (...lons: number[]) => ({
      kind: 'road',
      category: 'urban_road',
      name_zh: '人民路',
      geometry: { type: 'LineString', coordinates: lons.map((lon) => [lon, 24.78]) },
    })
    await addFacility(call, line(112.37, 112.372))
    await addFacility(call, line(112.372, 112.374))
    expect(await pairs(call)).toEqual([])
    await addFacility(call, line(112.37, 112.371, 112.3721))
    expect(await pairs(call)).toHaveLength(1)
  })

  test('a word that they are two is remembered, and can be taken back', async ({ call }) => {
    const { east, twin } = await street(call)
    const url = `/api/v1/facilities/${twin.id}/distinct-from/${east.id}`
    const put = () => call('PUT', url, { as: 'administrator' })
    expect([(await put()).status, (await put()).status]).toEqual([204, 204])
    expect(await pairs(call)).toEqual([])
    expect((await asked(call, `/api/v1/facilities/${east.id}/duplicates`)).duplicates).toEqual([])
    await call('DELETE', url, { as: 'administrator' })
    expect(await pairs(call)).toHaveLength(1)
    expect((await call('PUT', `/api/v1/facilities/${east.id}/distinct-from/${east.id}`, { as: 'administrator' })).body.code).toBe(
      'duplicate_of_itself',
    )
  })

  test('are for staff', async ({ call }) => {
    expect((await call('GET', '/api/v1/duplicates')).status).toBe(401)
  })
})

describe('of one facility', () => {
  test('likeliest first, itself never', async ({ call }) => {
    const { east, twin } = await street(call)
    const found = (await asked(call, `/api/v1/facilities/${east.id}/duplicates`)).duplicates
    expect(found.map(({ facility }: { facility: { id: string } }) => facility.id)).toEqual([twin.id])
  })

  test('that is being written: what is there already, by place or by name alone', async ({ call }) => {
    const { east, twin } = await street(call)
    const written = (more: string) =>
      asked(call, `/api/v1/duplicates/likely?kind=toilet&category=street_toilet&name_zh=${encodeURIComponent('东门公厕')}&${more}`)
    const ids = async (more: string) => (await written(more)).duplicates.map(({ facility }: { facility: { id: string } }) => facility.id)
    expect(await ids('lon=112.37&lat=24.78')).toEqual([east.id, twin.id])
    expect(await ids(`lon=112.37&lat=24.78&id=${east.id}`)).toEqual([twin.id])
    expect(await ids('lon=113&lat=25')).toEqual([])
    expect(await ids('town=441882100')).toHaveLength(2)
  })
})
