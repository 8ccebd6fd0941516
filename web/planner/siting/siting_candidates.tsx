import { lazy, Suspense, useState } from 'react'
import { Button } from 'react-aria-components'
import { nextId, placeOf } from '#domain/candidate_table.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { MapBoundary } from '../../ui/map_boundary.tsx'
import { faultNames } from './candidate_faults.ts'
import { CandidateImport } from './candidate_import.tsx'
import { NumberBox } from './number_box.tsx'
import { withLock, withoutCandidate, type Lock } from './siting_asked.ts'
import type { SitingAsked } from './siting_data.ts'
import { money_unit } from './siting_words.ts'

const SitingMap = lazy(() => import('../../map/siting_map.tsx'))

interface Props {
  asked: SitingAsked
  change: (asked: SitingAsked) => void
}

/** Places where one may be built: pressed on the map, typed, or from a table. */
export function Candidates({ asked, change }: Props) {
  const [isMapOpen, setMapOpen] = useState(false)
  const [said, setSaid] = useState('')
  const { candidates } = asked
  const add = (lon: number, lat: number, name?: string) => {
    const id = nextId(new Set(candidates.map((each) => each.id)))
    const named = name || m.siting_candidate_name({ id })
    change({ ...asked, candidates: [...candidates, { id, name: named, lon, lat, cost_yuan: null }] })
    setSaid(m.siting_candidate_added({ name: named, count: candidates.length + 1 }))
  }
  return (
    <fieldset className="stack siting-candidates">
      <legend>{m.siting_candidates({ count: candidates.length })}</legend>
      <p className="soft">{m.siting_candidates_about()}</p>
      <ul className="siting-candidate-list">
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <CandidateRow candidate={candidate} asked={asked} change={change} />
          </li>
        ))}
      </ul>
      <p role="status" className="soft">
        {said}
      </p>
      <Button className="button quiet" aria-expanded={isMapOpen} onPress={() => setMapOpen(!isMapOpen)}>
        {isMapOpen ? m.siting_map_close() : m.siting_map_open()}
      </Button>
      {isMapOpen && (
        <MapBoundary>
          <Suspense fallback={<p className="soft">{m.finder_map_loading()}</p>}>
            <SitingMap candidates={candidates} add={add} />
          </Suspense>
        </MapBoundary>
      )}
      <TypedCandidate add={add} />
      <CandidateImport asked={asked} change={change} told={setSaid} />
    </fieldset>
  )
}

type Candidate = SitingAsked['candidates'][number]

function CandidateRow({ candidate, asked, change }: Props & { candidate: Candidate }) {
  const { id, name, lon, lat } = candidate
  const edit = (part: Partial<Candidate>) =>
    change({ ...asked, candidates: asked.candidates.map((each) => (each.id === id ? { ...each, ...part } : each)) })
  const lock = asked.locked_in.includes(id) ? 'locked_in' : asked.locked_out.includes(id) ? 'locked_out' : ''
  return (
    <details>
      <summary>
        {name} {lock === 'locked_in' && <strong>{m.siting_locked_in()}</strong>}
        {lock === 'locked_out' && <strong>{m.siting_locked_out()}</strong>}
      </summary>
      <div className="stack">
        <p className="soft">{m.siting_at({ id, lon: lon.toFixed(5), lat: lat.toFixed(5) })}</p>
        <Field label={m.siting_candidate_named({ id })} value={name} maxLength={100} onChange={(next) => next !== '' && edit({ name: next })} />
        <NumberBox
          label={m.siting_candidate_cost()}
          value={candidate.cost_yuan}
          onChange={(cost_yuan) => edit({ cost_yuan })}
          least={0}
          most={1e9}
          unit={money_unit()}
          isOptional
        />
        <Choice
          label={m.siting_lock({ name })}
          value={lock}
          options={[
            { value: '', name: m.siting_lock_none() },
            { value: 'locked_in', name: m.siting_locked_in() },
            { value: 'locked_out', name: m.siting_locked_out() },
          ]}
          onChange={(next) => change(withLock(asked, id, (next || null) as Lock | null))}
        />
        <Button className="button quiet" onPress={() => change(withoutCandidate(asked, id))}>
          {m.siting_candidate_remove({ name })}
        </Button>
      </div>
    </details>
  )
}

/** For who has the coordinates, or no map. */
function TypedCandidate({ add }: { add: (lon: number, lat: number, name: string) => void }) {
  const [typed, setTyped] = useState({ name: '', lon: '', lat: '' })
  const [error, setError] = useState<string>()
  const put = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const submit = () => {
    const place = placeOf([numberOf(typed.lon), numberOf(typed.lat)], 'wgs84')
    if (typeof place === 'string') return setError(faultNames[place]())
    setError(undefined)
    setTyped({ name: '', lon: '', lat: '' })
    return add(place[0], place[1], typed.name.trim())
  }
  return (
    <details>
      <summary>{m.siting_type()}</summary>
      <div className="stack">
        <Field label={m.siting_type_name()} value={typed.name} onChange={(name) => put({ name })} maxLength={100} />
        <Field label={m.siting_lon()} value={typed.lon} onChange={(lon) => put({ lon })} inputMode="decimal" description={m.siting_type_datum()} />
        <Field label={m.siting_lat()} value={typed.lat} onChange={(lat) => put({ lat })} inputMode="decimal" />
        {error && (
          <p className="note" role="alert">
            {error}
          </p>
        )}
        <Button className="button" onPress={submit}>
          {m.siting_type_add()}
        </Button>
      </div>
    </details>
  )
}

const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
