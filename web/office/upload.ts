import { ApiProblem, problemOf, Unreachable } from '../api.ts'
import { getLocale } from '../paraglide/runtime.js'
import { token } from '../session.ts'
import type { Import } from './import_api.ts'

interface Upload<Answer> {
  done: Promise<Answer>
  cancel: () => void
}

/** What was sent, as long as the page stands: another layer of the file is read without choosing the file again. */
const sent_forms = new Map<string, FormData>()

export function sentForm(id: string): FormData | undefined {
  return sent_forms.get(id)
}

/** Sends the form of an import. */
export function upload(body: FormData, sent: (percent: number) => void): Upload<Import> {
  const { done, cancel } = post<Import>('/api/v1/imports', body, sent)
  return {
    done: done.then((answer) => {
      sent_forms.set(answer.id, body)
      return answer
    }),
    cancel,
  }
}

/** Posts with real progress, which fetch does not tell. `sent` is called with 0 to 100. */
export function post<Answer>(path: string, body: FormData | Blob, sent: (percent: number) => void): Upload<Answer> {
  const request = new XMLHttpRequest()
  const done = new Promise<Answer>((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total > 0 ? Math.round((loaded / total) * 100) : 0))
    request.addEventListener('error', () => reject(new Unreachable()))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300 && answer !== undefined) resolve(answer as Answer)
      else reject(new ApiProblem(problemOf(answer, request)))
    })
  })
  request.open('POST', path)
  request.setRequestHeader('accept-language', getLocale())
  const signedIn = token()
  if (signedIn) request.setRequestHeader('authorization', `Bearer ${signedIn}`)
  request.send(body)
  return { done, cancel: () => request.abort() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
