import { problemOf, ApiProblem, Unreachable } from '../../api.ts'
import { sha256 } from '../../inspector/device/hash.ts'
import { getLocale } from '../../paraglide/runtime.js'
import { token } from '../../session.ts'

/** A picture that somebody chose, by the SHA-256 of its bytes. */
export interface ChosenPhoto {
  sha256: string
  file: File
  url: string
}

export async function choosePhoto(file: File): Promise<ChosenPhoto> {
  return { sha256: await sha256(await file.arrayBuffer()), file, url: URL.createObjectURL(file) }
}

/** Sends a picture; sending it again changes nothing. */
export async function sendPhoto({ sha256: name, file }: ChosenPhoto): Promise<void> {
  const signedIn = token()
  const headers = { 'content-type': file.type, 'accept-language': getLocale(), ...(signedIn && { authorization: `Bearer ${signedIn}` }) }
  const reply = await fetch(`/api/v1/photos/${name}`, { method: 'PUT', headers, body: file }).catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  if (!reply.ok) throw new ApiProblem(problemOf(await reply.json().catch(() => undefined), reply))
}
