import { verdicts } from '#domain/facility.ts'
import { maxzoom, type TileAddress } from './mercator.ts'

export const collections = ['facilities', 'roads', 'areas', 'towns'] as const
export type Collection = (typeof collections)[number]

/** Below this zoom facilities that would lie on each other are drawn as one number. */
export const aggregate_below_zoom = 12

/** From this zoom on tiles carry names. */
export const name_zoom = 14

interface Described {
  /** Below it tiles are empty. */
  minzoom: number
  name: string
  description: string
  fields: Record<string, string>
}

const facilityFields = {
  kind: 'venue, road, toilet or service',
  category: 'Code of the category',
  verdict: verdicts.join(', '),
  verdict_on: 'Day of the verdict; absent: no verdict',
  lifecycle: 'State in its life; absent: not known',
  name_zh: `From zoom ${name_zoom}`,
  name_en: `From zoom ${name_zoom}; absent: none is known`,
}

const clusterFields = {
  count: 'Number of facilities drawn as one; absent: one facility, whose number is the feature id',
  ...Object.fromEntries(verdicts.map((verdict) => [verdict, 'How many of the count have this verdict'])),
}

export const described: Record<Collection, Described> = {
  facilities: {
    minzoom: 0,
    name: '无障碍设施 Barrier-free facilities',
    description: `Each at a representative point; aggregated below zoom ${aggregate_below_zoom} and where a tile holds very many`,
    fields: { ...facilityFields, ...clusterFields },
  },
  roads: { minzoom: 8, name: '无障碍道路 Barrier-free roads', description: 'Roads recorded as lines', fields: facilityFields },
  areas: { minzoom: 10, name: '设施范围 Grounds of facilities', description: 'Facilities recorded as areas', fields: facilityFields },
  towns: {
    minzoom: 0,
    name: '乡镇 Towns',
    description: 'Boundaries; the feature id is the statistics code',
    fields: {
      code: 'Statistics code',
      name_zh: 'Name',
      name_en: 'English name; absent: none is known',
      status: 'official, unofficial or schematic: a schematic boundary is a drawing and must be labelled 示意',
      valid_from: 'First day it exists; absent: since before the register',
      valid_to: 'First day it no longer exists; absent: it exists',
    },
  },
}

export function isTile({ z, x, y }: TileAddress): boolean {
  return z <= maxzoom && x < 2 ** z && y < 2 ** z
}
