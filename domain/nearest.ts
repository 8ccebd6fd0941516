import Flatbush from 'flatbush'
import type { Position } from './datum.ts'
import { geodesicM } from './geodesic.ts'

const degree_m = 111_195

/** A flat picture of some degrees: its metres are out by so much at most where all lies about one latitude. */
const flat_error = 0.012

/** Places by nearness along the ellipsoid: sought on a flat picture, decided by the exact distance. */
export class NearestPlaces {
  private readonly places: readonly Position[]
  private readonly index: Flatbush | null
  private readonly squeeze: number
  /** How far the flat picture may be out, as a share. */
  private readonly error: number

  constructor(places: readonly Position[]) {
    this.places = places
    const lats = places.map(([, lat]) => lat)
    const [south, north] = [lats.reduce((a, b) => Math.min(a, b), 90), lats.reduce((a, b) => Math.max(a, b), -90)]
    this.squeeze = cosine((south + north) / 2)
    this.error = flat_error + Math.max(Math.abs(cosine(south - 1) / this.squeeze - 1), Math.abs(cosine(north + 1) / this.squeeze - 1))
    this.index = places.length > 0 ? new Flatbush(places.length) : null
    for (const place of places) this.index?.add(...this.flat(place))
    this.index?.finish()
  }

  /** Metres to the nearest; Infinity: there is none. */
  distanceM(from: Position): number {
    return this.distancesM(from, 1)[0] ?? Infinity
  }

  /** Metres to the nearest so many, in order; fewer where there are no more. */
  distancesM(from: Position, count: number): number[] {
    const [x, y] = this.flat(from)
    const metres = (each: number) => geodesicM(from, this.places[each]!)
    const found = (this.index?.neighbors(x, y, count) ?? []).map(metres)
    const most = found.reduce((a, b) => Math.max(a, b), 0)
    const near = found.length > 0 ? this.index!.neighbors(x, y, Infinity, most * (1 + this.error)).map(metres) : []
    return (near.length >= found.length ? near : found).sort((a, b) => a - b).slice(0, count)
  }

  /** Those at most so far away, by their place in the list. */
  within(from: Position, most_m: number): number[] {
    const [x, y] = this.flat(from)
    const reach = most_m * (1 + this.error)
    const found = this.index?.search(x - reach, y - reach, x + reach, y + reach) ?? []
    return found.filter((each) => {
      const [east, north] = this.flat(this.places[each]!)
      const rough = Math.hypot(east - x, north - y)
      if (rough <= most_m * (1 - this.error)) return true
      return rough <= reach && geodesicM(from, this.places[each]!) <= most_m
    })
  }

  private flat([lon, lat]: Position): [x: number, y: number] {
    return [lon * this.squeeze * degree_m, lat * degree_m]
  }
}

const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
