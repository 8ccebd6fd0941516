import { ogcCollections, type CollectionId } from '../ogc/collections.ts'
import { list_separator } from '../ogc/property.ts'
import { counting_first } from './counting_facts.ts'

/** Where a collection's features are, and how each property is found. Names and order come from server/ogc/property.ts. */
export interface FeatureSource {
  from: string
  /** What belongs to the collection. */
  where: string
  id: string
  geometry: string
  /** Counts every change of the feature. */
  revision: string
  /** Parts features of one place; with the key of the place it is the order of all pages. */
  tie: { column: string; type: 'bigint' | 'uuid' | 'text'; least: string }
  /** Of each queryable property. */
  columns: Record<string, string>
  /** What is in the properties beside the columns, as jsonb, and where it comes from: read for what is shown, not for what is counted. */
  facts?: { from: string; value: string }
}

const named = (alias: string, id: CollectionId, others: Record<string, string> = {}) =>
  Object.fromEntries(Object.keys(ogcCollections[id].properties).map((name) => [name, others[name] ?? `${alias}.${name}`]))

const listed = (column: string) => `nullif(array_to_string(${column}, '${list_separator}'), '')`

function facilities(id: CollectionId): FeatureSource {
  return {
    from: 'facilities f',
    where: `f.kind = '${ogcCollections[id].kind}' and f.merged_into is null`,
    id: 'f.id',
    geometry: 'f.geometry',
    revision: 'f.revision',
    tie: { column: 'f.number', type: 'bigint', least: '-1' },
    columns: named('f', id, { same_as: listed('f.same_as') }),
  }
}

/** The facts that count: of each property the highest grade, then the newest. */
const counting_facts = `
  left join lateral (
    select jsonb_object_agg(best.property, best.value) filter (where best.state = 'value') as known,
           string_agg(best.property, '${list_separator}' order by best.property) filter (where best.state = 'absent') as absent,
           string_agg(best.property || ' ' || best.operator, '${list_separator}' order by best.property)
             filter (where best.state = 'value' and best.operator <> '=') as inexact
      from (select distinct on (property) property, value, state, operator
              from facts
             where component_id = c.id
             order by ${counting_first}) best
  ) counting on true`

export const sources: Record<CollectionId, FeatureSource> = {
  venues: facilities('venues'),
  roads: facilities('roads'),
  toilets: facilities('toilets'),
  services: facilities('services'),
  towns: {
    from: 'regions r',
    where: "r.level = 'town' and r.boundary is not null",
    id: 'r.code',
    geometry: 'r.boundary',
    revision: 'r.revision',
    tie: { column: 'r.code', type: 'text', least: '' },
    columns: named('r', 'towns'),
  },
  components: {
    from: 'components c join facilities f on f.id = c.facility_id',
    where: 'f.merged_into is null',
    id: 'c.id',
    geometry: 'c.geometry',
    revision: 'f.revision',
    tie: { column: 'c.id', type: 'uuid', least: '00000000-0000-0000-0000-000000000000' },
    columns: named('c', 'components', {
      facility_kind: 'f.kind',
      facility_name_zh: 'f.name_zh',
      town_code: 'f.town_code',
      same_as: listed('c.same_as'),
      absent_facts: 'counting.absent',
      inexact_facts: 'counting.inexact',
      updated_at: 'f.updated_at',
    }),
    facts: { from: counting_facts, value: "coalesce(counting.known, '{}')" },
  },
}
