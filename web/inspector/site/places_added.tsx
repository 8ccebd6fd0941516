import { Link } from 'wouter'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import type { OutboxEntry } from '../device/outbox.ts'
import { stateText } from '../outbox_words.ts'
import { WorkItem } from '../work_item.tsx'

/** Places that were in no list, added on this device, and how to add one. */
export function PlacesAdded({ outbox }: { outbox: OutboxEntry[] }) {
  const isAllowed = useMay('edit_facilities')
  const added = outbox.filter(({ kind, state }) => kind === 'facility_create' && state !== 'replaced')
  if (!isAllowed) return null
  return (
    <section aria-labelledby="work-added">
      <h2 id="work-added">{added.length > 0 ? m.site_added_title({ count: added.length }) : m.site_add_short()}</h2>
      <p className="soft">{m.site_added_text()}</p>
      <ol>
        {added.map((each) => (
          <WorkItem key={each.id} facility={each.facility}>
            <p>{stateText(each)}</p>
            <p className="row">
              <Link className="button" href={to.site(each.facility_id)} aria-label={m.site_address_open({ name: nameOf(each.facility) })}>
                {m.work_show_facility()}
              </Link>
            </p>
          </WorkItem>
        ))}
      </ol>
      <Link className="button" href={to.newSite()}>
        {m.site_add()}
      </Link>
    </section>
  )
}
