import { useSyncExternalStore } from 'react'
import { onChanged, tellChanged } from './changes.ts'

let fault: Error | null = null

/** Notes what keeps this page from sending at all: the device's own store; null: nothing does. */
export function noteFault(error: Error | null): void {
  if (fault === error) return
  fault = error
  tellChanged()
}

export function useFault(): Error | null {
  return useSyncExternalStore(onChanged, () => fault)
}
