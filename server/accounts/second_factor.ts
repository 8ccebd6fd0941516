import type { Db } from '../database/connect.ts'
import { totpKeyOf, spendRecoveryCode, spendStep } from '../queries/totp.ts'
import { hashOfRecoveryCode, stepOf } from './totp.ts'

/** How a second factor was met: none is asked for, none was given, a wrong or used one, a code, or a recovery code. */
export type SecondFactor = 'not_asked' | 'missing' | 'wrong' | 'code' | 'recovery_code'

/** Each code is good once. */
export async function checkSecondFactor(db: Db, user_id: string, code: string | undefined, now: Date): Promise<SecondFactor> {
  const stored = await totpKeyOf(db, user_id)
  if (!stored?.confirmed_at) return 'not_asked'
  if (code === undefined) return 'missing'
  const step = stepOf(code, stored.key, now)
  if (step !== null) return (await spendStep(db, user_id, step)) ? 'code' : 'wrong'
  return (await spendRecoveryCode(db, user_id, hashOfRecoveryCode(code))) ? 'recovery_code' : 'wrong'
}
