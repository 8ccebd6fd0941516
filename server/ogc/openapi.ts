import swagger from '@fastify/swagger'
import type { App } from '../app.ts'
import { withRefusals } from '../openapi.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document of the routes under /ogc. */
    ogcSwagger: () => object
  }
}

export const default_limit = 100
export const most_items = 1000

const limit = {
  name: 'limit',
  in: 'query',
  required: false,
  style: 'form',
  explode: false,
  description: `A larger number is taken as ${most_items}`,
  schema: { type: 'integer', minimum: 1, maximum: most_items, default: default_limit },
}

/** A document of its own for the clients that read one: OpenAPI 3.0, with the paths of each collection as they are. */
export async function describeOgc(app: App): Promise<void> {
  await app.register(swagger, {
    decorator: 'ogcSwagger',
    openapi: {
      openapi: '3.0.3',
      info: {
        title: '畅行 Changxing – OGC API',
        version: '1',
        description: 'Features and tiles of the barrier-free facilities inventory.',
        license: { name: 'Apache-2.0' },
      },
      servers: [{ url: '/ogc' }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The administrator token' } } },
    },
    hideUntagged: true,
    transform: ({ schema, url, route }) => {
      const closed = route.config?.permission === 'edit_facilities'
      return { schema: { ...schema, ...(closed ? { security: [{ token: [] }] } : {}) }, url: url.replace(/^\/ogc(?=\/|$)/, '') || '/' }
    },
    transformObject: (documents) => ('openapiObject' in documents ? withParameters(withRefusals(documents.openapiObject)) : documents.swaggerObject),
  })
}

interface Parameter {
  name: string
  in: string
  style?: string
  explode?: boolean
}

/** As QGIS wants it: the limit among the components by that name, and every parameter with its style. */
function withParameters<T extends { paths?: object; components?: object }>(document: T): T {
  for (const path of Object.values(document.paths ?? {}) as Record<string, { parameters?: unknown[] }>[]) {
    for (const operation of Object.values(path)) operation.parameters = operation.parameters?.map((each) => styled(each as Parameter))
  }
  return { ...document, components: { ...document.components, parameters: { limit } } }
}

function styled(parameter: Parameter): object {
  if (parameter.in !== 'query') return parameter
  return parameter.name === 'limit' ? { $ref: '#/components/parameters/limit' } : { ...parameter, style: 'form', explode: false }
}
