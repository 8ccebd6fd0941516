import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { Capacities } from './gaps_capacities.tsx'
import { units, useCapacities, type Gaps, type GapsAddress } from './gaps_data.ts'
import { Number as NumberHead, Wide } from './gaps_tables.tsx'
import { unitNames } from './gaps_words.ts'

interface Props {
  data: Gaps
  state: GapsAddress
  change: (change: Partial<GapsAddress>) => void
}

/** Services whose capacity is known, shared among those who live near; without any nothing is worked out. */
export function AccessByCapacity({ data, state, change }: Props) {
  const capacities = useCapacities(state.category, true)
  const mayPlan = useMay('plan_works')
  const { unit } = state
  const options = [{ value: '', name: m.gaps_unit_none() }, ...units.map((value) => ({ value, name: unitNames[value]() }))]
  return (
    <section className="gaps-section" aria-labelledby="gaps-access">
      <h2 id="gaps-access">{m.gaps_access()}</h2>
      <p className="soft">{m.gaps_access_text({ unit: data.asked.unit ? unitNames[data.asked.unit]() : m.gaps_unit_places() })}</p>
      <div className="row gaps-controls no-print">
        <Choice
          label={m.gaps_unit()}
          value={unit ?? ''}
          options={options}
          onChange={(value) => change({ unit: units.find((each) => each === value) ?? null })}
        />
        {unit && (
          <label className="gaps-check">
            <input type="checkbox" checked={state.is_stepped} onChange={(event) => change({ is_stepped: event.target.checked })} />
            {m.gaps_stepped()}
          </label>
        )}
      </div>
      <QueryView query={capacities}>
        {({ facilities }) => (
          <>
            {data.asked.unit && !data.catchment && <p>{m.gaps_access_none({ unit: unitNames[data.asked.unit]() })}</p>}
            {data.catchment && <Access data={data} catchment={data.catchment} names={new Map(facilities.map((each) => [each.id, nameOf(each)]))} />}
            <Capacities facilities={facilities} mayPlan={mayPlan} />
          </>
        )}
      </QueryView>
    </section>
  )
}

function Access({ data, catchment, names }: { data: Gaps; catchment: NonNullable<Gaps['catchment']>; names: Map<string, string> }) {
  const { mean_access, poverty, sites, towns } = catchment
  const lonely = sites.filter(({ access }) => access === null).map(({ id }) => names.get(id) ?? id)
  const accessOf = new Map(towns.map(({ code, access }) => [code, access]))
  return (
    <>
      {mean_access !== null && <p>{m.gaps_access_mean({ access: mean_access })}</p>}
      {poverty && (
        <p className="soft">
          {m.gaps_access_poverty({ share: (poverty[0]! * 100).toFixed(1), one: poverty[1]!.toFixed(3), two: poverty[2]!.toFixed(3) })}
        </p>
      )}
      {lonely.length > 0 && <p>{m.gaps_access_reaches_nobody({ count: lonely.length, names: lonely.join(m.list_comma()) })}</p>}
      <Wide label={m.gaps_access()}>
        <table aria-labelledby="gaps-access">
          <thead>
            <tr>
              <th scope="col">{m.gaps_town()}</th>
              <NumberHead name={m.gaps_col_access()} />
            </tr>
          </thead>
          <tbody>
            {data.towns.map((town) => (
              <tr key={town.code}>
                <th scope="row">{nameOf(town)}</th>
                <td className="number">{accessOf.get(town.code) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}
