import { Type } from 'typebox'
import { kinds, lifecycles, verdicts } from '#domain/facility.ts'
import { Words } from './shared.ts'

/** The query parameters of domain/filter.ts. */
export const filterParameters = {
  kind: Type.Optional(Type.Array(Words(kinds))),
  category: Type.Optional(Type.Array(Type.String({ pattern: '^[a-z_]{1,50}$' }))),
  town: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9]{9}$' }), { description: 'Statistics codes of towns' })),
  lifecycle: Type.Optional(Type.Array(Words(lifecycles), { description: 'Absent: all but closed' })),
  verdict: Type.Optional(Type.Array(Words(verdicts))),
  q: Type.Optional(Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$', description: 'Words that must all occur in name, code or address' })),
}
