import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useCity } from '../../city.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { useSession } from '../../session.ts'
import { Loading, NotAllowed, QueryView } from '../../ui/query_view.tsx'
import { startDraft } from '../device/drafts.ts'
import { useDraft } from '../device/hooks.ts'
import type { Draft } from '../device/types.ts'
import { isAt, partOf, useAudit, type Audit } from './audit.ts'
import { CheckView } from './check_view.tsx'
import { Contents } from './contents.tsx'
import { Overview } from './overview.tsx'
import { PartView } from './part_view.tsx'
import { QuestionView } from './question_view.tsx'
import { SavedLine } from './saved_line.tsx'
import './audit.css'
import './question.css'
import './entry.css'
import './overview.css'
import './sizes.css' // last, because it makes all of them smaller or wider

/** 检查: one visit to one facility, on this device until it is sent. `new`: begins one for the facility in the address. */
export default function AuditPage({ id }: { id: string }) {
  const session = useSession()
  if (!session?.user) return <NotAllowed />
  return id === 'new' ? <NewAudit /> : <StoredAudit id={id} />
}

function NewAudit() {
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const facility = search.get('facility') ?? ''
  const start = { assignment_id: search.get('assignment'), revises: search.get('revises') }
  const query = useQuery({
    queryKey: ['new_audit', facility, start],
    queryFn: () => startDraft(facility, start),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  })
  useEffect(() => {
    if (query.data !== undefined) navigate(to.audit(query.data), { replace: true })
  }, [query.data, navigate])
  return <QueryView query={query}>{() => <Loading />}</QueryView>
}

function StoredAudit({ id }: { id: string }) {
  const query = useDraft(id)
  return <QueryView query={query}>{(draft) => (draft ? <Editing key={draft.id} draft={draft} /> : <NoDraft />)}</QueryView>
}

function NoDraft() {
  return (
    <div className="state">
      <h1>{m.device_gone_title()}</h1>
      <p>{m.device_gone_text()}</p>
      <Link className="button" href={to.work()}>
        {m.nav_work()}
      </Link>
    </div>
  )
}

function Editing({ draft }: { draft: Draft }) {
  const audit = useAudit(draft)
  const [search] = useSearchParams()
  const at = { part: search.get('part'), property: search.get('q'), view: search.get('view') }
  return (
    <div className="audit">
      <Head audit={audit} isInside={at.part !== null || at.view !== null} />
      <div className="audit-columns">
        <Contents audit={audit} part={at.part} property={at.property} />
        <div className="audit-main">
          <FromTheTop key={search.toString()}>
            <View audit={audit} {...at} />
          </FromTheTop>
        </div>
      </div>
    </div>
  )
}

/** One question follows another, and each is read from its heading on. */
function FromTheTop({ children }: { children: ReactNode }) {
  useEffect(() => {
    scrollTo(0, 0)
  }, [])
  return children
}

/** Back leads from a question or part to the overview, from there to the list of work. */
function Head({ audit, isInside }: { audit: Audit; isInside: boolean }) {
  const city = useCity()
  return (
    <header className="audit-head">
      <Link href={isInside ? to.audit(audit.id) : to.work()} aria-label={isInside ? m.audit_to_overview() : m.audit_to_work()}>
        <span aria-hidden="true">‹</span>
      </Link>
      <p>{nameOf(audit.basis.facility)}</p>
      {city?.is_demo && <span className="tag">{m.example_data()}</span>}
      <SavedLine saving={audit.saving} retry={audit.retry} />
    </header>
  )
}

/** What the address says; a question that is no longer asked leads to its part. */
function View({ audit, part, property, view }: { audit: Audit; part: string | null; property: string | null; view: string | null }) {
  if (view === 'check') return <CheckView audit={audit} />
  const section = audit.sections.find(({ component }) => partOf(component?.id ?? null) === part)
  const question = section?.questions.find((each) => isAt(each, part, property))
  if (section && question) return <QuestionView key={`${part} ${property}`} audit={audit} section={section} question={question} />
  if (part !== null && (section || audit.document.components.some(({ id }) => id === part)))
    return <PartView key={part} audit={audit} section={section} part={part} />
  return <Overview audit={audit} />
}
