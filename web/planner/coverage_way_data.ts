import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { cheapestWay, type Way, type WayKind } from '#domain/target_way.ts'
import { wayTown } from '#domain/way_choices.ts'
import { answer, api, type Reply } from '../api.ts'
import type { CoverageAddress } from './coverage_address.ts'
import type { Coverage } from './coverage_data.ts'
import type { WayAddress } from './coverage_way_address.ts'

export type Uncovered = Reply<'/api/v1/coverage/uncovered'>
export type UncoveredTown = Uncovered['towns'][number]

/** What the way is worked out from: what is there, and what works cost by the catalogue. */
export function useWayInputs({ as_of, category }: Pick<CoverageAddress, 'as_of' | 'category'>, enabled: boolean) {
  const query = { category, ...(as_of ? { as_of } : {}) }
  return useQuery({
    queryKey: ['coverage', 'uncovered', query],
    enabled,
    queryFn: async () => {
      const [uncovered, { costs }] = await Promise.all([
        answer(api.GET('/api/v1/coverage/uncovered', { params: { query } })),
        answer(api.GET('/api/v1/work-costs')),
      ])
      return { uncovered, costs: new Map(costs.map(({ code, cost_yuan }) => [code, cost_yuan])) }
    },
    placeholderData: keepPreviousData,
  })
}

export type WayInputs = NonNullable<ReturnType<typeof useWayInputs>['data']>

const catalogue: Record<WayKind, string> = { verify: 'verify_visit', renovate: 'renovate_service', build: 'build_service' }

/** By the catalogue, for the town; a visit is counted once for each of its records. */
export function listedCost({ costs }: WayInputs, town: UncoveredTown, kind: WayKind): number | null {
  const cost = costs.get(catalogue[kind])
  return cost === undefined ? null : kind === 'verify' ? cost * town.to_verify.length : cost
}

export function pastPercent({ uncovered }: WayInputs, category: string): number | null {
  return uncovered.pass_rates.find((rate) => rate.category === category)?.percent ?? null
}

export function chanceOf(inputs: WayInputs, { rates }: WayAddress, category: string): number | null {
  const percent = rates[category] ?? pastPercent(inputs, category)
  return percent === null ? null : percent / 100
}

/** What is missing to the target, by what it is held against; null: too few towns have a figure. */
export function neededOf({ still_needed, by_disabled_residents, total }: Coverage, { by }: WayAddress): number | null {
  if (by === 'towns') return still_needed
  return by_disabled_residents.unknown_towns * 2 > total ? null : by_disabled_residents.still_needed
}

export function wayOf(inputs: WayInputs, way: WayAddress, needed: number): Way {
  const { towns } = inputs.uncovered
  const choices = towns.map((town) =>
    wayTown(town, way.by === 'towns' ? 1 : (town.disabled_residents ?? 0), {
      costOf: (code, kind) => way.own[`${code}.${kind}`] ?? listedCost(inputs, town, kind),
      chanceOf: (category) => chanceOf(inputs, way, category),
    }),
  )
  return cheapestWay(choices, { needed, cap: way.cap })
}
