import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { LRUCache } from 'lru-cache'
import { printFilter, type FacilityFilter } from '#domain/filter.ts'
import { changesSince, most_changes } from '../queries/changes.ts'
import { numbersMatching } from '../queries/tile_rows.ts'
import type { Db } from '../database/connect.ts'
import type { Collection } from './collections.ts'
import { drawTile } from './draw.ts'
import type { TileAddress } from './mercator.ts'
import { bringUpToDate, freshenPoints, loadSnapshot, type Snapshot } from './snapshot.ts'
import { readyTile, tileCache, type ReadyTile } from './tile_cache.ts'

/** A committed change shows within a second: time to look, to read it and to draw the tile. */
const look_every_ms = 300

/** A database that is away is asked less often: each try that fails is logged by the driver as well. */
const look_for_database_every_ms = 2000

type Log = Pick<FastifyBaseLogger, 'info' | 'warn'>

/** The tiles of one server process: what they show, what was drawn of it, and the watch that keeps both fresh. */
export class Tiles {
  private readonly db: Db
  private readonly log: Log
  private snapshot: Snapshot | undefined
  private loading: Promise<Snapshot> | undefined
  private freshening: Promise<void> | undefined
  private readonly drawn: LRUCache<string, ReadyTile>
  private readonly stopping = new AbortController()
  private watching: Promise<void> | undefined
  private readonly finding = new Map<string, Promise<void>>()

  constructor(db: Db, log: Log, kept_mb = 64) {
    this.db = db
    this.log = log
    this.drawn = tileCache(kept_mb)
  }

  async tile(collection: Collection, address: TileAddress, filter: FacilityFilter): Promise<ReadyTile> {
    if (!this.snapshot) await this.load()
    const key = `${collection}/${address.z}/${address.x}/${address.y}?${collection === 'towns' ? '' : printFilter(filter).toString()}`
    const kept = this.drawn.get(key)
    if (kept) return kept
    while (!this.snapshot!.points.knows(filter)) await this.find(filter) // loaded just now
    const ready = readyTile(drawTile(this.snapshot!, collection, address, filter))
    this.drawn.set(key, ready)
    return ready
  }

  /** Words are looked for by the database, once for all tiles that wait for them. */
  private find(filter: FacilityFilter): Promise<void> {
    const key = printFilter(filter).toString()
    const found = this.finding.get(key) ?? this.ask(filter).finally(() => this.finding.delete(key))
    this.finding.set(key, found)
    return found
  }

  private async ask(filter: FacilityFilter): Promise<void> {
    const { points } = this.snapshot! // others may show when the answer is here, of which it is then asked again
    points.learn(filter, await numbersMatching(this.db, filter))
  }

  /** What the tiles show now. */
  async current(): Promise<Snapshot> {
    return this.snapshot ?? this.load()
  }

  /** Looks for changes until stopped. A database that goes away is told once; when it is back everything is read anew. */
  watch(): void {
    this.watching ??= this.keepLooking()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await this.watching
  }

  private load(): Promise<Snapshot> {
    this.loading ??= loadSnapshot(this.db)
      .then((snapshot) => this.show(snapshot))
      .finally(() => (this.loading = undefined))
    return this.loading
  }

  show(snapshot: Snapshot): Snapshot {
    this.snapshot = snapshot
    this.drawn.clear()
    return snapshot
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping
    let away = false
    while (!signal.aborted) {
      try {
        await (away ? this.load() : this.look())
        if (away) this.log.info('tiles are fresh again')
        away = false
      } catch (error) {
        if (!away && !signal.aborted) this.log.warn({ err: error }, 'tiles can’t look for changes; they show what was last known')
        away = true
      }
      await sleep(away ? look_for_database_every_ms : look_every_ms, undefined, { signal }).catch(() => undefined)
    }
  }

  private async look(): Promise<void> {
    const { snapshot } = this
    if (!snapshot) return void (await this.load())
    const changes = await changesSince(this.db, snapshot.since)
    const { facilities, regions, is_demo } = changes
    if (is_demo !== snapshot.isDemo || facilities.length >= most_changes) return void (await this.load())
    await bringUpToDate(this.db, snapshot, changes)
    if (facilities.length > 0 || regions) this.drawn.clear()
    if (snapshot.points.isWorn()) this.freshening ??= freshenPoints(snapshot).finally(() => (this.freshening = undefined))
  }
}
