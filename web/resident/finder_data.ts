import { infiniteQueryOptions, useInfiniteQuery, type QueryClient } from '@tanstack/react-query'
import { hasNeeds, printNeeds, type Needs } from '#domain/needs.ts'
import { answer, api, Unreachable, type Answer, type Question } from '../api.ts'
import { keptNeeds, useNeeds } from '../needs.ts'
import { isElderMode, useElderMode } from '../preferences.ts'
import { keepPage, keptPage } from './finder_kept.ts'
import { allKinds, parseFinder, printFinder, sortOf, type FinderState } from './finder_state.ts'

type Found = Answer<'/api/v1/finder'>
export type Facility = Found['facilities'][number]

export interface FinderPage extends Found {
  /** Where there was no network: since when it is known. */
  kept?: { at: string; is_for_other_needs: boolean }
}

/** The list, best first. Without network it is as last seen on this device. */
export function useFinderList(state: FinderState) {
  const [needs] = useNeeds()
  const [elder] = useElderMode()
  return useInfiniteQuery({ ...listAsked(state, needs, elder), placeholderData: (previous) => previous })
}

/** Asks for the list before anything is drawn, where it is the page that is opened. */
export function askEarly(client: QueryClient): void {
  if (location.pathname === '/') void client.prefetchInfiniteQuery(listAsked(parseFinder(location.search), keptNeeds(), isElderMode()))
}

/** Who is older is given fewer at a time. */
export const pageSize = (elder: boolean) => (elder ? 5 : 20)

function listAsked(state: FinderState, needs: Needs, elder: boolean) {
  const address = addressOf(state)
  const printed = printNeeds(needs).toString()
  const limit = pageSize(elder)
  return infiniteQueryOptions({
    queryKey: ['finder', address, printed, limit],
    queryFn: ({ pageParam }) => askOrRemember({ address, needs: printed, question: () => ask(state, needs, limit, pageParam), isFirst: !pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

/** What is chosen in the list and how it is looked at is not asked of the server. */
const addressOf = (state: FinderState) => printFinder({ ...state, selected: null, view: 'list', is_fit_only: false })

interface Asking {
  address: string
  needs: string
  question: () => Promise<Found>
  isFirst: boolean
}

async function askOrRemember({ address, needs, question, isFirst }: Asking): Promise<FinderPage> {
  try {
    const page = await question()
    if (isFirst) keepPage({ address, needs, at: new Date().toISOString(), page })
    return page
  } catch (error) {
    const kept = error instanceof Unreachable && isFirst ? keptPage(address, needs) : null
    if (!kept) throw error
    return kept
  }
}

/** The needs go in the body, and nowhere else. Who asks for nothing of the sort gets the plain list by name, to its end. */
function ask(state: FinderState, needs: Needs, limit: number, after?: string): Promise<Found> {
  const { filter, near, bbox } = state
  if (!hasNeeds(needs) && !near && !state.is_open_now && !state.is_usable_today) return plainList(state, limit, after)
  const body: Question<'/api/v1/finder'> = {
    ...filter,
    kind: allKinds(filter) ? [] : filter.kind,
    q: filter.q || undefined,
    near: near ?? undefined,
    bbox: bbox ?? undefined,
    needs: hasNeeds(needs) ? needs : undefined,
    open_now: state.is_open_now || undefined,
    usable_today: state.is_usable_today || undefined,
    limit,
    after,
  }
  return answer(api.POST('/api/v1/finder', { body }))
}

const no_counts = {
  fits: 0,
  fits_stale: 0,
  unknown: 0,
  does_not_fit: 0,
  usable_unknown: 0,
  hours_unknown: 0,
  left_out_closed_now: 0,
  left_out_unusable: 0,
}

async function plainList(state: FinderState, limit: number, after?: string): Promise<Found> {
  const { filter, bbox } = state
  const kind = allKinds(filter) ? [] : filter.kind
  const query = { ...filter, kind, q: filter.q || undefined, bbox: bbox ?? undefined, sort: sortOf(state), limit, after }
  const { facilities, number_matched, ...list } = await answer(api.GET('/api/v1/facilities', { params: { query } }))
  return {
    ...list,
    number_matched,
    ranked: { among: number_matched, is_whole: true },
    counts: no_counts,
    facilities: facilities.map((each) => ({ ...each, fit: null, open: null })),
  }
}
