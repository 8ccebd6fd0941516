import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { answer, api, type Reply } from '../api.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Place } from '../resident/finder_state.ts'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { VerdictMark } from '../ui/marks.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { wayText, WorkItem } from './work_item.tsx'

/** A site that nobody assigned, found by its words. */
export function OtherFacility({ near }: { near: Place | null }) {
  const [typed, type] = useState('')
  const [asked, ask] = useState('')
  const query = useQuery({
    queryKey: ['search', asked],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: { q: asked, limit: 10 } } })),
    enabled: asked !== '',
  })
  return (
    <section aria-labelledby="work-other">
      <h2 id="work-other">{m.work_other_title()}</h2>
      <p className="soft">{m.work_other_text()}</p>
      <form
        className="work-search"
        onSubmit={(event) => {
          event.preventDefault()
          ask(typed.trim())
        }}
      >
        <Field label={m.work_other_search()} type="search" value={typed} onChange={type} maxLength={100} />
        <Button className="button" type="submit">
          {m.work_other_go()}
        </Button>
      </form>
      {asked !== '' && (
        <QueryView query={query}>
          {({ results }) =>
            results.length === 0 ? (
              <p role="status">{m.work_other_none({ words: asked })}</p>
            ) : (
              <ol>
                {results.map((each) => (
                  <Found key={each.id} facility={each} near={near} />
                ))}
              </ol>
            )
          }
        </QueryView>
      )}
    </section>
  )
}

function Found({ facility, near }: { facility: Reply<'/api/v1/search'>['results'][number]; near: Place | null }) {
  const isMine = useMay('submit_audits', facility)
  const name = nameOf(facility)
  const { id, name_zh, name_en, category, town_name_zh, town_name_en, address, verdict } = facility
  const town_name = nameOf({ name_zh: town_name_zh, name_en: town_name_en })
  return (
    <WorkItem facility={{ name_zh, name_en, category, town_name, address }} where={near ? wayText(near, facility) : undefined}>
      <p>
        <VerdictMark verdict={verdict} />
      </p>
      {isMine ? (
        <p className="row">
          <Link className="button" href={to.newAudit(id)} aria-label={m.work_start_of({ name })}>
            {m.work_start()}
          </Link>
        </p>
      ) : (
        <p className="soft">{m.work_other_outside()}</p>
      )}
    </WorkItem>
  )
}
