import { datumOf, type Datum } from '#domain/datum.ts'
import { isEnglish } from '../names.ts'

export const datumName = (datum: Datum) => (isEnglish() ? datumOf[datum].name_en : datumOf[datum].name_zh)
