import { describe, expect, test } from 'vitest'
import { contradictions, mergeProposal } from '#domain/merge.ts'

const record = (more: object) => ({ verified_on: null, updated_at: '2026-01-01T00:00:00Z', ...more })

describe('whose value stays', () => {
  test('what one alone knows', () => {
    const chosen = mergeProposal(record({ phone: '1', address: null, name_zh: '甲' }), record({ phone: null, address: '路', name_zh: '甲' }))
    expect([chosen.phone, chosen.address, chosen.name_zh]).toEqual(['survivor', 'merged', 'survivor'])
  })

  test('of two words that of the record seen the later; a visit outweighs a later edit', () => {
    const edited = record({ phone: '1', updated_at: '2026-06-01T00:00:00Z' })
    const seen = record({ phone: '2', verified_on: '2025-12-01' })
    expect(mergeProposal(edited, seen).phone).toBe('merged')
    expect(mergeProposal(seen, edited).phone).toBe('survivor')
  })

  test('without visits that of the record changed the later; of two alike the survivor’s', () => {
    const later = record({ phone: '2', updated_at: '2026-01-01T00:00:00.001Z' })
    expect(mergeProposal(record({ phone: '1' }), later).phone).toBe('merged')
    expect(mergeProposal(record({ phone: '1' }), record({ phone: '2' })).phone).toBe('survivor')
  })

  test('code and name stay, by which people know it, unless it has none', () => {
    const seen = record({ code: 'B-1', name_zh: '乙', verified_on: '2026-01-01' })
    expect(mergeProposal(record({ code: 'A-1', name_zh: '甲' }), seen)).toMatchObject({ code: 'survivor', name_zh: 'survivor' })
    expect(mergeProposal(record({ code: null, name_zh: '甲' }), seen).code).toBe('merged')
  })
})

test('a contradiction is where both say something, and not the same', () => {
  const found = contradictions(
    record({ phone: '1', address: '路', level: null, geometry: { type: 'Point', coordinates: [1, 2] }, town_code: '1' }),
    record({ phone: '2', address: '路', level: '1', geometry: { type: 'Point', coordinates: [1, 2] }, town_code: '2' }),
  )
  expect(found).toEqual(['town', 'phone'])
})
