import { lazy, Suspense } from 'react'
import type { AuditDocument } from '#domain/audit_document.ts'
import { distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useFacility } from '../resident/facility_data.ts'
import { MapBoundary } from '../ui/map_boundary.tsx'
import { reasonName } from '../usable_words.ts'
import { timeText } from './import_words.ts'
import type { Audit } from './review_data.ts'
import { awayFrom } from './review_words.ts'

const VisitMap = lazy(() => import('./review_map.tsx'))

/** When the inspector was there, how far from the place, and whether it could be used. */
export function Visit({ audit: { document, facility_id } }: { audit: Audit }) {
  const facility = useFacility(facility_id).data
  const { started_at, finished_at, position } = document
  const away = facility && awayFrom(facility, position)
  return (
    <section className="review-section" aria-labelledby="review-visit">
      <h2 id="review-visit">{m.review_visit()}</h2>
      <p>{m.review_visit_time({ from: timeText(started_at), to: timeText(finished_at).slice(11) })}</p>
      {away && (
        <p className={away.isFar ? 'review-far' : undefined}>
          {away.isFar && <span aria-hidden="true">▲ </span>}
          {away.isFar
            ? m.review_far({ distance: distanceText(away.metres), accuracy: distanceText(away.accuracy_m) })
            : m.review_near({ distance: distanceText(away.metres), accuracy: distanceText(away.accuracy_m) })}
        </p>
      )}
      {!position && <p>{m.review_no_position()}</p>}
      {facility && facility.lon === null && <p>{m.facility_way_no_place()}</p>}
      <Usable usable={document.usable_today} />
      {facility && facility.lon !== null && facility.lat !== null && (
        <MapBoundary>
          <Suspense fallback={<p className="soft">{m.finder_map_loading()}</p>}>
            <VisitMap place={[facility.lon, facility.lat]} visit={position} />
          </Suspense>
        </MapBoundary>
      )}
    </section>
  )
}

function Usable({ usable }: { usable: AuditDocument['usable_today'] }) {
  if (!usable) return <p className="soft">{m.review_usable_unknown()}</p>
  if (usable.usable) return <p>{m.review_usable()}</p>
  const why = [usable.reason && reasonName(usable.reason), usable.note].filter(Boolean).join('：')
  return <p>{m.review_unusable({ why })}</p>
}
