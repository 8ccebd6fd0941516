import type { Compared } from '#domain/duplicate.ts'
import { initials, spoken } from '../search/pinyin.ts'

/** A record as it is compared. Its readings are made when they are asked for: they take longer than all the rest. */
export function comparedOf(record: Omit<Compared, 'reading' | 'initials'>): Compared {
  return {
    ...record,
    get reading() {
      return spoken(record.name_zh)
    },
    get initials() {
      return initials(record.name_zh)
    },
  }
}
