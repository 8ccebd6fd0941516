/**
 * The embedded PostGIS: a process of its own, because PGlite computes on the thread that opened it. Started by
 * embedded.ts with the data folder and the socket folder; ends when told to, or when the server that started it is gone.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { takeLock } from './lock.ts'

const [dataDir, socketPath] = process.argv.slice(2) as [string, string]

async function run(): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  const release = takeLock(dataDir)
  rmSync(socketPath, { force: true })
  const db = await PGlite.create({ dataDir: join(dataDir, 'postgres'), extensions: { postgis } })
  const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 100 })
  await server.start()

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.stop()
    await db.close()
    rmSync(socketPath, { force: true })
    release()
    process.exit(0)
  }
  process.on('message', (message) => void (message === 'stop' && stop()))
  process.on('disconnect', () => void stop())
  process.send?.({ ready: true })
  if (!process.connected) await stop()
}

// A signal to the whole process group reaches this process too: the server decides when the database ends.
process.on('SIGTERM', () => undefined)
process.on('SIGINT', () => undefined)

run().catch((error: Error) => {
  // An error of PGlite can print a whole bundled line: only its first words go out.
  process.send?.({ failed: error.message.slice(0, 300) })
  process.exitCode = 1
  process.disconnect?.()
})
