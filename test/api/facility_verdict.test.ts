import { expect } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { test, today } from '../support/app.ts'
import { codeOf, good, hash, office, on, photo, receive, visited_at } from '../support/audits.ts'
import { addFacility } from '../support/facilities.ts'

test('a verdict is stored as it is judged anew, and told to everybody without the names of people', async ({ db, call }) => {
  const { facility, reviewer, send, read } = await office(db, call)
  const photos = [photo(hash('a'), { caption: '门' }), photo(hash('b')), photo(hash('c'))]
  const id = await send({ ...good, photos, notes: '李检的备注' })
  await receive(db, hash('a'))
  await receive(db, hash('b'), 'failed')
  expect(codeOf(await reviewer.approve(id))).toBe('409 audit_photos_missing')
  expect(codeOf(await reviewer.approve(id, { waive_photos: ' ' }))).toBe('400 invalid_request')
  const approved = await reviewer.approve(id, { waive_photos: '手机坏了' })
  expect([approved.body.photos_waived, approved.body.photos_named, approved.body.photos_received]).toEqual(['手机坏了', 3, 2])
  const told = await read('/verdict')
  expect(told).toMatchObject({
    verdict: 'compliant',
    is_stale: false,
    current: { audit_id: id, visited_on: today, criteria_version: 2, stage: 'existing' },
  })
  expect(told.current.photos).toEqual([{ sha256: hash('a'), taken_at: visited_at, component_id: null, property: null, caption: '门' }])
  expect(told.history).toEqual([expect.objectContaining({ audit_id: id, verdict: 'compliant', cause: 'approval', visited_on: today })])
  expect(JSON.stringify(told)).not.toMatch(/李检|沈核|li\.jian|shen\.he/)
  const [stored] = await rows<{ judgements: unknown }>(db, 'select judgements from verdicts')
  const judged = (list: { criterion: string; component_id: string | null; verdict: string }[]) =>
    list.map((each) => [each.criterion, each.component_id, each.verdict])
  expect(stored!.judgements).toEqual(judged(told.current.judgements))
  expect(judged((await reviewer.read(`/api/v1/audits/${id}`)).body.judgements)).toEqual(stored!.judgements)
  const address = `/api/v1/facilities/${facility.id}`
  const etag = String((await call('GET', `${address}/verdict`)).headers['etag'])
  expect((await call('GET', `${address}/verdict`, { headers: { 'if-none-match': etag } })).status).toBe(304)
  const entities = (changes: { entity: string }[]) => new Set(changes.map(({ entity }) => entity))
  const { changes } = await read('/history')
  expect(JSON.stringify(changes)).not.toMatch(/李检|沈核|li\.jian|shen\.he|手机坏了/)
  expect([entities(changes).has('components'), entities(changes).has('audits')]).toEqual([true, false])
  expect(entities((await reviewer.read(`${address}/history`)).body.changes).has('audits')).toBe(true)
})

test('a verdict is stale when its day is past, and stays as it was judged, whatever became of the facility', async ({ db, call }) => {
  const { facility, reviewer, send, read } = await office(db, call)
  await reviewer.approve(await send({ ...good, ...on('2024-11-23') }))
  const before = await read('/verdict')
  expect([before.verdict, before.is_stale, before.current.visited_on]).toEqual(['compliant', true, '2024-11-23'])
  const body = { kind: 'venue', category: 'hotel' }
  await call('PATCH', `/api/v1/facilities/${facility.id}`, { as: 'administrator', headers: { 'if-match': '*' }, body })
  expect((await read('/verdict')).current.judgements).toEqual(before.current.judgements)
})

test('the verdict of a record for which another stands is that of the other; of none it is not found', async ({ db, call }) => {
  const [gone, survivor] = [await addFacility(call), await addFacility(call)]
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  await rows(db, 'update facilities set merged_into = :survivor where id = :gone', { gone: gone.id, survivor: survivor.id })
  const moved = await call('GET', `/api/v1/facilities/${gone.id}/verdict`)
  expect([moved.status, moved.headers['location']]).toEqual([308, `/api/v1/facilities/${survivor.id}/verdict`])
  const { body } = await call('GET', `/api/v1/facilities/${survivor.id}/verdict`)
  expect(body).toEqual({ facility_id: survivor.id, verdict: 'unaudited', is_stale: false, current: null, history: [] })
  expect(codeOf(await call('GET', '/api/v1/facilities/00000000-0000-4000-8000-000000000000/verdict'))).toBe('404 facility_not_found')
})
