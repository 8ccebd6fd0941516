import { Type, type Static } from 'typebox'
import { numberNeeds, transferSides, yesNeeds, type NumberNeed, type YesNeed } from '#domain/needs.ts'
import { Words } from './shared.ts'

const numbers = Object.fromEntries(
  Object.entries(numberNeeds).map(([name, { unit, least, most }]) => [
    name,
    Type.Optional(Type.Number({ minimum: least, maximum: most, description: unit })),
  ]),
) as Record<NumberNeed, ReturnType<typeof number>>
const yes = Object.fromEntries(yesNeeds.map((name) => [name, flag()])) as Record<YesNeed, ReturnType<typeof flag>>

function number() {
  return Type.Optional(Type.Number())
}

function flag() {
  return Type.Optional(Type.Literal(true))
}

/** What a person needs. It comes in the body of a question and is kept nowhere. */
export const NeedsProfile = Type.Object(
  { ...numbers, ...yes, transfer_side: Type.Optional(Words(transferSides)) },
  { additionalProperties: false, description: 'What is left out is not needed. It is neither stored nor logged.' },
)
export type NeedsProfile = Static<typeof NeedsProfile>
