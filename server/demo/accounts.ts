import { randomInt } from 'node:crypto'
import { dayInChina } from '#domain/date.ts'
import type { Grant, Role } from '#domain/role.ts'
import { Passwords } from '../accounts/password.ts'
import { rows, writing, type Db } from '../database/connect.ts'
import { isDemo } from '../queries/database_info.ts'
import { departmentNames } from '../queries/departments.ts'
import { assignDemo, busiestDepartment, usageForUpdate } from '../queries/demo.ts'
import { endSessions } from '../queries/sessions.ts'
import { addUser, setPassword, userByLogin } from '../queries/users.ts'

export interface DemoAccount {
  login_name: string
  password: string
  /** For which it answers. */
  department: string | null
}

interface Example extends Pick<Grant, 'role'> {
  login_name: string
  display_name: string
}

const examples: Record<Role, Omit<Example, 'role'>> = {
  administrator: { login_name: 'admin', display_name: '示例管理员' },
  planner: { login_name: 'planner', display_name: '示例规划员' },
  inspector: { login_name: 'inspector', display_name: '示例检查员' },
  reviewer: { login_name: 'reviewer', display_name: '示例审核员' },
  department_officer: { login_name: 'officer', display_name: '示例部门经办人' },
  supervisor: { login_name: 'supervisor', display_name: '示例监督员' },
}

/** One account a role while the database is a demo, each time with a new password; a person's own name is left alone. */
export async function demoAccountsAtStart(db: Db, now: Date): Promise<DemoAccount[]> {
  if (!(await isDemo(db))) return []
  const passwords = new Passwords()
  const names = new Map((await departmentNames(db)).map(({ code, name_zh }) => [code, name_zh]))
  const made: DemoAccount[] = []
  for (const [role, named] of Object.entries(examples) as [Role, Omit<Example, 'role'>][]) {
    const password = newPassword()
    const hash = await passwords.hash(password)
    const account = await makeAccount(db, { role, ...named }, { hash, now })
    if (account) made.push({ login_name: named.login_name, password, department: names.get(account.department_code ?? '') ?? null })
  }
  return made
}

async function makeAccount(
  db: Db,
  { role, ...named }: Example,
  password: { hash: string; now: Date },
): Promise<{ department_code: string | null } | null> {
  return writing(db, 'demo', async (trx) => {
    await usageForUpdate(trx) // of two servers that start at once the second finds what the first made
    const known = await userByLogin(trx, named.login_name)
    if (known && !known.is_demo) return null
    const department_code = known ? known.department_code : role === 'department_officer' ? await busiestDepartment(trx) : null
    const town_codes = role === 'inspector' ? await firstTowns(trx) : null
    const id = known?.id ?? (await addUser(trx, { ...named, department_code, grants: [{ role, town_codes, department_codes: null }], is_demo: true }))
    await setPassword(trx, id, password)
    await endSessions(trx, id)
    if (town_codes && !known) await assignDemo(trx, { inspector_id: id, town_codes, today: dayInChina(password.now), days_until_due })
    return { department_code }
  })
}

/** One of the places that the example inspector is to visit is overdue. */
const days_until_due = [-4, 2, 5, 9, 14, 14, 21, 28] as const

/** The example inspector works in two towns, so that the others show what a scope is. */
async function firstTowns(db: Db): Promise<string[]> {
  const towns = await rows<{ code: string }>(db, "select code from regions where level = 'town' order by code limit 2")
  return towns.map(({ code }) => code)
}

/** Without letters and digits that look alike; some 59 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group()].join('-')
}
