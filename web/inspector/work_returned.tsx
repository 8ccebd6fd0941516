import { Link } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { OutboxEntry } from './device/outbox.ts'
import type { DraftHead } from './device/types.ts'
import { stateText } from './outbox_words.ts'
import type { ReturnedAudit } from './work_data.ts'
import { WorkItem } from './work_item.tsx'

interface Props {
  audits: ReturnedAudit[]
  drafts: DraftHead[]
  outbox: OutboxEntry[]
}

/** What a reviewer sent back, with the reasons. */
export function Returned({ audits, drafts, outbox }: Props) {
  if (audits.length === 0) return null
  return (
    <section aria-labelledby="work-returned">
      <h2 id="work-returned">{m.work_returned_title({ count: audits.length })}</h2>
      <ol>
        {audits.map((each) => (
          <Item
            key={each.id}
            audit={each}
            draft={drafts.find(({ revises }) => revises === each.id)}
            sent={outbox.find(({ revises, state }) => revises === each.id && state !== 'replaced')}
          />
        ))}
      </ol>
    </section>
  )
}

/** More of them are read on the audit's own page. */
const most_remarks = 3

function Item({ audit, draft, sent }: { audit: ReturnedAudit; draft: DraftHead | undefined; sent: OutboxEntry | undefined }) {
  const { facility_name_zh: name_zh, facility_name_en: name_en, category, town_name_zh, town_name_en, remarks, reviewed_by, reviewed_at } = audit
  const town_name = nameOf({ name_zh: town_name_zh, name_en: town_name_en })
  const left = remarks.length - most_remarks
  return (
    <WorkItem facility={{ name_zh, name_en, category, town_name }}>
      {reviewed_at && <p className="soft">{m.work_returned_on({ reviewer: reviewed_by ?? '', date: dayInChina(new Date(reviewed_at)) })}</p>}
      <ul className="work-remarks">
        {remarks.slice(0, most_remarks).map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- they never change
          <li key={index}>{each.text}</li>
        ))}
      </ul>
      {left > 0 && <p>{m.work_remarks_more({ count: left })}</p>}
      {sent ? (
        <p>{m.work_returned_submitted({ state: stateText(sent) })}</p>
      ) : (
        <Correct audit={audit} draft={draft} name={nameOf({ name_zh, name_en })} />
      )}
    </WorkItem>
  )
}

function Correct({ audit, draft, name }: { audit: ReturnedAudit; draft: DraftHead | undefined; name: string }) {
  const href = draft ? to.audit(draft.id) : to.newAudit(audit.facility_id, { revises: audit.id })
  return (
    <p className="row">
      <Link className="button primary" href={href} aria-label={draft ? m.work_correct_on_of({ name }) : m.work_correct_of({ name })}>
        {draft ? m.work_correct_on() : m.work_correct()}
      </Link>
    </p>
  )
}
