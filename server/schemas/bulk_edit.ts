import { Type, type Static } from 'typebox'
import { FacilityEdit, NewLifecycleEvent } from './facility.ts'
import { filterParameters } from './facility_filter.ts'
import { Id, Nullable, Text } from './shared.ts'

const { category, department_code, builder, owner, manager, maintainer, phone, opening_hours, source, source_licence } = FacilityEdit.properties

/** Fields that many facilities may share. A name, a code or a place is one facility's own. */
const SharedFields = Type.Object(
  { category, department_code, builder, owner, manager, maintainer, phone, opening_hours, source, source_licence },
  { additionalProperties: false },
)
export type SharedFields = Static<typeof SharedFields>

const change = {
  ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 10_000, description: 'These facilities; either this or `filter`' })),
  filter: Type.Optional(
    Type.Object(filterParameters, { additionalProperties: false, description: 'All that the list shows under these conditions' }),
  ),
  set: Type.Optional(SharedFields),
  tags: Type.Optional(Type.Record(Text(100), Nullable(Text(500)), { maxProperties: 20, description: 'Added or replaced; null removes' })),
  lifecycle: Type.Optional(NewLifecycleEvent),
  town_by_place: Type.Optional(
    Type.Boolean({ description: 'The town that a facility lies in becomes its declared town, where boundaries say one and its village is in it' }),
  ),
}

export const BulkChange = Type.Object(change, { additionalProperties: false })
export type BulkChange = Static<typeof BulkChange>

export const BulkEdit = Type.Object(
  { ...change, version: Type.String({ maxLength: 64, description: 'Of the preview: nothing may have changed since' }) },
  { additionalProperties: false },
)

export const BulkPreview = Type.Object({
  matched: Type.Integer({ description: 'Facilities chosen' }),
  changed: Type.Integer({ description: 'Of those, facilities that become different' }),
  fields: Type.Record(Type.String(), Type.Integer(), { description: 'How many change in each field' }),
  sample: Type.Array(
    Type.Object({
      id: Id,
      name_zh: Type.String(),
      name_en: Nullable(Type.String()),
      before: Type.Record(Type.String(), Type.Unknown()),
      after: Type.Record(Type.String(), Type.Unknown()),
    }),
    { description: 'The first by name' },
  ),
  version: Type.String({ description: 'Send it with the edit' }),
})
export type BulkPreview = Static<typeof BulkPreview>
