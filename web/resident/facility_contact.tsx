import { m } from '../paraglide/messages.js'
import { Item } from './facility_basics.tsx'
import type { Facility } from './facility_data.ts'
import { hoursLines } from './facility_hours.ts'
import { levelText } from './facility_value.ts'
import { openText } from './finder_row.tsx'

/** When it is open, whom to call, and on which floor it is. */
export function Contact({ facility }: { facility: Facility }) {
  const { lifecycle, open, opening_hours, phone, level } = facility
  return (
    <section className="facility-section" aria-labelledby="place-contact">
      <h2 id="place-contact">{m.place_contact_title()}</h2>
      <dl className="facility-list">
        <Item name={m.facility_hours()}>
          {open && (
            <p>
              <strong>{openText(facility)}</strong>
            </p>
          )}
          {opening_hours ? hoursLines(opening_hours).map((line) => <p key={line}>{line}</p>) : m.unknown()}
        </Item>
        <Item name={m.facility_phone()}>
          {phone && lifecycle !== 'closed' ? (
            <a className="button facility-call" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {m.facility_call({ phone })}
            </a>
          ) : (
            (phone ?? m.unknown())
          )}
        </Item>
        {level !== null && <Item name={m.facility_level()}>{levelText(level)}</Item>}
      </dl>
    </section>
  )
}
