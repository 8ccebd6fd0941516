import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { App, Parts } from '../app.ts'
import type { CityData } from '../database/reference_data.ts'
import { sendProblem } from '../error_handler.ts'
import { Problem, problem } from '../problem.ts'
import { root } from '../root.ts'
import { describedPages } from './described_pages.ts'

/** Addresses that are never a page: a wrong one is answered with a problem, not with the app. */
const not_pages = /^\/(api|tiles|ogc|healthz|readyz|assets|sw\.js)(\/|$)/
const api_pages = new Set(['/api', '/api/problems'])
const reading = ['GET', 'HEAD']

/** The built web app. Hashed assets are kept for a year; every other address is the app, so that deep links reload. */
export async function pageRoutes(app: App, methodsOf: (path: string) => string[], parts: Parts, city: CityData): Promise<void> {
  const folder = parts.pages ?? join(root, 'dist/web')
  const built = existsSync(join(folder, 'index.html'))
  if (built) {
    await app.register(staticFiles, { root: folder, serve: false, cacheControl: false, preCompressed: true })
    app.get('/assets/*', { config: { permission: 'anyone' } }, (request, reply) => {
      reply.header('cache-control', 'public, max-age=31536000, immutable')
      return reply.sendFile((request.params as { '*': string })['*'], join(folder, 'assets'))
    })
    describedPages(app, parts, city, join(folder, 'index.html'))
    app.get('/sw.js', { config: { permission: 'anyone' } }, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('sw.js'))
  }
  app.setNotFoundHandler((request, reply) => {
    const { method, url } = request
    const path = url.split('?')[0]!
    const isPage = built && (api_pages.has(path) || !not_pages.test(path))
    if (isPage && reading.includes(method)) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const allowed = isPage ? reading : methodsOf(path)
    if (allowed.length === 0 || allowed.includes(method)) return sendProblem(problem('route_not_found', { path: url }), request, reply)
    const allow = allowed.join(', ')
    return sendProblem(new Problem('method_not_allowed', { method, allow }, { headers: { allow } }), request, reply)
  })
}
