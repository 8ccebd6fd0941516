import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { language } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import type { SitingRun } from './siting_data.ts'
import { SitingPicture } from './siting_picture.tsx'
import { SitingBasis, SitingLeft } from './siting_left.tsx'
import { Scroll } from './siting_scroll.tsx'
import { amountText, countText, money_unit, namesIn, peopleText, priceText, shareText, standingNames, yuanText } from './siting_words.ts'

/** What came of it: figures, the sites with their prices, who is left, and on what it rests. */
export function Found({ found }: { found: SitingRun }) {
  const { result } = found
  const hasPlan = result.status === 'proved_best' || result.status === 'stopped'
  return (
    <>
      {result.unreachable.ids.length > 0 && <Unreachable found={found} />}
      {hasPlan && (
        <>
          <Figures found={found} />
          <Opened found={found} />
          <div className="siting-beside">
            <div>
              <Others found={found} />
              <RunnerUp found={found} />
            </div>
            <SitingPicture found={found} />
          </div>
          <SitingLeft found={found} />
          <Files found={found} />
        </>
      )}
      <SitingBasis found={found} />
    </>
  )
}

/** The plan to work on elsewhere. */
function Files({ found: { run } }: { found: SitingRun }) {
  const path = `/api/v1/scenarios/${run.scenario_id}/runs/${run.number}`
  const files = [
    { name: m.siting_file_workbook(), href: `${path}/report.xlsx?lang=${language()}` },
    { name: m.siting_file_table(), href: `${path}/decisions.csv` },
    { name: m.siting_file_points(), href: `${path}/decisions.geojson` },
  ]
  return (
    <p className="row no-print">
      {files.map(({ name, href }) => (
        <a key={href} className="button" href={href} download>
          {name}
        </a>
      ))}
    </p>
  )
}

/** Told before anything that was solved. */
function Unreachable({ found: { asked, result } }: { found: SitingRun }) {
  const { people, ids } = result.unreachable
  const words = { count: countText(ids.length), people: peopleText(people) }
  const isOfWays = asked.model === 'least_way' || asked.model === 'least_longest'
  return <p className="note">{isOfWays ? m.siting_unreachable_way(words) : m.siting_unreachable(words)}</p>
}

function Figures({ found: { result } }: { found: SitingRun }) {
  const { objective, people, opened, cost_yuan, residual } = result
  const after = people.after ?? people.before
  const isOfPeople = objective.unit === 'people'
  return (
    <dl className="siting-figures">
      {!isOfPeople && objective.after !== null && (
        <Figure name={objectiveName[objective.unit]()} value={amountText(objective.after, result)}>
          {objective.before === null ? '' : m.siting_before({ before: amountText(objective.before, result) })}
        </Figure>
      )}
      <Figure name={m.siting_figure_people()} value={countText(after)}>
        {m.siting_figure_people_about({
          before: countText(people.before),
          total: countText(people.total),
          from: shareText(people.before, people.total),
          to: shareText(after, people.total),
        })}
      </Figure>
      {isOfPeople && objective.after !== null && objective.after !== people.after && (
        <Figure name={m.siting_figure_twice()} value={countText(objective.after)}>
          {m.siting_before({ before: countText(objective.before ?? 0) })}
        </Figure>
      )}
      <Figure name={m.siting_figure_new()} value={countText(opened.length)}>
        {opened.length === 0 ? m.siting_figure_new_none() : m.siting_figure_cost({ cost: yuanText(cost_yuan) })}
      </Figure>
      <Figure name={m.siting_figure_left()} value={countText(residual.people)} isLoss={residual.people >= 0.5}>
        {m.siting_figure_left_about({ share: shareText(residual.people, people.total) })}
      </Figure>
    </dl>
  )
}

const objectiveName: Record<SitingRun['result']['objective']['unit'], () => string> = {
  people: m.siting_figure_people,
  person_metres: m.siting_figure_way,
  metres: m.siting_figure_longest,
  yuan: m.siting_figure_yuan,
  sites: m.siting_figure_sites,
}

function Figure({ name, value, isLoss = false, children }: { name: string; value: string; isLoss?: boolean; children: ReactNode }) {
  return (
    <div className={isLoss ? 'siting-figure siting-loss' : 'siting-figure'}>
      <dt>{name}</dt>
      <dd>
        <strong className="keep">{value}</strong>
        <span>{children}</span>
      </dd>
    </div>
  )
}

