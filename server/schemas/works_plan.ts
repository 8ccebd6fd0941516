import { Type, type Static } from 'typebox'
import { categoryCodes, kinds } from '#domain/facility.ts'
import { Weights } from './plan.ts'
import { Id, Nullable, Text, Words } from './shared.ts'

const closed = { additionalProperties: false } as const

/** Works that one question may name in a list. */
const most_named = 500

const WorkId = Type.String({
  minLength: 1,
  maxLength: 120,
  description: '`<facility>/<component, or link of the way in>`, `<facility>/reopen`, `verify/<facility>` or `build/<id of a new service>`',
})
const TownCode = Type.String({ maxLength: 12 })
const Yuan = (description?: string) => Type.Integer({ minimum: 0, maximum: 1_000_000_000, ...(description ? { description } : {}) })
const Percent = (description: string) => Type.Integer({ minimum: 0, maximum: 100, description })
const list = <T extends Parameters<typeof Type.Array>[0]>(items: T, description: string, maxItems = most_named) =>
  Type.Array(items, { maxItems, description })

/** What counts when a place opens. */
const worths = ['people', 'score', 'places'] as const
const peopleOf = ['residents', 'disabled_residents'] as const

const NewService = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 60, pattern: '^[A-Za-z0-9_-]+$', description: 'Made by who asks; stays the same' }),
    town_code: TownCode,
    name: Text(100),
    cost_yuan: Nullable(Yuan('Null: as the catalogue has it (build_service)')),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  },
  closed,
)

/** Which works under a budget: what a planner asks. */
export const WorksAsked = Type.Object(
  {
    kind: Type.Literal('works'),
    worth: Words(worths, {
      description: 'people: who lives within reach_m of a place, one person counts at each; score: priority; places: each is 1',
    }),
    whom: Words(peopleOf, { description: 'For people' }),
    reach_m: Type.Integer({ minimum: 100, maximum: 50_000, description: 'Metres in a straight line, for people' }),
    weights: Weights,
    filter: Type.Object(
      {
        kind: list(Words(kinds), 'Empty: any', 10),
        category: list(Words(categoryCodes), 'Empty: any', 100),
        town: list(TownCode, 'Empty: any', 200),
      },
      closed,
    ),
    budget_yuan: Type.Array(Yuan(), { minItems: 1, maxItems: 5, description: 'One a year' }),
    is_carried_over: Type.Boolean({ description: 'What is left of a year goes on to the next' }),
    reserve_yuan: Yuan('Kept of the first year for what residents ask for'),
    costs: Type.Array(Type.Object({ work_id: WorkId, cost_yuan: Yuan() }, closed), {
      maxItems: 5_000,
      description: 'Own estimates; they go before any other',
    }),
    must: list(WorkId, 'Done in any case'),
    must_not: list(WorkId, 'Not done'),
    together: list(Type.Array(WorkId, { minItems: 2, maxItems: 50 }), 'All of a group or none, in one year', 100),
    prerequisites: list(Type.Object({ work: WorkId, after: WorkId }, closed), '`work` only where `after` is done by then'),
    alternatives: list(Type.Array(WorkId, { minItems: 2, maxItems: 50 }), 'One of a group at most', 100),
    shared: list(Type.Object({ work_id: WorkId, facility_id: Id }, closed), 'A work that another place needs too; it is paid once'),
    new_services: list(NewService, 'Service facilities that may be built', 100),
    covered_towns_least: Nullable(
      Type.Integer({ minimum: 0, maximum: 1_000, description: 'Towns covered afterwards, those that are covered now among them' }),
    ),
    town_works: list(
      Type.Object({ towns: Type.Array(TownCode, { minItems: 1, maxItems: 200 }), least: Type.Integer({ minimum: 1, maximum: 1_000 }) }, closed),
      'In each of these towns so many works at least',
      50,
    ),
    towns_with_works_least: Nullable(Type.Integer({ minimum: 0, maximum: 1_000, description: 'Towns in which at least one work is done' })),
    town_share_most: list(Type.Object({ town_code: TownCode, percent: Percent('Of what is spent') }, closed), 'A town gets no more', 200),
    department_share: list(
      Type.Object(
        {
          department_code: Type.String({ maxLength: 60 }),
          least_percent: Type.Optional(Percent('Of what is spent')),
          most_percent: Type.Optional(Percent('Of what is spent')),
        },
        closed,
      ),
      'Of the department that answers for the place',
      100,
    ),
    counts_unmeasured: Type.Boolean({
      description: 'A place of which nobody measured a part of the way in counts as open once what is known to fail is mended',
    }),
    time_limit_s: Type.Integer({ minimum: 1, maximum: 120, default: 20 }),
  },
  closed,
)
export type WorksAsked = Static<typeof WorksAsked>

