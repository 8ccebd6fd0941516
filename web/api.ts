import createClient from 'openapi-fetch'
import type { paths } from './api_types.ts'
import { getLocale } from './paraglide/runtime.js'
import { token } from './session.ts'

/** The server's refusal (RFC 9457), in the reader's language. */
export interface ProblemBody {
  status: number
  code: string
  title: string
  remedy: string
  parameters: Record<string, unknown>
  fields: { field: string; code: string; detail: string }[]
}

export class ApiProblem extends Error {
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.title)
    this.body = body
  }
}

/** No answer came: no network, or the server is away. `navigator.onLine` is not asked, it lies. */
export class Unreachable extends Error {}

/** Typed from the server's OpenAPI document (npm run openapi). */
export const api = createClient<paths>({ baseUrl: '/' })

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', getLocale())
    const signedIn = token()
    if (signedIn) request.headers.set('authorization', `Bearer ${signedIn}`)
    return request
  },
  onError({ error }) {
    return new Unreachable(String(error))
  },
})

/**
 * The body of a good answer; a refusal is thrown as ApiProblem. `isOurs` looks at what is kept for later: a network that wants
 * a sign-in of its own answers everything, with JSON too.
 */
export async function answer<T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
  isOurs: (body: Partial<T>) => boolean = () => true,
): Promise<T> {
  const { data, error, response } = await request.catch(unreadable)
  if (error !== undefined || !response.ok) throw new ApiProblem(problemOf(error, response))
  if (!isOurs(data ?? {})) throw new Unreachable('something else answered')
  return data as T
}

/** A page where JSON was asked for is of another than our server. */
function unreadable(error: unknown): never {
  throw error instanceof SyntaxError ? new Unreachable(error.message) : error
}

/** A refusal as it came, or what can be said when something else came. */
export function problemOf(error: unknown, response: Pick<Response, 'status' | 'statusText'>): ProblemBody {
  const body = error as Partial<ProblemBody> | undefined
  return {
    status: response.status,
    code: body?.code ?? 'unreadable',
    title: body?.title ?? `${response.status} ${response.statusText}`,
    remedy: body?.remedy ?? '',
    parameters: body?.parameters ?? {},
    fields: body?.fields ?? [],
  }
}

/** What a good GET of this address answers. */
export type Reply<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never

type Post<Path extends keyof paths> = paths[Path] extends { post: infer Operation } ? Operation : never

/** What a POST to this address takes, where it is a question. */
export type Question<Path extends keyof paths> = Post<Path> extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : never

/** What a good answer to it is. */
export type Answer<Path extends keyof paths> =
  Post<Path> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never
