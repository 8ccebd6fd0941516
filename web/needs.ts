import { useSyncExternalStore } from 'react'
import { parseNeeds, printNeeds, type Needs } from '#domain/needs.ts'

const key = 'changxing.needs'
const listeners = new Set<() => void>()

/** What the person needs: kept on this device and nowhere else. Setting none takes away what was kept. */
export function useNeeds(): [Needs, (needs: Needs) => void] {
  return [useSyncExternalStore(subscribe, keptNeeds), keepNeeds]
}

/** One object as long as what is kept is the same. What is not plausible any more is left out. */
export function keptNeeds(): Needs {
  const kept = localStorage.getItem(key) ?? ''
  if (kept !== read.kept) read = { kept, needs: parseNeeds(new URLSearchParams(kept)) }
  return read.needs
}

let read: { kept: string; needs: Needs } = { kept: '', needs: {} }

function keepNeeds(needs: Needs): void {
  const text = printNeeds(needs).toString()
  if (text) localStorage.setItem(key, text)
  else localStorage.removeItem(key)
  listeners.forEach((listener) => listener())
}

/** Another tab of this device may set them too. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  globalThis.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener('storage', listener)
  }
}
