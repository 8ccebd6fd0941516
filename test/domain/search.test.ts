import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matches, noFilter, searchWords, spelled } from '#domain/filter.ts'
import { matchOf, rankOf, wholeParts, type SearchCandidate } from '#domain/search.ts'
import { partsOfKey, searchColumns } from '../../server/search/key.ts'
import { flat, initials, spoken } from '../../server/search/pinyin.ts'

const named = { name_zh: '连州市人民医院', name_en: 'People’s Hospital', code: 'LZ-0012', address: '连州镇 北湖路 5 号' }
const columns = searchColumns(named)

describe('readings', () => {
  test('a part reads as in the whole, and the way it is said stands beside', () => {
    expect([flat('银行'), spoken('银行'), initials('银行')]).toEqual(['yinxing', 'yinhang', 'yh'])
    expect([flat('绿色'), flat('Ａ座３号')]).toEqual(['lvse', 'azuo3hao'])
    expect(flat('工商银行').includes(flat('银行'))).toBe(true)
  })

  test('one spelling: small letters, half width, ü as v, no spaces beside Chinese', () => {
    expect(spelled('ＡＢ１ Nǚ  东门  公厕 x')).toBe('ab1 nǚ东门公厕x')
    expect(searchWords('  东门 公厕|A\u3000LÜ ')).toEqual(['东门', '公厕', 'a', 'lv'])
  })
})

test('whatever part of a name, code or address is sought, in Chinese or in pinyin, the columns hold it', () => {
  const text = `${columns.search_text} ${columns.search_key}`
  for (const word of ['人民医院', '北湖路5', 'renminyiyuan', 'lzsrmyy', 'lz-0012', 'beihulu', 'hospital']) expect(text).toContain(word)
  const names = fc
    .array(fc.constantFrom('连', '州', '人', '行', '银', '重', '阳', 'A', 'b', '1', ' ', '号'), { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (name_zh, from, length) => {
      const { search_text, search_key } = searchColumns({ ...named, name_zh })
      const word = spelled(name_zh)
        .slice(from % name_zh.length)
        .slice(0, 1 + (length % 4))
        .trim()
      for (const each of searchWords(word)) {
        expect(search_text).toContain(each)
        expect(search_key).toContain(flat(each))
      }
    }),
  )
})

test('a filter finds the words that the columns hold, and no word spans two parts', () => {
  const facility = {
    kind: 'venue',
    category: 'hospital',
    town_code: '1',
    lifecycle: null,
    verdict: 'unaudited',
    search_text: columns.search_text,
  } as const
  expect(matches({ ...noFilter, q: '医院 北湖' }, facility)).toBe(true)
  expect(matches({ ...noFilter, q: '医院people' }, facility)).toBe(false)
})

describe('how a facility answers', () => {
  const { read, said, initials: first } = partsOfKey(columns.search_key)
  const candidate: SearchCandidate = { code: 'lz-0012', name: named.name_zh, readings: [read, said].filter(Boolean), initials: first, likeness: null }
  const answers = (q: string, given: Partial<SearchCandidate> = {}) => matchOf({ text: q, flat: flat(q) }, { ...candidate, ...given })

  test('by the first way that explains it', () => {
    expect(['lz-0012', '连州市人民医院', '连州市', '医院', '连洲市', 'yiyuan', 'lzsrm', '北湖路', 'lz-001'].map((q) => answers(q))).toEqual([
      'code',
      'name',
      'name_begins',
      'name_contains',
      'pinyin',
      'pinyin',
      'initials',
      'address',
      'address',
    ])
    expect(answers('renminyiyuen', { likeness: 0.8 })).toBe('similar')
  })

  test('a name that begins so stands before one that only contains it, the liker before the less like', () => {
    const rank = (q: string, given: Partial<SearchCandidate> = {}) =>
      rankOf({ text: q, flat: flat(q) }, matchOf({ text: q, flat: flat(q) }, { ...candidate, ...given }), { ...candidate, ...given })
    expect(rank('lianzhou')[1]).toBeLessThan(rank('renmin')[1]!)
    expect(rank('xxxx', { likeness: 0.9 })[2]).toBeLessThan(rank('xxxx', { likeness: 0.6 })[2]!)
  })
})

test('one slip leaves a part of the word whole', () => {
  expect(wholeParts('abcde')).toEqual([])
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 6, maxLength: 30 })
  const slips = fc.constantFrom('miss', 'double', 'swap', 'wrong')
  fc.assert(
    fc.property(words, fc.nat(), slips, (letters, where, slip) => {
      const at = where % (letters.length - 1)
      const [here, next] = [letters[at]!, letters[at + 1]!]
      const written = { miss: [here], double: [here, here, next], swap: [next, here], wrong: ['z', next] }[slip]
      const text = [...letters.slice(0, at), ...written, ...letters.slice(at + 2)].join('')
      const whole = wholeParts(letters.join('')).filter((part) => text.includes(part))
      expect(whole.length > 0 || (slip === 'swap' && letters.length < 9)).toBe(true)
    }),
  )
})
