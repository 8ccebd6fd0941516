import { searchWords, type FacilityFilter } from '#domain/filter.ts'

export interface Bbox {
  west: number
  south: number
  east: number
  north: number
}

export interface ListFilter extends FacilityFilter {
  bbox?: Bbox
  updated_since?: string
  number?: number
}

type Bindings = Record<string, unknown>

/** One condition a filter, each with its own bindings: the whitelist of what can be asked of the list. */
const conditions: { [Name in keyof ListFilter]-?: (value: NonNullable<ListFilter[Name]>) => [sql: string, bindings: Bindings] | null } = {
  kind: (kind) => oneOf('f.kind', 'kind', kind),
  category: (category) => oneOf('f.category', 'category', category),
  town: (town) => oneOf('f.town_code', 'town', town),
  verdict: (verdict) => oneOf('f.verdict', 'verdict', verdict),
  lifecycle: (lifecycle) => oneOf('f.lifecycle', 'lifecycle', lifecycle) ?? ["f.lifecycle is distinct from 'closed'", {}],
  q: (q) => {
    const patterns = searchWords(q).map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
    return patterns.length === 0 ? null : ['f.search_text like all (:patterns)', { patterns }]
  },
  bbox: (bbox) => ['f.geometry && st_makeenvelope(:west, :south, :east, :north, 4326)', { ...bbox }],
  updated_since: (since) => ['f.updated_at >= :updated_since', { updated_since: since }],
  number: (number) => ['f.number = :number', { number }],
}

function oneOf(column: string, name: string, list: readonly string[]): [string, Bindings] | null {
  return list.length === 0 ? null : [`${column} = any (:${name})`, { [name]: list }]
}

/** The `where` of a list of facilities `f`; merged records are never listed. */
export function whereOf(filter: ListFilter): { sql: string; bindings: Bindings } {
  const parts = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filter[name as keyof ListFilter]
    const part = value === undefined ? null : (condition as (value: unknown) => [string, Bindings] | null)(value)
    return part ? [part] : []
  })
  return {
    sql: ['f.merged_into is null', ...parts.map(([sql]) => sql)].join('\n   and '),
    bindings: Object.assign({}, ...parts.map(([, bindings]) => bindings)) as Bindings,
  }
}
