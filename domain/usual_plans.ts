import { default_weights } from './priority.ts'

/** A question about works that asks for nothing but most for 3 million yuan: what is asked otherwise is said beside it. */
export const usual_works = {
  kind: 'works' as const,
  worth: 'people' as const,
  whom: 'residents' as const,
  reach_m: 2_000,
  weights: default_weights,
  filter: { kind: [], category: [], town: [] },
  budget_yuan: [3_000_000],
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
}

/** One new site for most residents within five kilometres, with nothing else asked. */
export const usual_siting = {
  kind: 'siting' as const,
  model: 'cover_most' as const,
  serves: { kind: ['service' as const], category: [], counts: 'operating' as const },
  whom: 'residents' as const,
  reach_m: 5_000,
  new_sites: 1,
  budget_yuan: null,
  more_than_percent: null,
  town_floor_percent: null,
  candidates: [],
  premises: null,
  distance: 'geodesic' as const,
  locked_in: [],
  locked_out: [],
  tolerance_thousandths: 10,
  time_limit_s: 30,
}
