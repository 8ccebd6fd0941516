import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server_process.ts'

/** A data folder that holds an empty inventory, made once: each test starts from a copy. Needs the build (npm run build). */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'changxing-template-'))
  await (await startServer({ DATA_DIR: folder })).stop()
  project.provide('template', folder)
  return () => rm(folder, { recursive: true, force: true })
}
