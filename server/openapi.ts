import swagger from '@fastify/swagger'
import type { App } from './app.ts'
import { ProblemReply } from './schemas/shared.ts'

const description = `Barrier-free facilities of a city. Longitude comes first; positions are WGS 84 (CGCS2000 differs by centimetres).
Lengths are whole millimetres, slopes the n of 1:n, days YYYY-MM-DD. Three states everywhere: a value, known to be absent, or not known (missing or null).
Errors are application/problem+json (RFC 9457) with a stable \`code\`, in Chinese or English by Accept-Language.`

/** Any route may answer so: a wrong token is told even where none is needed, too many of them too; the server can fail, the database can be away. */
const anywhere = ['401', '429', '500', '503']
/** A write may come from another site’s page; its body may be too large or of a type that is not read, also where none is asked for. */
const writes = ['403', '413', '415']
/** And whoever is signed in may still lack the permission. */
const closed_to_some = ['403']

/** The document is generated from the route schemas; /api shows it as a page. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '畅行 Changxing', version: '1', description, license: { name: 'Apache-2.0' } },
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'A token of one’s own (`cx_…`), or the administrator token that the program prints at its start',
          },
          session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: 'Of whoever is signed in; `session` over plain http' },
        },
      },
    },
    hideUntagged: true,
    transform: ({ schema, url, route }) => {
      const permission = route.config?.permission
      const closed = permission !== 'anyone' && permission !== 'read_inventory'
      const hide = url.startsWith('/ogc') // described by a document of its own
      return { schema: { ...schema, ...(hide ? { hide } : {}), ...(closed ? { security: [{ token: [] }, { session: [] }] } : {}) }, url }
    },
    transformObject: (documents) => ('openapiObject' in documents ? withRefusals(documents.openapiObject) : documents.swaggerObject),
  })
  app.get('/api/v1/openapi.json', { config: { permission: 'anyone' } }, async () => app.swagger())
}

interface Operation {
  parameters?: unknown
  requestBody?: unknown
  responses?: Record<string, unknown>
  security?: unknown
}

/** Every refusal is one described problem, and those that no route needs to name stand at each. */
export function withRefusals<T extends { paths?: object; components?: object }>(document: T): T {
  const operations = Object.values(document.paths ?? {}).flatMap((path: Record<string, Operation>) => Object.entries(path))
  for (const [method, operation] of operations) {
    const own = Object.keys(operation.responses ?? {}).filter((status) => Number(status) >= 400)
    const read = operation.parameters || operation.requestBody ? ['400'] : []
    const refused = new Set([...own, ...read, ...(method === 'get' ? [] : writes), ...(operation.security ? closed_to_some : []), ...anywhere])
    operation.responses = {
      ...operation.responses,
      ...Object.fromEntries([...refused].map((status) => [status, { $ref: '#/components/responses/Problem' }])),
    }
  }
  const Problem = { description: 'A refusal by its stable name', content: { 'application/problem+json': { schema: ProblemReply } } }
  return { ...document, components: { ...document.components, responses: { Problem } } }
}
