import { Button } from 'react-aria-components'
import { Link, useSearch } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { saveFile } from '../../save_file.ts'
import { useMay } from '../../session.ts'
import { Page } from '../../ui/page.tsx'
import { Failed, Loading, NotAllowed } from '../../ui/query_view.tsx'
import { PlanTabs } from '../plan_tabs.tsx'
import { csvOf } from './compare_csv.ts'
import { useCompared, type Compared } from './compare_data.ts'
import { flagsOf } from './compare_flags.ts'
import { figuresOf, rulesRows, worksRows, type Row } from './compare_rows.ts'
import './scenarios.css'

/** Two to four plans side by side: what each costs and brings, its rules and its works. */
export default function ComparePage() {
  const isAllowed = useMay('read_plans')
  const ids = [...new Set((new URLSearchParams(useSearch()).get('scenarios') ?? '').split(',').filter(Boolean))].slice(0, 4)
  return (
    <Page title={m.scenario_compare_title()} className="scenarios">
      <PlanTabs />
      <p className="no-print">
        <Link href={to.scenarios()}>{m.scenario_back()}</Link>
      </p>
      {isAllowed ? ids.length < 2 ? <TooFew /> : <Side key={ids.join(' ')} ids={ids} /> : <NotAllowed />}
    </Page>
  )
}

function TooFew() {
  return (
    <div className="state">
      <p>{m.scenario_compare_few()}</p>
      <Link className="button primary" href={to.scenarios()}>
        {m.scenario_compare_choose()}
      </Link>
    </div>
  )
}

function Side({ ids }: { ids: string[] }) {
  const { compared, error, retry } = useCompared(ids)
  if (error) return <Failed error={error} retry={retry} />
  return compared ? <Tables compared={compared} /> : <Loading />
}

function Tables({ compared }: { compared: Compared[] }) {
  const flags = flagsOf(compared)
  const figures = figuresOf(compared)
  const rules = rulesRows(compared)
  const works = worksRows(compared)
  const heads = compared.map(({ scenario }) => scenario.name)
  const save = () => saveFile('comparison.csv', csvOf(heads, [figures, rules, works]))
  return (
    <>
      <ul className="scenario-flags">
        {flags.map(({ text, isWarning }) => (
          <li key={text} className={isWarning ? 'scenario-flag' : undefined}>
            {text}
          </li>
        ))}
      </ul>
      <SideTable title={m.scenario_compare_figures()} compared={compared} rows={figures} />
      <SideTable title={m.scenario_compare_rules()} compared={compared} rows={rules} />
      <SideTable title={m.scenario_compare_works()} compared={compared} rows={works} />
      <p className="no-print">
        <Button className="button" onPress={save}>
          {m.scenario_compare_csv()}
        </Button>
      </p>
    </>
  )
}

function SideTable({ title, compared, rows }: { title: string; compared: Compared[]; rows: Row[] }) {
  if (rows.length === 0) return null
  return (
    <section className="scenario-side-table">
      <h2>{title}</h2>
      <div className="scenario-scroll" role="region" aria-label={title}>
        <table aria-label={title}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{title}</span>
              </th>
              {compared.map(({ scenario: { id, name } }) => (
                <th key={id} scope="col">
                  <Link href={to.scenario(id)}>{name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells, isAlike }) => (
              <tr key={key} className={isAlike ? 'scenario-alike' : undefined}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={compared[index]!.scenario.id}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
