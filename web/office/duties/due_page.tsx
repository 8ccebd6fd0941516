import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../../api.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { NotAllowed, QueryView } from '../../ui/query_view.tsx'
import './duties.css'

/** What is overdue of upkeep and of occupations: the longest first. */
export default function DuePage() {
  const isAllowed = useMay('read_staff_names')
  return (
    <Page title={m.due_title()} className="due">
      {isAllowed ? (
        <>
          <OverdueUpkeep />
          <OverdueOccupations />
        </>
      ) : (
        <NotAllowed />
      )}
    </Page>
  )
}

function OverdueUpkeep() {
  const query = useQuery({ queryKey: ['due', 'upkeep'], queryFn: () => answer(api.GET('/api/v1/maintenance-plans')) })
  return (
    <section aria-labelledby="due-upkeep">
      <h2 id="due-upkeep">{m.due_overdue()}</h2>
      <QueryView query={query}>
        {({ number_matched, plans }) =>
          plans.length === 0 ? (
            <p>{m.due_overdue_none()}</p>
          ) : (
            <>
              <ol className="due-list">
                {plans.map((each) => (
                  <Due key={each.facility_id} of={each}>
                    {m.due_upkeep_line({ date: each.next_due_on, count: each.days_overdue, responsible: each.responsible })}
                  </Due>
                ))}
              </ol>
              {number_matched > plans.length && <p>{m.due_more({ count: number_matched, shown: plans.length })}</p>}
            </>
          )
        }
      </QueryView>
    </section>
  )
}

function OverdueOccupations() {
  const query = useQuery({
    queryKey: ['due', 'occupations'],
    queryFn: () => answer(api.GET('/api/v1/occupations', { params: { query: { state: 'overdue' } } })),
  })
  return (
    <section aria-labelledby="due-occupations">
      <h2 id="due-occupations">{m.due_occupations()}</h2>
      <QueryView query={query}>
        {({ number_matched, occupations }) =>
          occupations.length === 0 ? (
            <p>{m.due_occupations_none()}</p>
          ) : (
            <>
              <ol className="due-list">
                {occupations.map((each) => (
                  <Due key={each.id} of={each}>
                    {m.due_occupation_line({ date: each.until_on, why: each.why, by: each.occupied_by })}
                  </Due>
                ))}
              </ol>
              {number_matched > occupations.length && <p>{m.due_more({ count: number_matched, shown: occupations.length })}</p>}
            </>
          )
        }
      </QueryView>
    </section>
  )
}

interface DueProps {
  of: { facility_id: string; name_zh: string; name_en: string | null; town_name_zh: string; town_name_en: string | null }
  children: ReactNode
}

function Due({ of, children }: DueProps) {
  return (
    <li>
      <p>
        <Link href={to.facility(of.facility_id)}>{nameOf(of)}</Link>{' '}
        <span className="soft">{nameOf({ name_zh: of.town_name_zh, name_en: of.town_name_en })}</span>
      </p>
      <p>{children}</p>
    </li>
  )
}
