import { createHash } from 'node:crypto'
import { receiptCode } from '#domain/receipt_code.ts'

/**
 * The receipt code of a report, made of what its sender alone knows: so the answer to one that is sent again gives the same code,
 * though the code is kept only as a hash.
 */
export function receiptOf(secret: string): string {
  return receiptCode(createHash('sha512').update(`receipt ${secret}`).digest())! // of 64 bytes at least 12 are fit
}
