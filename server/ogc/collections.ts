import type { Kind } from '#domain/facility.ts'
import vocabulary from '#domain/vocabulary/properties.json' with { type: 'json' }
import { componentProperties, facilityProperties, townProperties, type FeatureProperty } from './property.ts'

export const collectionIds = ['venues', 'roads', 'toilets', 'services', 'towns', 'components'] as const
export type CollectionId = (typeof collectionIds)[number]

export interface OgcCollection {
  id: CollectionId
  title: string
  description: string
  /** Of the facilities that it holds; absent: no facilities. */
  kind?: Kind
  /** What can be asked for, by name. */
  properties: Record<string, FeatureProperty>
  /** What a feature may carry beside it: what was measured of a component. */
  facts: Record<string, FeatureProperty>
  /** What a queryable geometry can be. */
  geometry: 'geometry-any' | 'geometry-multipolygon' | 'geometry-point-or-polygon'
  /** Collections of vector tiles that show it. */
  tiles: readonly ('facilities' | 'roads' | 'areas' | 'towns')[]
}

const asked = '按“updated_at”（更新时间）回答 datetime。datetime asks for updated_at.'

function facilities(id: CollectionId, kind: Kind, title: string, geometry: OgcCollection['geometry']): OgcCollection {
  return {
    id,
    kind,
    title,
    description: `已关闭的也在内，见 lifecycle。Closed ones are among them: see lifecycle. ${asked}`,
    properties: facilityProperties(kind),
    facts: {},
    geometry,
    tiles: kind === 'road' ? ['roads', 'facilities'] : ['facilities', 'areas'],
  }
}

export const ogcCollections: Record<CollectionId, OgcCollection> = {
  venues: facilities('venues', 'venue', '公共场所 Venues', 'geometry-point-or-polygon'),
  roads: facilities('roads', 'road', '道路段 Road segments', 'geometry-any'),
  toilets: facilities('toilets', 'toilet', '厕所 Toilets', 'geometry-point-or-polygon'),
  services: facilities('services', 'service', '残疾人服务设施 Services for disabled people', 'geometry-point-or-polygon'),
  towns: {
    id: 'towns',
    title: '乡镇 Towns',
    description: `有界线的乡镇；示意界线须标注“示意”。Towns that have a boundary; a schematic one must be labelled 示意. ${asked}`,
    properties: townProperties,
    facts: {},
    geometry: 'geometry-multipolygon',
    tiles: ['towns'],
  },
  components: {
    id: 'components',
    title: '部位 Components',
    description: `设施的部位及其有效的实测值。Parts of facilities with the facts that count, as properties. ${asked}`,
    properties: componentProperties,
    facts: Object.fromEntries(
      [...vocabulary.conditions, ...vocabulary.properties].map(({ property, unit, name_zh, name_en }) => [
        property,
        { type: typeOf(unit), title: `${name_zh} ${name_en}` },
      ]),
    ),
    geometry: 'geometry-any',
    tiles: [],
  },
}

function typeOf(unit: string): FeatureProperty['type'] {
  if (unit === 'bool') return 'boolean'
  return unit === 'enum' ? 'string' : 'number'
}
