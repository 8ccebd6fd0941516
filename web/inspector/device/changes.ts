const channel = new BroadcastChannel('changxing.device')
const listeners = new Set<() => void>()
channel.addEventListener('message', () => listeners.forEach((listener) => listener()))

/** Tells all that show something of the device's store, in other tabs too. */
export function tellChanged(): void {
  listeners.forEach((listener) => listener())
  channel.postMessage(null) // oxlint-disable-line unicorn/require-post-message-target-origin -- it reaches this origin alone
}

/** Answers how to stop. */
export function onChanged(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
