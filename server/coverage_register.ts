import type { ServiceFacility } from '#domain/coverage.ts'
import type { Db } from './database/connect.ts'
import { coverageChangesSince, coverageRecord, type CoverageRecord } from './queries/coverage.ts'

/** What coverage is computed from, at hand: reading every service facility's life takes longer than all the arithmetic. */
export interface Held extends CoverageRecord {
  /** Replies worked out from it, by what was asked; it is another object once anything in it has changed. */
  replies: Map<string, Buffer>
}

/** More different questions than this are not kept. */
const kept_replies = 16

/** Each answer is as of a look at the database that began after it was asked for, so nobody misses what he wrote himself. */
export class CoverageRegister {
  private readonly db: Db
  private readonly city_code: string
  private held: Held | undefined
  private snapshot = ''
  private looking: Promise<unknown> = Promise.resolve()
  private next: Promise<Held> | undefined

  constructor(db: Db, city_code: string) {
    this.db = db
    this.city_code = city_code
  }

  /** One look at a time; all who ask while one is under way share the one after it. */
  async current(): Promise<Held> {
    this.next ??= this.lookAfter(this.looking)
    return this.next
  }

  /** The reply to a question, worked out once for each state of the record. */
  async reply(question: string, work: (record: Held) => string): Promise<Buffer> {
    const held = await this.current()
    const known = held.replies.get(question)
    if (known !== undefined) return known
    const reply = Buffer.from(work(held))
    if (held.replies.size >= kept_replies) held.replies.clear()
    held.replies.set(question, reply)
    return reply
  }

  private async lookAfter(before: Promise<unknown>): Promise<Held> {
    await before
    this.next = undefined
    const look = this.look()
    this.looking = look.catch(() => undefined)
    return look
  }

  private async look(): Promise<Held> {
    if (!this.held) return this.readAll()
    const { snapshot, example_data, towns, changed, facilities } = await coverageChangesSince(this.db, this.city_code, this.snapshot)
    if (changed === null) return this.readAll()
    const gone = new Set(changed)
    const isAffected = facilities.length > 0 || (gone.size > 0 && this.held.facilities.some(({ id }) => gone.has(id)))
    if (isAffected || towns !== null || example_data !== this.held.example_data) {
      const others = isAffected ? this.held.facilities.filter(({ id }) => !gone.has(id)) : this.held.facilities
      const all = isAffected ? [...others, ...facilities].toSorted(byId) : others
      this.held = { example_data, towns: towns ?? this.held.towns, facilities: all, replies: new Map() }
    }
    this.snapshot = snapshot
    return this.held
  }

  private async readAll(): Promise<Held> {
    const { snapshot, ...record } = await coverageRecord(this.db, this.city_code)
    this.snapshot = snapshot
    return (this.held = { ...record, replies: new Map() })
  }
}

const byId = (left: ServiceFacility, right: ServiceFacility) => (left.id < right.id ? -1 : 1)
