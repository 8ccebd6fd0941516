import { unique } from './office.ts'
import { write } from './toilet.ts'

type Place = [lon: number, lat: number]
interface Site {
  address: string
  token: string
}

async function addRoad(site: Site, name_zh: string, line: Place[], parts: [type: string, facts: Record<string, number | boolean>][]) {
  const geometry = { type: 'LineString', coordinates: line }
  const road = await write(site, '', { kind: 'road', category: 'urban_road', town_code: '441882100', lifecycle: 'operating', name_zh, geometry })
  let { revision } = road
  for (const [type, facts] of parts) {
    const added = await write(site, `/${road.id}/components`, { type }, revision)
    revision = added.revision
    const component = added.components.at(-1)!.id // the one just added
    for (const [property, value] of Object.entries(facts)) {
      const fact = { property, state: 'value', value, grade: 'measured', observed_at: '2026-11-01T02:00:00Z' }
      revision = (await write(site, `/${road.id}/components/${component}/facts`, fact, revision)).revision
    }
  }
}

/** Steps straight to a toilet, and a way round of which one kerb is too high for a chair. */
export async function addPlace(site: Site, name_zh = unique('步行公厕')) {
  const [start, end]: Place[] = [
    [112.5, 24.9],
    [112.501, 24.9],
  ]
  await addRoad(site, '石阶路', [start!, end!], [['stairs_steps', { steps_count: 12 }]])
  await addRoad(
    site,
    '北街',
    [start!, [112.5, 24.9003], [112.501, 24.9003]],
    [['route', { clear_width_mm: 1_500, running_slope_1_in: 15, surface_ok: true }]],
  )
  await addRoad(
    site,
    '东巷',
    [[112.501, 24.9003], end!],
    [
      ['route', { clear_width_mm: 1_500 }],
      ['curb_ramp', { lip_height_mm: 80 }],
    ],
  )
  const geometry = { type: 'Point', coordinates: [112.5012, 24.9] }
  const toilet = { kind: 'toilet', category: 'street_toilet', town_code: '441882100', lifecycle: 'operating', name_zh, geometry }
  return write(site, '', toilet)
}
