import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useSignedIn } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import type { Import } from './import_api.ts'
import { doneText, stateName, timeText } from './import_words.ts'
import { UploadForm } from './upload_form.tsx'
import './import.css'

/** 导入表格: a bureau's file in; and what came in before. */
export default function ImportsPage() {
  const signedIn = useSignedIn()
  return (
    <Page title={m.import_title()} className="imports">
      {signedIn ? (
        <>
          <p>{m.import_intro()}</p>
          <UploadForm />
          <Earlier />
        </>
      ) : (
        <NotAllowed />
      )}
    </Page>
  )
}

function Earlier() {
  const query = useQuery({
    queryKey: ['imports'],
    queryFn: () => answer(api.GET('/api/v1/imports', { params: { query: { limit: 50 } } })),
    staleTime: 0,
  })
  return (
    <section className="import-section" aria-labelledby="import-earlier">
      <h2 id="import-earlier">{m.import_earlier()}</h2>
      <QueryView query={query}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p className="soft">{m.import_earlier_none()}</p>
          ) : (
            <ul className="import-earlier">
              {imports.map((each) => (
                <Item key={each.id} each={each} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  )
}

function Item({ each }: { each: Import }) {
  return (
    <li>
      <Link href={to.import(each.id)}>{each.file_name}</Link>
      <p>
        <strong>{isNothing(each) ? m.import_state_nothing() : stateName(each.state)}</strong> {doneText(each)}
      </p>
      <p className="soft">{timeText(each.applied_at ?? each.created_at)}</p>
    </li>
  )
}

/** All rows are in the inventory already. */
function isNothing({ state, needs, counts: { add, change, leave } }: Import): boolean {
  return state === 'ready' && needs.length === 0 && add + change === 0 && leave > 0
}
