/** What the readable page uses of the OpenAPI document. */
export interface Schema {
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  minimum?: number
  maximum?: number
  maxLength?: number
  pattern?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

type Content = Record<string, { schema?: Schema }>

export interface Operation {
  tags?: string[]
  summary?: string
  description?: string
  security?: unknown[]
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description?: string; content?: Content }>
}

export interface Document {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

export interface Endpoint extends Operation {
  method: string
  path: string
  /** Anchor on the page. */
  id: string
}

/** By their first tag, in the order of the document. */
export function grouped({ paths }: Document): [tag: string, endpoints: Endpoint[]][] {
  const endpoints = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => endpointOf(method.toUpperCase(), path, operation)),
  )
  const tags = [...new Set(endpoints.map(tagOf))]
  return tags.map((tag) => [tag, endpoints.filter((endpoint) => tagOf(endpoint) === tag)])
}

const tagOf = ({ tags }: Operation) => tags?.[0] ?? 'other'

function endpointOf(method: string, path: string, operation: Operation): Endpoint {
  return {
    ...operation,
    method,
    path,
    id: `${method} ${path}`
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
  }
}

export interface FieldRow {
  /** `components[].facts[].property` */
  name: string
  type: string
  isRequired: boolean
  about: string
}

/** The fields of a body as rows, nested ones under their dotted name. */
export function fieldRows(schema: Schema | undefined, prefix = '', depth = 0): FieldRow[] {
  const { properties, required = [] } = objectIn(schema)
  if (!properties || depth > 4) return []
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = `${prefix}${key}${isArray(field) ? '[]' : ''}`
    const row = { name, type: typeText(field), isRequired: required.includes(key), about: aboutText(field) }
    return [row, ...fieldRows(field, `${name}.`, depth + 1)]
  })
}

/** The object behind null, list and list of objects. */
function objectIn(schema: Schema | undefined): Schema {
  if (!schema) return {}
  const inner = schema.anyOf ? schema.anyOf.find((each) => each.type !== 'null') : schema.items
  return schema.properties || !inner ? schema : objectIn(inner)
}

function isArray(schema: Schema): boolean {
  return schema.type === 'array' || (schema.anyOf?.some((each) => each.type === 'array') ?? false)
}

export function typeText(schema: Schema | undefined): string {
  if (!schema) return ''
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.type === 'array') return `[${typeText(schema.items) || '…'}]`
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any')
  return schema.format ? `${type} (${schema.format})` : type
}

/** Description, then the bounds in signs. */
export function aboutText(schema: Schema | undefined): string {
  const { description, minimum, maximum, maxLength, default: preset } = schema ?? {}
  const bounds = [
    minimum !== undefined && `≥ ${minimum}`,
    maximum !== undefined && `≤ ${maximum}`,
    maxLength !== undefined && `≤ ${maxLength} chars`,
    preset !== undefined && `= ${JSON.stringify(preset)}`,
  ]
  return [description, ...bounds].filter(Boolean).join(' · ')
}

export const bodyOf = ({ requestBody }: Operation): [type: string, schema: Schema | undefined] | undefined => firstOf(requestBody?.content)

export function goodAnswerOf({
  responses,
}: Operation): { status: string; content: [type: string, schema: Schema | undefined] | undefined } | undefined {
  const found = Object.entries(responses).find(([status]) => status.startsWith('2'))
  return found && { status: found[0], content: firstOf(found[1].content) }
}

function firstOf(content: Content | undefined): [string, Schema | undefined] | undefined {
  const [found] = Object.entries(content ?? {})
  return found && [found[0], found[1].schema]
}
