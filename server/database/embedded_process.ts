/**
 * The embedded PostGIS: a process of its own, because PGlite computes on the thread that opened it. Started by
 * embedded.ts with the data folder and the socket's path; ends when told to, or when the server that started it is gone.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { postgis } from '@electric-sql/pglite-postgis'
import { StartError } from '../start_error.ts'
import { serveSocket } from './embedded_socket.ts'
import { takeLock } from './lock.ts'

// Whoever may open the socket is the database's owner: files and socket are for this user alone, whatever the folder is.
process.umask(0o077)

const [dataDir, socketPath] = process.argv.slice(2) as [string, string]

async function run(): Promise<void> {
  const release = takeLock(dataDir)
  mkdirSync(dirname(socketPath), { recursive: true, mode: 0o700 })
  rmSync(socketPath, { force: true })
  const db = await open(join(dataDir, 'postgres'))
  const stopServing = await serveSocket(db, socketPath)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await stopServing()
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

/** A folder whose making was cut off holds nothing that anybody was told of: it is made anew. */
async function open(folder: string): Promise<PGlite> {
  const making = `${folder}.making`
  if (existsSync(making)) rmSync(folder, { recursive: true, force: true })
  if (!existsSync(folder)) writeFileSync(making, '')
  const db = await PGlite.create({ dataDir: folder, extensions: { postgis, pg_trgm } })
  rmSync(making, { force: true })
  return db
}

// A signal to the whole process group reaches this process too: the server decides when the database ends.
process.on('SIGTERM', () => undefined)
process.on('SIGINT', () => undefined)

run().catch((error: Error) => {
  // An error of PGlite can print a whole bundled line: only its first words go out.
  const sentence = `The embedded database in ${dataDir} can't be opened: ${error.message.slice(0, 200)}`
  process.send?.({ failed: error instanceof StartError ? error.message : sentence }, () => process.exit(1))
})
