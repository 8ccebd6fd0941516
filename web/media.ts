import { useSyncExternalStore } from 'react'
import { onElderMode } from './preferences.ts'

const wide = globalThis.matchMedia('(min-width: 62rem)')

/** Room for list and map side by side. In elder mode the same width holds less, so the map stays one tap away. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches && !document.documentElement.hasAttribute('data-elder'))
}

function subscribe(listener: () => void): () => void {
  const leave = onElderMode(listener)
  wide.addEventListener('change', listener)
  return () => {
    leave()
    wide.removeEventListener('change', listener)
  }
}
