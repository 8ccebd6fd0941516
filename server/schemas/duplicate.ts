import { Type, type Static } from 'typebox'
import { duplicateReasons } from '#domain/duplicate.ts'
import { kinds, lifecycles } from '#domain/facility.ts'
import { Day, Id, Nullable, Words } from './shared.ts'

/** What a person needs of a record to see whether it is the same as another. */
export const DuplicateSide = Type.Object({
  id: Id,
  code: Nullable(Type.String()),
  kind: Words(kinds),
  category: Type.String(),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  town_code: Type.String(),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
  address: Nullable(Type.String()),
  level: Nullable(Type.String()),
  opening_hours: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  builder: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  manager: Nullable(Type.String()),
  maintainer: Nullable(Type.String()),
  department_code: Nullable(Type.String()),
  department_name_zh: Nullable(Type.String()),
  department_name_en: Nullable(Type.String()),
  lifecycle: Nullable(Words(lifecycles)),
  lifecycle_since: Nullable(Day()),
  verified_on: Nullable(Day()),
  source: Nullable(Type.String()),
  same_as: Type.Array(Type.String()),
  lon: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  components: Type.Integer({ description: 'How many parts are on record' }),
  revision: Type.Integer(),
})
export type DuplicateSide = Static<typeof DuplicateSide>

const Judged = {
  score: Type.Number({ description: '0 two facilities … 1 one record twice' }),
  distance_m: Nullable(Type.Integer({ description: 'Geodesic; of two roads how far one strays from the other; null: one has no position' })),
  reasons: Type.Array(Type.Object({ code: Words(duplicateReasons), text: Type.String({ description: 'In the reader’s language' }) })),
}

export const DuplicatePair = Type.Object({ left: DuplicateSide, right: DuplicateSide, ...Judged })
export type DuplicatePair = Static<typeof DuplicatePair>

export const LikelyDuplicate = Type.Object({ facility: DuplicateSide, ...Judged })
export type LikelyDuplicate = Static<typeof LikelyDuplicate>
