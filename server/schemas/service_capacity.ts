import { Type } from 'typebox'
import { categoryCodes } from '#domain/facility.ts'
import { capacityUnits } from '../queries/service_capacities.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const Capacity = Type.Integer({ minimum: 0, maximum: 1_000_000 })

export const TypedCapacity = Type.Object(
  { capacity: Capacity, unit: Words(capacityUnits), as_of: Day('Of the number'), source: Nullable(Text(300)) },
  { additionalProperties: false },
)

export const CapacityList = Type.Object({
  facilities: Type.Array(
    Type.Object({
      id: Id,
      category: Words(categoryCodes),
      name_zh: Type.String(),
      name_en: Nullable(Type.String()),
      town_code: Type.String(),
      lon: Nullable(Type.Number()),
      lat: Nullable(Type.Number()),
      capacity: Nullable(Capacity),
      unit: Nullable(Words(capacityUnits)),
      as_of: Nullable(Day()),
      source: Nullable(Type.String()),
    }),
    { description: 'Services that operate, with what they can take; null: not known, which is not none' },
  ),
})
