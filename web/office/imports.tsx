import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { isBusy, type Import } from './import_api.ts'
import { doneText, stateName, timeText, undoneText } from './import_words.ts'
import { UploadForm } from './upload_form.tsx'
import './import.css'

/** 导入表格: a bureau's file in; and what came in before. */
export default function ImportsPage() {
  const isAllowed = useMay('read_imports')
  const mayImport = useMay('import_facilities')
  return (
    <Page title={m.import_title()} className="imports">
      {isAllowed ? (
        <>
          {mayImport && <p>{m.import_intro()}</p>}
          {mayImport && <UploadForm />}
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
    refetchInterval: ({ state }) => (state.data?.imports.some((each) => isBusy(each.state)) ? 2_000 : false),
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
        <strong>{stateText(each)}</strong> {doneText(each)}
      </p>
      {each.undone && <p>{undoneWords(each.state, each.undone)}</p>}
      <p className="soft">{timeOf(each)}</p>
    </li>
  )
}

function undoneWords(state: Import['state'], undone: NonNullable<Import['undone']>): string {
  const what = undoneText(undone)
  return state === 'applied' ? m.undo_done_partly({ what, kept: undone.kept }) : m.undo_done_counts({ what })
}

function stateText(each: Import): string {
  if (isNothing(each)) return m.import_state_nothing()
  return each.state === 'applied' && each.undone ? m.import_state_partly_undone() : stateName(each.state)
}

/** When the last thing happened to it. */
function timeOf({ undone_at, applied_at, created_at }: Import): string {
  if (undone_at) return m.import_undone_at({ time: timeText(undone_at) })
  return applied_at ? m.import_written({ time: timeText(applied_at) }) : m.import_uploaded({ time: timeText(created_at) })
}

/** All rows are in the inventory already. */
function isNothing({ state, needs, counts: { add, change, leave } }: Import): boolean {
  return state === 'ready' && needs.length === 0 && add + change === 0 && leave > 0
}
