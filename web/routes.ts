import { kinds, type Kind } from '#domain/facility.ts'
import { noFilter, printFilter, type FacilityFilter } from '#domain/filter.ts'

/** Groups of the orders page, which are its figures as well. */
export type OrderGroup = 'open' | 'overdue' | 'due_soon' | 'to_accept' | 'to_reinspect' | 'draft' | 'closed'

/** The one builder of addresses: every page's address is made here and nowhere else. */
export const to = {
  finder: (filter: Partial<FacilityFilter> = {}) => withSearch('/', printFilter({ ...noFilter, ...filter })),
  needs: () => '/needs',
  /** `from`: the merged record that was asked for. */
  facility: (id: string, from?: string) => withSearch(`/f/${id}`, new URLSearchParams(from ? { from } : {})),
  facilityOnMap: ({ kind, number }: { kind: Kind; number: number }) => withSearch('/', new URLSearchParams({ kind, f: String(number), view: 'map' })),
  /** The map round a place, with whatever is there. */
  place: ({ lon, lat }: { lon: number; lat: number }) => {
    const around = new URLSearchParams({ near: `${lon.toFixed(5)},${lat.toFixed(5)}`, view: 'map' })
    kinds.forEach((kind) => around.append('kind', kind))
    return withSearch('/', around)
  },
  /** To tell of a problem of a facility or a part of it; without any, of a place that the register lacks. */
  report: (facility?: string, part?: string) => withSearch(facility ? `/report/${facility}` : '/report', new URLSearchParams(part ? { part } : {})),
  /** What became of a report, by its receipt code; without one it is asked for. */
  receipt: (code?: string) => (code ? `/r/${code}` : '/r'),
  /** What residents told; `search`: which of it. */
  reports: (search = new URLSearchParams()) => withSearch('/reports', search),
  reportDesk: (id: string) => `/reports/${id}`,
  newReport: () => '/reports/new',
  supervision: (search = new URLSearchParams()) => withSearch('/supervision', search),
  /** The orders that a figure of the supervision counts. */
  supervisedOrders: (search: URLSearchParams) => withSearch('/supervision/orders', search),
  /** Rectification orders; `group`: which of them. */
  orders: (of: { group?: OrderGroup; department?: string; town?: string } = {}) => withSearch('/office', new URLSearchParams(of)),
  /** What the reader is told of them. */
  notices: () => '/notices',
  /** `doing`: what is about to be done with it. */
  order: (id: string, doing?: string) => withSearch(`/office/orders/${id}`, new URLSearchParams(doing ? { do: doing } : {})),
  /** Of these facilities' findings; without any they are to be chosen. `findings`: the ones that are chosen at first; absent: all that condemn. */
  newOrder: (facilities: readonly string[] = [], findings: readonly string[] = []) =>
    withSearch('/office/orders/new', new URLSearchParams([...facilities.map((id) => ['facility', id]), ...findings.map((id) => ['finding', id])])),
  editOrder: (id: string) => `/office/orders/${id}/edit`,
  /** Where people are far from what they can use; the search: by what it is counted. */
  gaps: (search = new URLSearchParams()) => withSearch('/plan/gaps', search),
  /** What to renovate first; the search: which places, and how they are weighed. */
  priorities: (search = new URLSearchParams()) => withSearch('/plan/priorities', search),
  /** Where next. */
  siting: () => '/plan/siting',
  sitingPlan: (id: string) => `/plan/siting/${id}`,
  scenarios: () => '/plan/scenarios',
  scenario: (id: string) => `/plan/scenarios/${id}`,
  /** Two to four of them side by side. */
  compare: (scenarios: readonly string[]) => `/plan/compare?scenarios=${scenarios.join(',')}`,
  /** What works cost by the catalogue. */
  workCosts: () => '/plan/costs',
  coverage: (search = new URLSearchParams()) => withSearch('/coverage', search),
  inventory: (filter: Partial<FacilityFilter> = {}) => withSearch('/facilities', printFilter({ ...noFilter, ...filter })),
  recentlyChanged: () => '/facilities?sort=newest',
  exports: (filter: Partial<FacilityFilter> = {}) => withSearch('/exports', printFilter({ ...noFilter, ...filter })),
  openData: () => '/data',
  newFacility: () => '/facilities/new',
  editFacility: (id: string) => `/facilities/${id}/edit`,
  acceptance: (id: string) => `/facilities/${id}/acceptance`,
  /** What is overdue of upkeep and occupations. */
  due: () => '/due',
  duplicates: (facility?: string) => withSearch('/duplicates', new URLSearchParams(facility ? { facility } : {})),
  imports: () => '/import',
  import: (id: string) => `/import/${id}`,
  /** The audits that wait for a decision, or as the search says. */
  reviews: (search = new URLSearchParams()) => withSearch('/review', search),
  /** `search`: the list that it was come from, to go on with the next. */
  review: (id: string, search = new URLSearchParams()) => withSearch(`/review/${id}`, search),
  /** What devices handed over and somebody has to decide on. */
  sync: (section?: string) => withSearch('/sync', new URLSearchParams(section ? { section } : {})),
  /** `assignment`: that asks for the visit; `revises`: the returned audit that it corrects. */
  newAudit: (facility: string, of: { assignment?: string; revises?: string } = {}) =>
    withSearch('/work/audits/new', new URLSearchParams({ facility, ...of })),
  /** A site as this device knows it. */
  site: (id: string) => `/work/sites/${id}`,
  /** `of`: the record that the server refused. */
  correctSite: (id: string, of?: string) => withSearch(`/work/sites/${id}/correct`, new URLSearchParams(of ? { of } : {})),
  newSite: (of?: string) => withSearch('/work/sites/new', new URLSearchParams(of ? { of } : {})),
  /** `search`: which facilities are offered; those that it names by `facility` are chosen. */
  assign: (search = new URLSearchParams()) => withSearch('/assign', search),
  work: () => '/work',
  outbox: () => '/work/outbox',
  /** The audit on this device. `part`: a component's id or `whole`; `q`: the property that is asked about. */
  audit: (id: string, at: { part?: string; q?: string; view?: 'check' } = {}) => withSearch(`/work/audits/${id}`, new URLSearchParams(at)),
  signIn: (back?: string) => withSearch('/login', new URLSearchParams(back ? { back } : {})),
  account: () => '/account',
  accounts: () => '/accounts',
  /** A version of the checklist; absent: the one in force. */
  criteria: (version?: number) => withSearch('/criteria', new URLSearchParams(version ? { version: String(version) } : {})),
  criteriaChanges: (version: number, since: number) =>
    withSearch('/criteria/changes', new URLSearchParams({ version: String(version), since: String(since) })),
  criteriaDraft: () => '/criteria/draft',
  api: () => '/api',
  problems: () => '/api/problems',
}

function withSearch(path: string, search: URLSearchParams): string {
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
