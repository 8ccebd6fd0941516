import { useSyncExternalStore } from 'react'

const key = 'changxing.token'
const listeners = new Set<() => void>()

/** The token of whoever signed in, for this tab only. */
export function token(): string | null {
  return sessionStorage.getItem(key)
}

export function setToken(value: string | null): void {
  if (value) sessionStorage.setItem(key, value)
  else sessionStorage.removeItem(key)
  listeners.forEach((listener) => listener())
}

export function useSignedIn(): boolean {
  return useSyncExternalStore(subscribe, () => token() !== null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
