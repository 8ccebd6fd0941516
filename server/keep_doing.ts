import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from './app.ts'

interface Doing {
  every_ms: number
  work: () => Promise<unknown>
  /** Said in the log where it fails; it is tried again at its next time. */
  failed: string
}

/** Does something at once and then from time to time, for as long as the server listens. */
export function keepDoing(app: App, { every_ms, work, failed }: Doing): void {
  const stopping = new AbortController()
  const { signal } = stopping
  let doing: Promise<void> | undefined

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await work().catch((error: unknown) => app.log.error({ err: error }, failed))
      await sleep(every_ms, undefined, { signal }).catch(() => undefined)
    }
  }

  app.addHook('onListen', async () => void (doing ??= keep()))
  app.addHook('preClose', async () => {
    stopping.abort()
    await doing
  })
}
