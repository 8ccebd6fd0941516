import { LRUCache } from 'lru-cache'
import type { Day } from '#domain/date.ts'
import type { LivingPlace } from '#domain/gaps.ts'
import { hexagonAt, hexagonKey, zoneAt } from '#domain/hexagon.ts'
import type { Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { facilityPlaces, gapTowns, townPieces, townsRevision, type GapTown, type TownPiece } from '../queries/gap_sites.ts'
import { datasetInForce, placedPoints, type PopulationDataset } from '../queries/population.ts'
import { inSteps } from './in_steps.ts'

export interface Lived {
  places: readonly LivingPlace[]
  towns: readonly GapTown[]
  /** Null: the totals of the towns were spread. */
  dataset: PopulationDataset | null
  outside: Outside
  /** Towns whose totals could be spread nowhere: without boundary and without facilities. */
  unplaced_towns: readonly string[]
}

/** Points of a dataset that lie in no town's boundary. */
export interface Outside {
  points: number
  residents: number
  /** Every town has a boundary, so they lie outside the city: they are in no figure. Else they may lie in a town without, and count in the whole. */
  is_left_out: boolean
}

interface Placed {
  places: readonly LivingPlace[]
  outside: Outside
}

const none_outside: Outside = { points: 0, residents: 0, is_left_out: false }

/** Nets that are kept: one for each size and state of the boundaries. */
const kept_nets = 8

/** Where people live, in hexagons of the size that is asked for. */
export class LivingPlaces {
  readonly zone: ReturnType<typeof zoneAt>
  private readonly db: Db
  private readonly city_code: string
  private readonly pieces = new LRUCache<string, TownPiece[]>({ max: kept_nets })
  private readonly points = new LRUCache<string, Placed>({ max: 2 })

  constructor(db: Db, { city_code, extent }: CityData) {
    this.db = db
    this.city_code = city_code
    this.zone = zoneAt((extent.west + extent.east) / 2)
  }

  async of(edge_m: number, today: Day): Promise<Lived> {
    const [towns, revision, dataset = null] = await Promise.all([
      gapTowns(this.db, this.city_code, today),
      townsRevision(this.db),
      datasetInForce(this.db),
    ])
    const net = `${edge_m} ${revision} ${today}`
    if (!dataset) return { towns, dataset, outside: none_outside, ...(await this.spread(towns, edge_m, net)) }
    const placed = await kept(this.points, `${dataset.id} ${net}`, () => this.place(dataset, towns, edge_m))
    return { towns, dataset, ...placed, unplaced_towns: [] }
  }

  private async place({ id }: PopulationDataset, towns: readonly GapTown[], edge_m: number): Promise<Placed> {
    const bounded = towns.filter(({ has_boundary }) => has_boundary).map(({ code }) => code)
    const points = await placedPoints(this.db, id, bounded)
    const outside = points.filter(({ town_code }) => town_code === null)
    const is_left_out = bounded.length === towns.length
    const counted = is_left_out ? points.filter(({ town_code }) => town_code !== null) : points
    const places = await inSteps(counted, ({ lon, lat, town_code, name, residents, disabled_residents, over_60 }) => ({
      lon,
      lat,
      town_code,
      name,
      hexagon: this.keyAt(lon, lat, edge_m),
      people: { residents, disabled_residents, over_60 },
    }))
    return { places, outside: { points: outside.length, residents: outside.reduce((sum, each) => sum + each.residents, 0), is_left_out } }
  }

  keyAt(lon: number, lat: number, edge_m: number): string {
    return hexagonKey(hexagonAt(this.zone.forward([lon, lat]), edge_m))
  }

  /** Evenly over the hexagons of a town's boundary by their area; where it has none over those that hold its facilities. */
  private async spread(towns: readonly GapTown[], edge_m: number, net: string): Promise<Pick<Lived, 'places' | 'unplaced_towns'>> {
    const bounded = towns.filter(({ has_boundary }) => has_boundary).map(({ code }) => code)
    const others = towns.filter(({ has_boundary }) => !has_boundary).map(({ code }) => code)
    const [pieces, rough] = await Promise.all([
      kept(this.pieces, net, () => townPieces(this.db, bounded, { srid: this.zone.srid, edge_m })),
      others.length > 0 ? facilityPlaces(this.db, others) : [],
    ])
    const parts = [
      ...pieces.map(({ town_code, i, j, lon, lat, area_m2 }) => ({ town_code, hexagon: hexagonKey({ i, j }), lon, lat, weight: area_m2 })),
      ...this.oncePerHexagon(rough, edge_m),
    ]
    const whole = new Map<string, number>()
    for (const { town_code, weight } of parts) whole.set(town_code, (whole.get(town_code) ?? 0) + weight)
    const byCode = new Map(towns.map((town) => [town.code, town]))
    const places = parts.map(({ town_code, hexagon, lon, lat, weight }) => {
      const { population, disabled_residents } = byCode.get(town_code)! // only of these towns was asked
      const of = (total: number | null) => (total === null ? null : (total * weight) / whole.get(town_code)!)
      return {
        town_code,
        hexagon,
        lon,
        lat,
        name: null,
        people: { residents: of(population), disabled_residents: of(disabled_residents), over_60: null },
      }
    })
    return { places, unplaced_towns: towns.filter(({ code }) => !whole.has(code)).map(({ code }) => code) }
  }

  private oncePerHexagon(rough: readonly { town_code: string; lon: number; lat: number }[], edge_m: number) {
    const found = new Map<string, { town_code: string; hexagon: string; lon: number; lat: number; weight: number }>()
    for (const { town_code, lon, lat } of rough) {
      const hexagon = this.keyAt(lon, lat, edge_m)
      if (!found.has(`${town_code} ${hexagon}`)) found.set(`${town_code} ${hexagon}`, { town_code, hexagon, lon, lat, weight: 1 })
    }
    return found.values()
  }
}

async function kept<T extends object>(cache: LRUCache<string, T>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key)
  if (known) return known
  const made = await make()
  cache.set(key, made)
  return made
}
