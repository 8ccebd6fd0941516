import { coverage, default_validity_months, type ServiceFacility } from '#domain/coverage.ts'
import { siteStates } from '#domain/counted_site.ts'
import { dayInChina, type Day } from '#domain/date.ts'
import { usual_gaps } from '#domain/gaps.ts'
import type { CoverageRegister } from '../coverage_register.ts'
import type { Db } from '../database/connect.ts'
import { isDemo } from '../queries/database_info.ts'
import { countUnplaced, siteNames, townOf } from '../queries/gap_sites.ts'
import { serviceCapacities } from '../queries/service_capacities.ts'
import type { GapQuestion, GapsReply } from '../schemas/gaps.ts'
import { catchmentOf } from './catchment.ts'
import { countedSites, type CountedSite } from './counted_sites.ts'
import { gapsOf, groundOf } from './find_gaps.ts'
import type { JudgedFits } from './judged_fits.ts'
import { inspectFirst, type InspectFirst } from './inspect_first.ts'
import type { Lived, LivingPlaces } from './living_places.ts'

type Asked = GapQuestion & Required<Pick<GapQuestion, keyof typeof usual_gaps | 'category' | 'planned' | 'pass_rates'>>

/** With what is usual in place of what is not asked. */
export function wholeQuestion(question: GapQuestion): Asked {
  return { ...usual_gaps, category: [], planned: [], pass_rates: {}, ...question }
}

export interface Sources {
  db: Db
  living: LivingPlaces
  fits: JudgedFits
  register: CoverageRegister
}

/** Everything that is told of the gaps, as of now. */
export async function gaps({ db, living, fits, register }: Sources, asked: Asked, now: Date): Promise<GapsReply> {
  const as_of = dayInChina(now)
  const [example_data, lived, sites, unplaced] = await Promise.all([
    isDemo(db),
    living.of(asked.hex_edge_m, as_of),
    countedSites(db, fits, asked, now),
    countUnplaced(db, asked),
  ])
  const ground = await groundOf(lived, sites, asked.planned)
  return {
    as_of,
    example_data,
    basis: basisOf(lived),
    sites: { ...countsOf(sites), unplaced },
    ...(await gapsOf(ground, living, asked)),
    inspect: await withNames(db, inspectFirst(ground, asked)),
    catchment: await access(db, lived, asked),
    coverage: await planned(db, register, asked, as_of),
  }
}

function basisOf({ towns, dataset, outside, unplaced_towns }: Lived): GapsReply['basis'] {
  const without = (figure: 'population' | 'disabled_residents') =>
    dataset ? [] : towns.filter((town) => town[figure] === null).map(({ code }) => code)
  return {
    dataset,
    outside_towns: outside,
    towns_without_population: without('population'),
    towns_without_disabled_residents: without('disabled_residents'),
    unplaced_towns: [...unplaced_towns],
  }
}

function countsOf(sites: readonly CountedSite[]) {
  return Object.fromEntries(siteStates.map((state) => [state, sites.filter((site) => site.state === state).length])) as Record<
    (typeof siteStates)[number],
    number
  >
}

async function withNames(db: Db, { listed, ...found }: InspectFirst): Promise<GapsReply['inspect']> {
  const names = await siteNames(
    db,
    listed.map(({ site }) => site.id),
  )
  const facilities = listed.map(({ site: { id, category, town_code, verdict, lon, lat }, ...counted }) => {
    const { name_zh = '', name_en = null } = names.get(id) ?? {}
    return { id, name_zh, name_en, category, town_code, verdict, lon, lat, ...counted }
  })
  return { ...found, facilities }
}

async function access(db: Db, lived: Lived, { kind, capacity_unit: unit, category, ...asked }: Asked): Promise<GapsReply['catchment']> {
  if (kind !== 'service' || !unit) return null
  return catchmentOf(lived, await serviceCapacities(db, category), { ...asked, unit })
}

/** The ledger of towns as it is, and as it would be with what is planned: each as if it were there today. */
async function planned(db: Db, register: CoverageRegister, { kind, category, planned: places }: Asked, as_of: Day): Promise<GapsReply['coverage']> {
  if (kind !== 'service' || places.length === 0) return null
  const { towns, facilities } = await register.current()
  const codes = await Promise.all(places.map((place) => townOf(db, place)))
  const added = codes.flatMap((town_code, index) => (town_code ? [built(town_code, `planned ${index}`, category[0], as_of)] : []))
  const rule = { as_of, categories: category, validity_months: default_validity_months }
  const [before, after] = [coverage(towns, facilities, rule), coverage(towns, [...facilities, ...added], rule)]
  const covered = new Set(before.ledger.filter(({ state }) => state === 'covered').map(({ code }) => code))
  return {
    total: before.total,
    covered: before.covered,
    covered_after: after.covered,
    target_met: before.target_met,
    target_met_after: after.target_met,
    newly_covered: after.ledger.filter(({ code, state }) => state === 'covered' && !covered.has(code)).map(({ code }) => code),
  }
}

function built(town_code: string, id: string, category: string | undefined, as_of: Day): ServiceFacility {
  return {
    id,
    name_zh: '',
    name_en: null,
    town_code,
    category: category ?? 'disability_service_other',
    verdict: 'compliant',
    verdict_on: as_of,
    lifecycle: [{ state: 'operating', since: as_of }],
    verified_on: [as_of],
  }
}
