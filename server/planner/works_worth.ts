import { NearestPlaces } from '#domain/nearest.ts'
import { scoreOf } from '#domain/priority.ts'
import type { Db } from '../database/connect.ts'
import type { PriorityPlace } from '../priorities.ts'
import { peopleSource, peopleSpreadEvenly, type PlaceWorth, type Spot } from '../queries/people_near.ts'
import { datasetInForce, placedPoints, type PopulationDataset } from '../queries/population.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'
import type { Opening } from './works_places.ts'

interface Worths extends Pick<WorksInputs, 'people_basis' | 'people_source'> {
  of: (place: string) => Pick<WorksInputs['places'][number], 'worth' | 'is_worth_known'>
}

interface Given {
  asked: WorksAsked
  failing: readonly PriorityPlace[]
  /** Codes of the city's towns. */
  towns: readonly string[]
}

const nothing = { people_basis: null, people_source: null }

/** What it is worth that each place opens. What nobody knows counts as nothing, and is told. */
export async function worthsOf(db: Db, places: readonly Opening[], { asked, failing, towns }: Given): Promise<Worths> {
  if (asked.worth === 'places') return { ...nothing, of: () => ({ worth: 1, is_worth_known: true }) }
  if (asked.worth === 'score') {
    const scores = failing.map(({ id, values }) => ({ id, worth: scoreOf(values, asked.weights).shown }))
    return { ...nothing, of: known(scores) }
  }
  const spots = places.flatMap(({ id, lon, lat }) => (lon === null || lat === null ? [] : [{ id, lon, lat }]))
  const dataset = await datasetInForce(db)
  if (dataset) {
    const near = await peopleByPoints(db, spots, { dataset, asked })
    return { people_basis: 'points', people_source: `${dataset.name}, ${dataset.source}, ${dataset.as_of}`, of: known(near) }
  }
  const question = { whom: asked.whom, reach_m: asked.reach_m, towns }
  const [near, people_source] = await Promise.all([peopleSpreadEvenly(db, spots, question), peopleSource(db, question)])
  return { people_basis: 'even_spread', people_source, of: known(near) }
}

/** Of a data set in which nobody is told to be so nobody knows how many there are. */
async function peopleByPoints(
  db: Db,
  spots: readonly Spot[],
  { dataset, asked: { whom, reach_m } }: { dataset: PopulationDataset; asked: WorksAsked },
): Promise<PlaceWorth[]> {
  const points = await placedPoints(db, dataset.id, [])
  const isKnown = points.some((point) => point[whom] !== null)
  const nearest = new NearestPlaces(points.map(({ lon, lat }) => [lon, lat]))
  return spots.map(({ id, lon, lat }) => {
    const people = nearest.within([lon, lat], reach_m).reduce((sum, each) => sum + (points[each]![whom] ?? 0), 0)
    return { id, worth: isKnown ? Math.round(people) : null }
  })
}

const known = (told: readonly PlaceWorth[]) => {
  const worths = new Map(told.map(({ id, worth }) => [id, worth]))
  return (place: string) => {
    const worth = worths.get(place) ?? null
    return { worth: worth ?? 0, is_worth_known: worth !== null }
  }
}
