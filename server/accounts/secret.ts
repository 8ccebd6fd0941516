import { createHash, randomBytes } from 'node:crypto'

/** What only its bearer knows: 32 random bytes, so that a fast hash of it is enough to keep. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** How a secret is kept and looked for. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
