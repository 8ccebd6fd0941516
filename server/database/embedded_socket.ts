/**
 * PGlite on a Unix socket for many clients. PGlite has one backend with one unnamed statement and one transaction, so a
 * client's messages must reach it whole: everything up to Sync in one call, and a transaction from begin to end before
 * another client has its turn. (`@electric-sql/pglite-socket` 0.2.11 lets clients' messages interleave, and one client
 * gets another's rows: electric-sql/pglite#1046.)
 */
import { createServer, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'
import { messagesIn, readyAtEnd } from './wire.ts'

const sync = Buffer.from('S\0\0\0\x04', 'latin1')
const rollback = Buffer.from('Q\0\0\0\x0drollback\0', 'latin1')

/**
 * Answers how to stop: no further statement begins, the one at work is waited for. A client that goes silent inside its
 * transaction holds all the others: after `silent_ms` it is dropped and rolled back.
 */
export async function serveSocket(db: PGlite, path: string, silent_ms = 60_000): Promise<() => Promise<void>> {
  const turns = new Turns()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    void serve(db, socket, turns, silent_ms).finally(() => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  return async () => {
    server.close()
    for (const socket of sockets) socket.destroy()
    await turns.take()
  }
}

/** Whoever takes a turn keeps it until it is given back; the others wait in the order in which they came. */
class Turns {
  #last: Promise<void> = Promise.resolve()

  async take(): Promise<() => void> {
    const before = this.#last
    let giveBack!: () => void // set at once: a promise runs its executor when it is made
    this.#last = new Promise((resolve) => (giveBack = resolve))
    await before
    return giveBack
  }
}

/** One client from its first byte to its last. What it leaves open is rolled back. */
async function serve(db: PGlite, socket: Socket, turns: Turns, silent_ms: number): Promise<void> {
  let giveBack: (() => void) | null = null
  let silence: NodeJS.Timeout | undefined
  try {
    for await (const { bytes, ends } of messagesIn(socket)) {
      clearTimeout(silence)
      giveBack ??= await turns.take()
      if (socket.destroyed) break
      const answer = readyAtEnd(await execute(db, bytes), ends)
      if (socket.writable) socket.write(answer)
      if (ends && !db.isInTransaction()) {
        giveBack()
        giveBack = null
      } else {
        silence = setTimeout(() => socket.destroy(), silent_ms)
      }
    }
  } catch {
    // The client went away in the middle: what it had begun is undone below.
  }
  clearTimeout(silence)
  socket.destroy()
  if (giveBack === null) return
  await execute(db, sync)
  if (db.isInTransaction()) await execute(db, rollback)
  giveBack()
}

async function execute(db: PGlite, bytes: Uint8Array): Promise<Buffer> {
  const answer: Buffer[] = []
  try {
    await db.execProtocolRawStream(bytes, { onRawData: (data) => void answer.push(Buffer.from(data)) })
  } catch (error) {
    // An error of SQL is an answer. This is the engine itself: nothing that it says from here on can be trusted.
    process.stderr.write(`The embedded database failed: ${(error as Error).message.slice(0, 300)}\n`)
    process.exit(1)
  }
  return Buffer.concat(answer)
}
