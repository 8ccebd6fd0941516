import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { hasNeeds } from '#domain/needs.ts'
import { useWide } from '../media.ts'
import { useNeeds } from '../needs.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { MapBoundary } from '../ui/map_boundary.tsx'
import { Page } from '../ui/page.tsx'
import { Loading } from '../ui/query_view.tsx'
import { useFinderList } from './finder_data.ts'
import { FinderFailed } from './finder_failed.tsx'
import { FinderFilters } from './finder_filters.tsx'
import { FinderList } from './finder_list.tsx'
import { useFinder } from './finder_state.ts'
import './finder.css'

const FinderMap = lazy(() => import('../map/finder_map.tsx'))

/** 找厕所: words, filters and list first; the map beside them on a wide screen and one tap away on a phone. */
export function Finder() {
  const [state, change] = useFinder()
  const [needs] = useNeeds()
  const wide = useWide()
  const [elder] = useElderMode()
  const query = useFinderList(state)
  const pages = query.data?.pages
  const all = pages?.flatMap(({ facilities }) => facilities) ?? []
  const isFitOnly = state.is_fit_only && hasNeeds(needs)
  const listed = isFitOnly ? all.filter(({ fit }) => fit?.answer === 'fits') : all
  const hasMore = query.hasNextPage && (!isFitOnly || all.length === listed.length) // those that fit come first
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
      page={pages[0]!} // the first is always there
      isFitOnly={isFitOnly}
      isNew={!query.isPlaceholderData}
      more={hasMore ? () => void query.fetchNextPage() : undefined}
      again={() => void query.refetch()}
      mapSwitch={!wide && !elder && !showsMap && mapSwitch}
    />
  ) : query.error ? (
    <FinderFailed error={query.error} retry={() => void query.refetch()} />
  ) : (
    <Loading />
  )

  return (
    <Page title={isToilets ? m.finder_title() : m.finder_title_any()} className={wide ? 'finder finder-wide' : 'finder'}>
      <div className="finder-words">
        <FinderFilters state={state} change={change} />
        {!wide && showsMap && mapSwitch}
        {(wide || !showsMap) && list}
        {!wide && !showsMap && (elder || !pages) && mapSwitch}
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
