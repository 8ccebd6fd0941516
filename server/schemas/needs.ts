import { Type } from 'typebox'
import { numberNeeds, transferSides, yesNeeds, type Needs } from '#domain/needs.ts'
import { Words } from './shared.ts'

const numbers = Object.fromEntries(
  Object.entries(numberNeeds).map(([name, { least, most, unit }]) => [
    name,
    Type.Optional(Type.Number({ minimum: least, maximum: most, description: unit })),
  ]),
)
const yes = Object.fromEntries(yesNeeds.map((name) => [name, Type.Optional(Type.Boolean({ enum: [true] }))]))

/** What a person needs. It comes in the body of a question and is kept nowhere. */
export const NeedsProfile = Type.Unsafe<Needs>(
  Type.Object(
    { ...numbers, transfer_side: Type.Optional(Words(transferSides)), ...yes },
    { additionalProperties: false, description: 'What the person needs; absent: not needed. Judged, and neither stored nor logged' },
  ),
)
