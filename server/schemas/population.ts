import { Type, type Static } from 'typebox'
import { datums } from '#domain/datum.ts'
import { Reason } from './import.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const described = {
  name: Text(100),
  as_of: Day('Of the figures'),
  source: Text(300),
  datum: Words(datums, { description: 'What the coordinates are given in' }),
}

export const PopulationDataset = Type.Object({
  id: Id,
  ...described,
  points_count: Type.Integer(),
  left_out_count: Type.Integer({ description: 'Bad rows of the file: their people are in no sum' }),
  residents: Type.Number(),
  disabled_residents: Nullable(Type.Number()),
  over_60: Nullable(Type.Number()),
  in_force: Type.Boolean(),
  created_by: Type.String(),
  created_at: Type.String({ format: 'date-time' }),
})

const yes = (description: string) => Type.Optional(Type.Unsafe<'true'>({ type: 'string', enum: ['true'], description }))

/** The parts of the form beside the file. */
export const PopulationFields = Type.Object(
  {
    ...described,
    check_only: yes('Nothing is stored'),
    leave_out_bad: yes('Store the good rows although others are bad; else nothing is stored then'),
  },
  { additionalProperties: false },
)
export type PopulationFields = Static<typeof PopulationFields>

export const PopulationUpload = Type.Object({
  file: Type.String({
    format: 'binary',
    description:
      'CSV, one place or raster cell a row: 经度 lon, 纬度 lat, 人口 people; optional 残疾人数 disabled_residents, 60岁以上 over_60, 名称 name',
  }),
  ...PopulationFields.properties,
})

const Counted = Nullable(Type.Number())

export const PopulationReply = Type.Object({
  good_count: Type.Integer(),
  bad_count: Type.Integer(),
  residents: Type.Number({ description: 'Of the good rows' }),
  disabled_residents: Counted,
  over_60: Counted,
  bad: Type.Array(Type.Object({ row_number: Type.Integer(), reasons: Type.Array(Reason) }), { description: 'The first 100' }),
  dataset: Nullable(PopulationDataset),
})

export const PopulationList = Type.Object({ datasets: Type.Array(PopulationDataset) })
export const PopulationChange = Type.Object({ in_force: Type.Boolean() }, { additionalProperties: false })
