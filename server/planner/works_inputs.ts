import { weight_sum } from '#domain/priority.ts'
import { isWithin } from '#domain/role.ts'
import type { CriteriaOfVersion } from './works_places.ts'
import { stillNeeded } from '#domain/share.ts'
import { priorityPlaces, type PriorityPlace } from '../priorities.ts'
import { problem } from '../problem.ts'
import { criteriaOf, versionInForce } from '../queries/criteria.ts'
import { departmentsOn } from '../queries/departments.ts'
import { workCosts } from '../queries/work_costs.ts'
import { facilitiesToWork, findingsToMend, itemsNotMeasured, type NotMeasured, type WorkFacility, type WorkFinding } from '../queries/works.ts'
import type { Db } from '../database/connect.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'
import type { Gathering } from './kind.ts'
import { building, renovations, serviceWork, type PlannedWork, type Priced } from './works_list.ts'
import { countedAt, openingsOf } from './works_places.ts'
import { namedWorks } from './works_question.ts'
import { coverageSteps, uncovered, type Steps } from './works_services.ts'
import { worthsOf } from './works_worth.ts'

/** All works that are open today, the places that they open, and what they cost. */
export async function worksInputs(from: Pick<Gathering, 'db' | 'as_of' | 'register' | 'scopes'>, asked: WorksAsked): Promise<WorksInputs> {
  const { db, as_of, scopes } = from
  const sum = Object.values(asked.weights).reduce((total, each) => total + each, 0)
  if (sum !== weight_sum) throw problem('weights_not_whole', { percent: (100 * sum) / weight_sum })
  const named = namedWorks(asked)
  const [failing, steps, departments] = await Promise.all([
    priorityPlaces(db, { ...asked.filter, scopes }, as_of),
    coverageSteps(from, asked),
    departmentsOn(db, as_of),
  ])
  const within = new Set([...failing, ...steps.services.filter(({ is_asked }) => is_asked)].map(({ id }) => id))
  const read = await readOf(db, { failing, steps, named })
  const works = worksOf(read, steps, asked).filter(({ id, facility_id }) => facility_id === null || within.has(facility_id) || named.has(id))
  checkScopes(
    scopes,
    works.filter(({ facility_id }) => facility_id !== null && !within.has(facility_id)),
  )
  const openings = openingsOf({ ...read, works, within, asked })
  const counted = countedAt(openings, works)
  const towns = steps.towns.map(({ code }) => code)
  const worths = await worthsOf(db, openings, { asked, failing, towns })
  return {
    kind: 'works',
    works,
    places: openings.map((place) => ({ ...place, ...worths.of(place.id), counted_at: counted.get(place.id)! })),
    towns: steps.towns,
    departments,
    target_towns: stillNeeded(0, steps.towns.length),
    people_basis: worths.people_basis,
    people_source: worths.people_source,
    criteria_version: read.criteria_version,
    unknown_works: unknownOf(asked, works),
  }
}

interface Read {
  facilities: ReadonlyMap<string, WorkFacility>
  findings: WorkFinding[]
  undecided: NotMeasured[]
  criteria: CriteriaOfVersion
  criteria_version: number
  catalogue: Priced['catalogue']
}

interface Looked {
  failing: readonly PriorityPlace[]
  steps: Steps
  named: ReadonlySet<string>
}

/** What still fails of a work that the question names is read, wherever it is. */
async function readOf(db: Db, { failing, steps: { services }, named }: Looked): Promise<Read> {
  const failing_ids = [...new Set([...failing.map(({ id }) => id), ...facilitiesOf(named)])]
  const ids = [...new Set([...failing_ids, ...services.map(({ id }) => id)])]
  const [known, findings, undecided, costs, criteria_version] = await Promise.all([
    facilitiesToWork(db, ids),
    findingsToMend(db, failing_ids),
    itemsNotMeasured(db, ids),
    workCosts(db),
    versionInForce(db),
  ])
  const versions = [...new Set([criteria_version, ...undecided.map((item) => item.criteria_version)])]
  const lists = await Promise.all(versions.map((version) => criteriaOf(db, version)))
  return {
    facilities: new Map(known.map((each) => [each.id, each])),
    findings,
    undecided,
    criteria: new Map(versions.map((version, index) => [version, new Map(lists[index]!.map((each) => [each.id, each]))])),
    criteria_version,
    catalogue: new Map(costs.map((cost) => [cost.code, cost])),
  }
}

function worksOf({ facilities, findings, criteria, catalogue }: Read, { services, towns }: Steps, asked: WorksAsked): PlannedWork[] {
  const componentOf = new Map([...criteria.values()].flatMap((list) => [...list.values()].map(({ id, component }) => [id, component] as const)))
  const priced = { catalogue, componentOf, own: new Map(asked.costs.map(({ work_id, cost_yuan }) => [work_id, cost_yuan])) }
  return [
    ...renovations(findings, facilities, priced),
    ...services.map((service) => {
      const facility = facilities.get(service.id)!
      return serviceWork(service, facility, uncovered(towns, facility.town_code), priced)
    }),
    ...asked.new_services.map((service) => building(service, uncovered(towns, service.town_code), priced)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const facility_first = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//

const facilitiesOf = (works: ReadonlySet<string>) => [...works].flatMap((id) => facility_first.exec(id)?.[1] ?? [])

/** What stands elsewhere is planned by who may plan there. */
function checkScopes(scopes: Gathering['scopes'], works: readonly PlannedWork[]): void {
  const outside = works.find((work) => !isWithin(scopes, work))
  if (outside) throw problem('outside_your_scope', { name_zh: outside.name_zh, town_code: outside.town_code })
}

function unknownOf(asked: WorksAsked, works: readonly PlannedWork[]): string[] {
  const named = namedWorks(asked)
  for (const { id } of works) named.delete(id)
  return [...named].sort()
}
