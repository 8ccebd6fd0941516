import { Type, type Static } from 'typebox'
import { measures } from '#domain/counted_site.ts'
import { categoryCodes, kinds, verdicts } from '#domain/facility.ts'
import { groups, hex_edges_m } from '#domain/gaps.ts'
import { presets, type Preset } from '#domain/needs.ts'
import { capacityUnits } from '../queries/service_capacities.ts'
import { PopulationDataset } from './population.ts'
import { Day, Id, Nullable, Words } from './shared.ts'

const Metres = (description: string) => Type.Integer({ minimum: 100, maximum: 50_000, multipleOf: 100, description })

/** What is asked by address and by body alike. */
export const gapParameters = {
  measure: Type.Optional(
    Words(measures, { description: 'What counts: on record; compliant; compliant and verified; usable today; fits the preset' }),
  ),
  preset: Type.Optional(Words(Object.keys(presets) as Preset[], { description: 'Whose needs it has to fit; for the measure `fits`' })),
  kind: Type.Optional(Words(kinds, { description: 'Absent: toilet' })),
  category: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z_]{1,50}$' }))),
  distance_m: Type.Optional(Metres('At most so far is within; absent: 1000')),
  from_m: Type.Optional(Metres('The cumulative share is the mean over distances from here; absent: 500')),
  to_m: Type.Optional(Metres('… to here, every 100 m; absent: 2000')),
  hex_edge_m: Type.Optional(
    Type.Unsafe<(typeof hex_edges_m)[number]>({ type: 'integer', enum: [...hex_edges_m], description: 'Edge of a hexagon; absent: 1000' }),
  ),
  group: Type.Optional(Words(groups, { description: 'By whom places to inspect are ranked and access by capacity is shared; absent: residents' })),
  thin_percent: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, description: 'With a smaller share audited the data are thin; absent: 50' })),
}

export const GapAddress = Type.Object(gapParameters, { additionalProperties: false })

export const GapQuestion = Type.Object(
  {
    ...gapParameters,
    visits: Type.Optional(Type.Integer({ minimum: 1, maximum: 15, description: 'Size of the set to inspect first; absent: 5' })),
    pass_rates: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z_]{1,50}$' }), Type.Integer({ minimum: 0, maximum: 100 }), {
        description: 'Per cent that is expected to pass, by category; absent: as of those that were looked at',
      }),
    ),
    capacity_unit: Type.Optional(Words(capacityUnits, { description: 'Of services; absent: access by capacity is not worked out' })),
    is_stepped: Type.Optional(Type.Boolean({ description: 'Access by capacity where nearer sites count more (E2SFCA)' })),
    planned: Type.Optional(
      Type.Array(
        Type.Object(
          { lon: Type.Number({ minimum: -180, maximum: 180 }), lat: Type.Number({ minimum: -90, maximum: 90 }) },
          { additionalProperties: false },
        ),
        { maxItems: 20, description: 'Counted as if they were there; nothing is saved' },
      ),
    ),
  },
  { additionalProperties: false },
)
export type GapQuestion = Static<typeof GapQuestion>

const People = Type.Number({ description: 'No whole number where totals were spread' })
const Way = (description: string) => Nullable(Type.Integer({ description: `${description}, metres; null: there is none at all` }))

const Figures = Nullable(
  Type.Object(
    {
      people: People,
      within_lower: Type.Number({ description: 'Within the distance of one that counts for certain' }),
      within_upper: Type.Number({ description: '… of one that counts or may count' }),
      cumulative_lower: Nullable(Type.Number({ description: 'Mean share within, over the range of distances' })),
      cumulative_upper: Nullable(Type.Number()),
      worst_tenth_certain_m: Way('The worst-served tenth lives at least so far away'),
      worst_tenth_possible_m: Way('… if all that may count does'),
      shortfall: Nullable(
        Type.Array(Type.Number(), {
          minItems: 3,
          maxItems: 3,
          description: 'Foster-Greer-Thorbecke 0, 1, 2 of the way beyond the distance, in its multiples',
        }),
      ),
    },
    { description: 'Null: nobody knows how many they are' },
  ),
)
const AllFigures = Type.Object({ residents: Figures, disabled_residents: Figures, over_60: Figures })

const seen = {
  facilities: Type.Integer({ description: 'On record near by: in the hexagon and those beside it, else in the town' }),
  audited: Type.Integer(),
  is_thin: Nullable(Type.Boolean({ description: 'Fewer were audited than `thin_percent`; null: none is on record' })),
}
const worst = {
  worst_name: Nullable(Type.String({ description: 'Village, where the data name it' })),
  worst_certain_m: Way('From where it is worst'),
  worst_possible_m: Way('From there, if all that may count does'),
}
const names = { name_zh: Type.String(), name_en: Nullable(Type.String()) }
const Count = Nullable(People)

