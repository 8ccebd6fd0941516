import { pinyin } from 'pinyin-pro'
import { spelled } from '#domain/filter.ts'

const han = /\p{Script=Han}/u
const readings = new Map<string, string>()

/** Each character by its most frequent reading, whatever stands beside it: a part of a text reads as in the whole. */
export function flat(text: string): string {
  return Array.from(spelled(text), readingOf).join('')
}

function readingOf(character: string): string {
  if (!han.test(character)) return character
  let reading = readings.get(character)
  if (reading === undefined) readings.set(character, (reading = spelled(pinyin(character, { toneType: 'none', v: true }))))
  return reading
}

/** As people say it: 银行 is yinhang, though 行 alone is xing. */
export function spoken(text: string): string {
  return pinyin(spelled(text), { toneType: 'none', v: true, type: 'array' }).join('')
}

export function initials(text: string): string {
  return pinyin(spelled(text), { toneType: 'none', v: true, pattern: 'first', type: 'array' }).join('')
}

export function hasHan(text: string): boolean {
  return han.test(text)
}

export function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text)
}

/** Two that stand together, among those that the database's `han_pairs` knows. */
export function hasHanPair(text: string): boolean {
  return /[\u3400-\u9fff]{2}/.test(text)
}
