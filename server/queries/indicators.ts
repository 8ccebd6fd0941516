import type { IndicatorUnit, Target } from '#domain/indicator.ts'
import type { Day } from '#domain/date.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

export interface StoredIndicator extends Target {
  code: string
  number: number | null
  name_zh: string
  name_en: string | null
  unit: IndicatorUnit
  baseline_on: Day | null
  target_on: Day | null
  target_as_printed: string | null
  attribute: 'binding' | 'expected' | null
  note: string | null
  computed: 'coverage' | null
}

export interface StoredValue {
  id: string
  indicator_code: string
  town_code: string | null
  on_day: Day
  value: number
  source: string
  note: string | null
  created_by: string
}

/** In the order of the plan's table, then what it names elsewhere. */
export async function indicators(db: Db): Promise<StoredIndicator[]> {
  return rows<StoredIndicator>(
    db,
    `select code, number, name_zh, name_en, unit, baseline, baseline_on, target, target_on, target_as_printed, operator, attribute, note, computed
       from indicators
      order by number nulls last, code`,
  )
}

export async function indicatorValues(db: Db): Promise<StoredValue[]> {
  return rows<StoredValue>(
    db,
    `select id, indicator_code, town_code, on_day, value, source, note, created_by
       from indicator_values
      order by on_day, town_code nulls first, id`,
  )
}

export async function indicatorByCode(db: Db, code: string): Promise<Pick<StoredIndicator, 'computed'> | undefined> {
  return firstRow(db, 'select computed from indicators where code = :code', { code })
}

/** A value of the same place and day takes the place of the one before, which stays in the history. */
export async function putIndicatorValue(db: Db, value: Omit<StoredValue, 'id' | 'created_by'>): Promise<void> {
  await rows(
    db,
    `insert into indicator_values (indicator_code, town_code, on_day, value, source, note)
     values (:indicator_code, :town_code, :on_day, :value, :source, :note)
     on conflict (indicator_code, town_code, on_day)
     do update set value = excluded.value, source = excluded.source, note = excluded.note`,
    { ...value },
  )
}

export async function removeIndicatorValue(db: Db, { code, id }: { code: string; id: string }): Promise<boolean> {
  return (await rows(db, 'delete from indicator_values where indicator_code = :code and id = :id returning id', { code, id })).length > 0
}
