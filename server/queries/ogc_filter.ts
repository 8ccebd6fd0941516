import { isDay } from '#domain/date.ts'
import type { Crs } from '../ogc/crs.ts'
import { FilterFault, type FilterNode } from '../ogc/filter/node.ts'
import type { FeatureProperty } from '../ogc/property.ts'
import { geometryLiteral } from './ogc_filter_geometry.ts'
import { temporalConditions, type Span } from './ogc_filter_time.ts'

/** A condition of a `where`, with bindings of its own. */
export interface Condition {
  sql: string
  bindings: Record<string, unknown>
}

/** What a filter may ask for. */
export interface Queryables {
  properties: Record<string, FeatureProperty>
  columns: Record<string, string>
  geometry: string
  /** Of the coordinates in the filter. */
  crs: Crs
}

type ScalarType = 'text' | 'number' | 'boolean' | 'date' | 'time'
interface Scalar {
  sql: string
  type: ScalarType
}

const scalarTypes: Record<Exclude<FeatureProperty['type'], 'list'>, ScalarType> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  'date-time': 'time',
}

const spatial = new Set(['s_intersects', 's_equals', 's_disjoint', 's_touches', 's_within', 's_overlaps', 's_crosses', 's_contains'])
const comparisons = new Set(['=', '<>', '<', '>', '<=', '>='])

/** A CQL2 tree as a condition with bound values; whatever is not in the whitelist is refused with its place. */
export function filterCondition(node: FilterNode, queryables: Queryables): Condition {
  const writer = new FilterWriter(queryables)
  return { sql: writer.condition(node), bindings: writer.bindings }
}

type Call = Extract<FilterNode, { is: 'call' }>

class FilterWriter {
  readonly bindings: Record<string, unknown> = {}
  private readonly queryables: Queryables

  constructor(queryables: Queryables) {
    this.queryables = queryables
  }

  condition(node: FilterNode): string {
    if (node.is === 'value' && typeof node.value === 'boolean') return String(node.value)
    if (node.is === 'property') return this.ofType(node, 'boolean').sql
    if (node.is !== 'call') throw new FilterFault('应为条件 a condition is expected', node.at)
    const { op, args } = node
    if (op === 'and' || op === 'or')
      return `(${least(node, 1)
        .map((each) => this.condition(each))
        .join(` ${op} `)})`
    if (op === 'not') return `(not ${this.condition(exactly(node, 1)[0]!)})`
    if (op === 'isnull') return `(${this.nullable(exactly(node, 1)[0]!)} is null)`
    if (comparisons.has(op)) return this.comparison(node, op)
    if (op === 'between') return this.between(node)
    if (op === 'like') return this.like(node)
    if (op === 'in') return this.among(node)
    if (spatial.has(op)) return this.spatial(node)
    const temporal = temporalConditions[op]
    if (temporal) return `(${temporal(...(exactly(node, 2).map((each) => this.span(each)) as [Span, Span]))})`
    throw new FilterFault(`不支持的运算 not supported: ${op} (${args.length})`, node.at)
  }

  private comparison(node: Call, op: string): string {
    const [left, right] = exactly(node, 2).map((each) => this.scalar(each)) as [Scalar, Scalar]
    const [first, second] = alike(left, right, node)
    return `(${first} ${op} ${second})`
  }

  private between(node: Call): string {
    const [value, low, high] = exactly(node, 3).map((each) => this.scalar(each)) as [Scalar, Scalar, Scalar]
    const [above, from] = alike(value, low, node)
    const [below, to] = alike(value, high, node)
    return `(${above} >= ${from} and ${below} <= ${to})`
  }

  private like(node: Call): string {
    const [value, pattern] = exactly(node, 2) as [FilterNode, FilterNode]
    if (pattern.is === 'value' && typeof pattern.value === 'string' && /(?<!\\)(?:\\\\)*\\$/.test(pattern.value))
      throw new FilterFault('样式以反斜杠结尾 the pattern ends with a backslash', pattern.at)
    if (pattern.is === 'property') throw new FilterFault('样式应为文字 the pattern must be a text', pattern.at)
    return `(${this.ofType(value, 'text').sql} like ${this.ofType(pattern, 'text').sql})`
  }

  private among(node: Call): string {
    const [value, list] = exactly(node, 2) as [FilterNode, FilterNode]
    if (list.is !== 'list') throw new FilterFault('IN 后应为列表 a list must follow IN', list.at)
    const left = this.scalar(value)
    const equal = list.items.map((item) => alike(left, this.scalar(item), node).join(' = '))
    return equal.length === 0 ? 'false' : `(${equal.join(' or ')})`
  }

  private spatial(node: Call): string {
    const [left, right] = exactly(node, 2).map((each) => this.geometry(each, node.op)) as [string, string]
    return `st_${node.op.slice(2)}(${left}, ${right})`
  }

  private geometry(node: FilterNode, op: string): string {
    if (node.is === 'property') {
      if (node.name === 'geometry') return this.queryables.geometry
      throw new FilterFault(`不是图形 not a geometry: ${node.name}`, node.at)
    }
    return geometryLiteral(node, { op, crs: this.queryables.crs, bind: (value) => this.bind(value) })
  }

