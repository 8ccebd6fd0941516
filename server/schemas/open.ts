import { Type } from 'typebox'
import { Nullable } from './shared.ts'

/** Whether it is open now, and until when; null: its hours are not known. */
export const Open = Type.Object(
  { is_open: Type.Boolean(), changes_at: Nullable(Type.String({ format: 'date-time', description: 'Null: it stays so' })) },
  { description: 'By its opening hours, in the time and with the public holidays of China; null: they are not known, or can’t be read' },
)
