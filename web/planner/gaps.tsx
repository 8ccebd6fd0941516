import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import './coverage_figures.css'
import './gaps.css'
import { AccessByCapacity } from './gaps_access.tsx'
import { GapsControls } from './gaps_controls.tsx'
import { useGaps, useGapsAddress, type Gaps, type GapsAddress, type Planned } from './gaps_data.ts'
import { GapsHead } from './gaps_head.tsx'
import { InspectFirst } from './gaps_inspect.tsx'
import { GapsMap } from './gaps_map.tsx'
import { most_planned, PlannedPlaces } from './gaps_planned.tsx'
import { Population } from './gaps_population.tsx'
import { TownsTable, WorstTable } from './gaps_tables.tsx'
import { PlanTabs } from './plan_tabs.tsx'

/** Where people live far from what they can use, and what would change that. */
export default function GapsPage() {
  const isAllowed = useMay('read_supervision')
  const [state, change] = useGapsAddress()
  const [planned, setPlanned] = useState<readonly Planned[]>([])
  const before = useGaps(state, [], isAllowed)
  const query = useGaps(state, planned, isAllowed)
  if (!isAllowed)
    return (
      <Page title={m.gaps_title()} className="gaps">
        <NotAllowed />
      </Page>
    )
  return (
    <Page title={m.gaps_title()} className="gaps">
      <PlanTabs />
      <p className="soft gaps-intro">{m.gaps_intro()}</p>
      <GapsControls state={state} change={change} />
      <div className="gaps-found" aria-busy={query.isPlaceholderData}>
        <QueryView query={query}>
          {(data) => (
            <Found
              data={data}
              before={before.isPlaceholderData || query.isPlaceholderData ? undefined : before.data}
              state={state}
              change={change}
              planned={planned}
              setPlanned={setPlanned}
            />
          )}
        </QueryView>
      </div>
      <Population />
    </Page>
  )
}

interface Props {
  data: Gaps
  /** With nothing planned, of the same question; undefined while either is awaited. */
  before: Gaps | undefined
  state: GapsAddress
  change: (change: Partial<GapsAddress>) => void
  planned: readonly Planned[]
  setPlanned: (planned: readonly Planned[]) => void
}

function Found({ data, before, state, change, planned, setPlanned }: Props) {
  const [isPicking, setPicking] = useState(false)
  const pick = (place: Planned) => {
    setPlanned([...planned, place].slice(0, most_planned))
    setPicking(false)
  }
  return (
    <>
      <p className="row">
        {data.example_data && <span className="tag">{m.example_data()}</span>}
        <span>{m.gaps_as_of({ date: data.as_of })}</span>
      </p>
      <GapsHead data={data} />
      <div className="gaps-columns">
        <GapsMap data={data} planned={planned} place={isPicking ? pick : null} />
        <div className="gaps-side">
          <TownsTable data={data} />
          <WorstTable data={data} />
        </div>
      </div>
      <PlannedPlaces planned={planned} set={setPlanned} isPicking={isPicking} pick={setPicking} before={before} after={data} />
      <InspectFirst data={data} state={state} change={change} />
      {state.kind === 'service' && <AccessByCapacity data={data} state={state} change={change} />}
    </>
  )
}