export const GapsReply = Type.Object({
  as_of: Day(),
  example_data: Type.Boolean(),
  basis: Type.Object({
    dataset: Nullable(PopulationDataset),
    outside_towns: Type.Object(
      {
        points: Type.Integer(),
        residents: People,
        is_left_out: Type.Boolean({
          description: 'In no figure, since every town has a boundary; false: they may lie in a town without, and count in the whole',
        }),
      },
      { description: 'Points of the dataset in no town’s boundary' },
    ),
    towns_without_population: Type.Array(Type.String(), { description: 'Codes; in no sum' }),
    towns_without_disabled_residents: Type.Array(Type.String(), { description: 'Codes; in no sum of disabled residents' }),
    unplaced_towns: Type.Array(Type.String(), {
      description: 'Codes of towns with neither boundary nor facilities: their totals are spread nowhere',
    }),
  }),
  grid: Type.Object({
    srid: Type.Integer({ description: 'EPSG code of the plane in which the hexagons are equal' }),
    edge_m: Type.Integer(),
    shape: Type.Array(Type.Object({ lon: Type.Number(), lat: Type.Number() }), {
      description: 'Corners in degrees from a hexagon’s centre, for drawing',
    }),
  }),
  sites: Type.Object({
    certain: Type.Integer(),
    possible: Type.Integer(),
    barred: Type.Integer(),
    out_of_use: Type.Integer(),
    unplaced: Type.Integer({ description: 'Without a place: near nobody' }),
  }),
  figures: AllFigures,
  towns: Type.Array(
    Type.Object({
      code: Type.String(),
      ...names,
      population: Nullable(Type.Integer()),
      population_as_of: Nullable(Type.String()),
      disabled_residents: Nullable(Type.Integer()),
      ...seen,
      ...worst,
      figures: AllFigures,
    }),
  ),
  hexagons: Type.Array(
    Type.Object({
      id: Type.String(),
      lon: Type.Number(),
      lat: Type.Number(),
      town_code: Nullable(Type.String()),
      residents: Count,
      disabled_residents: Count,
      over_60: Count,
      certain_m: Way('Mean of those who live there to the nearest that counts for certain'),
      possible_m: Way('… to the nearest that counts or may count'),
      ...worst,
      ...seen,
    }),
  ),
  inspect: Type.Object({
    undecided: Type.Number({ description: 'People with none for certain within the distance, but with one that may count' }),
    candidates_count: Type.Integer(),
    pass_rates: Type.Array(
      Type.Object({
        category: Words(categoryCodes),
        passed: Type.Integer(),
        decided: Type.Integer(),
        percent: Type.Integer({ description: 'As it is reckoned with' }),
      }),
    ),
    facilities: Type.Array(
      Type.Object({
        id: Id,
        ...names,
        category: Words(categoryCodes),
        town_code: Type.String(),
        verdict: Words(verdicts),
        lon: Type.Number(),
        lat: Type.Number(),
        pass_percent: Type.Integer(),
        settled: Type.Number({ description: 'People of whom one look at it is expected to decide' }),
        people: Type.Number({ description: 'People who may have it as their only one within the distance, or with others' }),
      }),
      { description: 'First what settles most' },
    ),
    best: Type.Object({
      facility_ids: Type.Array(Id),
      settled: Type.Number(),
      is_best: Type.Boolean({ description: 'Every choice was tried; else always the one that adds most was taken' }),
    }),
  }),
  catchment: Nullable(
    Type.Object(
      {
        mean_access: Nullable(Type.Number({ description: 'For 1000 people' })),
        poverty: Nullable(Type.Array(Type.Number(), { description: 'Foster-Greer-Thorbecke 0, 1, 2 below half the mean' })),
        sites: Type.Array(
          Type.Object({ id: Id, access: Nullable(Type.Number({ description: 'For 1000 people whom it reaches; null: it reaches nobody' })) }),
        ),
        towns: Type.Array(Type.Object({ code: Type.String(), people: Type.Integer(), access: Nullable(Type.Number()) })),
      },
      { description: 'Two-step floating catchment areas; null: not asked for, or no capacity is known' },
    ),
  ),
  coverage: Nullable(
    Type.Object(
      {
        total: Type.Integer(),
        covered: Type.Integer(),
        covered_after: Type.Integer(),
        target_met: Nullable(Type.Boolean()),
        target_met_after: Nullable(Type.Boolean()),
        newly_covered: Type.Array(Type.String(), { description: 'Codes of towns' }),
      },
      { description: 'The ledger of towns, with planned services and without; null: none is planned' },
    ),
  ),
})
export type GapsReply = Static<typeof GapsReply>

export const HexagonCollection = Type.Object({
  type: Type.Literal('FeatureCollection'),
  as_of: Day(),
  example_data: Type.Boolean(),
  population_basis: Type.String(),
  measure: Type.String(),
  preset: Nullable(Type.String()),
  kind: Type.String(),
  category: Nullable(Type.String()),
  distance_m: Type.Integer(),
  from_m: Type.Integer(),
  to_m: Type.Integer(),
  hex_edge_m: Type.Integer(),
  thin_percent: Type.Integer(),
  features: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      id: Type.String(),
      geometry: Type.Object({ type: Type.Literal('Polygon'), coordinates: Type.Array(Type.Array(Type.Tuple([Type.Number(), Type.Number()]))) }),
      properties: Type.Omit(GapsReply.properties.hexagons.items, ['lon', 'lat']),
    }),
  ),
})
export type HexagonCollection = Static<typeof HexagonCollection>
