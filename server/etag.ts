import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * True when the reader has this content already; the reply is then to be sent as it is, without a body. Weak, because
 * compression changes the bytes. With a revision the tag begins with it, so that an edit can be based on it.
 */
export function isKnown(request: FastifyRequest, reply: FastifyReply, content: unknown, revision?: number): boolean {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
  const etag = `W/"${revision === undefined ? '' : `${revision}.`}${digest}"`
  reply.headers({ etag, 'cache-control': 'no-cache' })
  const named = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? []
  return named.includes(etag) || named.includes('*')
}
