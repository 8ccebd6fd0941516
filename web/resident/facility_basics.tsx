import type { ReactNode } from 'react'
import { default_validity_months } from '#domain/coverage.ts'
import { distanceText, lifecycleName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { isStale } from '../stale.ts'
import type { Facility } from './facility_data.ts'
import { lengthOf, linesOfRoad } from './facility_roads.ts'

/** What somebody must know before anything else: that it is closed, out of use or not open yet. */
export function Standing({ facility }: { facility: Facility }) {
  const { lifecycle, lifecycle_since, lifecycle_events } = facility
  if (lifecycle === null || lifecycle === 'operating') return null
  const reason = lifecycle_events.find(({ state, since }) => state === lifecycle && since === lifecycle_since)?.reason
  const ended = lifecycle === 'closed' || lifecycle === 'suspended'
  return (
    <div className="facility-standing">
      <p>
        <strong>{standing(lifecycle, lifecycle_since)}</strong>
      </p>
      {ended && <p>{reason ? m.facility_reason({ reason }) : m.facility_reason_unknown()}</p>}
    </div>
  )
}

function standing(lifecycle: NonNullable<Facility['lifecycle']>, date: string | null): string {
  if (lifecycle === 'closed') return date ? m.facility_closed_on({ date }) : m.facility_closed()
  if (lifecycle === 'suspended') return date ? m.facility_suspended_on({ date }) : m.facility_suspended()
  return m.facility_not_open_yet({ state: lifecycleName(lifecycle) })
}

export function Basics({ facility }: { facility: Facility }) {
  const lines = linesOfRoad(facility)
  return (
    <section className="facility-section" aria-labelledby="facility-basics">
      <h2 id="facility-basics">{m.facility_basics_title()}</h2>
      <dl className="facility-list">
        <Item name={m.facility_state()}>{stateText(facility)}</Item>
        <Item name={m.facility_verified()}>
          <Verified facility={facility} />
        </Item>
        {lines && <Item name={m.facility_length()}>{distanceText(Math.round(lengthOf(lines)))}</Item>}
      </dl>
    </section>
  )
}

export function Item({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function stateText({ lifecycle, lifecycle_since }: Facility): string {
  if (lifecycle === null) return m.unknown()
  const state = lifecycleName(lifecycle)
  return lifecycle_since ? m.facility_state_since({ state, date: lifecycle_since }) : m.facility_state_since_unknown({ state })
}

function Verified({ facility: { verified_on, verifications } }: { facility: Facility }) {
  if (verified_on === null) return <strong>{m.facility_verified_never()}</strong>
  const name = verifications.find((each) => each.verified_on === verified_on)?.verified_by
  return (
    <>
      <p>{m.facility_verified_on({ date: verified_on })}</p>
      {name && <p className="soft">{m.facility_verified_by({ name })}</p>}
      {isStale(verified_on) && (
        <p className="mark mark-incomplete facility-stale">{m.facility_verified_stale({ months: default_validity_months })}</p>
      )}
    </>
  )
}
