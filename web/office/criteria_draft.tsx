import { Link } from 'wouter'
import { isUnchanged } from '#domain/criteria_changes.ts'
import { componentTypes } from '#domain/property.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { useChanges, useDraft, useDraftHead, type Draft } from './criteria_api.ts'
import { ChangesView } from './criteria_difference.tsx'
import { componentOptions, isMeant, nameOfComponent, useFinding } from './criteria_finding.ts'
import { Discard, DraftHead } from './criteria_draft_head.tsx'
import { Publication } from './criteria_publication.tsx'
import { Trial } from './criteria_trial.tsx'
import { CriterionView } from './criterion.tsx'
import { AddLocal, CriterionTools } from './criterion_tools.tsx'
import './criteria.css'

/** The next version of the checklist in the making: edit its items, see what they change, publish it. */
export default function CriteriaDraftPage() {
  const isAllowed = useMay('publish_criteria')
  return (
    <Page title={m.criteria_draft_title()} className="narrow criteria" aside={<Link href={to.criteria()}>{m.criteria_back()}</Link>}>
      {isAllowed ? <Open /> : <NotAllowed />}
    </Page>
  )
}

function Open() {
  const query = useDraftHead(true)
  return <QueryView query={query}>{(head) => (head ? <Read number={head.number} /> : <p className="state">{m.criteria_draft_none()}</p>)}</QueryView>
}

function Read({ number }: { number: number }) {
  const query = useDraft(number)
  return (
    <QueryView query={query}>
      {(draft) => (
        <>
          <DraftHead draft={draft} />
          <Differences draft={draft} />
          <Items draft={draft} />
          <Discard draft={draft} />
        </>
      )}
    </QueryView>
  )
}

/** Where something differs it can be tried and published. */
function Differences({ draft }: { draft: Draft }) {
  const { number, based_on, revision } = draft
  const query = useChanges(number, based_on, revision)
  const isChanged = query.data !== undefined && !isUnchanged(query.data)
  return (
    <>
      <section aria-labelledby="criteria-differences">
        <h2 id="criteria-differences">{m.criteria_draft_changes({ number: based_on })}</h2>
        <QueryView query={query}>
          {(changes) => (isUnchanged(changes) ? <p className="soft">{m.criteria_draft_unchanged()}</p> : <ChangesView changes={changes} />)}
        </QueryView>
      </section>
      {isChanged && <Trial draft={draft} />}
      {isChanged && <Publication draft={draft} />}
    </>
  )
}

function Items({ draft }: { draft: Draft }) {
  const [search, change] = useFinding()
  const [component, text] = [search.get('component') ?? '', search.get('q') ?? '']
  const meant = draft.criteria.filter((each) => isMeant(each, text))
  const found = meant.filter((each) => component === '' || each.component === component)
  const isChosen = component !== '' || text.trim() !== ''
  return (
    <section aria-labelledby="criteria-items">
      <h2 id="criteria-items">{m.criteria_draft_items()}</h2>
      <div className="criteria-choices">
        <Choice
          label={m.criteria_component()}
          value={component}
          options={componentOptions(draft.criteria)}
          onChange={(value) => change('component', value)}
        />
        <Field type="search" label={m.criteria_search()} value={text} onChange={(value) => change('q', value)} />
      </div>
      <div className="row">
        <AddLocal draft={draft} component={componentTypes.includes(component) ? component : ''} />
      </div>
      {isChosen ? (
        <p role="status">{found.length === 0 ? m.criteria_none() : m.criteria_found({ count: found.length })}</p>
      ) : (
        <p className="state soft">{m.criteria_choose()}</p>
      )}
      {isChosen &&
        componentTypes
          .map((type) => ({ type, items: found.filter((each) => each.component === type) }))
          .filter(({ items }) => items.length > 0)
          .map(({ type, items }) => (
            <section key={type} aria-labelledby={`criteria-${type}`}>
              <h3 id={`criteria-${type}`}>{nameOfComponent(type)}</h3>
              <ul>
                {items.map((criterion) => (
                  <CriterionView
                    key={criterion.id}
                    criterion={criterion}
                    contested={criterion.contested ? draft.about.contested[criterion.contested] : undefined}
                    tools={<CriterionTools draft={draft} criterion={criterion} />}
                  />
                ))}
              </ul>
            </section>
          ))}
    </section>
  )
}
