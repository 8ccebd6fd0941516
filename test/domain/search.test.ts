import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoryOf } from '#domain/facility.ts'
import { matches, noFilter } from '#domain/filter.ts'
import { partsOf } from '#domain/place_words.ts'
import { matchOf, rankOf, wholeParts, type SearchCandidate } from '#domain/search.ts'
import { searchWords, spelled } from '#domain/spelling.ts'
import vocabulary from '#domain/vocabulary/place_words.json' with { type: 'json' }
import { partsOfKey, partsOfText, searchColumns } from '../../server/search/key.ts'
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

describe('words for kinds of places', () => {
  test('each names categories that there are, and its pinyin is that of one of its words', () => {
    for (const { categories, words, pinyin } of vocabulary.places) {
      expect(categories.filter((code) => !categoryOf(code))).toEqual([])
      expect([...words.map(flat), ...words.map(spoken)]).toEqual(expect.arrayContaining(pinyin))
    }
  })

  test('a word is in the text or what the facility is; several may be one, and a Chinese one may end in one', () => {
    const toilets = ['street_toilet', 'attached_toilet', 'village_toilet']
    expect(partsOf('厕所')).toEqual([
      [
        { words: ['厕所'], categories: [] },
        { words: [], categories: toilets },
      ],
    ])
    expect(partsOf('bus station')).toEqual([
      [
        { words: ['bus', 'station'], categories: [] },
        { words: [], categories: ['coach_station'] },
      ],
    ])
    expect(partsOf('bus 北湖')).toEqual([[{ words: ['bus'], categories: [] }], [{ words: ['北湖'], categories: [] }]])
    expect(partsOf('北湖厕所')).toEqual([
      [
        { words: ['北湖厕所'], categories: [] },
        { words: ['北湖'], categories: toilets },
      ],
    ])
    expect(partsOf('男厕所')).toEqual([[{ words: ['男厕所'], categories: [] }]])
    expect(partsOf('独立式公共厕所')[0]![1]).toEqual({ words: [], categories: ['street_toilet'] })
    expect(partsOf(' ')).toEqual([])
  })
})

describe('how a facility answers', () => {
  const { read, said, initials: first } = partsOfKey(columns.search_key)
  const parts = partsOfText(columns.search_text)
  const candidate: SearchCandidate = { ...parts, readings: [read, said].filter(Boolean), initials: first, found: 'words', likeness: 1 }
  const soughtBy = (q: string) => ({ words: searchWords(q), text: searchWords(q).join(''), flat: searchWords(q).map(flat).join('') })
  const answers = (q: string, given: Partial<SearchCandidate> = {}) => matchOf(soughtBy(q), { ...candidate, ...given })

  test('by the first way that explains it', () => {
    const asked = ['lz-0012', '连州市人民医院', '连州市', '医院', '医院 连州', 'hospital', '连洲市', 'yiyuan', 'lzsrm', '北湖路', 'lz-001']
    expect(asked.map((q) => answers(q))).toEqual([
      'code',
      'name',
      'name_begins',
      'name_contains',
      'name_contains',
      'name_contains',
      'pinyin',
      'pinyin',
      'initials',
      'address',
      'address',
    ])
    expect(answers('renminyiyuen', { found: 'likeness', likeness: 0.8 })).toBe('similar')
    expect(answers('clinic', { found: 'category' })).toBe('category')
  })

  test('a name that begins so stands before one that only contains it, the liker before the less like', () => {
    const rank = (q: string, given: Partial<SearchCandidate> = {}) => rankOf(soughtBy(q), answers(q, given), { ...candidate, ...given })
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
