import { describe, expect } from 'vitest'
import { test, type Call } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import { merge, record, unmerge } from '../support/merges.ts'
import { registerOf } from '../support/register.ts'

describe('two records of one road drawn in opposite directions', () => {
  const line = [
    [112.37, 24.78],
    [112.38, 24.781],
  ]
  const write = { as: 'administrator', headers: { 'if-match': '*' } } as const

  /** All routes of both say `along`; the second road is drawn the other way, and its two routes stay two. */
  async function roads(call: Call) {
    const add = (coordinates: number[][]) =>
      addFacility(call, { kind: 'road', category: 'urban_road', geometry: { type: 'LineString', coordinates } })
    const [{ id: road }, { id: twin }] = [await add(line), await add(line.toReversed())]
    for (const [name, id] of Object.entries({ own: road, theirs: twin, 'theirs too': twin })) {
      const { components } = (await record(call, id, 'components', { type: 'route', name })).body
      const part = components.find((each: { name: string }) => each.name === name).id
      const fact = { property: 'uphill', state: 'value', value: 'along', grade: 'seen', observed_at: '2026-10-01T00:00:00Z' }
      await record(call, id, `components/${part}/facts`, fact)
    }
    const said = ({ components }: { components: { name: string; facts: { value: string }[] }[] }) =>
      Object.fromEntries(components.map(({ name, facts }) => [name, facts[0]?.value]))
    return { road, twin, said }
  }

  test.for([
    ['survivor', { own: 'along', theirs: 'against', 'theirs too': 'against' }],
    ['merged', { own: 'against', theirs: 'along', 'theirs too': 'along' }],
  ] as const)(
    'the line of the %s stays, what is said along the other is turned round, and un-merged exactly',
    async ([side, words], { call, db }) => {
      const { road, twin, said } = await roads(call)
      const before = await registerOf(db)
      expect(said((await merge(call, twin, road, { choices: { geometry: side } })).body)).toEqual(words)
      expect((await unmerge(call, twin)).status).toBe(200)
      expect(await registerOf(db)).toEqual(before)
    },
  )

  test('a part that came over and is turned since stands on the merge', async ({ call }) => {
    const { road, twin } = await roads(call)
    await merge(call, twin, road, { choices: { geometry: 'survivor' } })
    await call('PATCH', `/api/v1/facilities/${road}`, { ...write, body: { geometry: { type: 'LineString', coordinates: line.toReversed() } } })
    expect((await unmerge(call, twin)).body).toMatchObject({
      code: 'merge_built_on',
      parameters: { count: 2 },
      fields: Array(2).fill(expect.objectContaining({ field: 'facts', code: 'update' })),
    })
  })
})
