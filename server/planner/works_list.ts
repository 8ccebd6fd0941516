import { linkOfComponent } from '#domain/fit_link.ts'
import { costOfItems, type WorkCost } from '#domain/work_cost.ts'
import type { WorkFacility, WorkFinding } from '../queries/works.ts'
import type { WorksAsked, WorksInputs } from '../schemas/works_plan.ts'

export type PlannedWork = WorksInputs['works'][number]
type Kind = PlannedWork['kind']

export interface Priced {
  catalogue: ReadonlyMap<string, WorkCost>
  /** Type of component of an item of the checklist. */
  componentOf: ReadonlyMap<string, string>
  /** Typed into the scenario. */
  own: ReadonlyMap<string, number>
}

/** What fails of one part is mended together; what fails of no part that can be pointed at, by the link of the way in. */
export function renovations(findings: readonly WorkFinding[], facilities: ReadonlyMap<string, WorkFacility>, priced: Priced): PlannedWork[] {
  const typeOf = ({ component_type, criterion }: WorkFinding) => component_type ?? priced.componentOf.get(criterion) ?? ''
  const groups = new Map<string, WorkFinding[]>()
  for (const finding of findings) {
    const id = `${finding.facility_id}/${finding.component_id ?? linkOfComponent(typeOf(finding))}`
    groups.set(id, [...(groups.get(id) ?? []), finding])
  }
  return [...groups].map(([id, some]) => {
    const [first] = some as [WorkFinding, ...WorkFinding[]]
    const type = typeOf(first)
    return {
      ...bare(id, 'renovate', facilities.get(first.facility_id)!),
      link: linkOfComponent(type),
      component_id: first.component_id,
      component_type: type || null,
      component_name: first.component_name,
      finding_ids: some.map((each) => each.id).sort(),
      criteria: [...new Set(some.map(({ criterion }) => criterion))].sort(),
      ...costOf(id, costOfItems(some, priced.catalogue), priced),
    }
  })
}

const codes = { reopen: 'renovate_service', verify: 'verify_visit' } as const

export const serviceWorkId = (kind: keyof typeof codes, facility_id: string) =>
  kind === 'verify' ? `verify/${facility_id}` : `${facility_id}/reopen`

/** A suspended service brought back, or a visit that proves that it is in use: either covers its town. */
export function serviceWork(
  { step: kind, needs_visit }: { step: keyof typeof codes; needs_visit: boolean },
  facility: WorkFacility,
  covers_town: string | null,
  priced: Priced,
): PlannedWork {
  const id = serviceWorkId(kind, facility.id)
  return { ...bare(id, kind, facility), covers_town, needs_visit, ...costOf(id, listed(codes[kind], priced), priced) }
}

export function building(
  { id: own, town_code, name, cost_yuan, lon, lat }: WorksAsked['new_services'][number],
  covers_town: string | null,
  priced: Priced,
): PlannedWork {
  const id = `build/${own}`
  const place = { id: null, name_zh: name, name_en: null, town_code, department_code: null, lon: lon ?? null, lat: lat ?? null }
  const cost = cost_yuan === null ? listed('build_service', priced) : { cost_yuan, cost_basis: 'own' as const }
  return { ...bare(id, 'build', place), covers_town, ...costOf(id, cost, priced) }
}

type Where = Pick<WorkFacility, 'name_zh' | 'name_en' | 'town_code' | 'department_code' | 'lon' | 'lat'> & { id: string | null }

function bare(id: string, kind: Kind, { id: facility_id, name_zh, name_en, town_code, department_code, lon, lat }: Where) {
  const part = { link: null, component_id: null, component_type: null, component_name: null, finding_ids: [], criteria: [] }
  return { id, kind, facility_id, name_zh, name_en, town_code, department_code, ...part, covers_town: null, lon, lat }
}

type Cost = Pick<PlannedWork, 'cost_yuan' | 'cost_basis'>

function listed(code: string, { catalogue }: Priced): Cost {
  const cost = catalogue.get(code)
  return cost ? { cost_yuan: cost.cost_yuan, cost_basis: 'catalogue' } : { cost_yuan: null, cost_basis: 'none' }
}

function costOf(id: string, otherwise: Cost, { own }: Priced): Cost {
  const cost_yuan = own.get(id)
  return cost_yuan === undefined ? otherwise : { cost_yuan, cost_basis: 'own' }
}
