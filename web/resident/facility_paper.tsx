import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { QrCode } from '../ui/qr_code.tsx'
import type { Facility } from './facility_data.ts'
import { newestDay } from './facility_lately.tsx'
import { coordinatesText } from './facility_share.tsx'
import './facility_paper.css'

/** What the page says on paper alone: where it lies, of when its data are, and where to find what is newer. */
export default function Paper({ facility }: { facility: Facility }) {
  const today = useCity()?.today
  const link = new URL(to.facility(facility.id), location.origin).href
  const day = newestDay(facility)
  return (
    <div className="paper">
      <QrCode text={link} label={m.place_paper_code()} />
      <div>
        <p>{coordinatesText(facility)}</p>
        <p>
          <strong>{day ? m.place_paper_data({ day }) : m.place_paper_no_data()}</strong> {today && m.place_paper_printed({ day: today })}
        </p>
        <p>{m.place_paper_newer()}</p>
        <p className="paper-link">{link}</p>
      </div>
    </div>
  )
}
