import type { WorksAsked } from './scenarios_data.ts'

/** The ids of the floors and limits that are asked for. */
export function rulesOf(asked: WorksAsked): string[] {
  return [
    ...(asked.covered_towns_least === null ? [] : ['covered_towns']),
    ...(asked.towns_with_works_least === null ? [] : ['towns_with_works']),
    ...asked.town_works.map((_, index) => `town_works:${index}`),
    ...asked.town_share_most.map(({ town_code }) => `town_share:${town_code}`),
    ...asked.department_share.map(({ department_code }) => `department_share:${department_code}`),
  ]
}
