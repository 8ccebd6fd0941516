import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import type { Db } from '../../server/database/connect.ts'
import { adminToken, now } from './app.ts'

/** An app of the same city, which lies elsewhere: for files about other places. */
export async function appOfExtent(db: Db, extent: { west: number; south: number; east: number; north: number }): Promise<App> {
  const config = readConfig({})
  const folder = await mkdtemp(join(tmpdir(), 'changxing-city-'))
  await cp(config.CITY_DATA, folder, { recursive: true })
  const city = JSON.parse(await readFile(join(folder, 'regions.json'), 'utf8')) as object
  await writeFile(join(folder, 'regions.json'), JSON.stringify({ ...city, extent }))
  return buildApp({ config: { ...config, CITY_DATA: folder }, db, adminToken, now })
}
