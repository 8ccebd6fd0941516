import type { ServiceFacility } from '#domain/coverage.ts'
import type { Db } from './database/connect.ts'
import { Looks } from './looks.ts'
import { coverageChangesSince, coverageRecord, type CoverageRecord } from './queries/coverage.ts'

/** What coverage is computed from, at hand: reading every service facility's life takes longer than all the arithmetic. */
export interface Held extends CoverageRecord {
  /** Replies worked out from it, by what was asked; it is another object once anything in it has changed. */
  replies: Map<string, Buffer>
}

/** More different questions than this are not kept. */
const kept_replies = 16

export class CoverageRegister {
  private readonly db: Db
  private readonly city_code: string
  private held: Held | undefined
  private snapshot = ''
  private readonly looks = new Looks(() => this.look())

  constructor(db: Db, city_code: string) {
    this.db = db
    this.city_code = city_code
  }

  current(): Promise<Held> {
    return this.looks.current()
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
