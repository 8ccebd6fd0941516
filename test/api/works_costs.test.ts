import { expect } from 'vitest'
import { CoverageRegister } from '../../server/coverage_register.ts'
import { worksInputs } from '../../server/planner/works_inputs.ts'
import type { WorksAsked } from '../../server/schemas/works_plan.ts'
import { test, today } from '../support/app.ts'
import { bureau } from '../support/orders.ts'
import { worksAsked } from '../support/scenarios.ts'

const as = 'administrator' as const

test('a cost is the planner’s own, else of its findings, else of the catalogue, where one rebuild counts once; else there is none', async ({
  db,
  call,
}) => {
  const { facility, draft } = await bureau(db, call)
  const work = async (change: Partial<WorksAsked> = {}) => {
    const inputs = await worksInputs({ db, as_of: today, register: new CoverageRegister(db, '441882'), scopes: null }, worksAsked(change))
    expect(inputs.works).toHaveLength(1)
    expect(inputs.places).toMatchObject([{ id: facility.id, needs: [inputs.works[0]!.id], worth: 1, unmeasured_links: [] }])
    return inputs.works[0]!
  }
  const put = (code: string, cost_yuan: number, source: string) => call('PUT', `/api/v1/work-costs/${code}`, { as, body: { cost_yuan, source } })
  expect(await work()).toMatchObject({ kind: 'renovate', criteria: ['DOOR-02', 'DOOR-16'], link: 'entrance', cost_yuan: null, cost_basis: 'none' })
  await put('DOOR-02', 6_000, '换门')
  expect(await work()).toMatchObject({ cost_yuan: null, cost_basis: 'none' })
  await put('DOOR-16', 6_000, '换门')
  expect(await work()).toMatchObject({ cost_yuan: 6_000, cost_basis: 'catalogue' })
  await put('DOOR-16', 400, '降门槛')
  expect(await work()).toMatchObject({ cost_yuan: 6_400, cost_basis: 'catalogue' })
  await draft()
  expect(await work()).toMatchObject({ cost_yuan: 1_600, cost_basis: 'estimate' })
  expect(await work({ costs: [{ work_id: (await work()).id, cost_yuan: 5_000 }] })).toMatchObject({ cost_yuan: 5_000, cost_basis: 'own' })
})
