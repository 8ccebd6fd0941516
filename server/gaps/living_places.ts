import { LRUCache } from 'lru-cache'
import type { Day } from '#domain/date.ts'
import type { LivingPlace } from '#domain/gaps.ts'
import { hexagonAt, hexagonKey, zoneAt } from '#domain/hexagon.ts'
import type { Db } from '../database/connect.ts'
import type { CityData } from '../database/reference_data.ts'
import { facilityPlaces, gapTowns, townPieces, townsRevision, type GapTown, type TownPiece } from '../queries/gap_sites.ts'
import { datasetInForce, placedPoints, type PopulationDataset } from '../queries/population.ts'

export interface Lived {
  places: readonly LivingPlace[]
  towns: readonly GapTown[]
  /** Null: the totals of the towns were spread. */
  dataset: PopulationDataset | null
  /** Towns whose totals could be spread nowhere: without boundary and without facilities. */
  unplaced_towns: readonly string[]
}

/** Nets that are kept: one for each size and state of the boundaries. */
const kept_nets = 8

/** Where people live, in hexagons of the size that is asked for. */
export class LivingPlaces {
  readonly zone: ReturnType<typeof zoneAt>
  private readonly db: Db
  private readonly city_code: string
  private readonly pieces = new LRUCache<string, TownPiece[]>({ max: kept_nets })
  private readonly points = new LRUCache<string, LivingPlace[]>({ max: 2 })

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
    if (!dataset) return { towns, dataset, ...(await this.spread(towns, edge_m, net)) }
    const bounded = towns.filter(({ has_boundary }) => has_boundary).map(({ code }) => code)
    const places = await kept(this.points, `${dataset.id} ${net}`, async () => {
      const found = await placedPoints(this.db, dataset.id, bounded)
      return found.map(({ lon, lat, town_code, name, residents, disabled_residents, over_60 }) => ({
        lon,
        lat,
        town_code,
        name,
        hexagon: this.keyAt(lon, lat, edge_m),
        people: { residents, disabled_residents, over_60 },
      }))
    })
    return { towns, dataset, places, unplaced_towns: [] }
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
