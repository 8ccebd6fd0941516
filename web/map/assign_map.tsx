import type { MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { Button } from 'react-aria-components'
import type { Position } from '#domain/datum.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import type { Candidate } from '../office/assign_data.ts'
import { fitPlaces } from './bounds.ts'
import { startLasso } from './lasso.ts'
import { drawCandidates, showArea, showCandidates } from './layers/candidates.ts'
import { showListed, showPlace } from './layers/listed.ts'
import { MapLegend } from './legend.tsx'
import { facilityMap, show, type Extent, type FacilityMap } from './map.ts'
import './map.css'
import './shape_map.css'

interface Props {
  facilities: Candidate[]
  chosen: ReadonlySet<string>
  toggle: (id: string) => void
  area: Position[] | null
  lasso: (area: Position[]) => void
  said: string
  asked: string
}

export default function AssignMap(props: Props) {
  const city = useCity()
  return city ? <CityAssignMap {...props} extent={city.extent} /> : <p className="soft">{m.finder_map_loading()}</p>
}

function CityAssignMap({ facilities, chosen, toggle, area, lasso, said, asked, extent }: Props & { extent: Extent }) {
  const place = useRef<HTMLDivElement>(null)
  const made = facilityMap(extent)
  const [isDrawing, setDrawing] = useState(false)
  useAttached(made, place, extent)
  useShown(made, { facilities, chosen, area, asked })
  useChoosing(made, facilities, { toggle, isDrawing })
  useLasso(made, isDrawing, (drawn) => {
    setDrawing(false)
    lasso(drawn)
  })
  const lassoText = area ? m.assign_lasso_again() : m.assign_lasso()
  return (
    <>
      <div>
        <Button className={isDrawing ? 'button primary' : 'button'} onPress={() => setDrawing(!isDrawing)}>
          {isDrawing ? m.assign_lasso_stop() : lassoText}
        </Button>
      </div>
      <p role="status">{isDrawing ? m.assign_lasso_hint() : said}</p>
      <div ref={place} className="map-place shape-map-place" />
      <p className="soft">{m.assign_map_hint()}</p>
      <MapLegend />
    </>
  )
}

/** A map has no size before it is on a page: the first time it is then fitted to the city. */
function useAttached(made: FacilityMap, place: RefObject<HTMLDivElement | null>, { west, south, east, north }: Extent): void {
  useEffect(() => {
    const { map, container, ready } = made
    let takeAway: (() => void) | undefined
    let isLeft = false
    place.current?.append(container)
    map.resize()
    show(made, [west, south, east, north])
    void ready.then(() => {
      if (isLeft) return
      showListed(map, [], null)
      showPlace(map, 'selected', null)
      takeAway = drawCandidates(map)
    })
    return () => {
      isLeft = true
      takeAway?.()
      container.remove()
    }
  }, [made, place, west, south, east, north])
}

/** What the list shows; asked for otherwise, it is looked at where it lies. */
function useShown({ map, ready }: FacilityMap, { facilities, chosen, area, asked }: Pick<Props, 'facilities' | 'chosen' | 'area' | 'asked'>): void {
  useEffect(() => {
    void ready.then(() => showCandidates(map, facilities, chosen))
  }, [map, ready, facilities, chosen])
  useEffect(() => {
    void ready.then(() => showArea(map, area))
  }, [map, ready, area])
  const seen = useRef('')
  useEffect(() => {
    const places = facilities.flatMap(({ lon, lat }): Position[] => (lon === null || lat === null ? [] : [[lon, lat]]))
    if (area || places.length === 0 || seen.current === asked) return
    seen.current = asked
    void ready.then(() => fitPlaces(map, places, 15))
  }, [map, ready, facilities, area, asked])
}

/** A press on a facility that nobody has chooses it, or no longer. */
function useChoosing(
  { map }: FacilityMap,
  facilities: Candidate[],
  { toggle, isDrawing }: { toggle: (id: string) => void; isDrawing: boolean },
): void {
  const latest = useRef({ facilities, toggle, isDrawing })
  useEffect(() => {
    latest.current = { facilities, toggle, isDrawing }
  })
  useEffect(() => {
    const onClick = ({ point }: MapMouseEvent) => {
      const { facilities: listed, toggle: choose, isDrawing: isBusy } = latest.current
      if (isBusy || !map.getLayer('candidates')) return
      const [hit] = map.queryRenderedFeatures(point, { layers: ['candidates'] })
      const found = hit && listed.find(({ number }) => number === hit.id)
      if (found) choose(found.id)
    }
    map.on('click', onClick)
    return () => void map.off('click', onClick)
  }, [map])
}

function useLasso({ map, ready }: FacilityMap, isDrawing: boolean, done: (area: Position[]) => void): void {
  const latest = useRef(done)
  useEffect(() => {
    latest.current = done
  })
  useEffect(() => {
    if (!isDrawing) return undefined
    let isLeft = false
    let stop: (() => void) | undefined
    void ready.then(() => void (isLeft || (stop = startLasso(map, (area) => latest.current(area)))))
    return () => {
      isLeft = true
      stop?.()
    }
  }, [map, ready, isDrawing])
}
