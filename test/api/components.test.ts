import { describe, expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility, point } from '../support/facilities.ts'

const asked = (call: Call, method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, ifMatch = '*') =>
  call(method, `/api/v1/facilities/${path}`, { as: 'administrator', headers: { 'if-match': ifMatch }, ...(body && { body }) })

/** A toilet with a door of 820 mm. Answers the ids of the two and the version. */
async function withDoor(call: Call): Promise<{ id: string; door: string; revision: number }> {
  const { id } = await addFacility(call)
  const added = await asked(call, 'POST', `${id}/components`, { type: 'door', name: '东门', level: '0', geometry: point(112.37, 24.78) })
  const door = added.body.components[0].id
  const fact = { property: 'clear_width_mm', state: 'value', value: 820, grade: 'measured', observed_at: '2026-01-18T02:00:00Z' }
  const { body } = await asked(call, 'POST', `${id}/components/${door}/facts`, fact)
  return { id, door, revision: body.revision }
}

const changesOf = async (call: Call, id: string) => (await call('GET', `/api/v1/facilities/${id}/history`, { as: 'administrator' })).body.changes

describe('changing a component', () => {
  test('only what is sent changes, and the history has it', async ({ call }) => {
    const { id, door } = await withDoor(call)
    const { status, body } = await asked(call, 'PATCH', `${id}/components/${door}`, { name: ' 西门 ', level: null, presence: 'absent' })
    expect(status).toBe(200)
    expect(body.components).toMatchObject([{ type: 'door', name: '西门', level: null, presence: 'absent', geometry: point(112.37, 24.78) }])
    expect(body.components[0].facts).toHaveLength(1)
    expect((await changesOf(call, id))[0]).toMatchObject({
      entity: 'components',
      action: 'update',
      before: { name: '东门' },
      after: { name: '西门' },
    })
  })

  test('its place lies in the city; its type stays; nothing at all is no change', async ({ call }) => {
    const { id, door } = await withDoor(call)
    expect((await asked(call, 'PATCH', `${id}/components/${door}`, { geometry: point(-100, 40) })).body.code).toBe('outside_city')
    expect((await asked(call, 'PATCH', `${id}/components/${door}`, { type: 'sign' })).status).toBe(400)
    expect((await asked(call, 'PATCH', `${id}/components/${door}`, {})).status).toBe(400)
  })
})

test('a component that is removed takes its facts along; both stay in the history', async ({ call }) => {
  const { id, door } = await withDoor(call)
  const { status, body } = await asked(call, 'DELETE', `${id}/components/${door}`)
  expect([status, body.components]).toEqual([200, []])
  const removed = (await changesOf(call, id)).filter(({ action }: { action: string }) => action === 'delete')
  expect(removed.map(({ actor, entity, before }: never) => ({ actor, entity, before }))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ actor: 'administrator', entity: 'components', before: expect.objectContaining({ type: 'door', name: '东门' }) }),
      expect.objectContaining({ actor: 'administrator', entity: 'facts', before: expect.objectContaining({ value: 820 }) }),
    ]),
  )
})

test.for(['PATCH', 'DELETE'] as const)('%s is for staff, by the newest version, and of this facility alone', async (method, { call }) => {
  const { id, door, revision } = await withDoor(call)
  const body = method === 'PATCH' ? { name: '西门' } : undefined
  const path = `${id}/components/${door}`
  expect((await call(method, `/api/v1/facilities/${path}`, { headers: { 'if-match': '*' }, ...(body && { body }) })).status).toBe(401)
  expect((await call(method, `/api/v1/facilities/${path}`, { as: 'administrator', ...(body && { body }) })).status).toBe(428)
  expect((await asked(call, method, path, body, `"${revision - 1}"`)).body.code).toBe('version_stale')
  const { id: other } = await addFacility(call)
  expect((await asked(call, method, `${other}/components/${door}`, body)).body.code).toBe('component_not_found')
  expect((await asked(call, method, path, body, `"${revision}"`)).status).toBe(200)
})

test('a value beyond what is plausible is refused with the range', async ({ call }) => {
  const { id, door } = await withDoor(call)
  const fact = { property: 'clear_width_mm', state: 'value', value: 82_000, grade: 'measured', observed_at: '2026-01-18T02:00:00Z' }
  const { body } = await asked(call, 'POST', `${id}/components/${door}/facts`, fact)
  expect(body).toMatchObject({ code: 'value_unfit', parameters: { property: 'clear_width_mm', value: '82000', expected: '0–50000 mm' } })
})
