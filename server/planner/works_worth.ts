import { setImmediate as turn } from 'node:timers/promises'
import { CircleSums } from '#domain/circle_sums.ts'
import { scoreOf } from '#domain/priority.ts'
import type { Db } from '../database/connect.ts'
import type { PriorityPlace } from '../priorities.ts'
import { peopleSource, peopleSpreadEvenly, type Spot } from '../queries/people_near.ts'
import { datasetInForce, placedPoints, type PopulationDataset } from '../queries/population.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'
import type { Opening } from './works_places.ts'

interface Worths extends Pick<WorksInputs, 'people_basis' | 'people_source'> {
  of: (place: string) => Worth
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
    const scores = failing.map(({ id, values }) => ({ id, ...scoreOf(values, asked.weights) }))
    return { ...nothing, of: told(scores.map(({ id, shown, missing }) => ({ id, worth: shown, is_worth_known: missing.length === 0 }))) }
  }
  const spots = places.flatMap(({ id, lon, lat }) => (lon === null || lat === null ? [] : [{ id, lon, lat }]))
  const dataset = await datasetInForce(db)
  if (dataset) {
    const near = await peopleByPoints(db, spots, { dataset, asked })
    return { people_basis: 'points', people_source: `${dataset.name}, ${dataset.source}, ${dataset.as_of}`, of: told(near) }
  }
  const question = { whom: asked.whom, reach_m: asked.reach_m, towns }
  const [near, people_source] = await Promise.all([peopleSpreadEvenly(db, spots, question), peopleSource(db, question)])
  return {
    people_basis: 'even_spread',
    people_source,
    of: told(near.map(({ id, worth }) => ({ id, worth: worth ?? 0, is_worth_known: worth !== null }))),
  }
}

/** So many places are looked at before others have their turn. */
const batch = 20

/** A point within reach of which nobody knows how many live there counts as nobody, and the sum as not known. */
async function peopleByPoints(
  db: Db,
  spots: readonly Spot[],
  { dataset, asked: { whom, reach_m } }: { dataset: PopulationDataset; asked: WorksAsked },
): Promise<Told[]> {
  const points = await placedPoints(db, dataset.id, [])
  const circles = new CircleSums(
    points.map((point) => ({ at: [point.lon, point.lat], value: point[whom] })),
    reach_m,
  )
  const found: Told[] = []
  for (const [index, { id, lon, lat }] of spots.entries()) {
    if (index % batch === 0) await turn()
    const { sum, unknown } = circles.around([lon, lat])
    found.push({ id, worth: Math.round(sum), is_worth_known: unknown === 0 })
  }
  return found
}

type Worth = Pick<WorksInputs['places'][number], 'worth' | 'is_worth_known'>
type Told = Worth & { id: string }

function told(some: readonly Told[]): Worths['of'] {
  const worths = new Map(some.map(({ id, worth, is_worth_known }) => [id, { worth, is_worth_known }]))
  return (place) => worths.get(place) ?? { worth: 0, is_worth_known: false }
}
