import { expect } from 'vitest'
import { addAccount, signedIn } from '../support/accounts.ts'
import { test, today, type Call } from '../support/app.ts'
import { town } from '../support/facilities.ts'

const as = 'administrator'
const homes = 'ind-10'
const of = (body: { indicators: { code: string }[] }, code: string) => body.indicators.find((each) => each.code === code)
const put = (call: Call, code: string, body: object, options: object = { as }) =>
  call('PUT', `/api/v1/indicators/${code}/values`, { ...options, body: { town_code: null, source: '市残联年报', note: null, ...body } })

test('the plan’s ten indicators stand there with baseline and target; floors are told apart, coverage is computed', async ({ call }) => {
  const { status, body } = await call('GET', '/api/v1/indicators', { as })
  expect(status).toBe(200)
  expect(body.indicators.map(({ number }: { number: number | null }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null])
  expect(of(body, homes)).toMatchObject({
    unit: 'household',
    baseline: 634,
    target: 700,
    operator: 'at_least',
    is_floor: false,
    current: null,
    values: [],
  })
  expect(of(body, 'ind-05')).toMatchObject({ baseline: 92.22, target: 90, operator: 'more_than', is_floor: true })
  expect(of(body, 'ind-coverage')).toMatchObject({ is_computed: true, current: { value: 0, on_day: today, meets: false } })
})

test('a value is recorded with its source, put right, and removed; the history keeps each with its author', async ({ call, db }) => {
  const first = await put(call, homes, { on_day: '2025-12-31', value: 690 })
  expect(of(first.body, homes)).toMatchObject({ current: { value: 690, on_day: '2025-12-31', is_sum: false, meets: false } })
  const { body } = await put(call, homes, { on_day: '2025-12-31', value: 702, note: '更正' })
  expect(of(body, homes)).toMatchObject({ current: { value: 702, meets: true }, values: [{ value: 702, note: '更正', created_by: 'administrator' }] })
  const { id } = (of(body, homes) as unknown as { values: { id: string }[] }).values[0]!
  const gone = await call('DELETE', `/api/v1/indicators/${homes}/values/${id}`, { as })
  expect(of(gone.body, homes)).toMatchObject({ current: null, values: [] })
  expect((await call('DELETE', `/api/v1/indicators/${homes}/values/${id}`, { as })).body.code).toBe('indicator_value_not_found')
  const history = await db('history').where({ entity: 'indicator_values', entity_id: id }).orderBy('id').select('action', 'actor')
  expect(history.map(({ action, actor }) => [action, actor])).toEqual([
    ['insert', 'administrator'],
    ['update', 'administrator'],
    ['delete', 'administrator'],
  ])
})

test('of one town it is told apart from the whole city', async ({ call }) => {
  const { body } = await put(call, homes, { town_code: town, on_day: '2026-01-31', value: 60 })
  expect(of(body, homes)).toMatchObject({ current: null, values: [{ town_code: town, value: 60 }] })
})

test('what is computed, of the future, of no town or of no such indicator is refused by name', async ({ call }) => {
  const refused = async (code: string, body: object) => (await put(call, code, { on_day: '2026-01-31', value: 1, ...body })).body.code
  expect(await refused('ind-coverage', {})).toBe('indicator_computed')
  expect(await refused('nothing', {})).toBe('indicator_not_found')
  expect(await refused(homes, { town_code: '441882' })).toBe('town_unknown')
  expect(await refused(homes, { on_day: '2027-01-31' })).toBe('date_in_future')
})

test('supervisors read them and record none; inspectors do neither', async ({ call, db }) => {
  const [supervisor, inspector] = [
    { headers: await signedIn(db, await addAccount(db, 'sun', [{ role: 'supervisor', town_codes: null }])) },
    { headers: await signedIn(db, await addAccount(db, 'li', [{ role: 'inspector', town_codes: null }])) },
  ]
  expect((await call('GET', '/api/v1/indicators', supervisor)).status).toBe(200)
  expect((await put(call, homes, { on_day: '2026-01-31', value: 1 }, supervisor)).status).toBe(403)
  expect((await call('GET', '/api/v1/indicators', inspector)).status).toBe(403)
})
