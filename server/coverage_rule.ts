import { Type, type Static } from 'typebox'
import { default_validity_months, type CoverageRule } from '#domain/coverage.ts'
import { dayInChina, type Day as DayText } from '#domain/date.ts'
import { categoriesOf } from '#domain/facility.ts'
import { checkPast } from './facility_rules.ts'
import { Day, Words } from './schemas/shared.ts'

export function categoryParameter(description: string) {
  return Type.Optional(Type.Array(Words(categoriesOf('service').map(({ code }) => code)), { description }))
}

/** By what a town counts as covered. */
export const rule = {
  category: categoryParameter('Qualifying categories; absent: all of kind service'),
  validity_months: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 120, default: default_validity_months, description: 'How long a verification counts' }),
  ),
}
export const CoverageQuery = Type.Object({ as_of: Type.Optional(Day('Absent: today in China')), ...rule }, { additionalProperties: false })

type Asked = Pick<Static<typeof CoverageQuery>, 'category' | 'validity_months'>

/** Nobody knows the coverage of a day that has not come: plans are not facilities. */
export function ruleOf({ category = [], validity_months = default_validity_months }: Asked, as_of: DayText | undefined, now: Date): CoverageRule {
  checkPast(as_of, now)
  return { as_of: as_of ?? dayInChina(now), categories: category, validity_months }
}
