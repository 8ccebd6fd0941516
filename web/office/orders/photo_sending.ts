import { ApiProblem, problemOf, Unreachable } from '../../api.ts'
import { sha256 } from '../../inspector/device/hash.ts'
import { getLocale } from '../../paraglide/runtime.js'
import { token } from '../../session.ts'

/** Sends a picture and answers the name by which it is known, the SHA-256 of its bytes; sending it again changes nothing. */
export async function sendPhoto(file: File): Promise<string> {
  const name = await sha256(await file.arrayBuffer())
  const signedIn = token()
  const headers = { 'content-type': file.type, 'accept-language': getLocale(), ...(signedIn && { authorization: `Bearer ${signedIn}` }) }
  const reply = await fetch(`/api/v1/photos/${name}`, { method: 'PUT', headers, body: file }).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  if (!reply.ok) throw new ApiProblem(problemOf(await reply.json().catch(() => undefined), reply))
  return name
}
