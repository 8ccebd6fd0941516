import type { FastifyRequest } from 'fastify'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether another site's page may have caused this write. The browser says so itself (Sec-Fetch-Site), an older one or one
 * over plain http only where the page came from (Origin). Whoever sends a cookie says one of them.
 */
export function isForeignWrite(request: FastifyRequest, own: { url: string | undefined; hasCookie: boolean }): boolean {
  if (reads.has(request.method) || request.headers.authorization) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  const { origin } = request.headers
  if (origin === undefined) return own.hasCookie
  const host = hostOf(origin)
  return host === null || (host !== request.host && host !== hostOf(own.url ?? ''))
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
