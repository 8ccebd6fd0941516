import { setFlagsFromString } from 'node:v8'
import { adminTokenOf } from './admin_token.ts'
import { buildApp } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { Rejudgings } from './criteria/rejudgings.ts'
import { makeDataFolder } from './data_folder.ts'
import { openDatabase } from './database/open.ts'
import { demoAccountsAtStart, type DemoAccount } from './demo/accounts.ts'
import { computeExample } from './demo/first_run.ts'
import { loadDemoAtStart } from './demo/load.ts'
import { importJobs } from './imports/jobs.ts'
import { keepResuming } from './imports/resume.ts'
import { openLogs } from './log.ts'
import { StartError } from './start_error.ts'
import { widthOf } from './sync/line.ts'

/** How long open requests may take to finish after the stop was asked for; then their connections are cut. */
const grace_ms = 8_000

/** Longest that stopping may take altogether. */
const stop_ms = 14_000

/** Garbage is cleared when the heap has grown by so much: without it an import of a million rows takes twice the memory, and no less time. */
const heap_growing_percent = 30

async function start(): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${heap_growing_percent}`)
  const stopping = onSignal()
  const config = readConfig(process.env)
  const { log, ofRequests } = openLogs(config.LOG_LEVEL)
  await makeDataFolder(config)
  log.info('正在启动，首次约需半分钟 Starting; the first time takes about half a minute')
  const database = await openDatabase(config, log)
  try {
    const isNew = await loadDemoAtStart(database, config, log)
    const adminToken = await adminTokenOf(config)
    const parts = { config, db: database.db, judging_db: database.connect(widthOf(config)), now: () => new Date(), log }
    const jobs = importJobs(log)
    const rejudgings = new Rejudgings(parts)
    const app = await buildApp({ ...parts, adminToken, logger: ofRequests, jobs, rejudgings })
    const stopResuming = await keepResuming(parts, jobs)
    await rejudgings.keepResuming()
    stopping.by(async (signal) => {
      log.info(`${signal}: 处理完未完成的请求后停止 finishing open requests, then stopping`)
      stopResuming()
      setTimeout(() => app.server.closeAllConnections(), grace_ms).unref()
      await app.close()
      await database.close()
    })
    const accounts = await demoAccountsAtStart(database.db, new Date())
    const address = await app.listen({ host: config.HOST, port: config.PORT })
    const token = config.ADMIN_TOKEN ? 'ADMIN_TOKEN' : adminToken
    process.stdout.write(`\n  畅行 Changxing  ${address}\n  管理员令牌 administrator token: ${token}\n${told(accounts)}\n`)
    if (isNew) await computeExample(app, adminToken)
  } catch (error) {
    await database.close()
    throw portTaken(error, config) ?? error
  }
}

/** The accounts of the examples, each time with new passwords. */
function told(accounts: DemoAccount[]): string {
  if (accounts.length === 0) return ''
  const lines = accounts.map(
    ({ login_name, password, department }) => `    ${login_name.padEnd(12)}${password}${department ? `  ${department}` : ''}\n`,
  )
  return `  示例账号和密码（每次启动都换） accounts of the example data, with new passwords at each start:\n${lines.join('')}`
}

function portTaken(error: unknown, { HOST, PORT }: Config): StartError | null {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new StartError(`PORT: another program listens on ${HOST}:${PORT} already. Stop it, or choose another PORT.`)
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return new StartError(`HOST, PORT: this user can't listen on ${HOST}:${PORT} (${code}). Choose others.`)
  return null
}

/** Stops once, whatever number of signals arrives; before there is anything to stop, at once. */
function onSignal() {
  let close = async (_signal: string) => undefined as void
  let asked = false
  const stop = (signal: string) => {
    if (asked) return
    asked = true
    setTimeout(() => process.exit(1), stop_ms).unref()
    void close(signal).then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  return { by: (work: typeof close) => void (close = work) }
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
