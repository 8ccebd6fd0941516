import { Button } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import type { Criterion } from '#domain/criterion.ts'
import { kinds } from '#domain/facility.ts'
import { componentTypes } from '#domain/property.ts'
import { kindName, language } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { useVersion, type Version } from './criteria_api.ts'
import { componentOptions, isMeant, nameOfComponent, useFinding } from './criteria_finding.ts'
import { CriteriaStaff } from './criteria_staff.tsx'
import { CriteriaVersions } from './criteria_versions.tsx'
import { CriterionView } from './criterion.tsx'
import { sentences } from './sentences.ts'
import './criteria.css'

/** 检查标准: what an audit asks, for whoever wants to know why a facility fails. */
export default function CriteriaPage() {
  const [search] = useSearchParams()
  const query = useVersion(search.get('version') ?? 'in_force')
  const isStaff = useMay('publish_criteria')
  return (
    <Page title={m.criteria_title()} className="narrow criteria">
      <p>{m.criteria_intro()}</p>
      <QueryView query={query}>
        {(version) => (
          <>
            {version.in_force ? (
              isStaff && <CriteriaStaff version={version} />
            ) : (
              <p className="note">
                {m.criteria_no_longer({ number: version.number })} <Link href={to.criteria()}>{m.criteria_to_force()}</Link>
              </p>
            )}
            <Checklist version={version} />
          </>
        )}
      </QueryView>
      <CriteriaVersions />
    </Page>
  )
}

function Checklist({ version }: { version: Version }) {
  const [search, change] = useFinding()
  const [kind, component, text] = ['kind', 'component', 'q'].map((name) => search.get(name) ?? '') as [string, string, string]
  const ofKind = version.criteria.filter(({ facility_kinds }) => kind === '' || facility_kinds.some((each) => each === kind))
  const meant = ofKind.filter((each) => isMeant(each, text))
  const found = meant.filter((each) => component === '' || each.component === component)
  const signed = version.criteria.filter(({ signed_off }) => signed_off).length
  const date = dayInChina(new Date(version.published_at))
  return (
    <>
      <p className="soft">{m.criteria_version({ number: version.number, count: version.count, date })}</p>
      <p className="criteria-caution">
        {sentences(version.about.caution[language()], signed > 0 ? m.criteria_caution_signed({ count: signed }) : '')}
      </p>
      <div className="criteria-choices">
        <Choice
          label={m.criteria_kind()}
          value={kind}
          options={[{ value: '', name: m.criteria_kind_all() }, ...kinds.map((value) => ({ value, name: kindName(value) }))]}
          onChange={(value) => change('kind', value)}
        />
        <Choice
          label={m.criteria_component()}
          value={component}
          options={componentOptions(ofKind)}
          onChange={(value) => change('component', value)}
        />
        <Field type="search" label={m.criteria_search()} value={text} onChange={(value) => change('q', value)} />
      </div>
      <Legend />
      <Found criteria={found} isChosen={component !== '' || text.trim() !== ''} about={version.about} />
      {text.trim() !== '' && meant.length > found.length && (
        <p className="state">
          {m.criteria_elsewhere({ count: meant.length - found.length })}{' '}
          <Button className="button" onPress={() => change('component', '')}>
            {m.criteria_elsewhere_show()}
          </Button>
        </p>
      )}
    </>
  )
}

function Legend() {
  return (
    <details>
      <summary>{m.criteria_legend()}</summary>
      <ul>
        <li>{m.criteria_legend_strength()}</li>
        <li>{m.criteria_legend_severity()}</li>
        <li>{m.criteria_legend_unconfirmed()}</li>
      </ul>
    </details>
  )
}

function Found({ criteria, isChosen, about }: { criteria: Criterion[]; isChosen: boolean; about: Version['about'] }) {
  if (!isChosen) return <p className="state soft">{m.criteria_choose()}</p>
  return (
    <>
      <p role="status">{criteria.length === 0 ? m.criteria_none() : m.criteria_found({ count: criteria.length })}</p>
      {componentTypes
        .map((type) => ({ type, items: criteria.filter(({ component }) => component === type) }))
        .filter(({ items }) => items.length > 0)
        .map(({ type, items }) => (
          <section key={type} aria-labelledby={`criteria-${type}`}>
            <h2 id={`criteria-${type}`}>{nameOfComponent(type)}</h2>
            <ul>
              {items.map((criterion) => (
                <CriterionView
                  key={criterion.id}
                  criterion={criterion}
                  contested={criterion.contested ? about.contested[criterion.contested] : undefined}
                />
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
