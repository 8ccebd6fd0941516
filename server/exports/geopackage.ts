import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite, { type Database, type Statement } from 'node-sqlite3-wasm' // CommonJS: its names are found on the default only
import { kinds, type Kind } from '#domain/facility.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { ExportRecord } from '../queries/export_rows.ts'
import type { ExportBatch, ExportFormat, ExportHead } from './format.ts'
import { boundsOf, geometryBlob, wider, type Bounds } from './geopackage_geometry.ts'
import { boundsSql, layerSql, schemaSql } from './geopackage_schema.ts'
import { columns as tableColumns } from './table_row.ts'

/** One layer a kind. SQLite writes where it likes, so the file is made whole beside and sent from there. */
export const geopackage: ExportFormat = {
  name: 'geopackage',
  title: { zh: 'GeoPackage', en: 'GeoPackage' },
  media_type: 'application/geopackage+sqlite3',
  ending: 'gpkg',
  is_text: false,
  async *write(head, batches) {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-export-'))
    try {
      const path = join(folder, 'facilities.gpkg')
      await fill(path, head, batches)
      yield* createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function fill(path: string, head: ExportHead, batches: AsyncIterable<ExportBatch>): Promise<void> {
  const file = new sqlite.Database(path)
  try {
    // Nobody else reads it yet, and one that was not ended is thrown away.
    file.exec('pragma journal_mode = off; pragma synchronous = off; begin')
    file.exec(schemaSql(head))
    for (const kind of kinds) file.exec(layerSql(kind, head))
    for (const [kind, bounds] of await insertAll(file, batches)) file.run(boundsSql, [...bounds, kind])
    file.exec('commit')
  } finally {
    file.close()
  }
}

async function insertAll(file: Database, batches: AsyncIterable<ExportBatch>): Promise<Map<Kind, Bounds>> {
  const inserts = new Map(kinds.map((kind) => [kind, file.prepare(insertSql(kind))]))
  const gone = file.prepare('insert into tombstones (id, why, reason, survivor_id) values (?, ?, ?, ?)')
  const extents = new Map<Kind, Bounds>()
  try {
    for await (const { records, tombstones } of batches) {
      for (const record of records) insert(inserts.get(record.kind)!, record, extents)
      for (const { id, why, reason, survivor_id } of tombstones) gone.run([id, why, reason, survivor_id])
    }
  } finally {
    for (const statement of [...inserts.values(), gone]) statement.finalize()
  }
  return extents
}

/** Those of a table, but for what a layer keeps as its geometry or as text. */
const columns = tableColumns.filter((name) => name !== 'lon' && name !== 'lat' && name !== 'geometry' && name !== 'same_as')

function insertSql(kind: Kind): string {
  const names = ['fid', 'geom', 'same_as', ...columns]
  return `insert into ${kind} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
}

function insert(statement: Statement, record: ExportRecord, extents: Map<Kind, Bounds>): void {
  const geometry = record.geometry === null ? null : (JSON.parse(record.geometry) as PlainGeometry)
  const bounds = geometry && boundsOf(geometry)
  if (bounds) extents.set(record.kind, wider(extents.get(record.kind), bounds))
  const same_as = record.same_as.length > 0 ? JSON.stringify(record.same_as) : null
  statement.run([record.number, geometry && geometryBlob(geometry, bounds!), same_as, ...columns.map((name) => record[name])])
}
