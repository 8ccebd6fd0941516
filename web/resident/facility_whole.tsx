import { lazy, Suspense } from 'react'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import type { EditProps } from './facility_dialog.tsx'
import { Facts } from './facility_facts.tsx'

const MeasureWhole = lazy(() => import('../office/whole_fact.tsx'))

/** What is known of the facility as a whole. Nothing is said where nothing is known, but to staff who may record it. */
export function Whole(props: EditProps) {
  const { facts, lifecycle } = props.facility
  const mayRecord = useMay('edit_facilities', props.facility) && lifecycle !== 'closed'
  if (facts.length === 0 && !mayRecord) return null
  return (
    <div className="facility-part">
      <h3>{m.facility_whole_title()}</h3>
      {facts.length === 0 ? <p>{m.facility_whole_none()}</p> : <Facts of={m.facility_whole_title()} facts={facts} />}
      {mayRecord && (
        <Suspense>
          <div className="row no-print facility-part-tools">
            <MeasureWhole {...props} />
          </div>
        </Suspense>
      )}
    </div>
  )
}
