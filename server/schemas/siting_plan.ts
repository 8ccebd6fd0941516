import { Type, type Static } from 'typebox'
import { categoryCodes, kinds } from '#domain/facility.ts'
import { objectiveUnits } from '#domain/siting_outcome.ts'
import { countedSites, sitingGroups, sitingModels, standings } from '#domain/siting_plan.ts'
import { Nullable, Text, Words } from './shared.ts'

const Longitude = Type.Number({ minimum: -180, maximum: 180 })
const Latitude = Type.Number({ minimum: -90, maximum: 90 })
const Yuan = (description?: string) => Type.Integer({ minimum: 0, maximum: 1_000_000_000, ...(description ? { description } : {}) })
const SiteId = Type.String({ minLength: 1, maxLength: 64, pattern: '^\\S+$' })
const TownCode = Type.String({ pattern: '^[0-9]{9}$' })
const Percent = Type.Integer({ minimum: 1, maximum: 100 })
const Codes = <T extends string>(words: readonly T[]) => Type.Array(Words(words), { maxItems: words.length, uniqueItems: true })

export const most_candidates = 200

const Candidate = Type.Object(
  {
    id: SiteId,
    name: Text(100),
    lon: Longitude,
    lat: Latitude,
    cost_yuan: Nullable(Yuan('Null: as the catalogue of costs has it, or not known')),
  },
  { additionalProperties: false, description: 'A place where one may be built; WGS 84, degrees' },
)

export const SitingAsked = Type.Object(
  {
    kind: Type.Literal('siting'),
    model: Words(sitingModels, {
      description:
        'cover_all: the cheapest that serves all whom any site can; cover_most: most people within reach; cover_share: the cheapest that serves more than a share; least_way: shortest way of all people together; least_longest: shortest longest way; cover_twice: most people within reach of two, all of one',
    }),
    serves: Type.Object(
      { kind: Codes(kinds), category: Codes(categoryCodes), counts: Words(countedSites, { description: 'By what one that is there counts' }) },
      { additionalProperties: false, description: 'What is there already and stays; both lists empty: of kind service' },
    ),
    whom: Words(sitingGroups),
    reach_m: Type.Integer({ minimum: 50, maximum: 100_000, description: 'Served is who lives within so many metres, the limit included' }),
    new_sites: Nullable(Type.Integer({ minimum: 0, maximum: most_candidates, description: 'New ones only: what is there is not counted' })),
    budget_yuan: Nullable(Yuan()),
    more_than_percent: Nullable(Type.Integer({ minimum: 0, maximum: 99 })),
    town_floor_percent: Nullable(Percent),
    candidates: Type.Array(Candidate, { maxItems: most_candidates }),
    premises: Nullable(
      Type.Object(
        {
          category: Codes(categoryCodes),
          town: Type.Array(TownCode, { maxItems: 200 }),
          cost_yuan: Nullable(Yuan('Of each; null: as the catalogue has it, or not known')),
        },
        { additionalProperties: false, description: 'Public venues of the inventory in use, as candidates' },
      ),
    ),
    distance: Words(['geodesic', 'network'], { description: 'As the crow flies, or along the roads of the inventory' }),
    locked_in: Type.Array(SiteId, { maxItems: most_candidates, description: 'Ids of candidates that are insisted on' }),
    locked_out: Type.Array(SiteId, { maxItems: most_candidates, description: 'Ids of candidates that are struck' }),
    tolerance_thousandths: Type.Integer({
      minimum: 0,
      maximum: 200,
      default: 10,
      description: 'A plan that is worse by at most so much is good too',
    }),
    time_limit_s: Type.Integer({ minimum: 1, maximum: 120, default: 20 }),
  },
  { additionalProperties: false },
)
export type SitingAsked = Static<typeof SitingAsked>

const Metres = Nullable(Type.Number({ description: 'Null: it cannot be reached' }))

const Lived = Type.Object({
  id: Type.String(),
  name: Nullable(Type.String()),
  town_code: Nullable(Type.String()),
  lon: Type.Number(),
  lat: Type.Number(),
  people: Type.Number(),
  existing_m: Type.Array(Metres, { minItems: 2, maxItems: 2, description: 'To the nearest and the second nearest that is there' }),
  distance_m: Type.Array(Metres, { description: 'From here to each of `sites`, in their order, to 10 cm' }),
})

const Site = Type.Object({
  id: Type.String(),
  name: Type.String(),
  origin: Words(['candidate', 'premises']),
  category: Nullable(Type.String({ description: 'Of premises' })),
  town_code: Nullable(Type.String()),
  lon: Type.Number(),
  lat: Type.Number(),
  cost_yuan: Nullable(Type.Integer()),
  cost_basis: Words(['own', 'catalogue', 'none']),
  is_connected: Type.Boolean({ description: 'Whether a road begins near enough; as the crow flies: always' }),
})

