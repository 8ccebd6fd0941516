import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { App } from '../app.ts'
import { sendProblem } from '../error_handler.ts'
import { problem } from '../problem.ts'
import { root } from '../root.ts'

const folder = join(root, 'dist/web')

/** Addresses that are never a page: a wrong one is answered with a problem, not with the app. */
const not_pages = /^\/(api\/v1|tiles|ogc|healthz|readyz|assets)(\/|$)/

/** The built web app. Hashed assets are kept for a year; every other address is the app, so that deep links reload. */
export async function pageRoutes(app: App): Promise<void> {
  const built = existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(staticFiles, { root: folder, serve: false, cacheControl: false, preCompressed: true })
    app.get('/assets/*', { config: { permission: 'anyone' } }, (request, reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable')
      return reply.sendFile(`assets/${(request.params as { '*': string })['*']}`)
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = built && request.method === 'GET' && !not_pages.test(request.url.split('?')[0]!)
    if (!isPage) return sendProblem(problem('route_not_found', { path: request.url }), request, reply)
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
