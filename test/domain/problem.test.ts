import { describe, expect, test } from 'vitest'
import { catalogue, found, languageOf, problem, problemBody, type ProblemCode } from '../../server/problem.ts'

const entries = Object.entries(catalogue) as [ProblemCode, { status: number; zh: readonly string[]; en: readonly string[] }][]
/** A name that comes in both languages is one parameter. */
const named = (texts: readonly string[]) =>
  [
    ...new Set(
      texts
        .join(' ')
        .replaceAll(/_(zh|en)\}/g, '}')
        .match(/\{\w+\}/g),
    ),
  ].toSorted()

describe('the catalogue', () => {
  test('says in both languages what was wrong and what to do, each as a sentence', () => {
    for (const [code, { zh, en }] of entries) {
      expect([code, zh.length, en.length]).toEqual([code, 2, 2])
      for (const text of zh) expect(`${code}: ${text}`).toMatch(/\p{Script=Han}/u)
      for (const text of en) expect(text).toMatch(/^[A-Z“{].*[.}?]$|: \{\w+\}$/)
    }
  })

  test('names the same parameters in both languages', () => {
    expect(entries.filter(([, { zh, en }]) => named(zh).join() !== named(en).join()).map(([code]) => code)).toEqual([])
  })

  test('has a status of the client or the server', () => {
    expect(entries.filter(([, { status }]) => status < 400 || status > 599)).toEqual([])
  })
})

test('a refusal is filled in, in the language of the reader; a parameter nobody gave stays visible', () => {
  const refusal = problem('facility_not_found', { id: 'A{1}' })
  expect(problemBody(refusal, 'zh').title).toContain('A{1}')
  expect(problemBody(refusal, 'en')).toMatchObject({
    type: '/api/problems#facility_not_found',
    status: 404,
    code: 'facility_not_found',
    parameters: { id: 'A{1}' },
  })
  expect(problemBody(problem('facility_not_found'), 'en').title).toContain('{id}')
})

test('found gives the value, null and undefined are refused, and nothing else is', () => {
  expect(found(0, 'facility_not_found', {})).toBe(0)
  expect(found('', 'facility_not_found', {})).toBe('')
  expect(found(false, 'facility_not_found', {})).toBe(false)
  expect(() => found(null, 'facility_not_found', { id: 'x' })).toThrow('facility_not_found')
  expect(() => found(undefined, 'facility_not_found', { id: 'x' })).toThrow('facility_not_found')
})

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr-FR, en;q=0.5', 'en'],
  ['fr', 'zh'],
  ['*', 'zh'],
] as const)('a reader who asks for %s reads %s', (accepted, language) => {
  expect(languageOf(accepted)).toBe(language)
})
