import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { twoTowns } from '../support/boundaries.ts'
import { addFacility, point } from '../support/facilities.ts'
import { test } from '../support/processes.ts'
import type { ServerProcess } from '../support/server_process.ts'

const run = promisify(execFile)

/** What the command prints; it fails with what it complained of. Warnings of the format that is written are none of ours. */
async function gdal(command: 'ogrinfo' | 'ogr2ogr', ...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(command, args)
  expect(stderr).not.toMatch(/ERROR/)
  return stdout
}

/** The geometries of a layer as ogrinfo announces them. */
async function announced(source: string, layer: string): Promise<string | undefined> {
  return /^Geometry: (.+)$/m.exec(await gdal('ogrinfo', '-so', source, layer))?.[1]
}

/** Number of features by layer, as ogrinfo counts them. */
async function counted(source: string, ...args: string[]): Promise<Record<string, number>> {
  const said = await gdal('ogrinfo', ...(args[0] === 'toilets' ? [] : ['-al']), '-so', source, ...args)
  return Object.fromEntries([...said.matchAll(/^Layer name: (\w+)\n[^]*?^Feature Count: (\d+)/gm)].map(([, name, count]) => [name, Number(count)]))
}

const holds = { venues: 3, roads: 14, toilets: 23, services: 1, towns: 2, components: 4 }

async function fill({ call }: ServerProcess): Promise<void> {
  const write = { as: 'administrator', headers: { 'if-match': '*' } } as const
  await call('PUT', '/api/v1/regions/boundaries', { ...write, body: twoTowns })
  const line = { type: 'LineString', coordinates: [[112.37, 24.78], [112.38, 24.79]] } // prettier-ignore
  const place = (index: number) => point(112.37 + index / 1000, 24.78)
  const parts: string[] = []
  for (let index = 0; index < holds.toilets; index += 1)
    parts.push((await addFacility(call, { name_zh: `公厕 ${index}`, geometry: index % 9 === 8 ? null : place(index) })).id)
  for (let index = 0; index < holds.venues; index += 1) await addFacility(call, { kind: 'venue', category: 'school', geometry: place(index) })
  for (let index = 0; index < holds.roads; index += 1)
    await addFacility(call, { kind: 'road', category: 'urban_road', geometry: index < 12 ? place(index) : line })
  await addFacility(call, { kind: 'service', category: 'kangyuan_centre', geometry: place(0) })
  for (const id of parts.slice(0, holds.components)) {
    const { body } = await call('POST', `/api/v1/facilities/${id}/components`, { ...write, body: { type: 'door' } })
    const fact = { property: 'clear_width_mm', state: 'value', value: 850, grade: 'measured', observed_at: '2026-11-01T00:00:00Z' }
    await call('POST', `/api/v1/facilities/${id}/components/${body.components[0].id}/facts`, { ...write, body: fact })
  }
}

test('GDAL lists every collection with its count, copies each whole over many pages, and asks for a part', async ({ home, launch }) => {
  const server = await launch(await home('server'))
  await fill(server)
  const source = `OAPIF:${server.url}/ogc`
  expect(await counted(source)).toEqual(holds)

  expect([await announced(source, 'roads'), await announced(source, 'toilets')]).toEqual(['Unknown (any)', 'Point'])

  const folder = await mkdtemp(join(tmpdir(), 'changxing-gdal-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const copy = join(folder, 'copy.gpkg')
  await gdal('ogr2ogr', copy, source, '-oo', 'PAGE_SIZE=5')
  expect(await counted(copy)).toEqual(holds)
  const lines = join(folder, 'lines.shp')
  await gdal('ogr2ogr', lines, source, '-dialect', 'ogrsql', '-sql', "select * from roads where ogr_geometry = 'LINESTRING'")
  await gdal('ogr2ogr', join(folder, 'toilets.shp'), source, 'toilets')
  expect([await counted(lines), await counted(join(folder, 'toilets.shp'))]).toEqual([{ lines: 2 }, { toilets: 23 }])
  const names = await gdal(
    'ogrinfo',
    '-q',
    copy,
    '-sql',
    'select count(distinct id) as ids, count(distinct name_zh) as names, count(geom) as places from toilets',
  )
  expect([...names.matchAll(/= (\d+)/g)].map(([, number]) => Number(number))).toEqual([23, 23, 21])
  expect(await gdal('ogrinfo', '-q', copy, 'components')).toContain('clear_width_mm (Real) = 850')

  expect(await counted(source, '-spat', '112.3695', '24.7', '112.3725', '24.8')).toMatchObject({ toilets: 3, venues: 3 })
  expect(await counted(source, 'toilets', '-where', "name_zh = '公厕 3'")).toEqual({ toilets: 1 })
})

test('an edit as a GIS sends it appears in the history with its author', async ({ home, launch }) => {
  const { url, token, call } = await launch(await home('server'))
  const items = `${url}/ogc/collections/toilets/items`
  const send = (method: string, address: string, body?: object) =>
    fetch(address, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/geo+json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const feature = {
    type: 'Feature',
    geometry: point(112.37, 24.78),
    properties: { category: 'street_toilet', name_zh: '东门公厕', town_code: '441882100', lifecycle: 'operating' },
  }

  expect((await send('OPTIONS', items)).headers.get('allow')).toContain('POST')
  const added = await send('POST', items, feature)
  expect(added.status).toBe(201)
  const location = added.headers.get('location')!
  expect((await fetch(location)).headers.get('content-type')).toBe('application/geo+json')
  expect((await send('PATCH', location, { properties: { phone: '0763-1234567' } })).status).toBe(204)
  expect((await send('DELETE', location)).status).toBe(204)

  const { body } = await call('GET', `/api/v1/facilities/${location.split('/').at(-1)}/history`)
  const changes = (body.changes as { actor: string; entity: string; action: string }[]).map(
    ({ actor, entity, action }) => `${actor} ${action} ${entity}`,
  )
  expect(changes.filter((change) => !change.endsWith('update facilities'))).toEqual([
    'administrator insert lifecycle_events',
    'administrator insert lifecycle_events',
    'administrator insert facilities',
  ])
  expect(body.changes).toContainEqual(expect.objectContaining({ actor: 'administrator', entity: 'facilities', after: { phone: '0763-1234567' } }))
})
