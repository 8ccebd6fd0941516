import type { FastifyReply } from 'fastify'

/** To be kept under a name in any script, and one in ASCII for programs that read no other. */
export function attached(reply: FastifyReply, file: string): FastifyReply {
  const plain = file.replaceAll(/[^\w.-]+/g, '_')
  return reply.header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file)}`)
}
