import { wayKinds, type WayKind } from '#domain/target_way.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { TypedNumber } from './coverage_typed.tsx'
import { most_yuan, withEntry, type WayAddress } from './coverage_way_address.ts'
import { listedCost, type UncoveredTown, type WayInputs } from './coverage_way_data.ts'
import { kindNames } from './coverage_way_words.ts'

interface Props {
  inputs: WayInputs
  way: WayAddress
  change: (way: WayAddress) => void
}

/** The catalogue's costs for each town, and room for the town's own. */
export function WayCosts({ inputs, way, change }: Props) {
  return (
    <>
      <h3 id="coverage-costs">{m.ledger_costs_title()}</h3>
      <p className="soft">{m.ledger_costs_note()}</p>
      <table className="coverage-costs" aria-labelledby="coverage-costs">
        <thead>
          <tr>
            <th scope="col">{m.coverage_col_town()}</th>
            {wayKinds.map((kind) => (
              <th key={kind} scope="col">
                {kindNames[kind]()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.uncovered.towns.map((town) => (
            <tr key={town.code}>
              <th scope="row">{nameOf(town)}</th>
              {wayKinds.map((kind) => (
                <td key={kind}>
                  <span className="coverage-costs-kind soft">{kindNames[kind]()} </span>
                  {isPossible(town, kind) ? <Cost town={town} kind={kind} inputs={inputs} way={way} change={change} /> : m.ledger_costs_nothing()}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A record that a visit finds out of use can be renovated as well. */
function isPossible({ to_verify, to_renovate }: UncoveredTown, kind: WayKind): boolean {
  if (kind === 'build') return true
  return to_verify.length > 0 || (kind === 'renovate' && to_renovate.length > 0)
}

function Cost({ town, kind, inputs, way, change }: Props & { town: UncoveredTown; kind: WayKind }) {
  const listed = listedCost(inputs, town, kind)
  return (
    <TypedNumber
      isInTable
      label={m.ledger_costs_of({ town: nameOf(town), kind: kindNames[kind]() })}
      value={way.own[`${town.code}.${kind}`] ?? null}
      most={most_yuan}
      otherwise={listed === null ? m.ledger_costs_none() : String(listed)}
      error={m.ledger_way_cost_error()}
      set={(value) => change({ ...way, own: withEntry(way.own, `${town.code}.${kind}`, value) })}
    />
  )
}
