import { condemns, type Criterion } from '#domain/criterion.ts'
import { linkOfComponent } from '#domain/fit_link.ts'
import type { NotMeasured, WorkFacility } from '../queries/works.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'
import type { PlannedWork } from './works_list.ts'

/** A place before it is known what it is worth. */
export type Opening = Omit<WorksInputs['places'][number], 'worth' | 'is_worth_known' | 'counted_at'>

/** Items of each version of the checklist, by id. */
export type CriteriaOfVersion = ReadonlyMap<number, ReadonlyMap<string, Criterion>>

interface Given {
  works: readonly PlannedWork[]
  facilities: ReadonlyMap<string, WorkFacility>
  undecided: readonly NotMeasured[]
  criteria: CriteriaOfVersion
  /** In force. */
  criteria_version: number
  /** Facilities that are asked about; works of others may be needed, but what they open is not counted. */
  within: ReadonlySet<string>
  asked: WorksAsked
}

/** Places with the works without which each stays shut. A visit that proves a service opens nothing. */
export function openingsOf({ works, facilities, undecided, criteria, criteria_version, within, asked }: Given): Opening[] {
  const needs = new Map<string, PlannedWork[]>()
  for (const work of works)
    if ((work.kind === 'renovate' || work.kind === 'reopen') && work.facility_id && within.has(work.facility_id))
      needs.set(work.facility_id, [...(needs.get(work.facility_id) ?? []), work])
  const unmeasured = linksNotMeasured(undecided, criteria)
  const all_links = linksOf(criteria.get(criteria_version)?.values() ?? [])
  const known = new Set(works.map(({ id }) => id))
  const shared = (facility_id: string) =>
    asked.shared.flatMap((each) => (each.facility_id === facility_id && known.has(each.work_id) ? [each.work_id] : []))
  const existing = [...needs].map(([id, some]): Opening => {
    const { name_zh, name_en, kind, category, town_code, lon, lat, is_judged } = facilities.get(id)!
    const mended = new Set(some.map(({ link }) => link))
    const unmeasured_links = [...(is_judged ? (unmeasured.get(id) ?? []) : all_links)].filter((link) => !mended.has(link)).sort()
    const all = [...new Set([...some.map((work) => work.id), ...shared(id)])].sort()
    const where = { name_zh, name_en, kind, category, town_code, lon, lat }
    return { id, facility_id: id, ...where, needs: all, is_unmeasured: !is_judged || unmeasured_links.length > 0, unmeasured_links }
  })
  return [...existing, ...asked.new_services.map(newPlace)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function newPlace({ id: own, name, town_code, lon, lat }: WorksAsked['new_services'][number]): Opening {
  const id = `build/${own}`
  const where = { name_zh: name, name_en: null, kind: 'service' as const, category: null, town_code, lon: lon ?? null, lat: lat ?? null }
  return { id, facility_id: null, ...where, needs: [id], is_unmeasured: false, unmeasured_links: [] }
}

/** Links of the way in that an item can condemn. */
const linksOf = (items: Iterable<Criterion>) => new Set([...items].filter(condemns).map(({ component }) => linkOfComponent(component)))

/** Links of the way in of which an item that condemns could not be decided. */
function linksNotMeasured(undecided: readonly NotMeasured[], criteria: CriteriaOfVersion): Map<string, Set<NonNullable<PlannedWork['link']>>> {
  const links = new Map<string, Set<NonNullable<PlannedWork['link']>>>()
  for (const { facility_id, criteria_version, criterion } of undecided) {
    const item = criteria.get(criteria_version)?.get(criterion)
    if (item && condemns(item)) links.set(facility_id, (links.get(facility_id) ?? new Set()).add(linkOfComponent(item.component)))
  }
  return links
}

/** For each place the one work at which a table shows what it is worth: the one that fewest others need, of those the dearest. */
export function countedAt(places: readonly Opening[], works: readonly PlannedWork[]): Map<string, string> {
  const cost = new Map(works.map(({ id, cost_yuan }) => [id, cost_yuan ?? 0]))
  const needing = new Map<string, number>()
  for (const id of places.flatMap(({ needs }) => needs)) needing.set(id, (needing.get(id) ?? 0) + 1)
  const first = (a: string, b: string) => needing.get(a)! - needing.get(b)! || cost.get(b)! - cost.get(a)! || (a < b ? -1 : 1)
  return new Map(places.map(({ id, needs }) => [id, needs.toSorted(first)[0]!]))
}
