import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectionOf } from '../../server/imports/projection.ts'
import type { FileHead, FileRow, ReadRequest } from '../../server/imports/row.ts'
import { shapefileParts } from '../../server/imports/shapefile.ts'

/** Written by GDAL: two toilets in Lianzhou. */
const data = join(import.meta.dirname, '../data/shapefiles')
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'changxing-test-'))))
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, request: Partial<ReadRequest> = {}): Promise<{ head: FileHead; rows: FileRow[] }> {
  await cp(join(data, name), join(folder, name)).catch(() => undefined)
  let head: FileHead | undefined
  const rows: FileRow[] = []
  for await (const part of shapefileParts({ path: join(folder, name), format: 'shapefile', ...request })) {
    if ('head' in part) head = part.head
    else rows.push(...part.rows)
  }
  return { head: head!, rows }
}

describe('a zipped shapefile', () => {
  test('in CP936, as GDAL names GBK in the .cpg', async () => {
    const { head, rows } = await read('gbk.zip')
    expect(head.layout).toEqual({ encoding: 'gb18030', sheet: 'toilets', sheets: ['toilets'], proposed_datum: 'wgs84' })
    expect(head.header).toEqual(['名称', 'code', '无障碍厕位', '采集日期', 'geometry'])
    expect(rows[0]!.cells).toEqual(['北湖公园公厕', '0012', '有', '2026-05-01', { type: 'Point', coordinates: [112.3771234, 24.7812345] }])
    expect(rows).toHaveLength(2)
  })

  test('in UTF-8 with a Chinese file name and EPSG:4547: metres stay metres; a heading that was cut is completed', async () => {
    const { head, rows } = await read('utf8_epsg_4547.zip')
    expect(head).toMatchObject({
      layout: { encoding: 'utf-8', sheet: '公厕', proposed_datum: 'epsg_4547' },
      header: ['名称', 'code', '无障碍', '采集日期', 'geometry'],
    })
    const { coordinates } = rows[0]!.cells[4] as { coordinates: number[] }
    expect(coordinates[0]).toBeCloseTo(335_867.234, 2)
    expect(coordinates[1]).toBeCloseTo(2_742_795.736, 2)
  })

  test('in a system that imports have no name for: converted by its .prj', async () => {
    const { head, rows } = await read('zone_37.zip')
    expect(head.layout.proposed_datum).toBe('wgs84')
    const { coordinates } = rows[1]!.cells[4] as { coordinates: number[] }
    expect(coordinates[0]).toBeCloseTo(112.3871234, 8)
    expect(coordinates[1]).toBeCloseTo(24.7912345, 8)
  })

  test('without .cpg and .prj: the datum is left to be asked, the encoding is found out, or what the person says', async () => {
    expect((await read('says_nothing.zip')).head).toMatchObject({
      layout: { encoding: 'gb18030' },
      header: ['名称', 'code', '无障碍厕位', '采集日期', 'geometry'],
    })
    expect((await read('says_nothing.zip')).head.layout.proposed_datum).toBeUndefined()
    expect((await read('says_nothing.zip', { encoding: 'utf-8' })).head.header[0]).not.toBe('名称')
  })

  test.each([
    ['cut in the middle', 900, {}, 'file_cut_off'],
    ['no zip at all', 0, {}, 'file_cut_off'],
    ['another layer asked for', Infinity, { sheet: 'roads' }, 'sheet_unknown'],
  ] as const)('%s is refused by name', async (_, length, request, code) => {
    await writeFile(join(folder, 'broken.zip'), (await readFile(join(data, 'gbk.zip'))).subarray(0, length))
    await expect(read('broken.zip', request)).rejects.toMatchObject({ code })
  })
})

test('systems whose parameters nobody publishes are refused, what says nothing is asked', () => {
  expect(() => projectionOf('GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]]]')).toThrow('datum_unsupported')
  expect(() => projectionOf('LOCAL_CS["arbitrary"]')).toThrow('datum_unsupported')
  expect(projectionOf('  ').datum).toBeUndefined()
})
