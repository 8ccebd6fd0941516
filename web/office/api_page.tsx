import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { useAnchor } from './anchor.ts'
import { ApiOperation } from './api_operation.tsx'
import { byInterest, summaryOf, tagName } from './api_words.ts'
import { documentOfApi } from './api_document.ts'
import { grouped, type Document, type Endpoint } from './openapi.ts'
import './api_page.css'

const address = '/api/v1/openapi.json'

/** 数据接口: the OpenAPI document as a page that can be read and scanned. */
export default function ApiPage() {
  const query = useQuery({ queryKey: ['openapi'], queryFn: () => documentOfApi(address), staleTime: 300_000 })
  useAnchor(query.isSuccess)
  return (
    <Page title={m.api_title()} className="api-page">
      <Introduction />
      <QueryView query={query}>{(document) => <Operations document={document} />}</QueryView>
    </Page>
  )
}

function Introduction() {
  return (
    <div className="api-intro">
      <p>{m.api_intro()}</p>
      <ul>
        <li>{m.api_intro_who()}</li>
        <li>{m.api_intro_place()}</li>
        <li>{m.api_intro_unknown()}</li>
        <li>{m.api_intro_edit()}</li>
        <li>
          {m.api_intro_problem()} <Link href={to.problems()}>{m.api_problems()}</Link>
        </li>
      </ul>
      <p>
        <a href={address}>{m.api_raw()}</a>
      </p>
    </div>
  )
}

function Operations({ document }: { document: Document }) {
  const groups = grouped(document).sort(byInterest)
  return (
    <div className="api-body">
      <Contents groups={groups} />
      <div>
        {groups.map(([tag, endpoints]) => (
          <section key={tag} className="api-group" aria-labelledby={`group-${tag}`}>
            <h2 id={`group-${tag}`} tabIndex={-1}>
              {tagName(tag)}
            </h2>
            {endpoints.map((endpoint) => (
              <ApiOperation key={endpoint.id} endpoint={endpoint} />
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}

function Contents({ groups }: { groups: [string, Endpoint[]][] }) {
  return (
    <nav className="api-contents no-print" aria-label={m.api_contents()}>
      <ul>
        {groups.map(([tag, endpoints]) => (
          <li key={tag}>
            <a className="api-contents-group" href={`#group-${tag}`}>
              {tagName(tag)}
            </a>
            <ul>
              {endpoints.map((endpoint) => (
                <li key={endpoint.id}>
                  <a href={`#${endpoint.id}`}>{summaryOf(endpoint).text}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}
