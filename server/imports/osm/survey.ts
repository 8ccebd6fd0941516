import type { Accounts } from './account.ts'
import type { OsmRelation, OsmSource, OsmWay } from './element.ts'
import { IdList, Owners, Places } from './places.ts'
import { roleOf, type FacilityRole, type Role } from './role.ts'

/** What a first look at the file found out: it takes two passes, the second over the ways alone. */
export interface Survey {
  /** Of every node that an outline or a line needs; filled by a pass over the nodes. */
  places: Places
  /** Of nodes that are parts, by what kind of part they are. */
  owners: Record<'building' | 'road', Owners>
  /** Ways that areas are made of. */
  outlines: Map<number, number[]>
  relations: { relation: OsmRelation; role: Role }[]
}

export async function surveyOf(source: OsmSource, accounts: Accounts): Promise<Survey> {
  const [needed, building, road] = [new IdList(), new IdList(), new IdList()]
  const relations: Survey['relations'] = []
  for await (const batch of source(['node', 'way', 'relation'])) {
    for (const element of batch) {
      if (!element.tags) continue
      accounts.find(element)
      const role = roleOf(element)
      if (role?.is === 'part') (role.of === 'building' ? building : road).add(element.id)
      else if (role && element.type === 'relation') relations.push({ relation: element, role })
      else if (role?.is === 'facility' && element.type === 'way') element.refs.forEach((ref) => needed.add(ref))
    }
  }
  const owners = { building: new Owners(building.settled()), road: new Owners(road.settled()) }
  const outlines = await claim(source, owners, relations, needed)
  return { places: new Places(needed.settled()), owners, outlines, relations }
}

/** Finds out which way or area has each part, and the ways of the areas. */
async function claim(source: OsmSource, owners: Survey['owners'], relations: Survey['relations'], needed: IdList): Promise<Map<number, number[]>> {
  const areas = new Map<number, { id: number; role: FacilityRole }>()
  for (const { relation, role } of relations) {
    if (role.is !== 'facility') continue
    for (const { type, ref } of relation.members) if (type === 'way') areas.set(ref, { id: -relation.id, role })
  }
  const outlines = new Map<number, number[]>()
  for await (const batch of source(['way'])) {
    for (const way of batch as OsmWay[]) {
      const area = areas.get(way.id)
      if (area) {
        outlines.set(way.id, way.refs)
        way.refs.forEach((ref) => needed.add(ref))
        claimNodes(way, area.id, area.role, owners)
      }
      const role = way.tags && roleOf(way)
      if (role?.is === 'facility') claimNodes(way, way.id, role, owners)
    }
  }
  return outlines
}

function claimNodes({ refs, tags = {} }: OsmWay, owner: number, { kind, category }: FacilityRole, owners: Survey['owners']): void {
  const walked = kind === 'road' && category !== 'public_transport_stop'
  const as_road = walked ? (tags['footway'] === 'crossing' ? 4 : tags['highway'] === 'footway' ? 3 : 2) : 1
  const as_building = kind === 'road' ? 1 : 2
  for (const ref of refs) {
    owners.road.claim(ref, owner, as_road)
    owners.building.claim(ref, owner, as_building)
  }
}
