import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { propertyOf } from '#domain/property.ts'
import { osmFile, osmNode, osmWay, readOsm } from '../support/osm.ts'

const folder = await mkdtemp(join(tmpdir(), 'changxing-osm-'))

/** Counted by osmium (test/data/osm/README.md). */
const files = {
  'heidelberg.osm.pbf': { wheelchair: 852, 'amenity=toilets': 3, 'toilets:wheelchair': 40, 'highway=footway': 4805 },
  'liechtenstein-2013.osm.pbf': { wheelchair: 69, 'amenity=toilets': 7, 'highway=footway': 249 },
}

test.each(Object.entries(files))(
  '%s: whatever says how accessible it is, is a row, a part of a row, or left out with a reason',
  { timeout: 60_000 },
  async (name, counts) => {
    const { rows, accounted } = await readOsm(`test/data/osm/${name}`)
    expect(Object.fromEntries(accounted.map(({ tag, found }) => [tag, found]))).toEqual(counts)
    for (const { found, facility, component, left_out } of accounted) expect(facility + component + left_out).toBe(found)

    const names = new Set(rows.map(({ same_as }) => same_as))
    expect(names.size).toBe(rows.length)
    const left_out = rows.filter(({ category }) => category === null)
    expect(left_out.filter(({ codes }) => codes.length === 0)).toEqual([])
    const of = (tag: string) => accounted.find((account) => account.tag === tag)!
    expect(left_out.filter(({ tags }) => tags['wheelchair'] !== undefined)).toHaveLength(of('wheelchair').left_out)
    const footways = rows.filter(({ same_as, tags }) => same_as.startsWith('osm:way/') && tags['highway'] === 'footway')
    expect(footways).toHaveLength(of('highway=footway').facility + of('highway=footway').left_out)

    const facts = rows.flatMap(({ components }) => components.flatMap(({ type, facts: said }) => said.map(({ property }) => `${type}.${property}`)))
    expect(facts.length).toBeGreaterThan(100)
    const known = [...new Set(facts)].filter((fact) => propertyOf(...(fact.split('.') as [string, string])))
    expect(known).toEqual([...new Set(facts)])
  },
)

test('a file that is cut off, packed in an unknown way or something else is told by name', async () => {
  const whole = await readFile('test/data/osm/station.osm.pbf')
  const cases: [string, Buffer, string, object][] = [
    ['half.osm.pbf', whole.subarray(0, whole.length / 2), 'file_cut_off', { format: 'OSM PBF' }],
    ['start.osm.pbf', whole.subarray(0, 2), 'file_cut_off', { format: 'OSM PBF' }],
    ['lz4.osm.pbf', await readFile('test/data/osm/lz4.osm.pbf'), 'file_compression_unknown', { compression: 'LZ4' }],
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
