import { groupFigures, groups, isThin, worstPlace, type Group, type GroupFigures, type LivingPlace, type Reach } from '#domain/gaps.ts'
import { grouped } from '#domain/grouped.ts'
import { centreOf, cornersOf, neighboursOf, hexagonKey } from '#domain/hexagon.ts'
import { NearestPlaces } from '#domain/nearest.ts'
import type { GapQuestion, GapsReply } from '../schemas/gaps.ts'
import type { CountedSite } from './counted_sites.ts'
import { inSteps } from './in_steps.ts'
import type { Lived, LivingPlaces } from './living_places.ts'

/** Where people live and what they may reach from there, as everything is worked out from. */
export interface Ground {
  lived: Lived
  sites: readonly CountedSite[]
  reaches: readonly Reach[]
  /** Of those that may count, by their place in `possible`. */
  uncertain: NearestPlaces
  possible: readonly CountedSite[]
}

/** A planned one counts as if it were there and all were well with it. */
export async function groundOf(lived: Lived, sites: readonly CountedSite[], planned: readonly { lon: number; lat: number }[]): Promise<Ground> {
  const certain = new NearestPlaces([...sites.filter(({ state }) => state === 'certain'), ...planned].map(({ lon, lat }) => [lon, lat]))
  const possible = sites.filter(({ state }) => state === 'possible')
  const uncertain = new NearestPlaces(possible.map(({ lon, lat }) => [lon, lat]))
  const reaches = await inSteps(lived.places, ({ lon, lat }) => {
    const certain_m = certain.distanceM([lon, lat])
    return { certain_m, possible_m: Math.min(certain_m, uncertain.distanceM([lon, lat])) }
  })
  return { lived, sites, reaches, uncertain, possible }
}

type Asked = Required<Pick<GapQuestion, 'distance_m' | 'from_m' | 'to_m' | 'thin_percent' | 'hex_edge_m'>>

/** Figures of the whole, of each town and of each hexagon. */
export async function gapsOf(ground: Ground, nets: LivingPlaces, asked: Asked): Promise<Pick<GapsReply, 'figures' | 'towns' | 'hexagons' | 'grid'>> {
  const { lived, reaches, sites } = ground
  const audits = new Audits(sites, nets, asked)
  const indexes = [...lived.places.keys()]
  const inTown = grouped(indexes, (index) => lived.places[index]!.town_code)
  const inHexagon = grouped(indexes, (index) => lived.places[index]!.hexagon)
  const part = (list: readonly number[]) => ({ places: list.map((index) => lived.places[index]!), reaches: list.map((index) => reaches[index]!) })
  return {
    figures: await figuresOf(part(indexes), asked),
    towns: await townRows(lived, (code) => part(inTown.get(code) ?? []), { audits, asked }),
    hexagons: await inSteps([...inHexagon], ([key, list]) => hexagonRow(key, part(list), { nets, audits, asked })),
    grid: { srid: nets.zone.srid, edge_m: asked.hex_edge_m, shape: shapeOf(nets, [...inHexagon.keys()], asked.hex_edge_m) },
  }
}

interface Part {
  places: readonly LivingPlace[]
  reaches: readonly Reach[]
}

async function townRows(
  { towns }: Lived,
  partOf: (code: string) => Part,
  { audits, asked }: { audits: Audits; asked: Asked },
): Promise<GapsReply['towns']> {
  const rows: GapsReply['towns'] = []
  for (const { code, name_zh, name_en, population, population_as_of, disabled_residents } of towns) {
    const own = partOf(code)
    const seen = audits.ofTown(code)
    const known = { code, name_zh, name_en, population, population_as_of, disabled_residents }
    rows.push({ ...known, ...seen, is_thin: isThin(seen, asked.thin_percent), ...worstOf(own), figures: await figuresOf(own, asked) })
  }
  return rows
}

/** One group after another, so that others have their turn. */
async function figuresOf({ places, reaches }: Part, asked: Asked): Promise<GapsReply['figures']> {
  const figures = await inSteps(groups, (group) => [group, told(groupFigures(places, reaches, group, asked))] as const, 1)
  return Object.fromEntries(figures) as GapsReply['figures']
}

function told(figures: GroupFigures | null): GapsReply['figures'][Group] {
  if (!figures) return null
  const { people, within, cumulative_share, worst_tenth_m, shortfall } = figures
  return {
    people: rounded(people, 2),
    within_lower: rounded(within.lower, 2),
    within_upper: rounded(within.upper, 2),
    cumulative_lower: cumulative_share && rounded(cumulative_share.lower, 5),
    cumulative_upper: cumulative_share && rounded(cumulative_share.upper, 5),
    worst_tenth_certain_m: worst_tenth_m && metres(worst_tenth_m.upper),
    worst_tenth_possible_m: worst_tenth_m && metres(worst_tenth_m.lower),
    shortfall: shortfall && [rounded(shortfall[0], 5), rounded(shortfall[1], 5), rounded(shortfall[2], 5)],
  }
}

