import { default_validity_months } from '#domain/coverage.ts'
import type { Position } from '#domain/datum.ts'
import { geodesicM } from '#domain/geodesic.ts'
import { NearestPlaces } from '#domain/nearest.ts'
import { problem, type FieldProblem } from '../problem.ts'
import { existingSites, premisesOf, townsAt, type ExistingSite } from '../queries/siting.ts'
import { workCosts } from '../queries/work_costs.ts'
import { most_candidates, type SitingAsked, type SitingInputs } from '../schemas/siting_plan.ts'
import { inSteps } from '../tiles/columns.ts'
import { most_leg_m, RoadLengths } from '../walking/road_lengths.ts'
import { WalkingRegister } from '../walking/walking_register.ts'
import type { Db } from '../database/connect.ts'
import type { Gathering } from './kind.ts'
import { demandOf, type DemandPlace } from './siting_demand.ts'

type Site = SitingInputs['sites'][number]

/** All that a question of siting is computed from, as it is now. */
export async function gatherSiting({ db, as_of, living }: Gathering, asked: SitingAsked): Promise<SitingInputs> {
  checkLimits(asked)
  const { counts, ...serves } = servesOf(asked)
  const [{ places, ...told }, existing, candidates] = await Promise.all([
    demandOf(living, asked, as_of),
    existingSites(db, { ...serves, counts, as_of, validity_months: default_validity_months }),
    sitesOf(db, asked),
  ])
  const sites = candidates.filter(({ id }) => !existing.some((site) => site.id === id)) // what serves already need not be opened
  checkSites(asked, sites)
  const measured = asked.distance === 'network' ? await alongRoads(db, places, { existing, sites }) : await straight(places, { existing, sites })
  return { kind: 'siting', ...measured, ...told, distance_basis: asked.distance, most_leg_m: asked.distance === 'network' ? most_leg_m : null }
}

function servesOf({ serves }: SitingAsked): SitingAsked['serves'] {
  return serves.kind.length === 0 && serves.category.length === 0 ? { ...serves, kind: ['service'] } : serves
}

type Rule = 'new_sites' | 'budget_yuan' | 'more_than_percent' | 'town_floor_percent'

/** What each model needs, and what it does not know. */
const rules: Record<SitingAsked['model'], { needs: readonly Rule[][]; knows: readonly Rule[] }> = {
  cover_all: { needs: [], knows: ['new_sites'] },
  cover_most: { needs: [['new_sites', 'budget_yuan']], knows: ['new_sites', 'budget_yuan', 'town_floor_percent'] },
  cover_share: { needs: [['more_than_percent']], knows: ['more_than_percent', 'new_sites', 'budget_yuan', 'town_floor_percent'] },
  least_way: { needs: [['new_sites', 'budget_yuan']], knows: ['new_sites', 'budget_yuan'] },
  least_longest: { needs: [['new_sites']], knows: ['new_sites'] },
  cover_twice: { needs: [['new_sites', 'budget_yuan']], knows: ['new_sites', 'budget_yuan'] },
}

function checkLimits(asked: SitingAsked): void {
  const { needs, knows } = rules[asked.model]
  const missing = needs
    .filter((any) => any.every((rule) => asked[rule] === null))
    .map(([rule]): FieldProblem => ({ ...required, field: `asked.${rule!}` }))
  const foreign = (['new_sites', 'budget_yuan', 'more_than_percent', 'town_floor_percent'] as const).filter(
    (rule) => asked[rule] !== null && !knows.includes(rule),
  )
  const wrong = [...missing, ...foreign.map((rule): FieldProblem => ({ ...unknown, field: `asked.${rule}` }))]
  if (wrong.length > 0) throw problem('invalid_request', {}, wrong)
}

const required = { code: 'required', detail: { zh: '这一目标需要填写此项', en: 'this objective needs it' } } as const
const unknown = { code: 'not_for_model', detail: { zh: '这一目标不用此项，请留空', en: 'this objective does not know it: leave it empty' } } as const