const Count = (description?: string) => Type.Integer({ minimum: 0, ...(description ? { description } : {}) })

const PlannedWork = Type.Object({
  id: WorkId,
  kind: Words(['renovate', 'reopen', 'verify', 'build'] as const, {
    description: 'renovate: mends what fails of one part; reopen: brings a suspended service back; verify: a visit that proves a service is in use',
  }),
  facility_id: Nullable(Id),
  name_zh: Type.String({ description: 'Of the facility, or of the new service' }),
  name_en: Nullable(Type.String()),
  town_code: Type.String(),
  department_code: Nullable(Type.String()),
  link: Nullable(Words(['road', 'entrance', 'route', 'lift', 'toilet', 'service'] as const, { description: 'Of the way in' })),
  component_id: Nullable(Id),
  component_type: Nullable(Type.String({ description: 'Of the checklist' })),
  component_name: Nullable(Type.String({ description: 'As the register has it' })),
  finding_ids: Type.Array(Id, { description: 'Open findings that it mends' }),
  criteria: Type.Array(Type.String(), { description: 'Ids of the checklist’s items that it mends' }),
  cost_yuan: Nullable(Count('Null: nobody knows; it cannot be chosen until somebody types one in')),
  cost_basis: Words(['own', 'estimate', 'catalogue', 'none'] as const, {
    description:
      'own: typed into this scenario; estimate: sum of its findings’ estimates; catalogue: of its items by the catalogue of costs; items of one work with the same cost from the same source are one rebuild and count once',
  }),
  covers_town: Nullable(Type.String({ description: 'Code of the town that it covers by itself, as far as the visit proves it' })),
  needs_visit: Type.Optional(Type.Boolean({ description: 'It covers its town only once a visit proves it' })),
  lon: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
})

const PlannedPlace = Type.Object({
  id: Type.String({ description: 'Of the facility, or `build/<id>`' }),
  facility_id: Nullable(Id),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  kind: Words(kinds),
  category: Nullable(Words(categoryCodes)),
  town_code: Type.String(),
  lon: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  worth: Count('That it opens: people, tenths of a point of score, or 1'),
  is_worth_known: Type.Boolean({ description: 'False: a part of what it is worth is not known and counts as 0, so that it is worth this at least' }),
  needs: Type.Array(WorkId, { description: 'Works without which it stays shut' }),
  is_unmeasured: Type.Boolean({ description: 'A part of the way in that does not fail as far as is known has an item nobody measured' }),
  unmeasured_links: Type.Array(Type.String()),
  counted_at: WorkId,
})

/** All that a plan of works is computed from, frozen. */
export const WorksInputs = Type.Object({
  kind: Type.Literal('works'),
  works: Type.Array(PlannedWork, { description: 'By id' }),
  places: Type.Array(PlannedPlace, { description: 'By id; counted_at: the one work at which a table shows its worth' }),
  towns: Type.Array(Type.Object({ code: Type.String(), name_zh: Type.String(), name_en: Nullable(Type.String()), is_covered: Type.Boolean() }), {
    description: 'Of the city on the day',
  }),
  departments: Type.Array(Type.Object({ code: Type.String(), name_zh: Type.String(), name_en: Nullable(Type.String()) })),
  target_towns: Nullable(Count('Covered towns that exceed the target of 80 %')),
  people_basis: Nullable(
    Words(['points', 'even_spread'] as const, {
      description: 'points: a data set of where people live; even_spread: residents of each town as if they lived spread evenly over it',
    }),
  ),
  people_source: Nullable(Type.String({ description: 'Of the figures, with their year' })),
  criteria_version: Count(),
  unknown_works: Type.Array(WorkId, { description: 'That the question names and that are no longer, or never were, works' }),
})
export type WorksInputs = Static<typeof WorksInputs>

