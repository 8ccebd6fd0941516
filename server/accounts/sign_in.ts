import type { Db } from '../database/connect.ts'
import { Problem, problem } from '../problem.ts'
import { noteEvent } from '../queries/account_events.ts'
import { countAttempt, forgetFailures } from '../queries/sign_in_failures.ts'
import { passwordOf, userByLogin } from '../queries/users.ts'
import { refusedAt } from './at_field.ts'
import type { Passwords } from './password.ts'
import { checkSecondFactor } from './second_factor.ts'
import type { Account } from './visitor.ts'

interface Attempt {
  login_name: string
  password: string
  code?: string
  address: string
}

/** Whoever has that name, password and second factor. A wrong password, a name that nobody has and a disabled account are refused alike. */
export async function personSigningIn(db: Db, passwords: Passwords, { login_name, password, code, address }: Attempt, now: Date): Promise<Account> {
  const locked_until = await countAttempt(db, login_name, now)
  const user = await userByLogin(db, login_name)
  const event = { login_name, user_id: user?.id ?? null, actor: 'public', address }
  if (locked_until) {
    await noteEvent(db, { event: 'sign_in_locked', ...event }, now)
    throw locked(locked_until, now)
  }
  const isRight = await passwords.matches(await passwordOf(db, user?.id ?? null), password)
  if (!user || !isRight || user.disabled_at) {
    await noteEvent(db, { event: 'sign_in_refused', ...event }, now)
    throw problem('sign_in_refused')
  }
  const factor = await checkSecondFactor(db, user.id, code, now)
  if (factor === 'missing') throw problem('second_factor_needed')
  if (factor === 'wrong') {
    await noteEvent(db, { event: 'sign_in_refused', ...event }, now)
    throw problem('second_factor_wrong')
  }
  if (factor === 'recovery_code') await noteEvent(db, { event: 'recovery_code_used', ...event, actor: user.login_name }, now)
  await forgetFailures(db, login_name)
  await noteEvent(db, { event: 'signed_in', ...event, actor: user.login_name }, now)
  return user
}

/** Of whoever is signed in: by the same count, so that an open session does not make guessing free. */
export async function checkPresentPassword(db: Db, passwords: Passwords, { id, login_name }: Account, password: string, now: Date): Promise<void> {
  const locked_until = await countAttempt(db, login_name, now)
  if (locked_until) throw locked(locked_until, now)
  if (!(await passwords.matches(await passwordOf(db, id), password))) throw refusedAt('password', 'password_wrong')
  await forgetFailures(db, login_name)
}

function locked(until: string, now: Date): Problem {
  const wait_s = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 1000))
  return new Problem('sign_in_locked', { wait_s }, { headers: { 'retry-after': String(wait_s) } })
}
