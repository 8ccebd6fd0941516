import { default_weights } from '#domain/priority.ts'
import type { WorksAsked } from '../../server/schemas/works_plan.ts'

/** A question about works that asks for no more than a budget. */
export const worksAsked = (change: Partial<WorksAsked> = {}): WorksAsked => ({
  kind: 'works',
  worth: 'places',
  whom: 'residents',
  reach_m: 2_000,
  weights: default_weights,
  filter: { kind: [], category: [], town: [] },
  budget_yuan: [100_000],
  is_carried_over: false,
  reserve_yuan: 0,
  costs: [],
  must: [],
  must_not: [],
  together: [],
  prerequisites: [],
  alternatives: [],
  shared: [],
  new_services: [],
  covered_towns_least: null,
  town_works: [],
  towns_with_works_least: null,
  town_share_most: [],
  department_share: [],
  counts_unmeasured: false,
  time_limit_s: 20,
  ...change,
})