const Price = Type.Object(
  {
    state: Words(['known', 'impossible', 'not_computed'] as const, { description: 'impossible: no plan keeps every rule then' }),
    worth: Nullable(Count('What it costs the whole in worth')),
  },
  { description: 'Of one decision, all others made anew' },
)

const Met = Nullable(Type.Boolean({ description: 'Whether they exceed the target; null: there are no towns' }))
const Covered = Type.Object({
  towns: Count('By what is covered now, and by works that need no visit to prove them'),
  towns_if_passed: Type.Optional(Count('If every visit of the plan proves its service as well')),
  total: Count(),
  is_met: Met,
  is_met_if_passed: Type.Optional(Met),
})

const plan = {
  chosen: Type.Array(WorkId),
  opened: Type.Array(Type.String(), { description: 'Ids of places' }),
  worth: Count(),
  cost_yuan: Count(),
  covered: Covered,
  broken: Type.Array(Type.String(), { description: 'Rules that it does not keep' }),
}
const Plan = Type.Object(plan)

/** The best plan with what every decision in it costs. */
export const WorksResult = Type.Object({
  kind: Type.Literal('works'),
  status: Words(['proved_best', 'stopped', 'infeasible', 'nothing_found'] as const, {
    description: 'stopped: the best plan found by then; nothing_found: stopped before there was one',
  }),
  gap: Nullable(Type.Number({ description: 'How much better a plan may exist at most, as a share; 0: none is' })),
  bound: Nullable(Type.Number({ description: 'No plan is worth more' })),
  is_tie_settled: Type.Boolean({ description: 'It is the cheapest of the best ones, the earliest of those, and of those the first in the list' }),
  solver: Type.String(),
  seconds: Type.Number(),
  available_yuan: Count('Budgets less the reserve'),
  worth: Count(),
  cost_yuan: Count(),
  spent_yuan: Type.Array(Count(), { description: 'By year' }),
  opened: Type.Array(Type.String(), { description: 'Ids of places' }),
  chosen: Type.Array(
    Type.Object({
      work_id: WorkId,
      year: Count('From 0'),
      worth: Count('Of the opened places that are shown at it; they add up to the whole'),
      strike: Price,
    }),
    { description: 'By id' },
  ),
  not_chosen: Type.Array(Type.Object({ work_id: WorkId, worth: Count('Of the places shown at it that stay shut'), insist: Price }), {
    description: 'By id; without those of which nobody knows the cost',
  }),
  covered_before: Covered,
  covered_after: Covered,
  towns_with_works: Count(),
  runner_up: Nullable(Plan),
  rank_and_cut: Nullable(Plan),
  equal_shares: Nullable(Type.Object({ ...plan, share_yuan: Count('Of each town in which there are works') })),
  rules: Type.Array(
    Type.Object({
      rule: Type.String({
        description: '`covered_towns`, `town_works:<index>`, `towns_with_works`, `town_share:<town>`, `department_share:<department>`',
      }),
      now: Nullable(Count('Towns (visits that pass among them), works of the town that has the fewest, or tenths of a per cent of what is spent')),
      price: Price,
    }),
    { description: 'Each floor and limit, with what the whole would gain in worth without it' },
  ),
  next_money: Type.Array(
    Type.Object({
      more_yuan: Count('In the first year'),
      worth: Nullable(Count('Of the whole; null: not computed')),
      cost_yuan: Nullable(Count()),
      adds: Type.Array(WorkId),
      drops: Type.Array(WorkId),
    }),
  ),
  frontier: Type.Array(Type.Object({ cost_yuan: Count(), worth: Count() }), {
    description:
      'Exact plans by what they cost, cheapest first: from each cost on that much is to be had; once complete, no more until the next. Of one year’s budget only',
  }),
  is_frontier_complete: Type.Boolean({ description: 'Every step from 400,000 yuan less to 400,000 more is among them' }),
  conflict: Type.Array(Type.String(), { description: 'Rules that cannot all be kept; without any one of them they can' }),
})
export type WorksResult = Static<typeof WorksResult>
