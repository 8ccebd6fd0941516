import { Button } from 'react-aria-components'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { DayField } from './coverage_choices.tsx'
import { Indicators } from './indicators.tsx'
import './supervision.css'
import { daysOf, periods, quartersTo, useSupervision, useSupervisionAddress, type PeriodName, type SupervisionAddress } from './supervision_data.ts'
import { Ageing, Headline, Groups, Trend } from './supervision_figures.tsx'
import { useToday } from './today.ts'

/** How rectification goes: who is late with what, whether it gets better, and what the plan's indicators came to. */
export default function SupervisionPage() {
  const isAllowed = useMay('read_supervision')
  const [state, change] = useSupervisionAddress()
  const today = useToday()
  const days = daysOf(state, today)
  const isOrdered = days.from <= days.to
  const figures = useSupervision(days, state.by, isAllowed && isOrdered)
  if (!isAllowed)
    return (
      <Page title={m.supervision_title()}>
        <NotAllowed />
      </Page>
    )
  return (
    <Page title={m.supervision_title()} className="supervision">
      <p className="soft">{m.supervision_intro()}</p>
      <PeriodChoice state={state} change={change} days={days} isOrdered={isOrdered} />
      {isOrdered && (
        <QueryView query={figures}>
          {(data) => (
            <>
              <Headline data={data} />
              {data.total.issued + data.total.closed + data.total.open === 0 ? (
                <div className="state">
                  <p>{m.supervision_none()}</p>
                  <p>{m.supervision_none_text()}</p>
                </div>
              ) : (
                <>
                  <Groups data={data} choose={(by) => change({ by })} />
                  <div className="supervision-columns">
                    <Ageing data={data} />
                    <Trend trend={data.trend} />
                  </div>
                </>
              )}
            </>
          )}
        </QueryView>
      )}
      <Indicators />
      <Report />
    </Page>
  )
}

const periodNames: Record<PeriodName, () => string> = {
  year: m.supervision_period_year,
  quarter: m.supervision_period_quarter,
  last_quarter: m.supervision_period_last_quarter,
  last_year: m.supervision_period_last_year,
  own: m.supervision_period_own,
}

interface PeriodProps {
  state: SupervisionAddress
  change: (change: Partial<SupervisionAddress>) => void
  days: { from: string; to: string }
  isOrdered: boolean
}

function PeriodChoice({ state, change, days, isOrdered }: PeriodProps) {
  const options = periods.map((value) => ({ value, name: periodNames[value]() }))
  return (
    <div className="row supervision-period">
      <div className="row supervision-period no-print">
        <Choice
          label={m.supervision_period()}
          value={state.period}
          options={options}
          onChange={(value) => change({ period: value as PeriodName, ...days })}
        />
        {state.period === 'own' && (
          <>
            <DayField
              label={m.supervision_from()}
              value={days.from}
              onChange={(from) => change({ from })}
              error={isOrdered ? undefined : m.supervision_wrong_order()}
            />
            <DayField label={m.supervision_to()} value={days.to} onChange={(to) => change({ to })} />
          </>
        )}
      </div>
      <p className="keep">{m.supervision_span(days)}</p>
    </div>
  )
}

/** The workbook comes in the language of the page: a link would send the browser's. */
function Report() {
  const quarters = quartersTo(useToday())
  const [chosen, setQuarter] = useState<string | null>(null)
  const quarter = chosen ?? quarters[0]!.code
  const options = quarters.map(({ year, quarter: number, code }) => ({ value: code, name: m.supervision_quarter({ year, quarter: number }) }))
  const file = `/api/v1/supervision/report.xlsx?quarter=${quarter}&lang=${getLocale() === 'en' ? 'en' : 'zh'}`
  return (
    <section className="supervision-section no-print" aria-labelledby="supervision-report">
      <h2 id="supervision-report">{m.supervision_report()}</h2>
      <div className="row supervision-period">
        <Choice label={m.supervision_report_quarter()} value={quarter} options={options} onChange={setQuarter} />
        <a className="button" href={file} download>
          {m.supervision_download()}
        </a>
        <Button className="button quiet" onPress={() => globalThis.print()}>
          {m.supervision_print()}
        </Button>
      </div>
    </section>
  )
}
