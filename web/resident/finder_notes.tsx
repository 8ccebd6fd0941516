import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { isNear } from '#domain/extent.ts'
import type { Verdict } from '#domain/facility.ts'
import { hasNeeds } from '#domain/needs.ts'
import { askedIn } from '#domain/place_words.ts'
import { answer, api } from '../api.ts'
import { useCity } from '../city.ts'
import { useTownPlaces } from '../town_places.ts'
import { nameOf } from '../names.ts'
import { useNeeds } from '../needs.ts'
import { m } from '../paraglide/messages.js'
import { allKinds, type ChangeFinder, type FinderState } from './finder_state.ts'

interface Props {
  state: FinderState
  change: ChangeFinder
}

/** What was made of 残疾人厕所 and 最近的厕所: the list holds every toilet, so it is said how many are accessible. */
export function Understood({ state, change }: Props) {
  const { filter, near } = state
  const { words, accessible, nearest } = askedIn(filter.q)
  const isOpen = accessible && filter.verdict.length === 0
  const compliant = useCount(state, 'compliant', isOpen)
  const unaudited = useCount(state, 'unaudited', isOpen)
  const told = { words: words.join(' ') || m.finder_toilets(), compliant: compliant ?? 0, unaudited: unaudited ?? 0 }
  const [needs] = useNeeds()
  const understood = hasNeeds(needs) ? m.finder_understood_fit : near ? m.finder_understood_near : m.finder_understood
  const isCounted = isOpen && compliant !== undefined && unaudited !== undefined
  if (!isCounted && !(nearest && !near)) return null
  return (
    <div className="note row">
      {isCounted && <p>{understood(told)}</p>}
      {isCounted && told.compliant > 0 && (
        <Button className="button quiet" onPress={() => change({ filter: { ...filter, verdict: ['compliant'] } })}>
          {m.finder_only_compliant()}
        </Button>
      )}
      {nearest && !near && <p>{m.finder_nearest_how()}</p>}
    </div>
  )
}

/** How many of the list have the verdict. */
function useCount({ filter, bbox }: FinderState, verdict: Verdict, enabled: boolean): number | undefined {
  const query = { ...filter, kind: allKinds(filter) ? [] : filter.kind, bbox: bbox ?? undefined, verdict: [verdict], limit: 1 }
  return useQuery({
    queryKey: ['facilities', 'count', query],
    queryFn: () => answer(api.GET('/api/v1/facilities', { params: { query } })),
    enabled,
  }).data?.number_matched
}

/** Far outside the city every distance is hundreds of kilometres: its seat is offered instead. */
export function Outside({ near, change }: { near: FinderState['near']; change: Props['change'] }) {
  const city = useCity()
  const isOutside = near !== null && city !== undefined && !isNear([near.lon, near.lat], city.extent)
  const [seat] = useTownPlaces(isOutside) ?? [] // the first code is the seat's
  if (!isOutside) return null
  return (
    <div className="note row">
      <p>{m.finder_position_outside({ city: nameOf(city) })}</p>
      {seat && (
        <Button className="button" onPress={() => change({ near: { lon: seat.lon, lat: seat.lat }, at: nameOf(seat) })}>
          {m.finder_position_centre({ town: nameOf(seat) })}
        </Button>
      )}
    </div>
  )
}
