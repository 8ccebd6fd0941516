import { m } from '../../paraglide/messages.js'
import { categoryName, kindName, nameOf } from '../../names.ts'
import type { SitingRun } from './siting_data.ts'
import { Scroll } from './siting_scroll.tsx'
import { countText, countsNames, metresText, namesIn, shareText, whomNames } from './siting_words.ts'

/** Who is still not within reach, town by town, and who is farthest. */
export function SitingLeft({ found: { inputs, result } }: { found: SitingRun }) {
  const { townName, placeName } = namesIn(inputs)
  const { towns, worst } = result.residual
  return (
    <section aria-labelledby="siting-left">
      <h2 id="siting-left">{m.siting_left()}</h2>
      <Scroll label={m.siting_left()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.siting_town()}</th>
              <th scope="col" className="number">
                {m.siting_left_people()}
              </th>
              <th scope="col" className="number">
                {m.siting_left_before()}
              </th>
              <th scope="col" className="number">
                {m.siting_left_after()}
              </th>
              <th scope="col" className="number">
                {m.siting_left_total()}
              </th>
            </tr>
          </thead>
          <tbody>
            {towns.map(({ town_code, total, before, after }) => (
              <tr key={town_code ?? ''}>
                <th scope="row">{townName(town_code)}</th>
                <td className="number">
                  <strong>{countText(total - after)}</strong>
                </td>
                <td className="number">{shareText(before, total)}</td>
                <td className="number">{shareText(after, total)}</td>
                <td className="number">{countText(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {worst.length > 0 && (
        <>
          <h3>{m.siting_worst()}</h3>
          <ol className="siting-worst">
            {worst.slice(0, 10).map(({ id, people, distance_m }) => (
              <li key={id}>{m.siting_worst_one({ place: placeName(id), people: countText(people), distance: metresText(distance_m) })}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** On what it rests: people, ways, and what counts as being there. */
export function SitingBasis({ found: { run, asked, inputs } }: { found: SitingRun }) {
  const unplaced = inputs.existing.filter(({ lon }) => lon === null)
  const unconnected = [...inputs.sites, ...inputs.existing.filter(({ lon }) => lon !== null)].filter(({ is_connected }) => !is_connected)
  const kinds = [...asked.serves.kind.map(kindName), ...asked.serves.category.map(categoryName)].join(m.list_comma())
  const lines = [
    inputs.demand_basis === 'points'
      ? m.siting_basis_points({
          whom: whomNames[asked.whom](),
          source: inputs.population_source ?? '',
          date: inputs.population_as_of.join(m.list_comma()),
        })
      : m.siting_basis_towns({ whom: whomNames[asked.whom](), date: inputs.population_as_of.join(m.list_comma()) || m.siting_date_unknown() }),
    inputs.merged_m === null ? '' : m.siting_basis_merged({ metres: inputs.merged_m, count: inputs.demand.length }),
    inputs.unknown.length > 0
      ? m.siting_basis_unknown({ count: inputs.unknown.length, names: inputs.unknown.map(({ name }) => name).join(m.list_comma()) })
      : '',
    inputs.unknown_places > 0 ? m.siting_basis_unknown_places({ count: inputs.unknown_places }) : '',
    inputs.outside_places > 0 ? m.siting_basis_outside({ count: inputs.outside_places }) : '',
    m.siting_basis_existing({ count: inputs.existing.length, kinds, counts: countsNames[asked.serves.counts]() }),
    unplaced.length > 0 ? m.siting_basis_unplaced({ count: unplaced.length, names: unplaced.slice(0, 5).map(nameOf).join(m.list_comma()) }) : '',
    inputs.distance_basis === 'geodesic' ? m.siting_geodesic_about() : m.siting_basis_network({ leg: inputs.most_leg_m ?? 0 }),
    inputs.not_connected.length + unconnected.length > 0
      ? m.siting_basis_unconnected({ places: inputs.not_connected.length, sites: unconnected.length })
      : '',
    m.siting_basis_kept(),
  ]
  return (
    <section aria-labelledby="siting-basis">
      <h2 id="siting-basis">{m.siting_basis()}</h2>
      <p className="soft">{m.siting_basis_run({ number: run.number, date: run.as_of })}</p>
      <ul>
        {lines.filter(Boolean).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
