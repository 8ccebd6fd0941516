import { Button } from 'react-aria-components'
import { categoryName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Page } from '../ui/page.tsx'
import { QueryView } from '../ui/query_view.tsx'
import './coverage.css'
import './coverage_figures.css'
import './coverage_ledger.css'
import './coverage_print.css'
import { useCoverageAddress, type CoverageAddress } from './coverage_address.ts'
import { Changes } from './coverage_changes.tsx'
import { RuleChoices } from './coverage_choices.tsx'
import { fileAddress, useCoverage, type Coverage } from './coverage_data.ts'
import { Firm, FirmFigures } from './coverage_firm.tsx'
import { Headline, Settle } from './coverage_head.tsx'
import { Ledger } from './coverage_ledger.tsx'
import { TownMap } from './coverage_map.tsx'
import { Method, Signature } from './coverage_method.tsx'
import { Readings } from './coverage_readings.tsx'
import { Strip } from './coverage_strip.tsx'
import { Trend } from './coverage_trend.tsx'
import { Ways } from './coverage_way.tsx'
import { listText } from './coverage_words.ts'

/** The 80 % number: how many towns have a service facility, what is missing, and why. */
export default function CoveragePage() {
  const [state, change] = useCoverageAddress()
  const coverage = useCoverage(state)
  const choices = <RuleChoices state={state} change={change} />
  return (
    <Page title={m.coverage_title()} className="coverage" aside={<Tools state={state} className="coverage-tools" />}>
      {coverage.isError && choices}
      <QueryView query={coverage}>
        {(data) => (
          <>
            <Rule coverage={data} />
            {choices}
            <Columns coverage={data} state={state} />
            <div className="coverage-columns coverage-more">
              <div className="coverage-main">
                <Changes state={state} change={change} />
                {data.total > 0 && <Firm coverage={data} />}
              </div>
              {data.total > 0 && <Readings coverage={data} />}
            </div>
            <Ways coverage={data} state={state} change={change} />
            <Method coverage={data} />
            <Tools state={state} className="coverage-tools-end" />
          </>
        )}
      </QueryView>
    </Page>
  )
}

/** At the head where there is room, else at the end: on a phone the number comes first. */
function Tools({ state, className }: { state: CoverageAddress; className: string }) {
  return (
    <div className={`row no-print ${className}`}>
      <Button className="button quiet" onPress={() => globalThis.print()}>
        {m.coverage_print()}
      </Button>
      <a className="button quiet" href={fileAddress(state, 'xlsx')} download>
        {m.ledger_export_xlsx()}
      </a>
      <a className="button quiet" href={fileAddress(state, 'csv')} download>
        {m.coverage_export()}
      </a>
      <a className="button quiet" href={fileAddress(state, 'geojson')} download>
        {m.ledger_export_geojson()}
      </a>
    </div>
  )
}

/** What was counted, on which day. */
function Rule({ coverage: { as_of, validity_months, categories, example_data } }: { coverage: Coverage }) {
  return (
    <p className="coverage-rule">
      {example_data && <span className="tag">{m.example_data()}</span>}
      <span className="keep">{m.coverage_as_of({ date: as_of })}</span>
      <span>{m.coverage_rule({ months: validity_months })}</span>
      {categories.length === 0 && <span className="coverage-print">{m.coverage_category_all()}</span>}
      {categories.length > 0 && <strong>{m.coverage_only({ names: listText(categories.map(categoryName)) })}</strong>}
    </p>
  )
}

function Columns({ coverage, state }: { coverage: Coverage; state: CoverageAddress }) {
  if (coverage.total === 0) return <Headline coverage={coverage} />
  return (
    <div className="coverage-columns">
      <div className="coverage-main">
        <Headline coverage={coverage} />
        <Settle coverage={coverage} />
        <div className="coverage-firm coverage-paper">
          <FirmFigures coverage={coverage} />
        </div>
        <Strip coverage={coverage} />
        <Ledger coverage={coverage} />
        <Signature />
      </div>
      <div className="coverage-side">
        <TownMap coverage={coverage} />
        <Trend category={state.category} />
      </div>
    </div>
  )
}
