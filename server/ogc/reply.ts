import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../problem.ts'
import { htmlPage } from './html.ts'

export type Form = 'json' | 'html'

/** JSON unless HTML is asked for by `f`, or preferred by Accept as browsers do. */
export function formOf({ headers, query }: FastifyRequest): Form {
  const { f } = query as { f?: Form }
  if (f) return f
  return weightOf(headers.accept, 'text/html') > weightOf(headers.accept, 'application/json', 'application/geo+json') ? 'html' : 'json'
}

/** The greatest weight of any of the types, named or met by a star; 0: none. */
function weightOf(accept: string | undefined, ...types: string[]): number {
  const weights = (accept ?? '').split(',').flatMap((each) => {
    const [type = '', ...parameters] = each.split(';').map((part) => part.trim())
    const q = parameters.find((part) => part.startsWith('q='))
    return types.includes(type) ? [q ? Number(q.slice(2)) || 0 : 1] : []
  })
  return Math.max(0, ...weights)
}

interface Answer {
  title: string
  /** Of the JSON form. */
  type: string
  /** As an object, or as it is written once it is known that it is to be sent. */
  body: object | (() => string | Buffer)
  /** What the ETag is of; absent: the body. */
  content?: string
  revision?: number
}

/** Sends a resource in the form that was asked for, or only that the reader has it already. */
export function answer(request: FastifyRequest, reply: FastifyReply, { title, type, body, content, revision }: Answer): FastifyReply {
  const form = formOf(request)
  const language = languageOf(request.headers['accept-language'])
  const write = () => bytesOf(typeof body === 'function' ? (body as () => string | Buffer)() : JSON.stringify(body))
  const digest = createHash('sha1')
    .update(content ?? write())
    .update(form === 'html' ? `${form} ${language}` : form)
    .digest('base64url')
  const etag = `W/"${revision === undefined ? '' : `${revision}.`}${digest}"`
  // Links repeat the host that the request names, so what is kept is kept for one reader.
  reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept, accept-language, host, authorization' })
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim()) ?? []
  if (known.includes(etag) || known.includes('*')) return reply.code(304).send()
  // As bytes, because Fastify would write the type of a text anew and clients compare that of OpenAPI to the letter.
  if (form === 'json') return reply.type(type).send(write())
  const page = htmlPage({ title, resource: JSON.parse(write().toString()) as object, language })
  return reply.type('text/html; charset=utf-8').send(page)
}

function bytesOf(written: string | Buffer): Buffer {
  return typeof written === 'string' ? Buffer.from(written) : written
}
