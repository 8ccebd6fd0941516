import type { Locator, Page } from 'playwright-core'

interface Site {
  address: string
  token: string
}
interface Stored {
  id: string
  revision: number
  components: { id: string }[]
}

/** One request as the administrator, by the newest version. */
export async function write({ address, token }: Site, path: string, body: object, revision?: number): Promise<Stored> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  }
  const answer = await fetch(`${address}/api/v1/facilities${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Stored
}

export const square = {
  kind: 'toilet',
  category: 'street_toilet',
  name_zh: '文化广场公厕',
  town_code: '441882100',
  lifecycle: 'operating',
  lifecycle_since: '2016-04-01',
  geometry: { type: 'Point', coordinates: [112.3712, 24.78186] },
  phone: '0763-000 0000',
  opening_hours: 'Mo-Su 06:00-22:00',
  manager: '连州镇环卫所',
}

/** A toilet with a measured door, an area that nobody could measure, and no accessible parking. */
export async function addToilet(site: Site): Promise<Stored> {
  let stored = await write(site, '', square)
  const at = (path: string) => `/${stored.id}${path}`
  stored = await write(site, at('/components'), { type: 'accessible_parking', presence: 'absent' }, stored.revision)
  stored = await write(site, at('/components'), { type: 'toilet', part: 'accessible_toilet' }, stored.revision)
  const facts = at(`/components/${stored.components.at(-1)!.id}/facts`) // the one that was just added
  const seen = { grade: 'measured', observed_at: '2026-01-18T02:00:00Z' }
  const width = { ...seen, property: 'toilet_door_clear_width_mm', state: 'value' }
  stored = await write(site, facts, { ...width, value: 790, source: '竣工图' }, stored.revision)
  stored = await write(site, facts, { ...width, value: 820 }, stored.revision)
  stored = await write(site, facts, { ...seen, property: 'emergency_call_device', state: 'absent', grade: 'seen' }, stored.revision)
  return write(site, facts, { ...seen, property: 'area_m2', state: 'unknown', note: '当天锁着' }, stored.revision)
}

/** The row of a fact. */
export const factRow = (page: Page, name: RegExp): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

/** A toilet on level ground, all of whose way is measured: a door of 820 mm, a circle of 1600 mm, a passage of 1350 mm. */
export async function addWholeToilet(site: Site, observed_at = '2026-10-18T02:00:00Z'): Promise<Stored> {
  let stored = await write(site, '', square)
  const add = async (path: string, body: object) => (stored = await write(site, `/${stored.id}${path}`, body, stored.revision))
  const measure = (property: string, value: unknown, grade = 'measured') =>
    add(`/components/${stored.components.at(-1)!.id}/facts`, { property, value, grade, observed_at, state: 'value' }) // of the one added last
  await add('/components', { type: 'door', presence: 'absent' })
  await add('/components', { type: 'entrance' })
  await measure('entrance_type', 'level', 'seen')
  await add('/components', { type: 'route' })
  await measure('clear_width_mm', 1350)
  await measure('level_change_ramped', true, 'seen')
  await add('/components', { type: 'toilet', part: 'accessible_toilet' })
  await measure('toilet_door_clear_width_mm', 820)
  await measure('turning_diameter_mm', 1600)
  return stored
}
