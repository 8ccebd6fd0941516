import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../../server/config.ts'
import { openDatabase } from '../../server/database/open.ts'
import { silent } from './silent.ts'

/** One embedded PostGIS for the run, in a folder of its own. Needs the built database process (npm run build). */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'changxing-test-'))
  const database = await openDatabase(readConfig({ DATA_DIR: folder }), silent)
  project.provide('engine', 'embedded')
  project.provide('address', database.embedded!.address)
  return async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
