import { bodyOf, type Endpoint, type Schema } from './openapi.ts'

/** A command that can be pasted; words in capitals are to be replaced. */
export function curlExample(endpoint: Endpoint, origin: string): string {
  const { method, path, security, parameters = [] } = endpoint
  const query = parameters.filter((each) => each.in === 'query' && each.required).map(({ name }) => `${name}=${name.toUpperCase()}`)
  const address = `${origin}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase())}${query.length > 0 ? `?${query.join('&')}` : ''}`
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${address}'`,
    security && `-H 'authorization: Bearer TOKEN'`,
    parameters.some(({ name }) => name === 'if-match') && `-H 'if-match: "REVISION"'`,
    ...bodyLines(bodyOf(endpoint)),
  ]
  return lines.filter(Boolean).join(' \\\n  ')
}

function bodyLines(body: ReturnType<typeof bodyOf>): string[] {
  if (!body) return []
  const [type, schema] = body
  if (type.startsWith('multipart')) return [`-F 'file=@FILE.csv'`, `-F 'datum=gcj02'`]
  const names = schema?.required?.length ? schema.required : Object.keys(schema?.properties ?? {}).slice(0, 1)
  return [`-H 'content-type: ${type}'`, `-d '${JSON.stringify(Object.fromEntries(names.map((name) => [name, sample(schema?.properties?.[name])])))}'`]
}

function sample(schema: Schema | undefined): unknown {
  const first = schema?.anyOf?.[0] ?? schema
  if (first?.enum) return first.enum[0]
  if (first?.type === 'integer' || first?.type === 'number') return first.minimum ?? 1
  if (first?.type === 'array') return []
  if (first?.type === 'object') return {}
  return first?.format === 'date' ? '2026-11-24' : '…'
}
