import type { App } from '../app.ts'
import { example_name } from './plans.ts'

interface Listed {
  scenarios: { id: string; name: string; last_run: unknown }[]
}

/** The example scenario is computed as a planner would, in the background, so that whoever comes first sees a plan. */
export async function computeExample(app: App, adminToken: string): Promise<void> {
  const headers = { authorization: `Bearer ${adminToken}` }
  const { scenarios } = (await app.inject({ url: '/api/v1/scenarios', headers })).json<Listed>()
  for (const { id, name, last_run } of scenarios)
    if (name === example_name && last_run === null) await app.inject({ method: 'POST', url: `/api/v1/scenarios/${id}/runs`, headers, payload: {} })
}
