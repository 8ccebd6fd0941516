import { mkdir } from 'node:fs/promises'
import { pino } from 'pino'
import { adminTokenOf } from './admin_token.ts'
import { buildApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { MigrationError } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'

/** Longest a request may take to finish after the stop was asked for. */
const grace_ms = 10_000

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.LOG_LEVEL, redact: ['req.headers.authorization'] })
  await mkdir(config.DATA_DIR, { recursive: true })
  const database = await openDatabase(config, log)
  const adminToken = await adminTokenOf(config)
  const app = await buildApp({ config, db: database.db, adminToken, now: () => new Date(), logger: log })
  app.addHook('onClose', () => database.close())
  stopOnSignal(() => app.close(), log)
  const address = await app.listen({ host: config.HOST, port: config.PORT })
  process.stdout.write(`\n  畅行 Changxing  ${address}\n  管理员令牌 administrator token: ${adminToken}\n\n`)
}

function stopOnSignal(close: () => Promise<void>, log: { info: (text: string) => void }): void {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info(`${signal}: finishing open requests, then stopping`)
    setTimeout(() => process.exit(1), grace_ms).unref()
    void close().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

start().catch((error: unknown) => {
  const foreseen = error instanceof ConfigError || error instanceof MigrationError
  process.stderr.write(`${foreseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
