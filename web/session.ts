import { useSyncExternalStore } from 'react'
import { isWithin, permissions, type Permission } from '#domain/role.ts'
import type { Reply } from './api.ts'

export type Session = Reply<'/api/v1/session'>

const tokenKey = 'changxing.token'
const sessionKey = 'changxing.session_2' // the number counts on with the shape of what is kept
const listeners = new Set<() => void>()

/** The token of whoever signed in by one, for this tab only. */
export function token(): string | null {
  return sessionStorage.getItem(tokenKey)
}

export function setToken(value: string | null): void {
  if (value) sessionStorage.setItem(tokenKey, value)
  else sessionStorage.removeItem(tokenKey)
  tell()
}

/** Who is signed in by the cookie, which no script can read: as the server said it last. Kept beside it so that a page knows at once. */
export function setSession(session: Session | null): void {
  if (session?.user) localStorage.setItem(sessionKey, JSON.stringify(session))
  else localStorage.removeItem(sessionKey)
  tell()
}

function tell(): void {
  listeners.forEach((listener) => listener())
}

/** What may be shown, of that facility where one is named; the server decides what is done. The operator's token may do all. */
export function useMay(permission: Permission, of?: { town_code: string; department_code?: string | null }): boolean {
  const session = useSession()
  const held = useSyncExternalStore(subscribe, token)
  if (held) return permissions.includes(permission)
  const given = session?.permissions.find((each) => each.permission === permission)
  return given !== undefined && (of === undefined || isWithin(given.scopes, of))
}

/** The person who is signed in, unless a token is used. */
export function useSession(): Session | null {
  const text = useSyncExternalStore(subscribe, () => (token() ? null : sessionText()))
  return text === null ? null : (JSON.parse(text) as Session)
}

/** Whether who is signed in carries out what others assign, and assigns nothing. */
export function isInspector(): boolean {
  const text = token() ? null : sessionText()
  const held = text === null ? [] : (JSON.parse(text) as Session).permissions.map(({ permission }) => permission)
  return held.includes('submit_audits') && !held.includes('assign_inspections')
}

export function useSignedIn(): boolean {
  return useSyncExternalStore(subscribe, () => token() !== null || sessionText() !== null)
}

export function sessionText(): string | null {
  return localStorage.getItem(sessionKey)
}

/** Also what another tab did. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
