import { Type } from 'typebox'
import { changeCauses } from '#domain/change_shares.ts'
import { changeReasons } from '#domain/coverage_changes.ts'
import { townStates, outlooks } from '#domain/coverage.ts'
import { verdicts } from '#domain/facility.ts'
import { strictnessLevels } from '#domain/fragility.ts'
import { renovateReasons } from '#domain/way_choices.ts'
import { Day, Id, Nullable, Words } from './shared.ts'

const percent = (description?: string) => Nullable(Type.Number(description ? { description } : {}))

const share = {
  covered: Type.Integer(),
  total: Type.Integer(),
  rate_percent: percent('To one decimal, to more where that would put it on the target or across it; null: there is nothing to divide by'),
}
const Share = Type.Object(share)

const bounds = {
  ...share,
  possible: Type.Integer({ description: 'What verification may add' }),
  high_percent: percent('If every verification held'),
  target_met: Nullable(Type.Boolean()),
  still_needed: Nullable(Type.Integer({ description: 'More that must be covered for the same target' })),
}

const Weighted = Type.Object(
  {
    ...bounds,
    unknown_towns: Type.Integer({ description: 'Towns whose figure is not known; they are in neither number' }),
    figures_as_of: Type.Array(Nullable(Type.String()), { description: 'Years of the figures that were added up; null: a year is not known' }),
  },
  { description: 'Residents of covered towns of the residents of all towns whose figure is known' },
)

const LedgerFacility = Type.Object({
  id: Id,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  category: Type.String(),
  verdict: Words(verdicts, { description: 'As it stood on the day' }),
  verified_on: Nullable(Day('Last time by the day that somebody saw it in use; null: never')),
  valid_until: Nullable(Day('Last day that the verification counts')),
  days_left: Nullable(Type.Integer({ description: '0 on the last valid day, negative when stale' })),
})

const LedgerTown = Type.Object({
  code: Type.String(),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  state: Words(townStates, { description: 'covered: a verified facility operates there; to_verify: one does by record only' }),
  population: Nullable(Type.Integer()),
  disabled_residents: Nullable(Type.Integer()),
  facilities: Type.Array(LedgerFacility, { description: 'Operating on the day; the one verified for longest first' }),
  held_up_by: Nullable(Type.String({ description: 'The one facility whose loss would uncover the town' })),
})

const losses = Nullable(Type.Integer({ description: 'Fewest closures and failed re-inspections that break the target; null: it is not met' }))

const Firmness = Type.Object({
  losses_to_break: losses,
  breakers: Type.Array(Type.Object({ id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()), town_code: Type.String() }), {
    description: 'Where one loss is enough: each facility whose loss alone does it',
  }),
  held_until: Nullable(Day('Last day on which the target is met without another visit; null: it is not met')),
  passes_to_prove: Nullable(Type.Integer({ description: 'Towns that must pass for it to be met for sure; null: visits can’t decide it' })),
  failures_to_disprove: Nullable(Type.Integer({ description: 'Towns that must fail for it to be missed for sure; null: visits can’t decide it' })),
})

const StrictnessLine = Type.Object({
  level: Words(strictnessLevels),
  covered: Type.Integer(),
  total: Type.Integer(),
  target_met: Nullable(Type.Boolean()),
  still_needed: Nullable(Type.Integer()),
  losses_to_break: losses,
  held_until: Nullable(Day('Of the levels that ask for a verification')),
})

export const CoverageReply = Type.Object({
  example_data: Type.Boolean(),
  as_of: Day(),
  categories: Type.Array(Type.String(), { description: 'Qualifying categories; empty: all of kind service' }),
  validity_months: Type.Integer(),
  target_percent: Type.Number({ description: 'To be exceeded' }),
  ...share,
  target_met: Nullable(Type.Boolean()),
  needed: Nullable(Type.Integer({ description: 'Covered towns that it takes to exceed the target' })),
  still_needed: Nullable(Type.Integer({ description: 'Towns more that must be covered' })),
  possible: Type.Integer({ description: 'Towns that verification may add' }),
  interval: Type.Object({ low_percent: percent(), high_percent: percent() }),
  outlook: Words(outlooks, { description: 'verify: verifying what is on record decides it; not_met: missed even if every record held' }),
  recorded: Type.Object(share, { description: 'Towns with an operating facility on record, verified or not' }),
  compliant: Type.Object(share, { description: 'Towns with an operating barrier-free facility on record' }),
  compliant_and_verified: Share,
  by_category: Type.Array(Type.Object({ category: Type.String(), ...bounds }), { description: 'Towns, each category by itself' }),
  by_population: Weighted,
  by_disabled_residents: Weighted,
  held_up_by_one: Type.Integer({ description: 'Covered towns that a single facility holds up' }),
  firmness: Firmness,
  strictness: Type.Array(StrictnessLine, { description: 'What may count as covering a town, loosest first; the target is of `verified`' }),
  ledger: Type.Array(LedgerTown, { description: 'What needs action first' }),
  outside_towns: Type.Array(Type.Object({ ...LedgerFacility.properties, town_code: Type.String() }), {
    description: 'Operating on the day, but recorded under a town that does not exist on it: in no number',
  }),
})

