import { coverage, default_validity_months, operatesOn, provenOn, type ServiceFacility } from '#domain/coverage.ts'
import type { Day } from '#domain/date.ts'
import { lifecycleOn } from '#domain/facility.ts'
import { isWithin } from '#domain/role.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'
import type { Gathering } from './kind.ts'

export interface Steps {
  /** Of the city on the day. */
  towns: WorksInputs['towns']
  /** Service facilities that a visit would prove, or that are suspended. */
  services: { id: string; step: 'verify' | 'reopen' }[]
}

/** What each service facility still lacks for its town to count as covered. */
export async function coverageSteps(
  { register, as_of, scopes }: Pick<Gathering, 'register' | 'as_of' | 'scopes'>,
  { filter }: WorksAsked,
): Promise<Steps> {
  const { towns, facilities } = await register.current()
  const rule = { as_of, categories: [], validity_months: default_validity_months }
  const { ledger } = coverage(towns, facilities, rule)
  const codes = new Set(ledger.map(({ code }) => code))
  const isAsked = ({ town_code, category }: ServiceFacility) =>
    codes.has(town_code) &&
    isWithin(scopes, { town_code }) &&
    fits(filter.kind, 'service') &&
    fits(filter.category, category) &&
    fits(filter.town, town_code)
  return {
    towns: ledger
      .map(({ code, name_zh, name_en, state }) => ({ code, name_zh, name_en, is_covered: state === 'covered' }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    services: facilities.filter(isAsked).flatMap((facility) => {
      const step = stepOf(facility, as_of, provenOn(facility, rule))
      return step ? [{ id: facility.id, step }] : []
    }),
  }
}

const fits = (some: readonly string[], one: string) => some.length === 0 || some.includes(one)

function stepOf(facility: ServiceFacility, as_of: Day, isProven: boolean): 'verify' | 'reopen' | null {
  if (operatesOn(facility, as_of)) return isProven ? null : 'verify'
  return lifecycleOn(facility.lifecycle, as_of) === 'suspended' ? 'reopen' : null
}

/** The town, if nothing covers it yet. */
export function uncovered(towns: Steps['towns'], code: string): string | null {
  return towns.some((town) => town.code === code && !town.is_covered) ? code : null
}
