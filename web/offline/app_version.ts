import { useEffect, useState } from 'react'
import { hasNeeds } from '#domain/needs.ts'
import { useNeeds } from '../needs.ts'
import { useMay } from '../session.ts'

/** Keeps the app on the device of whoever works without network, or has said what they need; others ask the server as ever. */
export function useKeptApp(): void {
  const isInspector = useMay('submit_audits')
  const [needs] = useNeeds()
  useAppKeptFor(isInspector || hasNeeds(needs))
}

/** Keeps the app on this device, so that what is written here can be opened again without network. */
export function useAppKeptFor(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined
    const registered = navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => null) // it works on, with network
    const onVisible = () => {
      if (document.visibilityState === 'visible') void registered.then((registration) => registration?.update().catch(() => undefined))
    }
    document.addEventListener('visibilitychange', onVisible)
    return () => document.removeEventListener('visibilitychange', onVisible)
  }, [isWanted])
}

/** A newer version of the app that waits on the device; null: none. */
export function useWaitingVersion(): ServiceWorker | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  useEffect(() => {
    let stop = () => {}
    void navigator.serviceWorker?.ready.then((registration) => {
      const look = () => setWaiting(registration.waiting)
      const onFound = () => registration.installing?.addEventListener('statechange', look)
      registration.addEventListener('updatefound', onFound)
      onFound()
      look()
      stop = () => registration.removeEventListener('updatefound', onFound)
    })
    return () => stop()
  }, [])
  return waiting
}

/** Takes over once nothing is being sent; other pages that are open go on with their own version until they are loaded anew. */
export async function activate(waiting: ServiceWorker, sending_lock: string): Promise<void> {
  const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  await navigator.locks.request(sending_lock, async () => {
    waiting.postMessage('activate') // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker's takes none
    await taken
  })
  location.reload()
}
