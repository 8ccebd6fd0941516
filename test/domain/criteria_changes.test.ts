import { describe, expect, test } from 'vitest'
import { asksOtherwise, criteriaChanges, isUnchanged } from '../../domain/criteria_changes.ts'
import type { Criterion } from '../../domain/criterion.ts'
import { isToldOf, itemChanges, type JudgedItem } from '../../domain/verdict_changes.ts'
import { withItem } from '../../server/criteria/draft.ts'
import { byId, criteria } from '../support/criteria.ts'
import { givenOf } from '../support/judged.ts'

const door = byId.get('DOOR-05')!
const ramp = byId.get('RAMP-05')!

describe('between two versions', () => {
  test('what is added, removed and changed stands apart, whatever the order of items and keys', () => {
    const turned = Object.fromEntries(Object.entries(door).toReversed()) as unknown as Criterion
    expect(isUnchanged(criteriaChanges([door, ramp], [ramp, turned]))).toBe(true)
    const wider = { ...turned, threshold: 850 }
    expect(criteriaChanges([door], [wider, ramp])).toEqual({
      added: [ramp],
      removed: [],
      changed: [{ before: door, after: wider, fields: [{ field: 'threshold', before: 800, after: 850 }] }],
    })
    expect(criteriaChanges([door, ramp], [door])).toEqual({ added: [], removed: [ramp], changed: [] })
  })

  test('no exceptions are as good as an empty list of them; an exception is a change', () => {
    expect(isUnchanged(criteriaChanges([door], [{ ...door, unless: [] }]))).toBe(true)
    const unless = [{ property: 'door_type', op: '==' as const, value: 'sliding' }]
    expect(criteriaChanges([door], [{ ...door, unless }]).changed[0]!.fields).toEqual([{ field: 'unless', before: null, after: unless }])
  })

  test('a text changes nothing of what is asked; a limit, a condition, a clause and the strength do', () => {
    expect(asksOtherwise(door, { ...door, name_en: 'x', note: 'y', severity: 'minor' })).toBe(false)
    for (const edit of [{ threshold: 801 }, { when: [] }, { clause: 'x' }, { strength: 'should' as const }])
      expect(asksOtherwise(door, { ...door, ...edit })).toBe(true)
  })
})

test('every item that ships passes the check of an edit, and stays what it is', () => {
  for (const each of criteria) {
    const item = withItem(criteria, criteria, each.id, givenOf(each)).find(({ id }) => id === each.id)!
    expect(criteriaChanges([each], [item])).toEqual({ added: [], removed: [], changed: [] })
  }
})

describe('what makes the difference between two judgements', () => {
  const item = (criterion: string, verdict: JudgedItem['verdict'], condemning = true): JudgedItem => ({
    criterion,
    component_id: null,
    verdict,
    condemns: condemning,
  })

  test('is what fails under one alone, before what is open, before the rest', () => {
    const before = [item('A', 'pass'), item('B', 'not_measured'), item('C', 'pass')]
    const changed = (after: JudgedItem[]) => itemChanges(before, after).map((each) => [each.criterion, each.before, each.after])
    expect(changed([item('A', 'fail'), item('B', 'pass'), item('C', 'pass')])).toEqual([['A', 'pass', 'fail']])
    expect(changed([item('A', 'not_measured'), item('B', 'not_measured')])).toEqual([['A', 'pass', 'not_measured']])
    expect(changed([item('A', 'pass'), item('B', 'not_measured')])).toEqual([['C', 'pass', null]])
    expect(changed(before)).toEqual([])
  })

  test('is no matter of what only advises, until it is confirmed', () => {
    expect(itemChanges([item('A', 'pass', false)], [item('A', 'fail', false)])).toEqual([])
    expect(itemChanges([item('A', 'fail', false)], [item('A', 'fail')])).toMatchObject([{ before: null, after: 'fail' }])
  })

  test('is told where the verdict is another, or an item fails that did not', () => {
    const same = { before: 'non_compliant', after: 'non_compliant' } as const
    expect(isToldOf({ before: 'compliant', after: 'incomplete' }, [])).toBe(true)
    expect(isToldOf(same, itemChanges([item('A', 'pass')], [item('A', 'fail')]))).toBe(true)
    expect(isToldOf(same, itemChanges([item('A', 'pass')], [item('A', 'not_measured')]))).toBe(false)
  })
})
