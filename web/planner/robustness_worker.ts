import { robustness, type Values, type Weights } from '#domain/priority.ts'

interface Asked {
  places: { id: string; values: Values }[]
  weights: Weights
  first: number
}

/** Fifteen thousand settings take seconds: in a thread of their own, so that the page goes on. */
globalThis.addEventListener('message', ({ data: { places, weights, first } }: MessageEvent<Asked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  globalThis.postMessage([...robustness(places, weights, first)])
})
