import swagger from '@fastify/swagger'
import type { App } from './app.ts'

const description = `Barrier-free facilities of a city. Longitude comes first; positions are WGS 84 (CGCS2000 differs by centimetres).
Lengths are whole millimetres, slopes the n of 1:n, days YYYY-MM-DD. Three states everywhere: a value, known to be absent, or not known (missing or null).
Errors are application/problem+json (RFC 9457) with a stable \`code\`, in Chinese or English by Accept-Language.`

/** The document is generated from the route schemas; /api shows it as a page. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '畅行 Changxing', version: '1', description, license: { name: 'Apache-2.0' } },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The administrator token that the program prints at its start' } } },
    },
    hideUntagged: true,
    transform: ({ schema, url, route }) => {
      const permission = route.config?.permission
      const closed = permission !== 'anyone' && permission !== 'read_inventory'
      return { schema: { ...schema, ...(closed ? { security: [{ token: [] }] } : {}) }, url }
    },
  })
  app.get('/api/v1/openapi.json', { config: { permission: 'anyone' } }, async () => app.swagger())
}
