import type { InjectOptions } from 'fastify'
import { inject as provided, test as base } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { connect, type Db } from '../../server/database/connect.ts'
import { solveHere } from '../../server/planner/highs.ts'

export const adminToken = 'the-token-of-the-tests-is-long-enough'

/** The day it is in the tests, at noon in China. */
export const today = '2026-11-24'
export const now = () => new Date(`${today}T04:00:00Z`)

/** Answers when all is judged, however slow the machine. */
export const unhurried = { SYNC_BUDGET_MS: '60000' }

/** Sends one request; as the administrator where `as` says so. Answers status, headers and the parsed body. */
export interface Call {
  (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    options?: { as?: 'administrator'; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>
}
export interface Answer {
  status: number
  headers: Record<string, unknown>
  // oxlint-disable-next-line typescript/no-explicit-any -- the body of any route; what it must be is what the test says
  body: any
}

/** A test with the app on its own transaction, which is rolled back: a handler's transaction becomes a savepoint. */
export const test = base.extend<{ db: Db; app: App; call: Call }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  db: async ({}, use) => {
    const pool = connect(provided('address'), 2)
    const trx = await pool.transaction()
    await use(trx)
    await trx.rollback()
    await pool.destroy()
  },
  app: async ({ db }, use) => {
    const app = await buildApp({ config: readConfig(unhurried), db, adminToken, now, solver: { solve: solveHere } })
    await use(app)
    await app.close()
  },
  call: async ({ app }, use) => use(callerOf(app)),
})

export function callerOf(app: App): Call {
  return async (method, url, { as, body, headers = {} } = {}) => {
    const authorization = as === 'administrator' ? { authorization: `Bearer ${adminToken}` } : {}
    const options: InjectOptions = {
      method,
      url,
      headers: { ...authorization, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    }
    const response = await app.inject(options)
    const isJson = String(response.headers['content-type']).includes('json')
    return { status: response.statusCode, headers: response.headers, body: isJson ? response.json() : response.body }
  }
}
