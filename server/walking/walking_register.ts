import type { Db } from '../database/connect.ts'
import { Looks } from '../looks.ts'
import { momentNow, roadChangesSince, roadsAfter, roadsById, type Moment } from '../queries/walking.ts'
import { Network } from './network.ts'
import { roadOf, type Road } from './road.ts'

/** Roads that are read at a time, so that nobody waits behind all of them. */
const roads_a_step = 2000

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
    for (let after = 0; ;) {
      const step = await roadsAfter(this.db, after, roads_a_step)
      roads.push(...step.map(roadOf))
      if (step.length < roads_a_step) break
      after = step.at(-1)!.number
    }
    return (this.held = { network: await Network.of(roads), moment })
  }
}
