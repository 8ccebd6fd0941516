import { isDay } from '#domain/date.ts'
import { problem } from '../problem.ts'
import { filterCondition, isTime, type Condition } from '../queries/ogc_filter.ts'
import { sources } from '../queries/ogc_columns.ts'
import type { Cursor, ItemQuery } from '../queries/ogc_items.ts'
import type { OgcCollection } from './collections.ts'
import { boxesOf, crsOf, type Crs } from './crs.ts'
import { parseFilterJson } from './filter/json.ts'
import { FilterFault, type FilterNode } from './filter/node.ts'
import { parseFilterText } from './filter/text.ts'
import { default_limit, most_items } from './openapi.ts'
import type { FeatureProperty } from './property.ts'
import { queryablesOf } from './schema.ts'

/** The query string of a page of features, each value as it was written. */
export interface ItemParameters extends Record<string, unknown> {
  limit?: number
  bbox?: string
  'bbox-crs'?: string
  crs?: string
  datetime?: string
  filter?: string
  'filter-lang'?: 'cql2-text' | 'cql2-json'
  'filter-crs'?: string
  after?: string
}

const refuse = (field: string, zh: string, en: string) => problem('invalid_request', {}, [{ field, code: 'value', detail: { zh, en } }])

export function crsNamed(field: string, uri: string | undefined): Crs {
  if (uri === undefined) return 'crs84'
  const crs = crsOf(uri)
  if (!crs) throw refuse(field, `本集合没有这个坐标系：${uri}`, `not a reference system of this collection: ${uri}`)
  return crs
}

export function itemQueryOf(collection: OgcCollection, parameters: ItemParameters): ItemQuery {
  const { limit = default_limit, bbox, after } = parameters
  const bboxCrs = crsNamed('bbox-crs', parameters['bbox-crs'])
  const boxes = bbox === undefined ? null : boxesOf(bboxCrs, numbersOf(bbox))
  if (bbox !== undefined && !boxes)
    throw refuse('bbox', '应为四个或六个数，先写下角，按坐标轴的顺序', 'four or six numbers, the lower corner first, in the order of the axes')
  return {
    boxes,
    conditions: conditionsOf(collection, parameters),
    crs: crsNamed('crs', parameters.crs),
    limit: Math.min(limit, most_items),
    after: after === undefined ? null : readCursor(after, sources[collection.id].tie.type),
  }
}

/** What is no number at all makes the box none. */
function numbersOf(text: string): number[] {
  return text.split(',').map((each) => (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(each) ? Number(each) : NaN))
}

/** Property parameters, datetime and filter, joined by and. */
function conditionsOf(collection: OgcCollection, parameters: ItemParameters): Condition[] {
  const properties = queryablesOf(collection)
  const { filter, datetime } = parameters
  const nodes = Object.entries(properties).flatMap(([name, property]) => {
    const value = parameters[name]
    return value === undefined ? [] : [equal(name, property, value as string | number)]
  })
  if (datetime !== undefined) nodes.push(during(datetime))
  const crs = crsNamed('filter-crs', parameters['filter-crs'])
  try {
    if (filter !== undefined) nodes.push(parameters['filter-lang'] === 'cql2-json' ? parseFilterJson(filter) : parseFilterText(filter))
    if (nodes.length === 0) return []
    const { columns, geometry } = sources[collection.id]
    return [filterCondition({ is: 'call', op: 'and', args: nodes, at: 0 }, { properties, columns, geometry, crs })]
  } catch (error) {
    if (error instanceof FilterFault) throw problem('filter_invalid', { position: error.at, why: error.message })
    throw error
  }
}

const call = (op: string, args: FilterNode[]): FilterNode => ({ is: 'call', op, args, at: 0 })
const value = (of: string | number | boolean): FilterNode => ({ is: 'value', value: of, at: 0 })

function equal(name: string, { type }: FeatureProperty, given: string | number | boolean): FilterNode {
  const right = type === 'date' ? call('date', [value(given)]) : type === 'date-time' ? call('timestamp', [value(given)]) : value(given)
  return call('=', [{ is: 'property', name, at: 0 }, right])
}

/** A moment, or two with a slash between; either may be open. A day is the whole of it. */
function during(datetime: string): FilterNode {
  const [from = '', to = from, ...more] = datetime.split('/').map((each) => each.replace(/^(\d{4}-\d\d-\d\d)T$/, '$1'))
  const isOpen = (text: string) => text === '' || text === '..'
  const isKnown = (text: string) => isDay(text) || isTime(text)
  const isInterval = datetime.includes('/')
  const isUsable = isInterval ? [from, to].every((each) => isOpen(each) || isKnown(each)) && !(isOpen(from) && isOpen(to)) : isKnown(from)
  if (!isUsable || more.length > 0 || (isKnown(from) && isKnown(to) && Date.parse(from) > Date.parse(endOf(to))))
    throw refuse(
      'datetime',
      '应为时间，如 2026-01-31T08:00:00Z，或以斜线分隔的两个时间；`..` 表示不限',
      'a time such as 2026-01-31T08:00:00Z, or two with a slash between; `..` is open',
    )
  return call('t_intersects', [{ is: 'property', name: 'updated_at', at: 0 }, call('interval', [value(from), value(endOf(to))])])
}

function endOf(text: string): string {
  return isDay(text) ? `${text}T23:59:59.999999Z` : text
}

export function printCursor({ key, tie, ahead }: Cursor): string {
  return Buffer.from(JSON.stringify([key, tie, ...(ahead === undefined ? [] : [ahead])])).toString('base64url')
}

const ties = { bigint: /^\d{1,15}$/, uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, text: /^\d{9}$/ } as const

function readCursor(text: string, type: keyof typeof ties): Cursor {
  try {
    const [key, tie, ...ahead] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    const isTie = (each: unknown) => typeof each === 'string' && ties[type].test(each)
    if (Number.isSafeInteger(key) && (key as number) >= 0 && [tie, ...ahead].every(isTie))
      return { key: key as number, tie: tie as string, ...(ahead.length > 0 ? { ahead: ahead[0] as string } : {}) }
  } catch {
    // Told below, like every other cursor that is not one of ours.
  }
  throw refuse('after', '不是本集合的翻页标记', 'not a cursor of this collection')
}