/** Null: nothing counts at all. */
const metres = (each: number) => (each === Infinity ? null : Math.round(each))

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

function worstOf(part: Part) {
  const worst = worstPlace(part.places, part.reaches)
  return {
    worst_name: worst?.place.name ?? null,
    worst_certain_m: worst && metres(worst.reach.certain_m),
    worst_possible_m: worst && metres(worst.reach.possible_m),
  }
}

function hexagonRow(
  key: string,
  part: Part,
  { nets, audits, asked }: { nets: LivingPlaces; audits: Audits; asked: Asked },
): GapsReply['hexagons'][number] {
  const { places, reaches } = part
  const [lon, lat] = nets.zone.inverse(centreOf(readKey(key), asked.hex_edge_m))
  const weight = places.some(({ people }) => people.residents) ? places.map(({ people }) => people.residents ?? 0) : places.map(() => 1)
  const town_code = places[weight.indexOf(Math.max(...weight))]!.town_code
  const sum = (group: Group) => {
    const known = places.flatMap(({ people }) => people[group] ?? [])
    return known.length === 0
      ? null
      : rounded(
          known.reduce((all, each) => all + each, 0),
          2,
        )
  }
  const mean = (of: (reach: Reach) => number) => metres(weightedMean(reaches.map(of), weight))
  const seen = audits.around(key, town_code)
  return {
    id: key,
    lon: rounded(lon, 6),
    lat: rounded(lat, 6),
    town_code,
    residents: sum('residents'),
    disabled_residents: sum('disabled_residents'),
    over_60: sum('over_60'),
    certain_m: mean(({ certain_m }) => certain_m),
    possible_m: mean(({ possible_m }) => possible_m),
    ...worstOf(part),
    ...seen,
    is_thin: isThin(seen, asked.thin_percent),
  }
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  if (values.includes(Infinity)) return Infinity
  return values.reduce((sum, each, index) => sum + each * weights[index]!, 0) / weights.reduce((sum, each) => sum + each, 0)
}

export function readKey(key: string) {
  const [i = 0, j = 0] = key.split('_').map(Number)
  return { i, j }
}

/** Six corners in degrees from the centre, as they are in the middle of the net: good for drawing, to some metres. */
function shapeOf({ zone }: LivingPlaces, keys: readonly string[], edge_m: number): GapsReply['grid']['shape'] {
  const centres = keys.map((key) => centreOf(readKey(key), edge_m))
  const middle = (axis: 0 | 1) => centres.reduce((sum, each) => sum + each[axis], 0) / Math.max(1, centres.length)
  if (centres.length === 0) return []
  const [x, y] = [middle(0), middle(1)]
  const [lon, lat] = zone.inverse([x, y])
  return cornersOf(edge_m).map(([east, north]) => {
    const corner = zone.inverse([x + east, y + north])
    return { lon: rounded(corner[0] - lon, 7), lat: rounded(corner[1] - lat, 7) }
  })
}

interface Seen {
  facilities: number
  audited: number
}

/** How many of the facilities somebody audited, so that it is seen where little is known. */
class Audits {
  private readonly byHexagon = new Map<string, Seen>()
  private readonly byTown = new Map<string, Seen>()

  constructor(sites: readonly CountedSite[], nets: LivingPlaces, { hex_edge_m }: Asked) {
    for (const { lon, lat, town_code, verdict } of sites) {
      count(this.byHexagon, nets.keyAt(lon, lat, hex_edge_m), verdict !== 'unaudited')
      count(this.byTown, town_code, verdict !== 'unaudited')
    }
  }

  ofTown(code: string): Seen {
    return this.byTown.get(code) ?? { facilities: 0, audited: 0 }
  }

  /** In the hexagon and those beside it; where there are none, in the town. */
  around(key: string, town_code: string | null): Seen {
    const here = readKey(key)
    const near = [here, ...neighboursOf(here)].flatMap((each) => this.byHexagon.get(hexagonKey(each)) ?? [])
    if (near.length === 0) return this.ofTown(town_code ?? '')
    return near.reduce((sum, each) => ({ facilities: sum.facilities + each.facilities, audited: sum.audited + each.audited }))
  }
}

function count(counts: Map<string, Seen>, key: string, isAudited: boolean): void {
  const { facilities, audited } = counts.get(key) ?? { facilities: 0, audited: 0 }
  counts.set(key, { facilities: facilities + 1, audited: audited + Number(isAudited) })
}
