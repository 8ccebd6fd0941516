import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Facility } from '../../resident/facility_data.ts'
import { useMay } from '../../session.ts'
import { Acceptances } from './acceptances.tsx'
import { StaffOccupations } from './staff_occupations.tsx'
import { Upkeep } from './upkeep.tsx'
import './duties.css'

/** How a facility was accepted, who looks after it and what of it is occupied: for staff. */
export default function Duties({ facility }: { facility: Facility }) {
  const [done, setDone] = useState<string | null>(null)
  const isOpen = facility.lifecycle !== 'closed'
  const mayAccept = useMay('accept_facilities', facility) && isOpen
  const mayMaintain = useMay('maintain_facilities', facility) && isOpen
  return (
    <section className="facility-section duties no-print" aria-labelledby="facility-duties">
      <h2 id="facility-duties">{m.duties_title()}</h2>
      <p role="status">{done}</p>
      <Acceptances facility={facility} mayAccept={mayAccept} />
      <Upkeep facility={facility} say={setDone} mayMaintain={mayMaintain} />
      <StaffOccupations facility={facility} say={setDone} mayMaintain={mayMaintain} />
    </section>
  )
}
