import { useInfiniteQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { answer, api } from '../api.ts'
import { useWide } from '../media.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { MapBoundary } from '../ui/map_boundary.tsx'
import { Page } from '../ui/page.tsx'
import { Failed, Loading } from '../ui/query_view.tsx'
import { FinderFilters } from './finder_filters.tsx'
import { FinderList } from './finder_list.tsx'
import { allKinds, placeText, sortOf, useFinder, type FinderState } from './finder_state.ts'
import './finder.css'

const FinderMap = lazy(() => import('../map/finder_map.tsx'))

/** 找厕所: words, filters and list first; the map beside them on a wide screen and one tap away on a phone. */
export function Finder() {
  const [state, change] = useFinder()
  const wide = useWide()
  const [elder] = useElderMode()
  const query = useFacilities(state)
  const pages = query.data?.pages
  const listed = pages?.flatMap(({ facilities }) => facilities) ?? []
  const showsMap = wide || state.view === 'map'
  const isToilets = state.filter.kind.length === 1 && state.filter.kind[0] === 'toilet'

  const mapSwitch = (
    <Button className="button finder-switch" onPress={() => change({ view: showsMap ? 'list' : 'map' })}>
      {showsMap ? m.finder_list() : m.finder_map()}
    </Button>
  )
  const list = pages ? (
    <FinderList
      state={state}
      change={change}
      listed={listed}
      matched={pages[0]!.number_matched}
      more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
    />
  ) : query.error ? (
    <Failed error={query.error} retry={() => void query.refetch()} />
  ) : (
    <Loading />
  )

  return (
    <Page title={isToilets ? m.finder_title() : m.finder_title_any()} className={wide ? 'finder finder-wide' : 'finder'}>
      <div className="finder-words">
        <FinderFilters state={state} change={change} />
        {!wide && !(elder && !showsMap) && mapSwitch}
        {(wide || !showsMap) && list}
        {!wide && elder && !showsMap && mapSwitch}
      </div>
      {showsMap && (
        <MapBoundary>
          <Suspense fallback={<p className="finder-map soft">{m.finder_map_loading()}</p>}>
            <FinderMap state={state} change={change} listed={listed} />
          </Suspense>
        </MapBoundary>
      )}
    </Page>
  )
}

/** List and map ask with the same filter, so what the one shows the other shows too. */
function useFacilities({ filter, near, bbox }: FinderState) {
  const [elder] = useElderMode()
  const limit = elder ? 10 : 20
  const query = {
    ...filter,
    kind: allKinds(filter) ? [] : filter.kind,
    q: filter.q || undefined,
    near: near ? placeText(near) : undefined,
    bbox: bbox ?? undefined,
    sort: sortOf({ filter, near }),
    limit,
  }
  return useInfiniteQuery({
    queryKey: ['facilities', query],
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/facilities', { params: { query: { ...query, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous) => previous,
  })
}
