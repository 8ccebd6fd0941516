import { spelled } from '#domain/spelling.ts'
import { flat, initials, spoken } from './pinyin.ts'

export interface Named {
  name_zh: string
  name_en: string | null
  code: string | null
  address: string | null
}

export interface SearchColumns {
  search_text: string
  search_key: string
}

/** What stands between the parts of both columns; no word of a query has one. */
export const separator = ' | '

/**
 * The columns that search looks at. A Latin word that occurs in the text occurs in the key too, and a Chinese one as its
 * flat reading: so the index on the key finds every match, and the text decides.
 */
export function searchColumns({ name_zh, name_en, code, address }: Named): SearchColumns {
  const read = flat(name_zh)
  const said = spoken(name_zh)
  return {
    search_text: [name_zh, name_en, code, address].map((part) => spelled(part ?? '')).join(separator),
    search_key: [read, initials(name_zh), said === read ? '' : said, flat(name_en ?? ''), flat(code ?? ''), flat(address ?? '')].join(separator),
  }
}

/** The parts of a key by which a match is told. */
export function partsOfKey(search_key: string): { read: string; initials: string; said: string } {
  const [read = '', first = '', said = ''] = search_key.split(separator)
  return { read, initials: first, said }
}

/** The parts of a text by which a match is told. */
export function partsOfText(search_text: string): { names: [string, ...string[]]; code: string } {
  const [name_zh = '', name_en = '', code = ''] = search_text.split(separator)
  return { names: name_en ? [name_zh, name_en] : [name_zh], code }
}
