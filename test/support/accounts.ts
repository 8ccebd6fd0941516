import type { Grant, Role } from '#domain/role.ts'
import { hashOfSecret } from '../../server/accounts/secret.ts'
import { writing, type Db } from '../../server/database/connect.ts'
import { startSession } from '../../server/queries/sessions.ts'
import { addUser, setPassword } from '../../server/queries/users.ts'
import type { Passwords } from '../../server/accounts/password.ts'
import { now, type Answer, type Call } from './app.ts'

/** Not a word of it is guessed soon. */
export const password = '溪桥-kite-marble-71'

/** A role in some towns, for all departments unless they are named. */
export type GivenGrant = Omit<Grant, 'department_codes'> & Partial<Grant>

/** Adds an account without a password; `grants` may be roles that hold everywhere. */
export async function addAccount(db: Db, login_name: string, grants: (Role | GivenGrant)[], display_name = '王小明'): Promise<string> {
  const given = grants.map((each) =>
    typeof each === 'string' ? { role: each, town_codes: null, department_codes: null } : { department_codes: null, ...each },
  )
  return writing(db, 'test', (trx) => addUser(trx, { login_name, display_name, grants: given }))
}

export async function givePassword(db: Db, id: string, passwords: Passwords): Promise<void> {
  await setPassword(db, id, { hash: await passwords.hash(password), now: now() })
}

/** The headers of a page in which that account is signed in. */
export async function signedIn(db: Db, id: string): Promise<Record<string, string>> {
  return pageHeaders(await startSession(db, id, { agent: 'test', now: now() }))
}

export const pageHeaders = (secret: string) => ({ cookie: `session=${secret}`, 'sec-fetch-site': 'same-origin' })

export const signInAs = (call: Call, login_name: string, typed = password, headers: Record<string, string> = {}): Promise<Answer> =>
  call('POST', '/api/v1/session', { body: { login_name, password: typed }, headers: { 'sec-fetch-site': 'same-origin', ...headers } })

/** The attributes of the cookie that an answer sets, and its secret. */
export function cookieOf({ headers }: Answer): { secret: string; text: string } {
  const text = (headers['set-cookie'] as string | undefined) ?? ''
  return { text, secret: /session=([^;]*)/.exec(text)?.[1] ?? '' }
}

/** Whether any row of any of these tables has the secret as it is. */
export async function standsInClear(db: Db, secret: string): Promise<boolean> {
  const tables = ['sessions', 'api_tokens', 'reset_links', 'passwords', 'account_events', 'history']
  for (const table of tables) {
    const result: { rows: { found: boolean }[] } = await db.raw(`select exists (select from ${table} t where cast(t as text) like :text) as found`, {
      text: `%${secret}%`,
    })
    if (result.rows[0]!.found) return true
  }
  return hashOfSecret(secret) === secret
}
