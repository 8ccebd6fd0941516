import type { Compared } from '#domain/duplicate.ts'
import { initials, spoken } from '../search/pinyin.ts'

/** A record as it is compared. Its readings are made when they are asked for: they take longer than all the rest. */
export function comparedOf(record: Omit<Compared, 'reading' | 'initials'>): Compared {
  return new Read(record)
}

class Read implements Compared {
  readonly kind
  readonly category
  readonly name_zh
  readonly town_name
  readonly town_code
  readonly address
  readonly place
  readonly code
  readonly phone
  readonly same_as

  constructor({ kind, category, name_zh, town_name, town_code, address, place, code, phone, same_as }: Omit<Compared, 'reading' | 'initials'>) {
    this.kind = kind
    this.category = category
    this.name_zh = name_zh
    this.town_name = town_name
    this.town_code = town_code
    this.address = address
    this.place = place
    this.code = code
    this.phone = phone
    this.same_as = same_as
  }

  get reading() {
    return spoken(this.name_zh)
  }

  get initials() {
    return initials(this.name_zh)
  }
}
