import type { Extent } from '#domain/extent.ts'
import { firstRow, textRows, type Db } from '../database/connect.ts'
import { ogcCollections, type CollectionId, type OgcCollection } from '../ogc/collections.ts'
import type { Crs } from '../ogc/crs.ts'
import { featureWriter, joinedBytes, type Texts } from '../ogc/feature.ts'
import { all_keys, placeless_key, rangesOf, type Range } from '../ogc/place_key.ts'
import type { Condition } from './ogc_filter.ts'
import { sources, type FeatureSource } from './ogc_columns.ts'

/** Coordinates in the order of the system's axes. */
const drawn: Record<Crs, (geometry: string) => string> = {
  crs84: (geometry) => `st_asgeojson(${geometry}, 9, 0)`,
  epsg4326: (geometry) => `st_asgeojson(st_flipcoordinates(${geometry}), 9, 0)`,
  epsg4490: (geometry) => `st_asgeojson(st_flipcoordinates(${geometry}), 9, 0)`,
  epsg3857: (geometry) => `st_asgeojson(st_transform(${geometry}, 3857), 3, 0)`,
}

/** What a feature is written from, in the order of server/ogc/feature.ts, then its version and its place in the order of all. */
function textsOf({ id, geometry, columns, facts, revision, tie }: FeatureSource, crs: Crs): string {
  const values = Object.entries(columns).map(([name, column]) => `${column} as value_${name}`)
  const feature = [`${id} as id`, `${drawn[crs](geometry)} as drawn`, `${facts?.value ?? 'null'} as facts`, ...values]
  return [...feature, `${revision} as revision`, `place_key(${geometry}) as key`, `${tie.column} as tie`].join(', ')
}

const writers = Object.fromEntries(Object.values(ogcCollections).map(({ id, properties }) => [id, featureWriter(properties)])) as Record<
  CollectionId,
  (texts: Texts) => string
>

/** What stands at the end of the texts. */
const revisionOf = (texts: Texts) => texts.at(-3)!
const keyOf = (texts: Texts) => Number(texts.at(-2))
const tieOf = (texts: Texts) => texts.at(-1)!

export interface Cursor {
  key: number
  tie: string
  /** The feature that came before its turn, by its tie: it doesn't come again. */
  ahead?: string
}

export interface ItemQuery {
  boxes: Extent[] | null
  conditions: Condition[]
  crs: Crs
  limit: number
  after: Cursor | null
}

export interface ItemPage {
  /** GeoJSON, with commas between. */
  features: Buffer
  count: number
  /** What the features are versions of: the same for the same features. */
  version: string
  /** Where the next page continues; null: this was the last. */
  next: Cursor | null
}

/** One page. Programs guess from a whole collection's first page what its geometries are, so that one is of both ends of the order. */
export async function itemPage(db: Db, id: CollectionId, query: ItemQuery): Promise<ItemPage> {
  const isWholeFirst = !query.boxes && !query.after && query.conditions.length === 0 && query.limit > 1
  const largest = isWholeFirst ? await largestItem(db, id, query.crs) : undefined
  const ahead = largest ? tieOf(largest) : query.after?.ahead
  const limit = largest ? query.limit - 1 : query.limit
  const found = await itemsInOrder(db, id, { ...query, limit, ahead })
  const ordered = found.slice(0, limit)
  const last = ordered.at(-1)
  const shown = largest ? withLargest(id, ordered, largest) : ordered
  return {
    features: joinedBytes(shown.length, (index) => writers[id](shown[index]!)), // as many as there are
    count: shown.length,
    version: shown.map((texts) => `${tieOf(texts)}.${revisionOf(texts)}`).join(),
    next: found.length > limit && last ? { key: keyOf(last), tie: tieOf(last), ...(ahead === undefined ? {} : { ahead }) } : null,
  }
}

/** Of mixed geometries QGIS shows only what is like the first: of roads that are the lines, of the others the points. */
function withLargest(id: CollectionId, ordered: Texts[], largest: Texts): Texts[] {
  return id === 'roads' ? [largest, ...ordered] : [...ordered, largest]
}

/** One of the class of the largest that have a place. */
async function largestItem(db: Db, id: CollectionId, crs: Crs): Promise<Texts | undefined> {
  const source = sources[id]
  const key = `place_key(${source.geometry})`
  const [largest] = await textRows(
    db,
    `select ${textsOf(source, crs)}
       from ${source.from} ${source.facts?.from ?? ''}
      where ${source.where} and ${key} < ${placeless_key}
      order by ${key} desc, ${source.tie.column} desc
      limit 1`,
    {},
  )
  return largest
}

/**
 * So many features and one more in the order of place_key: within each range of keys the index is read from where the page
 * begins, so a page costs the same at any depth. The ranges are read in order because they are apart and each is read with a limit.
 */
async function itemsInOrder(db: Db, id: CollectionId, query: ItemQuery & { ahead: string | undefined }): Promise<Texts[]> {
  const source = sources[id]
  const key = `place_key(${source.geometry})`
  const { column, type, least } = source.tie
  const ranges = rangesAfter(query)
  const { sql, bindings } = conditionOf(source, query)
  return textRows(
    db,
    `select page.*
       from unnest((:lows)::bigint[], (:highs)::bigint[], (:ties)::${type}[]) as span (low, high, tie)
      cross join lateral (
        select ${textsOf(source, query.crs)}
          from ${source.from} ${source.facts?.from ?? ''}
         where ${sql}
           and (${key}, ${column}) > (span.low, span.tie) and ${key} <= span.high
           and ${column} is distinct from (:ahead)::${type}
         order by ${key}, ${column}
         limit :limit
      ) page
      limit :limit`,
    {
      ...bindings,
      lows: ranges.map(([low]) => Math.max(low, query.after?.key ?? 0)),
      highs: ranges.map(([, high]) => high),
      ties: ranges.map(([low]) => (query.after && query.after.key >= low ? query.after.tie : least)),
      ahead: query.ahead ?? null,
      limit: query.limit + 1,
    },
  )
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
  const [texts] = await textRows(
    db,
    `select ${textsOf(source, crs)}, ${id === 'towns' ? 'null' : 'f.merged_into'} as merged_into
       from ${source.from} ${source.facts?.from ?? ''}
      where ${where} and ${source.id} = (:item)::${id === 'towns' ? 'text' : 'uuid'}`,
    { item },
  )
  const merged_into = texts?.pop() ?? null
  return texts && { feature: writers[id](texts), revision: Number(revisionOf(texts)), merged_into }
}
