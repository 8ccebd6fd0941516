import { parseArgs } from 'node:util'
import { roles, type Role } from '#domain/role.ts'
import { readConfig, type Config } from '../config.ts'
import { makeDataFolder } from '../data_folder.ts'
import { writing, type Db } from '../database/connect.ts'
import { refusalOf } from '../database/constraint.ts'
import { openBesideServer } from '../database/open.ts'
import { fill, Problem, catalogue } from '../problem.ts'
import { noteEvent, type AccountEvent } from '../queries/account_events.ts'
import { addResetLink } from '../queries/reset_links.ts'
import { forgetFailures } from '../queries/sign_in_failures.ts'
import { addUser, userByLogin } from '../queries/users.ts'
import { StartError } from '../start_error.ts'
import { resetPath } from './reset_path.ts'

const usage = `用法 Usage: npm run account -- add NAME --role ROLE [--role ROLE …] [--display-name 姓名] | reset NAME
  add     新建账号，打印一次性链接，由本人设置密码 add an account and print a one-time link by which the person sets a password
  reset   解除锁定，打印新的一次性链接 unlock an account and print a new link
  ROLE    ${roles.join(' ')}
`

const quiet = { info: () => undefined, warn: console.warn, error: console.error }
const actor = 'system'

interface Command {
  action: 'add' | 'reset'
  login_name: string
  display_name: string
  roles: Role[]
}

function readCommand(args: string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: { type: 'string', multiple: true }, 'display-name': { type: 'string' } },
    })
    const [action, login_name, ...more] = positionals
    const given = values.role ?? []
    const isAdding = action === 'add' && given.length > 0
    if (login_name && more.length === 0 && (isAdding || (action === 'reset' && given.length === 0)) && given.every(isRole))
      return { action, login_name, display_name: values['display-name'] ?? login_name, roles: given }
  } catch {
    // An option that is not one: told like every other wrong command.
  }
  throw new StartError(usage)
}

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word)

async function run(args: string[]): Promise<void> {
  const command = readCommand(args)
  const config = readConfig(process.env)
  await makeDataFolder(config)
  const database = await openBesideServer(config, quiet)
  try {
    const { secret, expires_at } = await linkFor(database.db, command)
    process.stdout.write(
      `请在 ${expires_at} 之前由本人打开，只能用一次：\nTo be opened by the person before ${expires_at}, once:\n\n  ${addressOf(config)}${resetPath(secret)}\n\n`,
    )
  } finally {
    await database.close()
  }
}

async function linkFor(db: Db, { action, login_name, display_name, roles: given }: Command) {
  const now = new Date()
  return writing(db, actor, async (trx) => {
    if (action === 'add')
      await addUser(trx, { login_name, display_name, grants: given.map((role) => ({ role, town_codes: null, department_codes: null })) })
    const user = await userByLogin(trx, login_name)
    if (!user) throw new StartError(`没有这个账号：${login_name}。 There is no account ${login_name}.`)
    await forgetFailures(trx, login_name)
    const about = { login_name: user.login_name, user_id: user.id, actor, address: 'command' }
    const events: AccountEvent['event'][] = action === 'add' ? ['account_added', 'reset_link_made'] : ['reset_link_made']
    for (const event of events) await noteEvent(trx, { event, ...about }, now)
    return addResetLink(trx, user.id, { actor, now })
  })
}

function addressOf({ PUBLIC_URL, HOST, PORT }: Config): string {
  return PUBLIC_URL?.replace(/\/$/, '') ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message.trimEnd()
  const refusal = error instanceof Problem ? error : refusalOf(error)
  if (refusal) return fill(`${catalogue[refusal.code].zh[0]} ${catalogue[refusal.code].en[0]}`, refusal.parameters)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})
