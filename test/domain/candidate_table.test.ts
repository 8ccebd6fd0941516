import { expect, test } from 'vitest'
import { readCandidates } from '#domain/candidate_table.ts'
import { fromWgs84 } from '#domain/datum.ts'

test('good rows of a table are told from bad ones, each with its line and what is wrong', () => {
  const text = `\uFEFF编号,名称,经度,纬度,造价\r\nA1,"文化站, 东楼",112.35,24.75,"80,000"\r\n,旧小学,112.36,24.76,\r\n\r\n,,112.3,24.7,1\n,错,一百,24.7,\n,反,24.7,112.3,\n,海,12.5,41.9,\n,贵,112.3,24.7,很多\nA1,又,112.3,24.7,\n`
  const { good, bad, missing } = readCandidates(text, 'wgs84', new Set(['C1']))
  expect(missing).toEqual([])
  expect(good).toEqual([
    { id: 'A1', name: '文化站, 东楼', lon: 112.35, lat: 24.75, cost_yuan: 80_000 },
    { id: 'C2', name: '旧小学', lon: 112.36, lat: 24.76, cost_yuan: null },
  ])
  expect(bad.map(({ line, fault }) => [line, fault])).toEqual([
    [5, 'name_missing'],
    [6, 'position_unreadable'],
    [7, 'axes_swapped'],
    [8, 'off_the_map'],
    [9, 'cost_unreadable'],
    [10, 'id_repeated'],
  ])
})

test('coordinates of another datum are converted; pasted cells are parted by tabs; without a column nothing is read', () => {
  const [x, y] = fromWgs84('gcj02', [112.35, 24.75])
  const [read] = readCandidates(`name\tx\ty\n站\t${x}\t${y}\n`, 'gcj02', new Set()).good
  expect([read?.id, read?.lon, read?.lat]).toEqual(['C1', expect.closeTo(112.35, 5), expect.closeTo(24.75, 5)])
  expect(readCandidates('名称,经度\n站,112\n', 'wgs84', new Set())).toEqual({ good: [], bad: [], missing: ['lat'] })
  expect(readCandidates('', 'wgs84', new Set()).missing).toEqual(['name', 'lon', 'lat'])
})
