import { pinyin } from 'pinyin-pro'
import { remembering } from '#domain/remember.ts'
import { spelled } from '#domain/spelling.ts'

const han = /\p{Script=Han}/u
const readings = new Map<string, string>()

/** Each character by its most frequent reading, whatever stands beside it: a part of a text reads as in the whole. */
export function flat(text: string): string {
  return spelled(text).replaceAll(han_runs, readingsOf)
}

function readingOf(character: string): string {
  let reading = readings.get(character)
  if (reading === undefined) readings.set(character, (reading = spelled(pinyin(character, { toneType: 'none', v: true }))))
  return reading
}

/** As people say it: 银行 is yinhang, though 行 alone is xing. */
export function spoken(text: string): string {
  return spelled(text).replaceAll(han_runs, saidOf)
}

export function initials(text: string): string {
  return spelled(text).replaceAll(han_runs, initialsOf)
}

const han_runs = /\p{Script=Han}+/gu

/** Names differ by their numbers; what stands between those is the same in thousands of them. */
const readingsOf = remembering((run) => Array.from(run, readingOf).join(''))
const saidOf = remembering((run) => pinyin(run, { toneType: 'none', v: true, type: 'array' }).join(''))
const initialsOf = remembering((run) => pinyin(run, { toneType: 'none', v: true, pattern: 'first', type: 'array' }).join(''))

export function hasHan(text: string): boolean {
  return han.test(text)
}

/** Digits or Latin letters in a Chinese text, with the letter that is said before and after them: few texts have that. Shorter than an index can find: ''. */
export function latinAmongHan(text: string): string {
  const runs = Array.from(text.matchAll(/(\p{Script=Han})?([a-z0-9]+)(\p{Script=Han})?/gu), ([, before = '', run = '', after = '']) =>
    [flat(before).slice(-1), run, flat(after).slice(0, 1)].join(''),
  )
  const [longest = ''] = runs.toSorted((left, right) => right.length - left.length)
  return longest.length >= 3 ? longest : ''
}

/** Two that stand together, among those that the database's `han_pairs` knows. */
export function hasHanPair(text: string): boolean {
  return /[\u3400-\u9fff]{2}/.test(text)
}