const TrendPoint = Type.Object({
  as_of: Day('End of the year, or today'),
  ...share,
  possible: Type.Integer(),
  target_met: Nullable(Type.Boolean()),
})

export const TrendReply = Type.Object({
  example_data: Type.Boolean(),
  validity_months: Type.Integer(),
  target_percent: Type.Number(),
  points: Type.Array(TrendPoint, { description: 'Year ends, then today' }),
})

const Change = Type.Object({
  on: Day('First day that the new state holds'),
  reason: Words(changeReasons),
  town_code: Type.String(),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
  facility: Nullable(Type.Object({ id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()) })),
  valid_until: Nullable(Day('Of the proof that expired')),
  state_before: Nullable(Words(townStates, { description: 'Of the town; null: it does not exist' })),
  state_after: Nullable(Words(townStates)),
})

const ExplainedChange = Type.Object({
  before: Type.Integer(),
  after: Type.Integer(),
  unknown_towns: Type.Integer({ description: 'Towns of either day without that figure: they count nothing' }),
  parts: Type.Array(Type.Object({ cause: Words(changeCauses), of_5040: Type.Integer({ description: 'Its part of after − before, in 5040ths' }) }), {
    description: 'Together exactly after − before: each cause by the average over all orders in which the causes could have come',
  }),
})

const shares = {
  comparison: Type.Object(
    {
      common: Words(['all', 'some', 'none']),
      common_towns: Type.Integer(),
      only_before: Type.Integer(),
      only_after: Type.Integer(),
    },
    { description: 'Towns that exist on both days; without any the difference says nothing' },
  ),
  towns: ExplainedChange,
  residents: ExplainedChange,
  disabled_residents: ExplainedChange,
}

export const ChangesReply = Type.Object({
  example_data: Type.Boolean(),
  from: TrendPoint,
  to: TrendPoint,
  towns: Type.Array(
    Type.Object({
      code: Type.String(),
      name_zh: Type.String(),
      name_en: Nullable(Type.String()),
      state_before: Nullable(Words(townStates)),
      state_after: Nullable(Words(townStates)),
    }),
    { description: 'Towns whose state differs between the two days' },
  ),
  shares: Type.Object(shares, { description: 'Covered towns and the people who live in them: how much each cause did' }),
  changes: Type.Array(Change, { description: 'Oldest first; a change whose town keeps its state is listed too' }),
})

const named = { id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()), category: Type.String() }

const PassRate = Type.Object({
  category: Type.String(),
  passed: Type.Integer({ description: 'Verifications of facilities that were verified before' }),
  failed: Type.Integer({ description: 'Facilities verified before that went out of use' }),
  percent: Nullable(Type.Integer({ description: 'Of both; null: none was ever re-verified' })),
})

const UncoveredTown = Type.Object({
  code: Type.String(),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  population: Nullable(Type.Integer()),
  disabled_residents: Nullable(Type.Integer()),
  state: Words(townStates),
  to_verify: Type.Array(Type.Object(named), { description: 'In use by record: a visit decides' }),
  to_renovate: Type.Array(Type.Object({ ...named, reason: Words(renovateReasons, { description: 'Why it does not cover the town' }) })),
})

export const UncoveredReply = Type.Object({
  example_data: Type.Boolean(),
  as_of: Day(),
  categories: Type.Array(Type.String(), { description: 'Qualifying categories; empty: all of kind service' }),
  validity_months: Type.Integer(),
  pass_rates: Type.Array(PassRate),
  towns: Type.Array(UncoveredTown),
})
