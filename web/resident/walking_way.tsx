import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { hasNeeds } from '#domain/needs.ts'
import { nameOf } from '../names.ts'
import { useNeeds } from '../needs.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { FitShape } from '../ui/fit_mark.tsx'
import { MapBoundary } from '../ui/map_boundary.tsx'
import { Failed } from '../ui/query_view.tsx'
import type { Facility } from './facility_data.ts'
import { wayAnswers, type Route, type Start, type WalkingRoute, type WayFound } from './walking_data.ts'
import { WalkingStart } from './walking_start.tsx'
import { answerText, barrierText, endTexts, metresText, missingText, stepText } from './walking_words.ts'
import './walking.css'

const WayMap = lazy(() => import('../map/way_map.tsx'))

/** The way there on foot over our own roads, by the person's needs: in words first, on the map when asked. */
export function WalkingWay({ facility, way: { start, choose, query } }: { facility: Facility; way: WayFound }) {
  const [needs] = useNeeds()
  return (
    <div className="walking stack">
      <h3>{m.walking_title()}</h3>
      <p>{hasNeeds(needs) ? m.walking_by_needs() : m.walking_no_needs()}</p>
      {!hasNeeds(needs) && (
        <p>
          <Link href={to.needs()}>{m.walking_set_needs()}</Link>
        </p>
      )}
      <WalkingStart choose={choose} />
      <div role="status">
        {start && <p className="soft">{m.walking_from({ place: start.name })}</p>}
        {query.isFetching && <p>{m.walking_looking()}</p>}
        {query.data && <Answer told={query.data} hasNeeds={hasNeeds(needs)} />}
      </div>
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {start && query.data?.route && <Words key={query.dataUpdatedAt} route={query.data.route} facility={facility} start={start} />}
    </div>
  )
}

function Answer({ told, hasNeeds: has }: { told: WalkingRoute; hasNeeds: boolean }) {
  const { answer, reason, straight_m, route } = told
  const mark = <FitShape answer={wayAnswers[answer]} stale={false} />
  if (route) {
    return (
      <>
        <p className="walking-answer">
          {mark} {answerText(told, route, has)}
        </p>
        {endTexts(route).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </>
    )
  }
  return (
    <>
      <p className="walking-answer">
        {mark} {m.walking_not_surveyed()}
      </p>
      <p>
        {reason && reasons[reason]()} {straight_m !== null && m.walking_straight({ distance: metresText(straight_m) })} {m.walking_apps()}
      </p>
    </>
  )
}

const reasons = {
  no_road_near_start: m.walking_reason_no_road_near_start,
  no_road_near_place: m.walking_reason_no_road_near_place,
  unconnected: m.walking_reason_unconnected,
  no_place: m.walking_reason_no_place,
}

interface WordsProps {
  route: Route
  facility: Facility
  start: Start
}

function Words({ route, facility, start }: WordsProps) {
  return (
    <>
      <List title={m.walking_barriers_title()} answer="does_not_fit" texts={route.barriers.map(barrierText)} />
      <List title={m.walking_missing_title()} answer="unknown" texts={route.missing.map(missingText)} />
      <h4>{m.walking_steps()}</h4>
      <ol className="walking-steps">
        {route.steps.map((step) => (
          <li key={step.at_m}>{stepText(step)}</li>
        ))}
        <li>{m.walking_arrive({ name: nameOf(facility) })}</li>
      </ol>
      <OnMap route={route} facility={facility} start={start} />
    </>
  )
}

function List({ title, answer, texts }: { title: string; answer: 'does_not_fit' | 'unknown'; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className="walking-list">
        {texts.map((text) => (
          <li key={text}>
            <FitShape answer={answer} stale={false} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function OnMap({ route, facility, start }: WordsProps) {
  const [isShown, show] = useState(false)
  return (
    <>
      <p>
        <Button className="button" aria-expanded={isShown} onPress={() => show(!isShown)}>
          {isShown ? m.walking_map_hide() : m.walking_map_show()}
        </Button>
      </p>
      {isShown && (
        <MapBoundary>
          <Suspense fallback={<p className="soft">{m.finder_map_loading()}</p>}>
            <WayMap line={route.geometry.coordinates} label={m.walking_map({ from: start.name, name: nameOf(facility) })} />
          </Suspense>
        </MapBoundary>
      )}
    </>
  )
}
