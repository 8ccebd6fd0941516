import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import type { Db } from '../../server/database/connect.ts'
import { adminToken, callerOf, now, type Call } from './app.ts'
import { apply, upload } from './imports.ts'

/** The old town of Heidelberg with its steps, as OpenStreetMap has it: a file of one's own, made as test/data/osm/README.md says. */
export const old_town_file = process.env['OSM_OLD_TOWN']

const old_town = { west: 8.68, south: 49.4, east: 8.76, north: 49.43 }

/** An app of a city that lies there, with the old town imported as anybody would. Answers how to ask it. */
export async function oldTown(db: Db, file: string): Promise<{ app: App; call: Call }> {
  const folder = await mkdtemp(join(tmpdir(), 'city-'))
  const config = readConfig({})
  await cp(config.CITY_DATA, folder, { recursive: true })
  const regions = join(folder, 'regions.json')
  await writeFile(regions, JSON.stringify({ ...JSON.parse(await readFile(regions, 'utf8')), extent: old_town }))
  const app = await buildApp({ config: { ...config, CITY_DATA: folder }, db, adminToken, now })
  const call = callerOf(app)
  const { body } = await upload(app, call, {
    name: 'old_town.osm.pbf',
    content: await readFile(file),
    fields: { datum: 'wgs84', town_code: '441882100' },
  })
  const applied = await apply(call, body.id, [...new Set(body.warnings.map(({ code }: { code: string }) => code))] as string[])
  if (applied.body.state !== 'applied') throw new Error(JSON.stringify(applied.body))
  await rm(folder, { recursive: true })
  return { app, call }
}
