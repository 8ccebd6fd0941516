import { m } from '../../paraglide/messages.js'
import { sessionText, token, type Session } from '../../session.ts'
import { DeviceProblem } from './problem.ts'

/** Login name of the person whose work this is. Nobody else on the device sees it; the operator's token is no person. */
export function userName(): string | null {
  const text = token() ? null : sessionText()
  return text === null ? null : ((JSON.parse(text) as Session).user?.login_name ?? null)
}

/** Id of the account of whoever `requireUser` answers. */
export function accountId(): string {
  return (JSON.parse(sessionText()!) as Session).user!.id // a user is signed in
}

export function requireUser(): string {
  const user = userName()
  if (user === null) throw new DeviceProblem('nobody', m.device_nobody_title(), m.device_nobody_text())
  return user
}

/** Hashing and one sender at a time need a page that came by HTTPS, or from this machine. */
export function requireSecure(): void {
  if (!globalThis.isSecureContext) throw new DeviceProblem('insecure', m.device_insecure_title(), m.device_insecure_text())
}
