import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { connect } from './database/connect.ts'

/** The OpenAPI document without a database: a pool connects only when it is asked for something, and nothing asks here. */
export async function openapiDocument(): Promise<object> {
  const db = connect({ url: 'postgres://127.0.0.1:1/none' }, 1)
  const app = await buildApp({ config: readConfig({}), db, adminToken: 'no request arrives here', now: () => new Date() })
  try {
    await app.ready()
    return app.swagger()
  } finally {
    await app.close()
    await db.destroy()
  }
}