  private nullable(node: FilterNode): string {
    if (node.is !== 'property') throw new FilterFault('应为属性 a property is expected', node.at)
    return node.name === 'geometry' ? this.queryables.geometry : this.property(node).sql
  }

  private scalar(node: FilterNode): Scalar {
    if (node.is === 'property') return this.property(node)
    if (node.is === 'value') return this.literal(node.value, node.at)
    if (node.is !== 'call') throw new FilterFault('应为值 a value is expected', node.at)
    if (node.op === 'casei') return { sql: `lower(${this.ofType(exactly(node, 1)[0]!, 'text').sql})`, type: 'text' }
    if (node.op === 'date' || node.op === 'timestamp') return this.instant(textOf(exactly(node, 1)[0]!), node, node.op)
    throw new FilterFault(`不支持的函数 not supported: ${node.op}`, node.at)
  }

  private ofType(node: FilterNode, type: ScalarType): Scalar {
    const scalar = this.scalar(node)
    if (scalar.type !== type) throw new FilterFault(`类型不符 of another type: ${scalar.type}, ${type}`, node.at)
    return scalar
  }

  private property({ name, at }: { name: string; at: FilterNode['at'] }): Scalar {
    const property = Object.hasOwn(this.queryables.properties, name) ? this.queryables.properties[name] : undefined
    if (!property || property.type === 'list') throw new FilterFault(`没有这个属性 no such property: ${name}`, at)
    return { sql: this.queryables.columns[name]!, type: scalarTypes[property.type] } // a column for each property
  }

  private literal(value: string | number | boolean, at: FilterNode['at']): Scalar {
    if (typeof value === 'boolean') return { sql: String(value), type: 'boolean' }
    if (typeof value === 'string') {
      if (/\0|\p{Surrogate}/u.test(value)) throw new FilterFault('文字已损坏 the text is damaged', at)
      return { sql: `(${this.bind(value)})::text`, type: 'text' }
    }
    if (!Number.isFinite(value)) throw new FilterFault('数太大 the number is too large', at)
    return { sql: `(${this.bind(value)})::${Number.isSafeInteger(value) ? 'bigint' : 'double precision'}`, type: 'number' }
  }

  private instant(text: string, { at }: FilterNode, kind: 'date' | 'timestamp'): Scalar {
    const isKnown = kind === 'date' ? isDay(text) : isTime(text)
    if (!isKnown) throw new FilterFault(`不是日期时间 not a ${kind}: ${text}`, at)
    return kind === 'date' ? { sql: `(${this.bind(text)})::date`, type: 'date' } : { sql: `(${this.bind(text)})::timestamptz`, type: 'time' }
  }

  /** A moment is a span that begins when it ends. */
  private span(node: FilterNode): Span {
    if (node.is !== 'call' || node.op !== 'interval') {
      const moment = asTime(this.scalar(node), node)
      return { from: moment, to: moment }
    }
    const [from, to] = exactly(node, 2).map((each, index) => this.edge(each, index === 0 ? '-infinity' : 'infinity')) as [string, string]
    return { from, to }
  }

  private edge(node: FilterNode, open: string): string {
    if (node.is !== 'value' || typeof node.value !== 'string') return asTime(this.scalar(node), node)
    if (node.value === '..' || node.value === '') return `'${open}'::timestamptz`
    return asTime(this.instant(node.value, node, isDay(node.value) ? 'date' : 'timestamp'), node)
  }

  private bind(value: unknown): string {
    const name = `filter${Object.keys(this.bindings).length}`
    this.bindings[name] = value
    return `:${name}`
  }
}

export function isTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):\d\d)$/i.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
  )
}

function textOf(node: FilterNode): string {
  if (node.is === 'value' && typeof node.value === 'string') return node.value
  throw new FilterFault('应为文字 a text is expected', node.at)
}

function least(node: Call, number: number): FilterNode[] {
  if (node.args.length < number) throw new FilterFault(`参数个数不对 wrong number of arguments: ${node.op}`, node.at)
  return node.args
}

function exactly(node: Call, number: number): FilterNode[] {
  if (node.args.length !== number) throw new FilterFault(`参数个数不对 wrong number of arguments: ${node.op}`, node.at)
  return node.args
}

/** A day begins at midnight UTC, as the standard has no other zone to name. */
function asTime({ sql, type }: Scalar, { at }: FilterNode): string {
  if (type === 'time') return sql
  if (type === 'date') return `((${sql})::timestamp at time zone 'UTC')`
  throw new FilterFault(`不是日期时间 not a time: ${type}`, at)
}

function alike(left: Scalar, right: Scalar, node: FilterNode): [string, string] {
  if (left.type === right.type) return [left.sql, right.sql]
  const isTemporal = [left, right].every(({ type }) => type === 'date' || type === 'time')
  if (isTemporal) return [asTime(left, node), asTime(right, node)]
  throw new FilterFault(`类型不符 of different types: ${left.type}, ${right.type}`, node.at)
}
