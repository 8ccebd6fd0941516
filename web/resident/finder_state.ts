import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { kinds, type Kind } from '#domain/facility.ts'
import { parseFilter, printFilter, type FacilityFilter } from '#domain/filter.ts'
import { askedIn } from '#domain/place_words.ts'

export interface Place {
  lon: number
  lat: number
}

/** What the finder shows, all of it in the address but the person's needs, so that it can be sent and survives Back. */
export interface FinderState {
  filter: FacilityFilter
  /** Distances and order are from here; to four decimals, which is 10 m. */
  near: Place | null
  /** What that place is called; null: it is where the person is. */
  at: string | null
  is_open_now: boolean
  is_usable_today: boolean
  /** Only what the person can use. */
  is_fit_only: boolean
  /** west,south,east,north: only what lies within. */
  bbox: string | null
  /** Number of the facility chosen on the map. */
  selected: number | null
  view: 'list' | 'map'
}

/** A page without a kind in its address is for who looks for a toilet; with words in it, for who looks for whatever has them. */
function ordinaryKinds(q: string): Kind[] {
  return q === '' ? ['toilet'] : [...kinds]
}

const isSame = (left: readonly Kind[], right: readonly Kind[]) => left.length === right.length && left.every((kind) => right.includes(kind))

/** The kinds when other words are searched for: one that was chosen stays, what nobody chose gives way. */
export function kindsWith({ kind, q: before }: FacilityFilter, q: string): Pick<FacilityFilter, 'kind'> {
  return { kind: isSame(kind, ordinaryKinds(before)) ? ordinaryKinds(q) : kind }
}

export function parseFinder(search: string): FinderState {
  const parameters = new URLSearchParams(search)
  const filter = parseFilter(parameters)
  const [lon, lat] = parameters.get('near')?.split(',').map(Number) ?? []
  const near = Number.isFinite(lon) && Number.isFinite(lat) ? { lon: lon!, lat: lat! } : null
  return {
    filter: { ...filter, kind: filter.kind.length === 0 ? ordinaryKinds(filter.q) : filter.kind },
    near,
    at: near && parameters.get('at'),
    is_open_now: parameters.get('open') === 'now',
    is_usable_today: parameters.get('usable') === 'today',
    is_fit_only: parameters.get('fit') === 'only',
    bbox: /^-?[\d.]+(,-?[\d.]+){3}$/.test(parameters.get('bbox') ?? '') ? parameters.get('bbox') : null,
    selected: Number(parameters.get('f')) || null,
    view: parameters.get('view') === 'map' ? 'map' : 'list',
  }
}

export function printFinder({ filter, near, at, bbox, selected, view, ...only }: FinderState): string {
  const isOrdinary = isSame(filter.kind, ordinaryKinds(filter.q.trim()))
  const parameters = printFilter({ ...filter, kind: isOrdinary ? [] : filter.kind })
  if (near) parameters.set('near', placeText(near))
  if (near && at) parameters.set('at', at)
  if (only.is_open_now) parameters.set('open', 'now')
  if (only.is_usable_today) parameters.set('usable', 'today')
  if (only.is_fit_only) parameters.set('fit', 'only')
  if (bbox) parameters.set('bbox', bbox)
  if (selected) parameters.set('f', String(selected))
  if (view === 'map') parameters.set('view', 'map')
  const text = parameters.toString()
  return text ? `/?${text}` : '/'
}

export function placeText({ lon, lat }: Place): string {
  return `${lon.toFixed(4)},${lat.toFixed(4)}`
}

export function allKinds(filter: FacilityFilter): boolean {
  return filter.kind.length === kinds.length
}

/** Who asks for accessible ones gets those first that are known to be; undefined: by distance, else by name. */
export function sortOf({ filter, near }: Pick<FinderState, 'filter' | 'near'>): 'accessible' | undefined {
  return !near && askedIn(filter.q).accessible ? 'accessible' : undefined
}

export type ChangeFinder = (change: Partial<FinderState>, options?: { replace?: boolean }) => void

export function useFinder(): [FinderState, ChangeFinder] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const state = useMemo(() => parseFinder(search), [search])
  return [state, (change, options) => navigate(printFinder({ ...state, ...change }), options)]
}