function SiteName({ found, id }: { found: SitingRun; id: string }) {
  const site = found.inputs.sites.find((each) => each.id === id)
  const name = namesIn(found.inputs).siteName(id)
  return site?.origin === 'premises' ? <Link href={to.facility(id)}>{name}</Link> : name
}

/** Each with what it adds and what all it reaches: the one is easily taken for the other. */
function Opened({ found }: { found: SitingRun }) {
  const { inputs, result } = found
  if (result.opened.length === 0) return <p>{m.siting_opened_none()}</p>
  return (
    <section aria-labelledby="siting-opened">
      <h2 id="siting-opened">{m.siting_opened()}</h2>
      <Scroll label={m.siting_opened()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.siting_site()}</th>
              <th scope="col" className="number">
                {m.siting_newly()}
              </th>
              <th scope="col" className="number">
                {m.siting_all_served()}
              </th>
              <th scope="col" className="number">
                {m.siting_cost({ unit: m.siting_money({ amount: '' }).trim() })}
              </th>
              <th scope="col">{m.siting_strike()}</th>
            </tr>
          </thead>
          <tbody>
            {result.opened.map(({ site_id, newly_served, all_served }, index) => {
              const told = result.sites.find((site) => site.site_id === site_id)
              return (
                <tr key={site_id}>
                  <th scope="row">
                    <span className="siting-index">{index + 1}</span> <SiteName found={found} id={site_id} />
                  </th>
                  <td className="number">{countText(newly_served)}</td>
                  <td className="number">{countText(all_served)}</td>
                  <td className="number">{costCell(inputs.sites.find((site) => site.id === site_id)?.cost_yuan ?? null)}</td>
                  <td>{told && <Standing found={found} told={told} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="soft">{m.siting_opened_about()}</p>
    </section>
  )
}

const costCell = (yuan: number | null) => (yuan === null ? m.siting_cost_unknown() : (yuan / money_unit()).toLocaleString())

function Standing({ found: { result }, told }: { found: SitingRun; told: SitingRun['result']['sites'][number] }) {
  return (
    <>
      <strong>{priceText(told.price, told.standing, result)}</strong> <span className="soft">{standingNames[told.standing]()}</span>
    </>
  )
}

function Others({ found }: { found: SitingRun }) {
  const { asked, inputs, result } = found
  const others = result.sites.filter(({ is_opened }) => !is_opened)
  if (others.length === 0 && asked.locked_out.length === 0) return null
  return (
    <section aria-labelledby="siting-others">
      <h2 id="siting-others">{m.siting_others()}</h2>
      <Scroll label={m.siting_others()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.siting_site()}</th>
              <th scope="col" className="number">
                {m.siting_cost({ unit: m.siting_money({ amount: '' }).trim() })}
              </th>
              <th scope="col">{m.siting_insist()}</th>
            </tr>
          </thead>
          <tbody>
            {others.map((told) => (
              <tr key={told.site_id}>
                <th scope="row">
                  <SiteName found={found} id={told.site_id} />
                </th>
                <td className="number">{costCell(inputs.sites.find((site) => site.id === told.site_id)?.cost_yuan ?? null)}</td>
                <td>
                  <Standing found={found} told={told} />
                </td>
              </tr>
            ))}
            {asked.locked_out.map((id) => (
              <tr key={id}>
                <th scope="row">
                  <SiteName found={found} id={id} />
                </th>
                <td className="number">{costCell(inputs.sites.find((site) => site.id === id)?.cost_yuan ?? null)}</td>
                <td>{m.siting_locked_out()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="soft">{m.siting_standing_about({ percent: asked.tolerance_thousandths / 10 })}</p>
    </section>
  )
}

function RunnerUp({ found: { inputs, result } }: { found: SitingRun }) {
  const { runner_up, objective } = result
  if (!runner_up || objective.after === null) return null
  const { siteName } = namesIn(inputs)
  const loss = Math.abs(runner_up.objective - objective.after)
  const names = runner_up.opened.map(siteName).join(m.list_comma()) || m.none()
  const cost = yuanText(runner_up.cost_yuan)
  const text =
    loss === 0 ? m.siting_runner_up_same({ names, cost }) : m.siting_runner_up_about({ names, loss: priceText(loss, 'a_choice', result), cost })
  return (
    <p>
      <strong>{m.siting_runner_up()}</strong> {text}
    </p>
  )
}
