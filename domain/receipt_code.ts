/**
 * The code by which a reporter comes back: 12 random characters (54 bits) and one that checks them, `7K3M-9XHT-4CRAW`. Of the
 * letters and digits only those that are mistaken for no other, in print or aloud: their number is a prime, by which the check finds
 * every single wrong character and every two that were swapped.
 */
const alphabet = '23456789ACEFHJKMNPRTWXY'
const random_length = 12

/** Bytes at or above it are left out, so that each character is as likely as any other. */
const fair = 256 - (256 % alphabet.length)

/** Of random bytes, of which some are left out: null where too few are left. */
export function receiptCode(bytes: Uint8Array): string | null {
  const fit = [...bytes].filter((byte) => byte < fair).slice(0, random_length)
  if (fit.length < random_length) return null
  const places = fit.map((byte) => byte % alphabet.length)
  return grouped(places.map((place) => alphabet[place]).join('') + alphabet[checkOf(places)])
}

/** The code as it is kept and shown, however it was typed; null: it is none, or a character is wrong. */
export function readReceiptCode(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
  const places = plain.split('').map((character) => alphabet.indexOf(character))
  if (places.length !== random_length + 1 || places.includes(-1)) return null
  return checkOf(places.slice(0, random_length)) === places[random_length] ? grouped(plain) : null
}

function checkOf(places: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + place * (index + 2), 0) % alphabet.length
}

const grouped = (plain: string) => plain.replace(/^(.{4})(.{4})(.*)$/, '$1-$2-$3')