const Existing = Type.Object({
  id: Type.String(),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  category: Type.String(),
  town_code: Type.String(),
  lon: Nullable(Type.Number({ description: 'Null: nobody noted where it is; it serves nobody then' })),
  lat: Nullable(Type.Number()),
  is_connected: Type.Boolean(),
})

export const SitingInputs = Type.Object({
  kind: Type.Literal('siting'),
  demand: Type.Array(Lived),
  demand_basis: Words(['points', 'town_area'], {
    description:
      'points: the population data in force; town_area: totals of the towns spread evenly over their area, or over where their facilities are',
  }),
  population_source: Nullable(Type.String()),
  population_as_of: Type.Array(Type.String(), { description: 'Of the figures that were used; several: they are of different years' }),
  merged_m: Nullable(Type.Integer({ description: 'Places were put together by hexagons with edges of so many metres; null: they were not' })),
  unknown: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), { description: 'Towns without a figure: their people are in no sum' }),
  unknown_places: Type.Integer({ description: 'Points of the population data without a figure' }),
  outside_places: Type.Integer({ description: 'Points of the population data in no town whose boundary is known: they were left out' }),
  towns: Type.Array(Type.Object({ code: Type.String(), name_zh: Type.String(), name_en: Nullable(Type.String()) })),
  existing: Type.Array(Existing),
  sites: Type.Array(Site, { description: 'Candidates, by id' }),
  distance_basis: Words(['geodesic', 'network']),
  most_leg_m: Nullable(Type.Integer({ description: 'From a place to the nearest road at most so far, or it is not connected' })),
  not_connected: Type.Array(Type.String(), { description: 'Ids of demand that no road comes near to' }),
})
export type SitingInputs = Static<typeof SitingInputs>

const Shown = Nullable(Type.Number())

const Unserved = Type.Object({ id: Type.String(), people: Type.Number(), distance_m: Type.Union([Type.Number(), Type.Null()]) })

export const SitingResult = Type.Object({
  kind: Type.Literal('siting'),
  status: Words(['proved_best', 'stopped', 'infeasible', 'nothing_found']),
  bound: Shown,
  gap: Nullable(Type.Number({ description: 'How far the bound lies from the plan, as a share; 0: proved best' })),
  is_tie_settled: Type.Boolean({
    description: 'It is the cheapest of the best ones, the smallest of those, and of those the one with the lowest ids',
  }),
  seconds: Type.Number(),
  solver: Type.String(),
  objective: Type.Object({
    unit: Words(objectiveUnits),
    before: Nullable(Type.Number({ description: 'With what is there; null: it has no such figure' })),
    after: Shown,
  }),
  opened: Type.Array(
    Type.Object({
      site_id: Type.String(),
      newly_served: Type.Number({ description: 'Not served before, and of the new sites nearest to this one: they add up' }),
      all_served: Type.Number({ description: 'All within reach of it, whoever serves them else' }),
    }),
  ),
  cost_yuan: Nullable(Type.Integer({ description: 'Null: of some of them the cost is not known' })),
  people: Type.Object({ total: Type.Number(), before: Type.Number(), after: Shown }, { description: 'Within reach' }),
  unreachable: Type.Object(
    { people: Type.Number(), ids: Type.Array(Type.String()) },
    { description: 'Whom no site that may be opened could serve: known before anything was solved' },
  ),
  residual: Type.Object({
    people: Type.Number(),
    towns: Type.Array(Type.Object({ town_code: Nullable(Type.String()), total: Type.Number(), before: Type.Number(), after: Type.Number() }), {
      description: 'People within reach, most left first',
    }),
    worst: Type.Array(Unserved, { description: 'Of those not within reach with the plan, the farthest first; at most 20' }),
  }),
  sites: Type.Array(
    Type.Object({
      site_id: Type.String(),
      is_opened: Type.Boolean(),
      standing: Words(standings, { description: 'Among the plans that are worse by at most the tolerance' }),
      price: Nullable(
        Type.Number({
          description:
            'What striking it costs of the objective if it is opened, else what insisting on it costs; null: there is no plan then, or it was not computed',
        }),
      ),
    }),
    { description: 'By id' },
  ),
  runner_up: Nullable(
    Type.Object(
      { opened: Type.Array(Type.String()), objective: Type.Number(), cost_yuan: Nullable(Type.Integer()) },
      { description: 'The best of all other sets' },
    ),
  ),
  conflict: Type.Array(Type.String(), { description: 'Rules that cannot all be kept, as `new_sites` or `serve:<id>`' }),
})
export type SitingResult = Static<typeof SitingResult>
