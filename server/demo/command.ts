import { createInterface } from 'node:readline/promises'
import { dayInChina } from '#domain/date.ts'
import { readConfig } from '../config.ts'
import { makeDataFolder } from '../data_folder.ts'
import { openBesideServer } from '../database/open.ts'
import { StartError } from '../start_error.ts'
import { clearDemo, loadDemo } from './load.ts'

const usage = `用法 Usage: npm run demo -- load | remove [--yes]
  load    载入示例数据（只能载入没有设施的数据库） load example data into a database without facilities
  remove  清空示例数据库 empty a demo database
`

const quiet = { info: () => undefined, warn: console.warn, error: console.error }

async function run([action, ...options]: string[]): Promise<void> {
  const is_known = (action === 'load' && options.length === 0) || (action === 'remove' && options.every((option) => option === '--yes'))
  if (!is_known) throw new StartError(usage)
  if (action === 'remove' && !options.includes('--yes') && !(await confirmed())) return
  const config = readConfig(process.env)
  await makeDataFolder(config)
  const database = await openBesideServer(config, quiet)
  try {
    if (action === 'load') {
      const { facilities } = await loadDemo(database.db, config, dayInChina(new Date()))
      process.stdout.write(`已载入 ${facilities} 处示例设施。 ${facilities} example facilities loaded.\n`)
    } else {
      const { facilities, components, facts, imports, boundaries } = await clearDemo(database.db)
      process.stdout.write(
        `已删除示例数据：设施 ${facilities}，部位 ${components}，测量 ${facts}，导入 ${imports}，示意边界 ${boundaries}。\n` +
          `Example data removed: ${facilities} facilities, ${components} components, ${facts} facts, ${imports} imports, ${boundaries} schematic boundaries.\n`,
      )
    }
  } finally {
    await database.close()
  }
}

/** Without a person at the keyboard nobody has confirmed. */
async function confirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new StartError('没有人可以确认，请加上 --yes。 Nobody is there to confirm: add --yes.\n')
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await asking.question(
    '将清空整个示例数据库，包括在其中所做的修改。继续吗？ This empties the whole demo database, with every change made in it. Go on? (y/N) ',
  )
  asking.close()
  return /^y/i.test(answer.trim())
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message.trimEnd() : error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
