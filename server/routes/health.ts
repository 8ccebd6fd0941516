import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { problem } from '../problem.ts'
import { pending } from '../database/migrate.ts'

export function healthRoutes(app: App, { db }: Parts): void {
  const reply = { 200: Type.Object({ status: Type.Literal('ok') }) }

  app.get('/healthz', { config: { permission: 'anyone' }, logLevel: 'warn', schema: { tags: ['operation'], summary: 'The process lives', response: reply } }, async () => ({ status: 'ok' as const }))

  app.get('/readyz', { config: { permission: 'anyone' }, logLevel: 'warn', schema: { tags: ['operation'], summary: 'The database answers and is at the code’s version', response: reply } }, async () => {
    if (await pending(db)) throw problem('database_unavailable')
    return { status: 'ok' as const }
  })
}
