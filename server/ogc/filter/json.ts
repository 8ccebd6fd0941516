import type { PlainGeometry } from '#domain/wkt.ts'
import { deepest, FilterFault, most_nodes, type FilterGeometry, type FilterNode } from './node.ts'

/** Reads CQL2 JSON. */
export function parseFilterJson(text: string): FilterNode {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new FilterFault(`不是 JSON not JSON: ${(error as Error).message}`, '/')
  }
  let nodes = 0
  const read = (value: unknown, at: string, depth: number): FilterNode => {
    nodes += 1
    if (depth > deepest || nodes > most_nodes) throw new FilterFault('太长或嵌套太深 too long or nested too deeply', at)
    return readNode(value, at, (inner, name) => read(inner, `${at}/${name}`, depth + 1))
  }
  return read(json, '', 0)
}

type Inner = (value: unknown, name: string | number) => FilterNode

function readNode(value: unknown, at: string, inner: Inner): FilterNode {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { is: 'value', value, at }
  if (Array.isArray(value)) return { is: 'list', items: value.map(inner), at }
  if (typeof value !== 'object' || value === null) throw new FilterFault('不能为 null not an expression: null', at)
  const object = value as Record<string, unknown>
  const list = (name: string) => (object[name] as unknown[]).map((each, index) => inner(each, `${name}/${index}`))
  if (typeof object['op'] === 'string' && Array.isArray(object['args'])) return { is: 'call', op: object['op'].toLowerCase(), args: list('args'), at }
  if (typeof object['property'] === 'string') return { is: 'property', name: object['property'], at }
  for (const op of ['date', 'timestamp']) if (typeof object[op] === 'string') return { is: 'call', op, args: [inner(object[op], op)], at }
  for (const op of ['interval', 'bbox']) if (Array.isArray(object[op])) return { is: 'call', op, args: list(op), at }
  if (typeof object['type'] === 'string') return { is: 'geometry', geometry: geometryOf(object), at }
  throw new FilterFault('不是表达式 not an expression', at)
}

/** Its coordinates are judged where they are used. */
function geometryOf({ type, coordinates, geometries }: Record<string, unknown>): FilterGeometry {
  if (type === 'GeometryCollection' && Array.isArray(geometries)) return { type, geometries: geometries as PlainGeometry[] }
  return { type: type as string, coordinates: Array.isArray(coordinates) ? coordinates : [] }
}
