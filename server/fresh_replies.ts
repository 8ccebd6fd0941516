import type { FastifyReply } from 'fastify'
import type { Db } from './database/connect.ts'
import { anythingSince } from './queries/changes.ts'

/** More different questions than this are not kept. */
const kept_replies = 16

/**
 * Replies that take longer to work out than to ask whether anything has been written since. Each is as of a look at the
 * database that began after it was asked for, so nobody misses what he wrote himself.
 */
export class FreshReplies {
  private readonly db: Db
  private readonly kept = new Map<string, Buffer>()
  private snapshot = ''
  private isDemo = false

  constructor(db: Db) {
    this.db = db
  }

  /** The reply to a question; what it says must depend on the question and on what is recorded alone. */
  async reply(question: string, work: () => Promise<string>): Promise<Buffer> {
    const { snapshot, is_demo, changed } = await anythingSince(this.db, this.snapshot)
    if (changed || is_demo !== this.isDemo) this.kept.clear()
    this.snapshot = snapshot
    this.isDemo = is_demo
    const known = this.kept.get(question)
    if (known) return known
    const reply = Buffer.from(await work())
    if (this.kept.size >= kept_replies) this.kept.clear()
    // Another look may have found changes meanwhile, which this reply need not hold.
    if (this.snapshot === snapshot) this.kept.set(question, reply)
    return reply
  }
}

/** JSON that was printed by the route's schema already. */
export function sendPrinted(reply: FastifyReply, json: Buffer) {
  return reply.type('application/json; charset=utf-8').send(json)
}
