import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Db } from '../database/connect.ts'
import { pathsToRead } from '../queries/import_states.ts'
import { isDead, thisProcess } from './worker.ts'

const folderOf = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>) => join(DATA_DIR, 'uploads')

/** A folder for one upload, which says whose it is. It lies with the data, so that a restart finds it. */
export async function uploadFolder(config: Pick<Config, 'DATA_DIR'>): Promise<string> {
  await mkdir(folderOf(config), { recursive: true, mode: 0o700 })
  return mkdtemp(join(folderOf(config), `${encodeURIComponent(thisProcess)}-`))
}

/** Removes what killed processes left and nothing is to be read from. */
export async function sweepUploads(db: Db, config: Pick<Config, 'DATA_DIR'>, now: Date): Promise<void> {
  const folder = folderOf(config)
  const wanted = await pathsToRead(db)
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const owner = decodeURIComponent(name.slice(0, name.lastIndexOf('-')))
    const since = (await stat(path).catch(() => null))?.mtime ?? now
    if (owner === thisProcess || wanted.some((each) => each.startsWith(path)) || !isDead(owner, since.toISOString(), now)) continue
    await rm(path, { recursive: true, force: true })
  }
}
