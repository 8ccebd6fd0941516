import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReceiptCode, receiptCode } from '#domain/receipt_code.ts'
import { holdReason, publicState, reportMoved, reportMoves, reportMovesFrom, reportStates, unusableReason, type ReportState } from '#domain/report.ts'

describe('a report', () => {
  test('goes these ways and no others', () => {
    const ways = reportStates.flatMap((from) =>
      reportMoves.flatMap((move) => {
        const to = reportMoved(from, move)
        return to === null || to === from ? [] : [`${from} ${move} ${to}`]
      }),
    )
    expect(ways).toEqual([
      'held release received',
      'held reject rejected',
      'received reject rejected',
      'received triage triaged',
      'triaged reject rejected',
      'triaged link linked',
      'triaged answer answered',
      'linked answer answered',
      'answered dispute disputed',
      'disputed triage triaged',
      'rejected reconsider received',
    ])
  })

  test('is disputed by its reporter alone, and no move of staff erases a contact', () => {
    const offered = reportStates.flatMap(reportMovesFrom)
    expect(offered.filter((move) => move === 'dispute' || move === 'erase_contact')).toEqual([])
  })

  test('that is held or rejected is told to nobody', () => {
    const told = Object.fromEntries(reportStates.map((state) => [state, publicState(state)])) as Record<ReportState, string | null>
    expect(told).toEqual({
      held: null,
      received: 'unconfirmed',
      triaged: 'in_hand',
      linked: 'in_hand',
      answered: 'answered',
      disputed: 'unconfirmed',
      rejected: null,
    })
  })

  test('of dirt or a wrong number does not say that a facility cannot be used', () => {
    expect([unusableReason('dirty'), unusableReason('fact_wrong'), unusableReason('locked')]).toEqual([null, null, 'locked'])
  })
})

describe('what looks like spam', () => {
  const arrival = { text: '门锁着', is_trapped: false, elapsed_ms: 40_000, is_burst: false }
  test.for([
    [{}, null],
    [{ is_trapped: true }, 'trapped'],
    [{ elapsed_ms: 2999 }, 'too_fast'],
    [{ elapsed_ms: 3000 }, null],
    [{ text: '照片在 https://a.example 和 www.b.example' }, null],
    [{ text: 'http://a.example http://b.example www.c.example' }, 'links'],
    [{ is_burst: true }, 'burst'],
  ] as const)('%o is held as %s', ([more, reason]) => {
    expect(holdReason({ ...arrival, ...more })).toBe(reason)
  })
})

describe('a receipt code', () => {
  const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })
  const codes = bytes.map(receiptCode).filter((code) => code !== null)

  test('is read however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{5}$/)
        expect(code).not.toMatch(/[01BDGILOQSUVZ]/)
        for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `, code.replaceAll('-', '－')])
          expect(readReceiptCode(typed)).toBe(code)
      }),
    )
  })

  test('with one wrong character, or two swapped, is none', () => {
    const letters = '23456789ACEFHJKMNPRTWXY'.split('')
    fc.assert(
      fc.property(codes, fc.nat(12), fc.constantFrom(...letters), (code, at, letter) => {
        const plain = code.replaceAll('-', '').split('')
        const wrong = plain.with(at, letter)
        expect(readReceiptCode(wrong.join(''))).toBe(letter === plain[at] ? code : null)
        const next = (at + 1) % plain.length
        const swapped = plain.with(at, plain[next]!).with(next, plain[at]!)
        expect(readReceiptCode(swapped.join(''))).toBe(plain[at] === plain[next] ? code : null)
      }),
    )
  })

  test('needs enough bytes that are fit', () => {
    expect(receiptCode(new Uint8Array(64).fill(255))).toBeNull()
  })
})
