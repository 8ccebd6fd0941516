import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { propertyOf } from '#domain/property.ts'
import { accounts, left_out, made_up, osmId } from '../support/made_up_town.ts'
import { osmFile, osmNode, osmWay, readOsm } from '../support/osm.ts'

const folder = await mkdtemp(join(tmpdir(), 'changxing-osm-'))

/** Of how many parts of each type the file speaks. */
const parts = {
  accessible_parking: 2,
  bus_stop: 1,
  crossing: 2,
  curb_ramp: 2,
  door: 12,
  entrance: 14,
  handrail: 1,
  lift_platform: 1,
  route: 28,
  stairs_steps: 1,
  tactile_paving: 6,
  toilet: 10,
  venue_provision: 10,
  wheelchair_ramp: 3,
}

test('whatever says how accessible it is, is a row, a part of a row, or left out with a reason', async () => {
  const { rows, accounted } = await readOsm(made_up.pbf)
  expect(accounted).toEqual(accounts)
  expect(rows).toHaveLength(made_up.rows)
  expect(new Set(rows.map(({ same_as }) => same_as)).size).toBe(made_up.rows)
  const without = rows.filter(({ category }) => category === null)
  expect(namesBy(without, ({ codes }) => codes.join())).toEqual(left_out)

  const components = rows.flatMap((row) => row.components)
  expect(countsBy(components, ({ type }) => type)).toEqual(parts)
  const facts = components.flatMap(({ type, facts: said }) => said.map(({ property }) => [type, property] as const))
  expect(facts.filter(([type, property]) => !propertyOf(type, property))).toEqual([])
  const of_35_and_7_less_10_left_out_an_unknown_and_a_bad = 30
  expect(facts.filter(([, property]) => property === 'wheelchair_declared')).toHaveLength(of_35_and_7_less_10_left_out_an_unknown_and_a_bad)
})

test('PBF and XML of the same objects give the same rows, and neither says who edited them', async () => {
  const from_xml = await readOsm(made_up.xml, 'osm_xml')
  expect(await readOsm(made_up.pbf)).toEqual(from_xml)
  const text = JSON.stringify(from_xml)
  const editors = new Set([...(await readFile(made_up.xml, 'utf8')).matchAll(/ user="([^"]+)"/g)].map(([, name]) => name!))
  expect([...editors].map((name) => text.includes(name))).toEqual([false, false])
})

test('a door is as wide as it says in whatever spelling; with a comma or as 90 metres it is not guessed at', async () => {
  const { rows } = await readOsm(made_up.pbf)
  const doors = (number: number) => rows.find(({ same_as }) => same_as === osmId('way', number))!.components.filter(({ type }) => type === 'door')
  const widths = doors(502).flatMap(({ facts }) => facts.filter(({ property }) => property === 'clear_width_mm'))
  expect(widths.map(({ raw, operator = '=', value }) => [raw, operator, value])).toEqual([
    ['0.9', '=', 900],
    ['0.9 m', '=', 900],
    ['900 mm', '=', 900],
    ['90cm', '=', 900],
    ["3'", '=', 914],
    [`2'6"`, '=', 762],
    ['~0.9', '~', 900],
    ['>0.8 m', '>=', 800],
    ['.85', '=', 850],
    ['0.8', '=', 800],
  ])
  expect(rows.find(({ same_as }) => same_as === osmId('way', 501))).toMatchObject({
    codes: ['osm_value_unclear', 'osm_value_unclear'],
    tags: { [osmId('node', 203)]: 'width=0,9', [osmId('node', 204)]: 'width=90' },
  })
  expect(doors(501)).toHaveLength(1)
})

test('a file that is cut off, packed in an unknown way or something else is told by name', async () => {
  const whole = await readFile(made_up.pbf)
  const cases: [string, Buffer, string, object][] = [
    ['half.osm.pbf', whole.subarray(0, whole.length / 2), 'file_cut_off', { format: 'OSM PBF' }],
    ['start.osm.pbf', whole.subarray(0, 2), 'file_cut_off', { format: 'OSM PBF' }],
    ['lz4.osm.pbf', await readFile(made_up.lz4), 'file_compression_unknown', { compression: 'LZ4' }],
    ['other.osm.pbf', Buffer.from('PK\u0003\u0004 this is no map at all'), 'file_unreadable', {}],
    ['damaged.osm.pbf', Buffer.concat([whole.subarray(0, 1000), Buffer.alloc(400, 0xff), whole.subarray(1400)]), 'file_unreadable', {}],
  ]
  for (const [name, content, code, parameters] of cases) {
    await writeFile(join(folder, name), content)
    await expect(readOsm(join(folder, name))).rejects.toMatchObject({ code, parameters })
  }
})

test('XML is read as it streams, packed by gzip or not, and a part of it is no whole', async () => {
  const toilet = osmNode(1, [112.37, 24.78], { amenity: 'toilets', name: '东门公厕' })
  const path = await osmFile(join(folder, 'whole.osm'), [toilet, osmWay(1, [1, 2], { highway: 'service' })])
  const { rows } = await readOsm(path, 'osm_xml')
  expect(rows).toMatchObject([{ same_as: 'osm:node/1', name_zh: '东门公厕' }])
  const content = await readFile(path)
  await writeFile(`${path}.gz`, gzipSync(content))
  expect((await readOsm(`${path}.gz`, 'osm_xml')).rows).toEqual(rows)

  const cases: [string, Buffer | string, string][] = [
    ['half.osm', content.subarray(0, content.length / 2), 'file_cut_off'],
    ['half.osm.gz', gzipSync(content).subarray(0, 60), 'file_cut_off'],
    ['empty.osm', '', 'file_cut_off'],
    ['page.osm', '<html></html>', 'file_unreadable'],
    ['broken.osm', '<osm><node id="1"></way></osm>', 'file_unreadable'],
  ]
  for (const [name, part, code] of cases) {
    await writeFile(join(folder, name), part)
    await expect(readOsm(join(folder, name), 'osm_xml')).rejects.toMatchObject({ code })
  }
})

test('nodes may stand after the ways that need them', async () => {
  const path = await osmFile(join(folder, 'unsorted.osm'), [
    osmWay(9, [1, 2], { highway: 'footway' }),
    osmNode(1, [112.37, 24.78], { kerb: 'flush' }),
    osmNode(2, [112.371, 24.78]),
  ])
  expect((await readOsm(path, 'osm_xml')).rows).toMatchObject([{ same_as: 'osm:way/9', components: [{ type: 'curb_ramp' }] }])
})

test('what a file says was deleted is not there', async () => {
  const path = await osmFile(join(folder, 'deleted.osm'), ['<node id="1" lon="112" lat="24" visible="false"><tag k="amenity" v="bank"/></node>'])
  expect((await readOsm(path, 'osm_xml')).rows).toEqual([])
})

function countsBy<T>(list: T[], key: (each: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const each of list) counts[key(each)] = (counts[key(each)] ?? 0) + 1
  return counts
}

function namesBy<T extends { same_as: string }>(list: T[], key: (each: T) => string): Record<string, string[]> {
  const names: Record<string, string[]> = {}
  for (const each of list) (names[key(each)] ??= []).push(each.same_as)
  return names
}
