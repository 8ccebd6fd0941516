import { Link } from 'wouter'
import { categoryName, kindName, nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay, useSession } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { useDrafts, useSite } from '../device/hooks.ts'
import type { OutboxEntry } from '../device/outbox.ts'
import type { KnownSite } from '../device/site.ts'
import { OutboxLine } from '../outbox_line.tsx'
import { momentText, stateText } from '../outbox_words.ts'
import { Contested } from './contested.tsx'
import { standing, type Standing } from './standing.ts'
import { changeTexts, fieldName, fieldText, whatText } from './words.ts'
import '../work.css'
import './site.css'

/** A site as this device knows it: what the server said, over it what was changed here, and what became of that. */
export default function SitePage({ id }: { id: string }) {
  const isAllowed = useMay('submit_audits')
  const query = useSite(id)
  const user = useSession()?.user
  return (
    <Page
      title={query.data ? nameOf(query.data.facility) : m.site_record()}
      className="work site"
      aside={<Link href={to.work()}>{m.site_back()}</Link>}
    >
      {user && isAllowed ? <QueryView query={query}>{(site) => <Whole site={site} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

function Whole({ site }: { site: KnownSite }) {
  const { facility, is_added, pulled_at, records } = site
  const mayCorrect = useMay('edit_facilities', facility)
  return (
    <>
      <OutboxLine />
      <p className="soft">
        {[kindName(facility.kind), categoryName(facility.category), townName(facility), !is_added && m.site_as_of({ time: momentText(pulled_at) })]
          .filter(Boolean)
          .join(' · ')}{' '}
        {is_added && <span className="tag">{m.site_added_here()}</span>}
      </p>
      <div className="row">
        <Visit id={facility.id} />
        {mayCorrect && (
          <Link className="button" href={to.correctSite(facility.id)}>
            {m.site_correct()}
          </Link>
        )}
      </div>
      <Fields fields={standing(site)} />
      <Records records={records} />
      {!is_added && <Link href={to.facility(facility.id)}>{m.site_public()}</Link>}
    </>
  )
}

const townName = ({ town_name_zh, town_name_en }: KnownSite['facility']) => nameOf({ name_zh: town_name_zh, name_en: town_name_en })

/** The visit that is under way, or a new one. */
function Visit({ id }: { id: string }) {
  const draft = useDrafts().data?.find(({ facility_id }) => facility_id === id)
  return (
    <Link className="button primary" href={draft ? to.audit(draft.id) : to.newAudit(id)}>
      {draft ? m.site_go_on() : m.site_start()}
    </Link>
  )
}

function Fields({ fields }: { fields: Standing[] }) {
  return (
    <section aria-labelledby="site-record">
      <h2 id="site-record">{m.site_record()}</h2>
      <dl className="site-standing">
        {fields
          .filter(({ value, is }) => is !== null || fieldText('', value) !== '')
          .map((each) => (
            <OneField key={each.field} standing={each} />
          ))}
      </dl>
    </section>
  )
}

function OneField({ standing: { field, value, base, is } }: { standing: Standing }) {
  const before = fieldText(field, base)
  return (
    <div data-changed={is ?? undefined}>
      <dt className="soft">{fieldName(field)}</dt>
      <dd>
        {fieldText(field, value) || m.site_nothing()} {is && <span className="tag">{is === 'waiting' ? m.site_waiting() : m.site_delivered()}</span>}
        {is && before && <span className="soft"> {m.site_before({ value: before })}</span>}
      </dd>
    </div>
  )
}

/** What was done at the site on this device, the last first. */
function Records({ records }: { records: OutboxEntry[] }) {
  if (records.length === 0) return null
  return (
    <section aria-labelledby="site-records">
      <h2 id="site-records">{m.site_records()}</h2>
      <ol>
        {[...records]
          .sort((one, other) => other.device_seq - one.device_seq)
          .map((each) => (
            <li key={each.id} className="work-item">
              <h3>{m.site_record_line({ time: momentText(each.queued_at), what: whatText(each), state: stateText(each) })}</h3>
              {changeTexts(each).map((text) => (
                <p key={text}>{text}</p>
              ))}
              {each.receipt?.said && <p>{[each.receipt.said.title, each.receipt.said.remedy].join(' ')}</p>}
              <Contested entry={each} />
            </li>
          ))}
      </ol>
    </section>
  )
}
