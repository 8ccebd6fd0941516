import type { Extent } from '#domain/extent.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { CollectionId, OgcCollection } from '../ogc/collections.ts'
import type { Crs } from '../ogc/crs.ts'
import { all_keys, rangesOf, type Range } from '../ogc/place_key.ts'
import type { Condition } from './ogc_filter.ts'
import { sources, type FeatureSource } from './ogc_columns.ts'

/** Coordinates in the order of the system's axes. */
const drawn: Record<Crs, (geometry: string) => string> = {
  crs84: (geometry) => `st_asgeojson(${geometry}, 9, 0)`,
  epsg4326: (geometry) => `st_asgeojson(st_flipcoordinates(${geometry}), 9, 0)`,
  epsg4490: (geometry) => `st_asgeojson(st_flipcoordinates(${geometry}), 9, 0)`,
  epsg3857: (geometry) => `st_asgeojson(st_transform(${geometry}, 3857), 3, 0)`,
}

/** A feature as the text that is sent: nothing of it is parsed and written again here. */
function featureOf({ id, geometry, columns, facts }: FeatureSource, crs: Crs): string {
  const list = Object.entries(columns).map(([name, column]) => `${column} as ${name}`)
  const own = `(select p from (select ${list.join(', ')}) p)`
  const properties = facts ? `(${facts.value} || to_jsonb(${own}))` : `row_to_json(${own})`
  return `'{"type":"Feature","id":"' || ${id} || '","geometry":' || coalesce(${drawn[crs](geometry)}, 'null') || ',"properties":' || ${properties} || '}'`
}

export interface Cursor {
  key: number
  tie: string
}

export interface ItemQuery {
  boxes: Extent[] | null
  conditions: Condition[]
  crs: Crs
  limit: number
  after: Cursor | null
}

export interface ItemPage {
  /** GeoJSON. */
  features: string[]
  /** What the features are versions of: the same for the same features. */
  version: string
  /** Where the next page continues; null: this was the last. */
  next: Cursor | null
}

/**
 * One page in the order of place_key: within each range of keys the index is read from where the page begins, so a page
 * costs the same at any depth. The ranges are read in order because they are apart and each is read with a limit.
 */
export async function itemPage(db: Db, id: CollectionId, query: ItemQuery): Promise<ItemPage> {
  const source = sources[id]
  const key = `place_key(${source.geometry})`
  const { column, type, least } = source.tie
  const ranges = rangesAfter(query)
  const { sql, bindings } = conditionOf(source, query)
  const found = await rows<{ feature: string; key: number; tie: string; revision: number }>(
    db,
    `select page.feature, page.key, page.tie, page.revision
       from unnest((:lows)::bigint[], (:highs)::bigint[], (:ties)::${type}[]) as span (low, high, tie)
      cross join lateral (
        select ${featureOf(source, query.crs)} as feature, ${key} as key, ${column}::text as tie, ${source.revision} as revision
          from ${source.from} ${source.facts?.from ?? ''}
         where ${sql}
           and (${key}, ${column}) > (span.low, span.tie) and ${key} <= span.high
         order by ${key}, ${column}
         limit :limit
      ) page
      limit :limit`,
    {
      ...bindings,
      lows: ranges.map(([low]) => Math.max(low, query.after?.key ?? 0)),
      highs: ranges.map(([, high]) => high),
      ties: ranges.map(([low]) => (query.after && query.after.key >= low ? query.after.tie : least)),
      limit: query.limit + 1,
    },
  )
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  const version = shown.map(({ tie, revision }) => `${tie}.${revision}`).join()
  return {
    features: shown.map(({ feature }) => feature),
    version,
    next: found.length > query.limit && last ? { key: last.key, tie: last.tie } : null,
  }
}

function rangesAfter({ boxes, after }: ItemQuery): Range[] {
  const ranges = boxes ? rangesOf(boxes) : [all_keys]
  return after ? ranges.filter(([, high]) => high >= after.key) : ranges
}

function conditionOf({ where, geometry }: FeatureSource, { boxes, conditions }: Pick<ItemQuery, 'boxes' | 'conditions'>): Condition {
  const all = boxes ? [...conditions, inBoxes(geometry, boxes)] : conditions
  return { sql: [where, ...all.map(({ sql }) => sql)].join(' and '), bindings: Object.assign({}, ...all.map(({ bindings }) => bindings)) }
}

/** What has no place lies in every box (requirement /req/core/fc-bbox-response C). The `case` keeps the planner to the order of the pages. */
function inBoxes(geometry: string, boxes: readonly Extent[]): Condition {
  const parts = boxes.map((_, index) => `st_makeenvelope(:west${index}, :south${index}, :east${index}, :north${index}, 4326)`)
  const inOne = (box: string) => `(case when ${geometry} && ${box} then st_intersects(${geometry}, ${box}) else ${geometry} is null end)`
  const sides = boxes.flatMap((box, index) => Object.entries(box).map(([side, degrees]) => [`${side}${index}`, degrees]))
  return { sql: `(${parts.map(inOne).join(' or ')})`, bindings: Object.fromEntries(sides) }
}

/** Counting stops here: a number that is not known exactly is not told. */
const count_cap = 10_000

/** How many match; undefined: more than are counted. */
export async function countItems(db: Db, { id, kind }: OgcCollection, query: Pick<ItemQuery, 'boxes' | 'conditions'>): Promise<number | undefined> {
  if (kind && !query.boxes && query.conditions.length === 0) return countOfKind(db, kind)
  const { sql, bindings } = conditionOf(sources[id], query)
  const row = await firstRow<{ matched: number }>(
    db,
    `select count(*) as matched from (select from ${sources[id].from} where ${sql} limit ${count_cap + 1}) matching`,
    bindings,
  )
  return row && row.matched <= count_cap ? row.matched : undefined
}

/** From the counters that the writes keep. */
async function countOfKind(db: Db, kind: string): Promise<number> {
  const row = await firstRow<{ matched: number }>(
    db,
    `select coalesce(sum(count), 0) as matched
       from (select kind, count from facility_counts union all select kind, count from facility_count_changes) counted
      where kind = :kind`,
    { kind },
  )
  return row?.matched ?? 0
}

export interface StoredItem {
  feature: string
  revision: number
  merged_into: string | null
}

/** One feature of a collection; of a merged record what stands for it. Its components are nobody’s. */
export async function itemById(db: Db, id: CollectionId, item: string, crs: Crs): Promise<StoredItem | undefined> {
  const source = sources[id]
  const where = id === 'components' ? source.where : source.where.replace('f.merged_into is null', 'true')
  const merged = id === 'towns' ? 'null' : 'f.merged_into'
  return firstRow<StoredItem>(
    db,
    `select ${featureOf(source, crs)} as feature, ${source.revision} as revision, ${merged} as merged_into
       from ${source.from} ${source.facts?.from ?? ''}
      where ${where} and ${source.id} = (:item)::${id === 'towns' ? 'text' : 'uuid'}`,
    { item },
  )
}
