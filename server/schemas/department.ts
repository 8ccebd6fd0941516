import { Type, type Static } from 'typebox'
import { Nullable } from './shared.ts'

export const Department = Type.Object({
  code: Type.String(),
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
})
export type Department = Static<typeof Department>