/** Candidates, by id, with their costs. */
async function sitesOf(db: Db, asked: SitingAsked): Promise<Site[]> {
  const { candidates, premises } = asked
  const [towns, found, costs] = await Promise.all([
    townsAt(db, candidates),
    premises ? premisesOf(db, { ...premises, limit: most_candidates }) : [],
    servesOf(asked).kind.includes('service') ? workCosts(db) : [],
  ])
  if (candidates.length + found.length > most_candidates)
    throw problem('siting_too_many_candidates', { count: candidates.length + found.length, limit: most_candidates })
  const priced = (own: number | null, code: string): Pick<Site, 'cost_yuan' | 'cost_basis'> => {
    const known = costs.find((cost) => cost.code === code)
    if (own !== null) return { cost_yuan: own, cost_basis: 'own' }
    return known ? { cost_yuan: known.cost_yuan, cost_basis: 'catalogue' } : { cost_yuan: null, cost_basis: 'none' }
  }
  const drawn = candidates.map(({ id, name, lon, lat, cost_yuan }, index): Site => {
    return {
      id,
      name,
      origin: 'candidate',
      category: null,
      town_code: towns[index] ?? null,
      lon,
      lat,
      ...priced(cost_yuan, 'build_service'),
      is_connected: true,
    }
  })
  const venues = found.map(({ id, name_zh, category, town_code, lon, lat }): Site => {
    const cost = priced(premises?.cost_yuan ?? null, 'renovate_service')
    return { id, name: name_zh, origin: 'premises', category, town_code, lon, lat, ...cost, is_connected: true }
  })
  return [...drawn, ...venues].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Costs are asked for where they decide. */
function checkSites({ model, budget_yuan, locked_in, locked_out }: SitingAsked, sites: readonly Site[]): void {
  if (sites.length === 0) throw problem('siting_no_candidates')
  const twice = sites.find(({ id }, index) => sites[index + 1]?.id === id)
  if (twice) throw problem('siting_same_id', { id: twice.id })
  const lost = [...locked_in, ...locked_out].find((id) => !sites.some((site) => site.id === id))
  if (lost !== undefined) throw problem('siting_site_unknown', { id: lost })
  const unpriced = sites.filter(({ cost_yuan }) => cost_yuan === null)
  const areSpent = model === 'cover_all' || model === 'cover_share'
  if (unpriced.length > 0 && (budget_yuan !== null || (areSpent && unpriced.length < sites.length))) {
    throw problem('siting_costs_missing', {
      count: unpriced.length,
      names: unpriced
        .slice(0, 5)
        .map(({ name }) => name)
        .join('、'),
    })
  }
}

interface Ends {
  existing: readonly ExistingSite[]
  sites: readonly Site[]
}

type Measured = Pick<SitingInputs, 'demand' | 'existing' | 'sites' | 'not_connected'>

const positionOf = ({ lon, lat }: { lon: number; lat: number }): Position => [lon, lat]
const placedOf = (existing: readonly ExistingSite[]) => existing.flatMap(({ lon, lat }) => (lon === null || lat === null ? [] : [{ lon, lat }]))

async function straight(places: readonly DemandPlace[], { existing, sites }: Ends): Promise<Measured> {
  const [there, fresh] = [new NearestPlaces(placedOf(existing).map(positionOf)), sites.map(positionOf)]
  const demand: SitingInputs['demand'] = []
  const measure = (from: number) => {
    const place = places[from]!
    const at = positionOf(place)
    demand.push({ ...place, existing_m: twoNearest(there.distancesM(at, 2)), distance_m: fresh.map((to) => told(geodesicM(at, to))) })
  }
  await inSteps(places.length, measure, 1)
  return { demand, sites: [...sites], not_connected: [], existing: existing.map((site) => ({ ...site, is_connected: site.lon !== null })) }
}

async function alongRoads(db: Db, places: readonly DemandPlace[], { existing, sites }: Ends): Promise<Measured> {
  const { network } = await new WalkingRegister(db).current()
  const lengths = new RoadLengths(network)
  const join = (place: { lon: number; lat: number }) => lengths.join(positionOf(place))
  const [from, there, fresh] = [places.map(join), placedOf(existing).map(join), sites.map(join)]
  const [ways, toExisting] = [await lengths.between(from, fresh), await lengths.between(from, there)]
  const isReached = ({ lon, lat }: ExistingSite) => lon !== null && lat !== null && join({ lon, lat }).length > 0
  return {
    demand: places.map((place, i) => ({ ...place, existing_m: twoNearest(toExisting[i]!), distance_m: ways[i]!.map(told) })),
    not_connected: places.flatMap(({ id }, i) => (from[i]!.length === 0 ? [id] : [])),
    sites: sites.map((site, j) => ({ ...site, is_connected: fresh[j]!.length > 0 })),
    existing: existing.map((site) => ({ ...site, is_connected: isReached(site) })),
  }
}

/** To 10 cm; null: no way leads there. */
const told = (metres: number) => (metres === Infinity ? null : Math.round(metres * 10) / 10)

function twoNearest(metres: readonly number[]): [number | null, number | null] {
  const [first = Infinity, second = Infinity] = metres.toSorted((a, b) => (a < b ? -1 : 1)).slice(0, 2)
  return [told(first), told(second)]
}
