import { expect, test } from 'vitest'
import { packed, unpacked } from '#domain/packed_model.ts'
import { coverMost } from '#domain/siting.ts'
import { turned } from '#domain/siting_center.ts'
import { randomSiting } from '../support/random_plans.ts'

test('a model goes to another thread and is the same there; the rules of a variant are those of the model, not a copy', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { problem, limits } = randomSiting(seed)
    const posed = coverMost(problem, { ...limits, budget_yuan: 60, town_floor_percent: 30 })
    const { parts, ...model } = posed.model
    expect([seed, parts, unpacked(structuredClone(packed(posed.model)))]).toEqual([seed, 100, model])
    const variant = turned(posed, { site: 0, isOpen: true }).model
    expect(packed(variant).rows).toBe(packed(posed.model).rows)
    expect(unpacked(packed(variant)).columns).toEqual(variant.columns)
  }
})
