import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { hashOfSecret } from './secret.ts'

const period_s = 30

/** As many as fit on a card in a wallet. */
const recovery_codes = 10

/** A new key: as text, and as the address that an authenticator reads from a picture. */
export function newKey(login_name: string): { key: string; uri: string } {
  const secret = new Secret({ size: 20 })
  return { key: secret.base32, uri: totpOf(secret.base32, login_name).toString() }
}

/** The step that a code is of, now or one before or after, because clocks differ; null: it is none. */
export function stepOf(code: string, key: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totpOf(key).validate({ token: bare(code), timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / period_s) + delta
}

function totpOf(key: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Changxing', label, secret: Secret.fromBase32(key), period: period_s, digits: 6, algorithm: 'SHA1' })
}

/** Each of 80 random bits, so that a fast hash of it is enough to keep. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recovery_codes }, () => {
    const text = new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase()
    return text.match(/.{4}/g)!.join('-')
  })
}

export function hashOfRecoveryCode(code: string): string {
  return hashOfSecret(bare(code).toLowerCase())
}

/** As it is typed, without what makes it easier to read. */
function bare(code: string): string {
  return code.replaceAll(/[\s-]/g, '')
}
