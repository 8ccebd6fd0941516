import { setTimeout as sleep } from 'node:timers/promises'
import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { pending } from '../database/migrate.ts'
import type { Jobs } from '../imports/jobs.ts'
import { problem } from '../problem.ts'
import { refusals } from '../schemas/shared.ts'

/** Longest that the question may wait for the database: whoever asks gives up soon after. */
const patience_ms = 2_000

const tags = ['operation']
const anyone = { permission: 'anyone' } as const
const Ok = Type.Object({ status: Type.Literal('ok') })

export function healthRoutes(app: App, { db }: Parts, jobs: Jobs): void {
  const isCurrent = shared(async () => !(await pending(db)))

  app.get('/healthz', { config: anyone, logLevel: 'warn', schema: { tags, summary: 'The process lives', response: { 200: Ok } } }, async () => ({
    status: 'ok' as const,
  }))

  app.get(
    '/readyz',
    {
      config: anyone,
      logLevel: 'warn',
      schema: {
        tags,
        summary: 'The database answers and is at the code’s version',
        description: `Answers within ${patience_ms / 1000} s. While this process applies an import the database may have no time to answer: it is ready, and busy.`,
        response: { 200: Ok, ...refusals(503) },
      },
    },
    async () => {
      const isReady = await Promise.race([isCurrent(), sleep(patience_ms, undefined, { ref: false })])
      if (isReady ?? jobs.isApplying()) return { status: 'ok' as const }
      throw problem('database_unavailable')
    },
  )
}

/** Asks once for all who ask meanwhile, so that questions don't take the connections while the database is busy. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | null = null
  return () => (asking ??= ask().finally(() => (asking = null)))
}
