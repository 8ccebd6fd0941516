import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { useAnchor } from './anchor.ts'
import './api_page.css'

/** Where the `type` of a problem leads: everything that the server refuses, and what to do about it. */
export default function ProblemsPage() {
  const query = useQuery({ queryKey: ['problems'], queryFn: () => answer(api.GET('/api/v1/problems')), staleTime: 300_000 })
  useAnchor(query.isSuccess)
  return (
    <Page title={m.api_problems()} className="api-page">
      <p>{m.api_problems_text()}</p>
      <p>
        <Link href={to.api()}>{m.api_title()}</Link>
      </p>
      <QueryView query={query}>
        {({ problems }) => (
          <dl className="api-problems">
            {problems.map(({ code, status, title, remedy }) => (
              <div key={code} id={code} tabIndex={-1}>
                <dt>
                  <span className="api-status">{status}</span> <code>{code}</code>
                </dt>
                <dd>
                  {title} <span className="soft">{remedy}</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
    </Page>
  )
}
