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

/** What is begun may be ended and handed over; nothing new is begun on a device that was revoked, or under an account that is disabled. */
export function requireUnlimited(): void {
  const { limit } = JSON.parse(sessionText()!) as Session // a user is signed in
  if (limit) throw new DeviceProblem('limited', m.limit_no_new_title(), m.limit_no_new_text())
}

/** Hashing and one sender at a time need a page that came by HTTPS, or from this machine. */
export function requireSecure(): void {
  if (!globalThis.isSecureContext) throw new DeviceProblem('insecure', m.device_insecure_title(), m.device_insecure_text())
}
