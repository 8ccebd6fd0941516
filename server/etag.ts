import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** True when the reader has this content already; the reply is then to be sent as it is, without a body. Weak, because compression changes the bytes. */
export function isKnown(request: FastifyRequest, reply: FastifyReply, content: unknown): boolean {
  const etag = `W/"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`
  reply.headers({ etag, 'cache-control': 'no-cache' })
  const named = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? []
  return named.includes(etag) || named.includes('*')
}
