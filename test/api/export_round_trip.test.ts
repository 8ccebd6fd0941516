import type { App } from '../../server/app.ts'
import { expect } from 'vitest'
import type { Db } from '../../server/database/connect.ts'
import { adminToken, test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'
import { allRows, upload } from '../support/imports.ts'

const line = { type: 'LineString', coordinates: [[112.3, 24.7], [112.3123456, 24.7123456], [112.32, 24.72]] } // oxfmt-ignore
const area = { type: 'Polygon', coordinates: [[[112.3, 24.7], [112.301, 24.7], [112.301, 24.701], [112.3, 24.7]]] } // oxfmt-ignore

/** A toilet, a road and a building with everything that a record can have, odd signs included. */
async function fill(call: Call, db: Db): Promise<void> {
  const toilet = await addFacility(call, {
    name_zh: '=东门"公厕",<一>&_x0041_',
    code: 'GC-001',
    phone: '+86 763 1234567',
    level: '-1',
    village_code: '441882100001',
    department_code: 'zhujian',
    opening_hours: 'Mo-Su 08:00-22:00',
    geometry: point(112.3712345, 24.7812345),
    same_as: ['osm:node/1', 'https://example.org/a,b;c?d=1'],
    source: '普查',
  })
  const road = await addFacility(call, { kind: 'road', category: 'urban_road', name_zh: '建设路', geometry: line })
  const hall = await addFacility(call, {
    kind: 'venue',
    category: 'library',
    name_zh: '图书馆',
    geometry: area,
    lifecycle: 'planned',
    lifecycle_since: '2025-01-01',
  })
  const odd = {
    name_zh: ' 东门\n公厕\t',
    name_en: 'Cafe\u0301',
    address: '\u00A0中山路  1 号 ',
    owner: '\t=x',
    phone: '\u0001',
    same_as: [' e\u0301:1 '],
  }
  await addFacility(call, { ...odd, lifecycle: undefined })
  await db.raw('update facilities set tags = ? where id = ?', [
    JSON.stringify({ 备注: '\'@引号\t"与换行\n', 数: 1.5, 表: ['a', null, { b: true }] }),
    toilet.id,
  ])
  await db.raw(
    "insert into lifecycle_events (facility_id, state, since, reason) values (?, 'suspended', '2026-05-01', '检修'), (?, 'closed', '2026-06-01', '拆除')",
    [toilet.id, hall.id],
  )
  await db.raw(
    "insert into verifications (facility_id, verified_on, verified_by, note) values (?, '2026-04-01', '张三', '在用'), (?, '2026-07-01', null, null)",
    [toilet.id, toilet.id],
  )
  await addParts(db, toilet.id)
  await db.raw(
    "insert into components (facility_id, type, presence, geometry) values (?, 'curb_ramp', 'present', st_setsrid(st_makepoint(112.3001234, 24.7001234), 4326))",
    [road.id],
  )
}

/** A value, one that contradicts it, known to be absent, not known; and a part that is known not to be there. */
async function addParts(db: Db, facility: string): Promise<void> {
  const component = async (type: string, presence = 'present') => {
    const { rows } = await db.raw("insert into components (facility_id, type, presence, name, same_as) values (?, ?, ?, '东门', '{osm:node/2}') returning id", [facility, type, presence]) // oxfmt-ignore
    return rows[0].id as string
  }
  const door = await component('door')
  await component('lift_platform', 'absent')
  const fact = (property: string, state: string, value: unknown, more: Record<string, unknown> = {}) =>
    db('facts').insert({ component_id: door, property, state, value: value === null ? null : JSON.stringify(value), grade: 'seen', observed_at: '2026-03-01T08:30:00Z', ...more }) // oxfmt-ignore
  await fact('clear_width_mm', 'value', 800, { observed_by: '李四', raw: '80 cm', operator: '>=' })
  await fact('clear_width_mm', 'value', 790, { source: 'osm', grade: 'imported', observed_at: '2026-03-02T00:00:00Z' })
  await fact('level_difference_mm', 'unknown', null, { note: '门锁着' })
}

async function exported(app: App, format: string, as_staff: boolean, headings = 'codes'): Promise<Buffer> {
  const headers = as_staff ? { authorization: `Bearer ${adminToken}` } : {}
  return (await app.inject({ url: `/api/v1/exports/${format}?with_closed=true&headings=${headings}`, headers })).rawPayload
}

const files = [
  ['geojson', 'geojson', [undefined], 'codes'],
  ['csv', 'csv', [undefined], 'codes'],
  ['csv', 'csv', [undefined], 'zh'],
  ['xlsx', 'xlsx', [undefined], 'codes'],
  ['xlsx', 'xlsx', [undefined], 'zh'],
  ['geopackage', 'gpkg', ['toilet', 'road', 'venue'], 'codes'],
] as const

for (const [format, ending, sheets, headings] of files)
  test(`importing our own ${format} with headings of ${headings} changes nothing, with names of people or without`, async ({ app, call, db }) => {
    await fill(call, db)
    for (const as_staff of [true, false]) {
      const content = await exported(app, format, as_staff, headings)
      const outcomes: unknown[] = []
      for (const sheet of sheets) {
        const { body } = await upload(app, call, { name: `a.${ending}`, content, fields: { datum: 'wgs84', ...(sheet ? { sheet } : {}) } })
        const rows = await allRows(call, body.id)
        outcomes.push(
          ...rows.map(({ outcome, changes, reasons, cells }) => ({ outcome, changes, refused: outcome === 'refuse' ? [reasons, cells] : [] })),
        )
      }
      expect(outcomes).toEqual(Array.from({ length: 4 }, () => ({ outcome: 'leave', changes: [], refused: [] })))
    }
  })
