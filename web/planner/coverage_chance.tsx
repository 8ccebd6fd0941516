import { anyPasses, atLeast } from '#domain/chance.ts'
import { categoryName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Coverage } from './coverage_data.ts'
import { TypedNumber } from './coverage_typed.tsx'
import { withEntry, type WayAddress } from './coverage_way_address.ts'
import { chanceOf, pastPercent, type WayInputs } from './coverage_way_data.ts'
import { listText } from './coverage_words.ts'

interface Props {
  coverage: Coverage
  inputs: WayInputs
  way: WayAddress
  change: (way: WayAddress) => void
}

/** How likely visits meet the target, by how they went so far. It stands beside the interval and never for it. */
export function Chance({ coverage, inputs, way, change }: Props) {
  const waiting = inputs.uncovered.towns.filter(({ to_verify }) => to_verify.length > 0)
  const categories = [...new Set(waiting.flatMap(({ to_verify }) => to_verify.map(({ category }) => category)))].sort()
  if (categories.length === 0) return null
  const unknown = categories.filter((category) => chanceOf(inputs, way, category) === null)
  const { passes_to_prove } = coverage.firmness
  return (
    <section className="coverage-chance" aria-labelledby="coverage-chance">
      <h2 id="coverage-chance">{m.ledger_chance_title()}</h2>
      {passes_to_prove !== null && unknown.length === 0 && (
        <p>
          <strong>
            {m.ledger_chance({
              percent: percentOf(
                atLeast(
                  passes_to_prove,
                  waiting.map(({ to_verify }) => anyPasses(to_verify.map(({ category }) => chanceOf(inputs, way, category) ?? 0))),
                ),
              ),
            })}
          </strong>
        </p>
      )}
      {unknown.length > 0 && <p>{m.ledger_chance_unknown({ names: listText(unknown.map(categoryName)) })}</p>}
      <p className="soft">{m.ledger_chance_note()}</p>
      <table aria-labelledby="coverage-chance">
        <thead>
          <tr>
            <th scope="col">{m.coverage_category()}</th>
            <th scope="col">{m.ledger_chance_past()}</th>
            <th scope="col">{m.ledger_chance_rate()}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <Rate key={category} category={category} inputs={inputs} way={way} change={change} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Rate({ category, inputs, way, change }: Omit<Props, 'coverage'> & { category: string }) {
  const past = inputs.uncovered.pass_rates.find((rate) => rate.category === category)
  const percent = pastPercent(inputs, category)
  const name = categoryName(category)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{past && percent !== null ? m.ledger_chance_of({ passed: past.passed, all: past.passed + past.failed }) : m.ledger_chance_none()}</td>
      <td>
        <TypedNumber
          isInTable
          label={m.ledger_chance_own({ name })}
          value={way.rates[category] ?? null}
          most={100}
          otherwise={percent === null ? undefined : String(percent)}
          error={m.ledger_chance_error()}
          set={(value) => change({ ...way, rates: withEntry(way.rates, category, value) })}
        />{' '}
        %
      </td>
    </tr>
  )
}

/** Whole per cent; an estimate is never sure. */
function percentOf(chance: number): string {
  const percent = Math.round(100 * chance)
  return percent === 100 ? '99+' : percent === 0 ? '<1' : String(percent)
}
