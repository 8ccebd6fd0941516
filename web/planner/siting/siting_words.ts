import { distanceText, isEnglish, nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { getLocale } from '../../paraglide/runtime.js'
import type { SitingAsked, SitingInputs, SitingResult } from './siting_data.ts'

type Model = SitingAsked['model']
type Standing = SitingResult['sites'][number]['standing']

export const modelNames: Record<Model, { name: () => string; about: () => string }> = {
  cover_most: { name: m.siting_cover_most, about: m.siting_cover_most_about },
  cover_share: { name: m.siting_cover_share, about: m.siting_cover_share_about },
  cover_all: { name: m.siting_cover_all, about: m.siting_cover_all_about },
  least_way: { name: m.siting_least_way, about: m.siting_least_way_about },
  least_longest: { name: m.siting_least_longest, about: m.siting_least_longest_about },
  cover_twice: { name: m.siting_cover_twice, about: m.siting_cover_twice_about },
}

export const whomNames: Record<SitingAsked['whom'], () => string> = {
  residents: m.siting_residents,
  disabled_residents: m.siting_disabled_residents,
  over_60: m.siting_over_60,
}

export const countsNames: Record<SitingAsked['serves']['counts'], () => string> = {
  operating: m.siting_counts_operating,
  verified: m.siting_counts_verified,
  compliant: m.siting_counts_compliant,
  compliant_verified: m.siting_counts_compliant_verified,
}

export const standingNames: Record<Standing, () => string> = {
  in_every_good_plan: m.siting_in_every,
  in_none: m.siting_in_none,
  a_choice: m.siting_a_choice,
  not_known: m.siting_not_known,
}

/** Whole people: hundredths come from spreading totals. */
export const countText = (value: number) => Math.round(value).toLocaleString(getLocale())
export const peopleText = (value: number) => m.siting_people({ count: countText(value) })
export const metresText = (metres: number | null) => (metres === null ? m.siting_no_way() : distanceText(Math.round(metres)))

/** Chinese readers count money by ten thousands. */
export const money_unit = () => (isEnglish() ? 1_000 : 10_000)

export function yuanText(yuan: number | null): string {
  if (yuan === null) return m.siting_cost_unknown()
  return m.siting_money({ amount: (yuan / money_unit()).toLocaleString(getLocale(), { maximumFractionDigits: 2 }) })
}

/** `1,234 / 5,678 = 21.7 %`; without anybody there is no share. */
export function shareText(part: number, total: number): string {
  return total > 0 ? `${((100 * part) / total).toFixed(1)}\u00A0%` : m.coverage_no_data()
}

/** Names of sites, of places where people live, and of towns, by the inputs of a run. */
export function namesIn({ sites, demand, towns }: SitingInputs) {
  const [site, place, town] = [
    new Map(sites.map(({ id, name }) => [id, name])),
    new Map(demand.map((each) => [each.id, each])),
    new Map(towns.map((each) => [each.code, nameOf(each)])),
  ]
  const townName = (code: string | null) => (code === null ? m.siting_no_town() : (town.get(code) ?? code))
  return {
    siteName: (id: string) => site.get(id) ?? id,
    townName,
    placeName: (id: string) => {
      const found = place.get(id)
      return found?.name ?? m.siting_place_in({ town: townName(found?.town_code ?? null) })
    },
  }
}

/** What so much of the objective is, in its unit; ways as those of everybody on average. */
export function amountText(amount: number, { objective, people, unreachable }: SitingResult): string {
  const reached = people.total - unreachable.people
  const texts: Record<typeof objective.unit, () => string> = {
    people: () => peopleText(amount),
    person_metres: () => metresText(reached > 0 ? amount / reached : null),
    metres: () => metresText(amount),
    yuan: () => yuanText(amount),
    sites: () => m.siting_sites({ count: countText(amount) }),
  }
  return texts[objective.unit]()
}

/** What striking or insisting costs, as a loss. */
export function priceText(price: number | null, standing: Standing, result: SitingResult): string {
  if (price === null) return standing === 'not_known' ? m.siting_not_computed() : m.siting_no_plan()
  if (price === 0) return m.siting_price_nothing()
  const amount = amountText(price, result)
  const texts: Record<SitingResult['objective']['unit'], () => string> = {
    people: () => m.siting_price_people({ amount }),
    person_metres: () => m.siting_price_way({ amount }),
    metres: () => m.siting_price_longest({ amount }),
    yuan: () => m.siting_price_yuan({ amount }),
    sites: () => m.siting_price_sites({ amount }),
  }
  return texts[result.objective.unit]()
}

const ruleNames: Partial<Record<string, (asked: SitingAsked, subject: string) => string>> = {
  new_sites: ({ new_sites }) => m.siting_rule_new_sites({ count: new_sites ?? 0 }),
  budget_yuan: ({ budget_yuan }) => m.siting_rule_budget({ amount: yuanText(budget_yuan) }),
  more_than_percent: ({ more_than_percent }) => m.siting_rule_share({ percent: more_than_percent ?? 0 }),
  town_floor_percent: ({ town_floor_percent }, subject) => m.siting_rule_town({ town: subject, percent: town_floor_percent ?? 0 }),
  serve: (_, subject) => m.siting_rule_serve({ place: subject }),
  nobody_reached: () => m.siting_rule_nobody(),
  locked_in: (_, subject) => m.siting_rule_in({ site: subject }),
  locked_out: (_, subject) => m.siting_rule_out({ site: subject }),
}

/** A rule that clashes, with its numbers. */
export function ruleText(rule: string, asked: SitingAsked, inputs: SitingInputs): string {
  const [name, ...rest] = rule.split(':')
  const id = rest.join(':')
  const { siteName, townName, placeName } = namesIn(inputs)
  const subject = name === 'serve' ? placeName(id) : name === 'town_floor_percent' ? townName(id) : siteName(id)
  return ruleNames[name ?? '']?.(asked, subject) ?? rule
}
