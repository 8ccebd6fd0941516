import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ask } from './measure.ts'
import type { Options } from './options.ts'

/** Another server on the same database, with the same columns of the same facilities. */
export interface Peer {
  name: string
  tile?: (path: string) => string
  items?: (bbox: string, offset: number) => string
  stop: () => Promise<void>
}

/** Points only, so that a tile of each server holds the same features. */
const view = `
  create or replace view bench_toilets as
  select number, kind, category, verdict, verdict_on, lifecycle, name_zh, name_en, geometry
    from facilities
   where merged_into is null and lifecycle is distinct from 'closed' and geometry is not null and kind = 'toilet'`

const columns = ['kind', 'category', 'verdict', 'verdict_on', 'lifecycle', 'name_zh', 'name_en']

/** A tile of the view by the database alone, as its manual shows it: the box of the tile, what touches it with a margin, its columns. */
export const databaseTile = `
  select st_asmvt(tile, 'bench_toilets', 4096, 'geom', 'number') as mvt
    from (select st_asmvtgeom(st_transform(t.geometry, 3857), box.inside, 4096, 256) as geom, number, ${columns.join(', ')}
            from bench_toilets t
           cross join (select st_tileenvelope($1, $2, $3) as inside, st_tileenvelope($1, $2, $3, margin => 256.0 / 4096) as around) box
           where t.geometry && st_transform(box.around, 4326)) tile`

export async function makeView(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(view)
  await client.end()
}

interface Known {
  /** Addresses below that of the server. */
  tile?: (path: string) => string
  items?: string
  /** Arguments and environment. */
  start: (how: { url: string; port: number; folder: string; kept_mb: number }) => Promise<{ args: string[]; env: Record<string, string> }>
}

/** Each as its manual says, with four connections and the columns of our tiles. */
const known: Record<string, Known> = {
  martin: {
    tile: (path) => `/bench_toilets/${path}`,
    start: async ({ url, port, folder, kept_mb }) => {
      const path = join(folder, 'martin.yaml')
      await writeFile(path, martinConfig(url, port, kept_mb))
      return { args: ['--config', path], env: {} }
    },
  },
  pg_tileserv: {
    tile: (path) => `/public.bench_toilets/${path}.pbf`,
    start: async ({ url, port }) => ({ args: [], env: { DATABASE_URL: url, TS_HTTPHOST: '127.0.0.1', TS_HTTPPORT: String(port) } }),
  },
  tipg: {
    tile: (path) => `/collections/public.bench_toilets/tiles/WebMercatorQuad/${path}`,
    items: '/collections/public.bench_toilets/items',
    start: async ({ url, port }) => ({
      args: ['tipg.main:app', '--host', '127.0.0.1', '--port', String(port), '--log-level', 'error', '--no-access-log'],
      env: {
        DATABASE_URL: url,
        DB_MIN_CONN_SIZE: '4',
        DB_MAX_CONN_SIZE: '4',
        TIPG_DB_TABLES: '["public.bench_toilets"]',
        TIPG_TABLE_CONFIG__PUBLIC_BENCH_TOILETS__PK: 'number',
        TIPG_TILE_BUFFER: '64',
        TIPG_MAX_FEATURES_PER_TILE: '10000000',
        TIPG_CATALOG_TTL: '0',
      },
    }),
  },
  pg_featureserv: {
    items: '/collections/public.bench_toilets/items.json',
    start: async ({ url, port }) => ({
      args: [],
      env: { DATABASE_URL: url, PGFS_SERVER_HTTPHOST: '127.0.0.1', PGFS_SERVER_HTTPPORT: String(port), PGFS_PAGING_LIMITMAX: '1000' },
    }),
  },
}

function martinConfig(url: string, port: number, kept_mb: number): string {
  const properties = Object.fromEntries(columns.map((name) => [name, name === 'verdict_on' ? 'date' : 'text']))
  const toilets = {
    schema: 'public',
    table: 'bench_toilets',
    srid: 4326,
    geometry_column: 'geometry',
    geometry_type: 'POINT',
    id_column: 'number',
    extent: 4096,
    buffer: 64,
    bounds: [-180, -85, 180, 85],
    properties,
  }
  // JSON is YAML as well.
  return JSON.stringify({
    listen_addresses: `127.0.0.1:${port}`,
    worker_processes: 2,
    cache: { size_mb: kept_mb },
    postgres: { connection_string: url, pool_size: 4, tables: { bench_toilets: toilets } },
  })
}

let port = 19_400

/** Starts a program that is known by its name, or uses the address that is given. */
export async function startPeer({ name, where }: Options['peers'][number], url: string, folder: string, kept_mb: number): Promise<Peer> {
  const peer = known[name]
  if (!peer) throw new Error(`--peer: one of ${Object.keys(known).join(', ')}`)
  if (/^https?:/.test(where)) return { ...addressesOf(peer, where.replace(/\/$/, '')), name, stop: async () => undefined }
  const own = (port += 1)
  const { args, env } = await peer.start({ url, port: own, folder, kept_mb })
  const child = spawn(where, args, {
    env: { PATH: process.env['PATH'], RUST_LOG: 'error', ...env },
    stdio: 'ignore',
    cwd: folder,
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const address = `http://127.0.0.1:${own}`
  const stop = async () => void (child.kill('SIGKILL'), await ended)
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended at its start`)
    if (await ask(`${address}/`).catch(({ code }: { code?: string }) => code !== 'ECONNREFUSED')) return { ...addressesOf(peer, address), name, stop }
    await sleep(100)
  }
  await stop()
  throw new Error(`${name} did not answer`)
}

function addressesOf({ tile, items }: Known, address: string): Pick<Peer, 'tile' | 'items'> {
  return {
    tile: tile === undefined ? undefined : (path) => `${address}${tile(path)}`,
    items: items === undefined ? undefined : (bbox, offset) => `${address}${items}?bbox=${bbox}&limit=1000&offset=${offset}`,
  }
}
