import { useState } from 'react'
import { kinds, type Kind } from '#domain/facility.ts'
import { kindName, nameOf } from '../names.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { PlanTabs } from './plan_tabs.tsx'
import './priorities.css'
import { fileAddress, usePriorities, usePrioritiesAddress, useRanked, type Priorities, type PrioritiesAddress } from './priorities_data.ts'
import { PriorityList } from './priorities_list.tsx'
import { Robustness } from './priorities_robust.tsx'
import { PriorityMap } from './priorities_map.tsx'
import { PriorityWeights } from './priorities_weights.tsx'

/** What to renovate first: visible weights, parts that add up, and why each place is where it is. */
export default function PrioritiesPage() {
  const isAllowed = useMay('read_supervision')
  const [state, change] = usePrioritiesAddress()
  const query = usePriorities(state, isAllowed)
  return (
    <Page title={m.plan_priorities_title()} className="priorities">
      <PlanTabs />
      {isAllowed ? <QueryView query={query}>{(data) => <Weighed data={data} state={state} change={change} />}</QueryView> : <NotAllowed />}
    </Page>
  )
}

interface Props {
  data: Priorities
  state: PrioritiesAddress
  change: (change: Partial<PrioritiesAddress>) => void
}

function Weighed({ data, state, change }: Props) {
  const list = useRanked(data.places, state.weights)
  const [pointed, point] = useState<string | null>(null)
  const [opened, open] = useState<string | null>(null)
  return (
    <>
      <p className="row">
        {data.example_data && <span className="tag">{m.example_data()}</span>}
        <span role="status">{m.plan_priorities_count({ count: list.length, date: data.as_of })}</span>
      </p>
      <p className="soft">{m.plan_priorities_intro()}</p>
      <Which state={state} change={change} />
      <div className="priorities-columns">
        <PriorityWeights data={data} weights={state.weights} change={(weights) => change({ weights })} />
        <div className="priorities-main">
          {list.length === 0 ? (
            <div className="state">
              <p>{m.plan_priorities_none()}</p>
              <p>{m.plan_priorities_none_text()}</p>
            </div>
          ) : (
            <>
              <PriorityList
                list={list}
                weights={state.weights}
                version={data.criteria_version}
                pointing={{ pointed, point }}
                opening={{ opened, open }}
              />
              <Robustness list={list} weights={state.weights} />
              <Downloads state={state} />
            </>
          )}
        </div>
        {list.length > 0 && <PriorityMap list={list} pointing={{ pointed, point, open }} />}
      </div>
    </>
  )
}

function Which({ state, change }: Pick<Props, 'state' | 'change'>) {
  const towns = useCity()?.towns ?? []
  return (
    <div className="row priorities-which no-print">
      <Choice
        label={m.plan_kind()}
        value={state.kind ?? ''}
        options={[{ value: '', name: m.plan_kind_all() }, ...kinds.map((kind) => ({ value: kind, name: kindName(kind) }))]}
        onChange={(kind) => change({ kind: kind ? (kind as Kind) : null })}
      />
      <Choice
        label={m.plan_town()}
        value={state.town ?? ''}
        options={[{ value: '', name: m.plan_town_all() }, ...towns.map((town) => ({ value: town.code, name: nameOf(town) }))]}
        onChange={(town) => change({ town: town || null })}
      />
    </div>
  )
}

const formats = ['xlsx', 'csv', 'geojson'] as const
const formatNames = { xlsx: 'Excel', csv: 'CSV', geojson: 'GeoJSON' }

/** The list as it stands: with its filter and weights, and the day. */
function Downloads({ state }: Pick<Props, 'state'>) {
  return (
    <p className="row no-print">
      {m.plan_download()}
      {formats.map((format) => (
        <a key={format} className="button" href={fileAddress(format, state)} download>
          {formatNames[format]}
        </a>
      ))}
    </p>
  )
}
