import { answer, api, ApiProblem } from './api.ts'
import { sessionText, setSession, setToken, token } from './session.ts'

/** Asks who is signed in, where somebody was; without an answer of our own server what was known stands. */
export async function askSession(): Promise<void> {
  if (token() || sessionText() === null) return
  const session = await answer(api.GET('/api/v1/session'), ({ permissions }) => Array.isArray(permissions)).catch(() => undefined)
  if (session) setSession(session)
}

/** `code`: of the second factor, where one was asked for. */
export async function signIn(login_name: string, password: string, code?: string): Promise<void> {
  const session = await answer(api.POST('/api/v1/session', { body: { login_name, password, ...(code && { code }) } }))
  setToken(null)
  setSession(session)
}

/** A token that the server knows is kept for this tab; a person's too. */
export async function signInByToken(value: string): Promise<void> {
  const before = token()
  setToken(value)
  try {
    await answer(api.GET('/api/v1/session'))
  } catch (error) {
    setToken(before)
    throw error
  }
}

/** A session that is over already is as good as ended. */
export async function signOut(): Promise<void> {
  if (token()) return setToken(null)
  await answer(api.DELETE('/api/v1/session')).catch((error: unknown) => {
    if (!(error instanceof ApiProblem && error.body.status === 401)) throw error
  })
  setSession(null)
}
