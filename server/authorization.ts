import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { may, type Permission, type Role } from '#domain/role.ts'
import type { App } from './app.ts'
import { problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call it, by domain/role.ts. Every route names one. */
    permission?: Permission | 'anyone'
  }
  interface FastifyRequest {
    role: Role
  }
}

/** Least privilege by default: a route without a permission can't be registered, a writer without the token is refused. */
export function authorization(app: App, adminToken: string): void {
  const expected = digest(adminToken)
  app.decorateRequest('role', 'public')
  app.addHook('onRoute', (route) => {
    if (!route.config?.permission) throw new Error(`The route ${String(route.method)} ${route.url} names no permission.`)
  })
  app.addHook('onRequest', async (request) => {
    request.role = roleOf(request, expected)
    const permission = request.routeOptions.config.permission
    if (!permission || permission === 'anyone' || may(request.role, permission)) return
    throw request.role === 'public' ? problem('not_signed_in') : problem('not_allowed', { permission })
  })
}

function roleOf(request: FastifyRequest, expected: Buffer): Role {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? []
  if (!scheme) return 'public'
  if (scheme.toLowerCase() !== 'bearer' || !token || !timingSafeEqual(digest(token), expected)) throw problem('token_unknown')
  return 'administrator'
}

/** Equal lengths, so that comparing takes the same time for every token. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Who is written as the author of a change. */
export function actorOf(request: FastifyRequest): string {
  return request.role
}
