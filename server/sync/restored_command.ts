import { readConfig } from '../config.ts'
import { makeDataFolder } from '../data_folder.ts'
import { openBesideServer } from '../database/open.ts'
import { currentEpoch, endEpoch } from '../queries/sync_epochs.ts'
import { StartError } from '../start_error.ts'

const said = `已记下：数据库是从备份恢复的。各设备下次联网时会把还留着的记录再传一遍，已有的不会重复生效。
Noted that the database was restored from a backup. Each device hands over again what it still holds when it is next connected; nothing takes effect twice.
`

const quiet = { info: () => undefined, warn: console.warn, error: console.error }

async function run(args: string[]): Promise<void> {
  if (args.length > 0) throw new StartError('用法 Usage: npm run restored')
  const config = readConfig(process.env)
  await makeDataFolder(config)
  const database = await openBesideServer(config, quiet)
  try {
    const { id } = await currentEpoch(database.db)
    await endEpoch(database.db, { id, noticed_by: null })
    process.stdout.write(said)
  } finally {
    await database.close()
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
