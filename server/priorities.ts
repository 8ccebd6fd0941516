import type { Day } from '#domain/date.ts'
import { linkOfComponent } from '#domain/fit_link.ts'
import { valuesOf, type PriorityInputs } from '#domain/priority_inputs.ts'
import type { Values } from '#domain/priority.ts'
import type { Db } from './database/connect.ts'
import { criteriaOf, criteriaVersions } from './queries/criteria.ts'
import { failingPlaces, type FailingPlace, type PlacesAsked } from './queries/priorities.ts'

/** A place as priorities take it, with its value in each part. */
export type PriorityPlace = FailingPlace & Pick<PriorityInputs, 'failing_links_count'> & { values: Values }

export async function priorityPlaces(db: Db, asked: PlacesAsked, today: Day): Promise<PriorityPlace[]> {
  const [found, components] = await Promise.all([failingPlaces(db, asked, today), componentsOfItems(db)])
  return found.map((place) => {
    const links = new Set(place.failed_items.map((item) => linkOfComponent(components.get(item) ?? '')))
    const inputs = { ...place, failing_links_count: links.size }
    return { ...inputs, values: valuesOf(inputs) }
  })
}

/** Of every item that was ever published, the newest wording first. */
async function componentsOfItems(db: Db): Promise<Map<string, string>> {
  const versions = await criteriaVersions(db)
  const lists = await Promise.all(versions.map(({ number }) => criteriaOf(db, number)))
  return new Map(lists.toReversed().flatMap((list) => list.map(({ id, component }) => [id, component] as const)))
}
