import { measures, type Measure } from '#domain/counted_site.ts'
import { categoriesOf, kinds, type Kind } from '#domain/facility.ts'
import { groups, hex_edges_m, type Group } from '#domain/gaps.ts'
import type { Preset } from '#domain/needs.ts'
import { categoryName, distanceText, kindName } from '../names.ts'
import { presetName } from '../needs_words.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Choices } from '../ui/choices.tsx'
import { distances_m, presetCodes, type GapsAddress } from './gaps_data.ts'
import { groupNames, measureNames } from './gaps_words.ts'

interface Props {
  state: GapsAddress
  change: (change: Partial<GapsAddress>) => void
}

/** What counts, for whom, how near; all of it stands in the address. */
export function GapsControls({ state, change }: Props) {
  return (
    <section className="no-print" aria-label={m.gaps_controls()}>
      <div className="row gaps-controls">
        <Choice
          label={m.gaps_kind()}
          value={state.kind}
          options={kinds.map((value) => ({ value, name: kindName(value) }))}
          onChange={(kind) => change({ kind: kind as Kind, category: [] })}
        />
        <Choice
          label={m.gaps_measure()}
          value={state.measure}
          options={measures.map((value) => ({ value, name: measureNames[value]() }))}
          onChange={(measure) => change({ measure: measure as Measure })}
        />
        {state.measure === 'fits' && (
          <Choice
            label={m.gaps_preset()}
            value={state.preset}
            options={presetCodes.map((value) => ({ value, name: presetName(value) }))}
            onChange={(preset) => change({ preset: preset as Preset })}
          />
        )}
        <DistanceChoice label={m.gaps_distance()} value={state.distance_m} onChange={(distance_m) => change({ distance_m })} />
        <Choice
          label={m.gaps_group()}
          value={state.group}
          options={groups.map((value) => ({ value, name: groupNames[value]() }))}
          onChange={(group) => change({ group: group as Group })}
        />
      </div>
      <More state={state} change={change} />
    </section>
  )
}

function More({ state, change }: Props) {
  return (
    <details>
      <summary>{m.gaps_more()}</summary>
      <div className="row gaps-controls">
        <Choice
          label={m.gaps_hex()}
          value={String(state.hex_edge_m)}
          options={hex_edges_m.map((value) => ({ value: String(value), name: distanceText(value) }))}
          onChange={(value) => change({ hex_edge_m: hex_edges_m.find((each) => String(each) === value) ?? state.hex_edge_m })}
        />
        <Choices
          label={m.gaps_category()}
          all={m.gaps_category_all()}
          value={state.category}
          options={categoriesOf(state.kind).map(({ code }) => ({ value: code, name: categoryName(code) }))}
          onChange={(category) => change({ category })}
        />
        <DistanceChoice label={m.gaps_from()} value={state.from_m} most={state.to_m} onChange={(from_m) => change({ from_m })} />
        <DistanceChoice label={m.gaps_to()} value={state.to_m} least={state.from_m} onChange={(to_m) => change({ to_m })} />
        <Choice
          label={m.gaps_thin()}
          value={String(state.thin_percent)}
          options={percents(state.thin_percent).map((each) => ({ value: String(each), name: `${each}\u00A0%` }))}
          onChange={(value) => change({ thin_percent: Number(value) })}
        />
      </div>
    </details>
  )
}

const percents = (own: number) => [...new Set([20, 30, 50, 70, 90, own])].sort((a, b) => a - b)

interface DistanceProps {
  label: string
  value: number
  onChange: (metres: number) => void
  least?: number
  most?: number
}

/** The usual distances, and the one of the address. */
function DistanceChoice({ label, value, onChange, least = 0, most = Infinity }: DistanceProps) {
  const offered = [...new Set([...distances_m, value])].filter((each) => each >= least && each <= most).sort((a, b) => a - b)
  const options = offered.map((each) => ({ value: String(each), name: distanceText(each) }))
  return <Choice label={label} value={String(value)} options={options} onChange={(text) => onChange(Number(text))} />
}
