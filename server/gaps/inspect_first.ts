import type { Group } from '#domain/gaps.ts'
import { bestVisits, settledAlone, type Undecided } from '#domain/inspect_first.ts'
import type { GapsReply } from '../schemas/gaps.ts'
import { passRates, type CountedSite } from './counted_sites.ts'
import type { Ground } from './find_gaps.ts'

export interface InspectAsked {
  group: Group
  distance_m: number
  visits: number
  /** Per cent by category, where they are typed in. */
  pass_rates: Readonly<Record<string, number>>
}

/** So many are listed; each of a set to visit is among them or listed with it. */
const most_listed = 30

export type InspectFirst = Omit<GapsReply['inspect'], 'facilities'> & {
  listed: { site: CountedSite; pass_percent: number; settled: number; people: number }[]
}

/** Which uncertain places one look at would settle most people by. */
export function inspectFirst({ lived, sites, reaches, uncertain, possible }: Ground, asked: InspectAsked): InspectFirst {
  const { group, distance_m, visits } = asked
  const rates = passRates(sites, asked.pass_rates)
  const open = lived.places.flatMap(({ lon, lat, people }, index) => {
    const { certain_m, possible_m } = reaches[index]!
    const isOpen = certain_m > distance_m && possible_m <= distance_m && (people[group] ?? 0) > 0
    return isOpen ? [{ people: people[group]!, sites: uncertain.within([lon, lat], distance_m) }] : []
  })
  const { candidates, undecided } = candidatesOf(open)
  const percentOf = new Map(rates.map(({ category, percent }) => [category, percent]))
  const pass = candidates.map((site) => percentOf.get(possible[site]!.category)! / 100)
  const settled = settledAlone(undecided, pass)
  const best = bestVisits(undecided, pass, visits)
  const near = candidates.map(() => 0)
  for (const { people, sites: theirs } of undecided) for (const site of theirs) near[site]! += people
  const ranked = [...candidates.keys()].toSorted((a, b) => settled[b]! - settled[a]! || a - b)
  const shown = [...new Set([...ranked.slice(0, most_listed), ...best.sites])].toSorted((a, b) => ranked.indexOf(a) - ranked.indexOf(b))
  const idOf = (site: number) => possible[candidates[site]!]!.id
  return {
    undecided: rounded(undecided.reduce((sum, { people }) => sum + people, 0)),
    candidates_count: candidates.length,
    pass_rates: rates,
    best: { facility_ids: best.sites.map(idOf), settled: rounded(best.settled), is_best: best.is_best },
    listed: shown.map((site) => ({
      site: possible[candidates[site]!]!,
      pass_percent: Math.round(pass[site]! * 100),
      settled: rounded(settled[site]!),
      people: rounded(near[site]!),
    })),
  }
}

/** Only those that are near somebody undecided, numbered anew; places with the same ones near are one. */
function candidatesOf(open: readonly Undecided[]): { candidates: number[]; undecided: Undecided[] } {
  const candidates = [...new Set(open.flatMap(({ sites }) => sites))].toSorted((a, b) => a - b)
  const number = new Map(candidates.map((site, index) => [site, index]))
  const merged = new Map<string, { people: number; sites: number[] }>()
  for (const { people, sites } of open) {
    const theirs = sites.map((site) => number.get(site)!).toSorted((a, b) => a - b)
    const known = merged.get(theirs.join())
    if (known) known.people += people
    else merged.set(theirs.join(), { people, sites: theirs })
  }
  return { candidates, undecided: [...merged.values()] }
}

const rounded = (people: number) => Math.round(people * 100) / 100
