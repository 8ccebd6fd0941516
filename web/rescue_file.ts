/**
 * A rescue file locked by a passphrase. Its bytes: `CXRESCUE1`, rounds of PBKDF2-HMAC-SHA-256 (32 bits, high byte first),
 * salt (16 bytes), the nonces' beginning (7 bytes); then the ZIP in pieces of 1 MiB, each by AES-256-GCM with its tag of
 * 16 bytes behind it. A nonce goes on with the piece's number (32 bits) and 1 for the last piece, 0 for others, so that a
 * file that was cut off or put together otherwise does not open. The head is bound to each piece.
 */
const mark = 'CXRESCUE1'
const rounds_at = mark.length
const salt_at = rounds_at + 4
const nonce_at = salt_at + 16
const head_bytes = nonce_at + 7
const piece_bytes = 1024 * 1024
const tag_bytes = 16
const usual_rounds = 600_000
/** More would keep a browser busy for minutes: no such file was made here. */
const most_rounds = 10_000_000

export const shortest_passphrase = 8

/** `passphrase`: another one, or its first piece is damaged. `damaged`: the file is not whole. */
export class RescueFault extends Error {
  readonly why: 'passphrase' | 'damaged'
  constructor(why: 'passphrase' | 'damaged') {
    super(why)
    this.why = why
  }
}

export async function lock(file: Blob, passphrase: string, rounds = usual_rounds): Promise<Blob> {
  const head = new Uint8Array(head_bytes)
  head.set(new TextEncoder().encode(mark))
  new DataView(head.buffer).setUint32(rounds_at, rounds)
  crypto.getRandomValues(head.subarray(salt_at))
  const key = await keyOf(passphrase, head, 'encrypt')
  const pieces: BlobPart[] = [head]
  for (const { number, isLast, piece } of piecesOf(file, piece_bytes))
    pieces.push(await crypto.subtle.encrypt(cipher(head, number, isLast), key, await piece.arrayBuffer()))
  return new Blob(pieces)
}

export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, mark.length).text()) === mark
}

/** The ZIP in it. */
export async function unlock(file: Blob, passphrase: string): Promise<Blob> {
  const head = new Uint8Array(await file.slice(0, head_bytes).arrayBuffer())
  if (head.length < head_bytes || roundsOf(head) < 1 || roundsOf(head) > most_rounds) throw new RescueFault('damaged')
  const key = await keyOf(passphrase, head, 'decrypt')
  const pieces: BlobPart[] = []
  for (const { number, isLast, piece } of piecesOf(file.slice(head_bytes), piece_bytes + tag_bytes)) {
    const given = await piece.arrayBuffer()
    const opened = await crypto.subtle.decrypt(cipher(head, number, isLast), key, given).catch(() => null)
    if (!opened) throw new RescueFault(number === 0 ? 'passphrase' : 'damaged')
    pieces.push(opened)
  }
  return new Blob(pieces, { type: 'application/zip' })
}

/** An empty file has one piece too. */
function* piecesOf(file: Blob, bytes: number): Generator<{ number: number; isLast: boolean; piece: Blob }> {
  const count = Math.max(1, Math.ceil(file.size / bytes))
  for (let number = 0; number < count; number += 1)
    yield { number, isLast: number === count - 1, piece: file.slice(number * bytes, (number + 1) * bytes) }
}

const roundsOf = (head: Uint8Array) => new DataView(head.buffer).getUint32(rounds_at)

/** The same signs typed on another keyboard are the same passphrase. */
async function keyOf(passphrase: string, head: Uint8Array<ArrayBuffer>, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.trim().normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: head.slice(salt_at, nonce_at), iterations: roundsOf(head) }
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, [usage])
}

function cipher(head: Uint8Array<ArrayBuffer>, number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12)
  iv.set(head.subarray(nonce_at))
  new DataView(iv.buffer).setUint32(7, number)
  iv[11] = Number(isLast)
  return { name: 'AES-GCM', iv, additionalData: head }
}
