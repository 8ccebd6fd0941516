import type { TestProject } from 'vitest/node'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/database/open.ts'
import { createDatabase } from './server_database.ts'
import { silent } from './silent.ts'

/** A database of its own on the PostgreSQL server that TEST_DATABASE_URL names; `npm test` starts one and sets it. */
export default async function setup(project: TestProject) {
  const { url, drop } = await createDatabase()
  const database = await openDatabase(readConfig({ DATABASE_URL: url }), silent)
  project.provide('engine', 'server')
  project.provide('address', { url })
  return async () => {
    await database.close()
    await drop()
  }
}
