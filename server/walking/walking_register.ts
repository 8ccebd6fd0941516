import type { Db } from '../database/connect.ts'
import { Looks } from '../looks.ts'
import { lastNumber } from '../queries/tile_rows.ts'
import { momentNow, roadChangesSince, roadsBetween, roadsById, type Moment } from '../queries/walking.ts'
import { Network } from './network.ts'
import { roadOf, type Road } from './road.ts'

/** Facilities among which roads are read at a time, so that nobody waits behind all of them. */
const numbers_a_step = 5000

interface Held {
  network: Network
  moment: Moment
}

/** The roads of the inventory as a network, at hand: reading them all takes longer than finding a way. */
export class WalkingRegister {
  private readonly db: Db
  private readonly looks = new Looks(() => this.look())
  private held: Held | undefined

  constructor(db: Db) {
    this.db = db
  }

  async current(): Promise<{ network: Network; example_data: boolean }> {
    const { network, moment } = await this.looks.current()
    return { network, example_data: moment.is_demo }
  }

  private async look(): Promise<Held> {
    const { held } = this
    if (!held) return this.readAll()
    const { facilities, ...moment } = await roadChangesSince(this.db, held.moment)
    if (facilities === null) return this.readAll()
    const network = facilities.length > 0 ? await this.changed(held.network, facilities) : held.network
    return (this.held = { network, moment })
  }

  /** What is not drawn otherwise is put in place; else the network is made anew, of the roads that are at hand. */
  private async changed(network: Network, ids: string[]): Promise<Network> {
    const roads = (await roadsById(this.db, ids)).map(roadOf)
    const there = new Set(roads.map(({ id }) => id))
    const isSame = !ids.some((id) => network.has(id) && !there.has(id)) && roads.every((road) => network.isDrawn(road))
    if (isSame) {
      for (const road of roads) network.replace(road)
      return network
    }
    const touched = new Set(ids)
    return Network.of([...[...network.all()].filter(({ id }) => !touched.has(id)), ...roads])
  }

  private async readAll(): Promise<Held> {
    const moment = await momentNow(this.db)
    const roads: Road[] = []
    const last = await lastNumber(this.db)
    for (let after = 0; after < last; after += numbers_a_step) roads.push(...(await roadsBetween(this.db, after, after + numbers_a_step)).map(roadOf))
    return (this.held = { network: await Network.of(roads), moment })
  }
}
