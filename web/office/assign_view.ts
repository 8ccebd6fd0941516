import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { addMonths, dayInChina } from '#domain/date.ts'
import type { Position } from '#domain/datum.ts'
import { noFilter, parseFilter, printFilter, type FacilityFilter } from '#domain/filter.ts'

/** Months since the last audit. */
export const ages = [12, 24, 36] as const
export type Age = (typeof ages)[number]

/** Which facilities are offered, all of it in the address. */
export interface AssignView {
  filter: Pick<FacilityFilter, 'kind' | 'category' | 'town' | 'verdict'>
  /** Null: whenever it was. */
  age: Age | null
  with_assigned: boolean
  /** Drawn on the map. */
  area: Position[] | null
  /** These alone, and chosen to begin with; empty: any. */
  facility: string[]
}

export const everything: AssignView = { filter: noFilter, age: null, with_assigned: false, area: null, facility: [] }

function parseView(search: URLSearchParams): AssignView {
  const { kind, category, town, verdict } = parseFilter(search)
  return {
    filter: { kind, category, town, verdict },
    age: ages.find((age) => String(age) === search.get('age')) ?? null,
    with_assigned: search.get('assigned') === 'all',
    area: parseArea(search.get('area') ?? ''),
    facility: search
      .getAll('facility')
      .filter((id) => /^[0-9a-f-]{36}$/.test(id))
      .slice(0, 100),
  }
}

function printView({ filter, age, with_assigned, area, facility }: AssignView): URLSearchParams {
  const search = printFilter({ ...noFilter, ...filter })
  if (age) search.set('age', String(age))
  if (with_assigned) search.set('assigned', 'all')
  if (area) search.set('area', area.map(([lon, lat]) => `${lon.toFixed(5)},${lat.toFixed(5)}`).join(';'))
  for (const id of facility) search.append('facility', id)
  return search
}

/** Places in degrees; anything else is no area. */
function parseArea(text: string): Position[] | null {
  const places = text.split(';').map((place) => place.split(',').map(Number))
  const isArea =
    places.length >= 3 && places.every(([lon, lat, ...more]) => more.length === 0 && Math.abs(lon ?? NaN) <= 180 && Math.abs(lat ?? NaN) <= 90)
  return isArea ? places.map(([lon = 0, lat = 0]) => [lon, lat]) : null
}

/** As many corners as an address can hold, and a hand can tell apart. */
const most_corners = 80

/** Of a line drawn by hand every so many places, and none twice on end. */
export function thinned(places: readonly Position[]): Position[] {
  const apart = places.filter((place, index) => place.join() !== places[index - 1]?.join())
  const step = Math.ceil(apart.length / most_corners)
  return apart.filter((_, index) => index % step === 0)
}

/** The body of the query. */
export function askedBy({ filter, age, with_assigned, area, facility }: AssignView) {
  return {
    ...filter,
    facility,
    unassigned_only: !with_assigned,
    ...(age && { audited_before: addMonths(dayInChina(new Date()), -age) }),
    ...(area && { polygon: { type: 'Polygon' as const, coordinates: [[...area, area[0]!].map(([lon, lat]) => [lon, lat] as [number, number])] } }),
  }
}

export function useAssignView(): [AssignView, (change: Partial<AssignView>) => void] {
  const [search, setSearch] = useSearchParams()
  const view = useMemo(() => parseView(search), [search])
  return [view, (change) => setSearch(printView({ ...view, ...change }))]
}
