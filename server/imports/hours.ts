import { hoursInWords } from '#domain/hours.ts'
import { remembering } from '#domain/remember.ts'
import { isOpeningHours } from '../facility_rules.ts'

/** Opening hours in the OSM syntax, from that syntax or from how they are written in Chinese lists. Null: not understood. */
export const hoursWritten: (text: string) => string | null = remembering((text) => hoursInWords(text) ?? (isOpeningHours(text) ? text : null))
