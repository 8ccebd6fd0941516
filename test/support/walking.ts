import { expect } from 'vitest'
import { presets } from '#domain/needs.ts'
import type { Call } from './app.ts'
import { addFacility, point } from './facilities.ts'

export type Place = [lon: number, lat: number]
type Facts = Record<string, number | boolean | string>

interface Part {
  type: string
  facts?: Facts
  at?: Place
}

/** Adds a part to a road, with facts that were measured. Answers its id. */
export async function partOf(call: Call, road: string, { type, facts = {}, at }: Part): Promise<string> {
  const components: { id: string }[] = (await call('GET', `/api/v1/facilities/${road}`)).body.components
  const before = new Set(components.map(({ id }) => id))
  const { status, body } = await call('POST', `/api/v1/facilities/${road}/components`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { type, ...(at ? { geometry: point(...at) } : {}) },
  })
  expect(status).toBe(200)
  const { id } = body.components.find((each: { id: string }) => !before.has(each.id))
  for (const [property, value] of Object.entries(facts)) await addFact(call, road, id, property, value)
  return id
}

/** Adds a road with its parts. Answers its id, and those of the parts in their order. */
export async function addRoad(call: Call, name_zh: string, line: Place[], parts: Part[] = []) {
  const road = await addFacility(call, { kind: 'road', category: 'urban_road', name_zh, geometry: { type: 'LineString', coordinates: line } })
  const ids: string[] = []
  for (const part of parts) ids.push(await partOf(call, road.id, part))
  return { id: road.id as string, parts: ids }
}

/** A later fact stands before an earlier one. */
export async function addFact(
  call: Call,
  facility: string,
  component: string,
  property: string,
  value: number | boolean | string,
  on = '2026-11-01',
) {
  const { status } = await call('POST', `/api/v1/facilities/${facility}/components/${component}/facts`, {
    as: 'administrator',
    headers: { 'if-match': '*' },
    body: { property, state: 'value', value, grade: 'measured', observed_at: `${on}T02:00:00Z` },
  })
  expect(status).toBe(200)
}

export const chair = presets.manual_chair

/** Asks for a way; the answer is the body, with the route in it. */
export async function wayOf(call: Call, from: Place, to: Place | string, needs: object = {}) {
  const place = typeof to === 'string' ? { to_facility_id: to } : { to: { lon: to[0], lat: to[1] } }
  const answer = await call('POST', '/api/v1/walking-routes', { body: { from: { lon: from[0], lat: from[1] }, ...place, needs } })
  expect(answer).toMatchObject({ status: 200 })
  return { ...answer.body, ...answer.body.route }
}

/** Which roads a way goes over, in its order. */
export const roadsOf = (way: { steps: { name_zh: string }[] }) =>
  way.steps.map(({ name_zh }) => name_zh).filter((name, index, all) => name !== all[index - 1])
