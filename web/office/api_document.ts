import { ApiProblem, problemOf, Unreachable } from '../api.ts'
import type { Document } from './openapi.ts'

/** The document describes the other routes and not itself, so the typed client does not know it. */
export async function documentOfApi(address: string): Promise<Document> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new ApiProblem(problemOf(body, response))
  return body as Document
}
