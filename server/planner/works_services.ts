import { coverage, default_validity_months, operatesOn, provenOn, type ServiceFacility } from '#domain/coverage.ts'
import type { Day } from '#domain/date.ts'
import { lifecycleOn } from '#domain/facility.ts'
import { isWithin } from '#domain/role.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'
import type { Gathering } from './kind.ts'
import { serviceWorkId } from './works_list.ts'
import { namedWorks } from './works_question.ts'

interface Service {
  id: string
  step: 'verify' | 'reopen'
  /** False: the question does not ask about it, but may name its work. */
  is_asked: boolean
  /** It counts only once somebody was there. */
  needs_visit: boolean
}

export interface Steps {
  /** Of the city on the day. */
  towns: WorksInputs['towns']
  /** Service facilities that a visit would prove, or that are suspended. */
  services: Service[]
}

/** What each service facility still lacks for its town to count as covered. */
export async function coverageSteps(
  { register, as_of, scopes }: Pick<Gathering, 'register' | 'as_of' | 'scopes'>,
  asked: WorksAsked,
): Promise<Steps> {
  const { filter } = asked
  const named = namedWorks(asked)
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
    services: facilities.flatMap((facility) => {
      const isProven = provenOn(facility, rule)
      const step = stepOf(facility, as_of, isProven)
      const is_asked = isAsked(facility)
      return step && (is_asked || named.has(serviceWorkId(step, facility.id))) ? [{ id: facility.id, step, is_asked, needs_visit: !isProven }] : []
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
