import { coverageTrend } from '#domain/coverage_changes.ts'
import { default_validity_months } from '#domain/coverage.ts'
import type { Day } from '#domain/date.ts'
import { cityValueOn, isFloor, meets } from '#domain/indicator.ts'
import type { CoverageRegister } from './coverage_register.ts'
import type { Db } from './database/connect.ts'
import { indicators, indicatorValues, type StoredIndicator, type StoredValue } from './queries/indicators.ts'
import { townsOf } from './queries/regions.ts'
import type { Indicator } from './schemas/supervision.ts'

/** The first year of which computed values are told. */
const first_year = 2020

/** What the plan aims for and what it came to by that day: computed from the inventory, or typed in. */
export async function indicatorsOn(
  db: Db,
  day: Day,
  { city_code, register }: { city_code: string; register: CoverageRegister },
): Promise<Indicator[]> {
  const [known, values, towns, record] = await Promise.all([indicators(db), indicatorValues(db), townsOf(db, city_code, day), register.current()])
  const rule = { as_of: day, categories: [], validity_months: default_validity_months }
  const computed = coverageTrend(record.towns, record.facilities, rule, first_year).map(({ as_of, rate_percent }) => ({
    on_day: as_of,
    value: rate_percent,
  }))
  return known.map((each) => told(each, { values, computed, towns: towns.map(({ code }) => code), today: day }))
}

interface Told {
  values: readonly StoredValue[]
  computed: readonly { on_day: Day; value: number | null }[]
  towns: readonly string[]
  today: Day
}

function told(indicator: StoredIndicator, { values, computed, towns, today }: Told): Indicator {
  const { computed: isComputed, ...rest } = indicator
  const own =
    isComputed === null ? values.filter(({ indicator_code }) => indicator_code === indicator.code).map(withoutCode) : computed.flatMap(asValue)
  const current = cityValueOn(own, { unit: indicator.unit, towns, day: today })
  return {
    ...rest,
    is_computed: isComputed !== null,
    is_floor: isFloor(indicator),
    current: current && { ...current, meets: meets(indicator, current.value) },
    values: own,
  }
}

const withoutCode = ({ indicator_code: _, ...value }: StoredValue): Indicator['values'][number] => value

const asValue = ({ on_day, value }: Told['computed'][number]): Indicator['values'] =>
  value === null ? [] : [{ id: null, town_code: null, on_day, value, source: 'inventory', note: null, created_by: null }]
