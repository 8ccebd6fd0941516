import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, test as base } from 'vitest'
import { createDatabase } from './server_database.ts'
import { databaseEnded, startServer, type Environment, type ServerProcess } from './server_process.ts'

interface Fixtures {
  /** A data folder of the test's own. */
  dataDir: string
  /** The same with an empty inventory in it. */
  madeDir: string
  /** A server with a database of the test's own, on that engine. */
  home: (engine: 'embedded' | 'server') => Promise<Environment>
  /** Starts a server that ends with the test. */
  launch: (environment: Environment) => Promise<ServerProcess>
}

/** A test with real processes; nothing of them is left when it ends. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-data-'))
    await use(folder)
    await databaseEnded(folder)
    await rm(folder, { recursive: true, force: true })
  },
  madeDir: async ({ dataDir }, use) => {
    await cp(inject('template'), dataDir, { recursive: true })
    await use(dataDir)
  },
  home: async ({ madeDir }, use) => {
    const drops: (() => Promise<void>)[] = []
    await use(async (engine): Promise<Environment> => {
      if (engine === 'embedded') return { DATA_DIR: madeDir }
      const { url, drop } = await createDatabase()
      drops.push(drop)
      return { DATA_DIR: madeDir, DATABASE_URL: url }
    })
    await Promise.all(drops.map((drop) => drop()))
  },
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  launch: async ({}, use) => {
    const running: ServerProcess[] = []
    await use(async (environment) => {
      const server = await startServer(environment)
      running.push(server)
      return server
    })
    await Promise.all(running.map((server) => server.kill()))
  },
})
