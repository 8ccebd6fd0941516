import { Link } from 'wouter'
import { default_validity_months } from '#domain/coverage.ts'
import { dayInChina } from '#domain/date.ts'
import type { Finding } from '#domain/fit.ts'
import { passageMm, usual_clearance_mm, type Needs } from '#domain/needs.ts'
import { findingLong, findingName, howKnown, measuredText, neededText, spareText } from '../fit_words.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { to } from '../routes.ts'
import { presetName, presetOf } from '../needs_words.ts'
import { answerName, FitMark, FitShape } from '../ui/fit_mark.tsx'
import { decidingFirst, type FoundFit } from './facility_fit.ts'
import './facility_fit.css'

/** 我能用吗: the answer large, the fact that decides, and what is missing. Without needs: what is known, and where to set them. */
export function CanIUse({ fit }: { fit: FoundFit }) {
  return (
    <section className="facility-section place-fit" aria-labelledby="place-fit">
      {fit.isOwn ? <Answer fit={fit} /> : <Invitation fit={fit} />}
    </section>
  )
}

function Answer({ fit: { found, isStale, needs } }: { fit: FoundFit }) {
  const [elder] = useElderMode()
  const findings = found.links.flatMap((link) => link.findings)
  const known = decidingFirst(findings.filter(({ measured, answer }) => measured !== null || answer === 'does_not_fit')).slice(0, shown_facts)
  return (
    <>
      <h2 id="place-fit">
        <span className="visually-hidden">{m.place_fit_title()} </span>
        <FitMark answer={found.answer} stale={isStale && found.answer !== 'unknown'} />
      </h2>
      {fitSentences({ found, isStale }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {found.answer === 'unknown' && <Missing missing={found.missing} />}
      {!elder && known.length > 0 && <Known findings={known} />}
      {!elder && known.some(({ need }) => need === 'passage_mm') && <Passage needs={needs} />}
      <Whose needs={needs} />
    </>
  )
}

const shown_facts = 5

/** The answer in words, without what is missing: the same is read aloud. */
export function fitSentences({ found, isStale }: Pick<FoundFit, 'found' | 'isStale'>): string[] {
  const { answer, limiting, links, oldest_observed_at } = found
  const findings = links.flatMap((link) => link.findings)
  const said: string[] = []
  if (findings.length === 0) said.push(m.place_fit_nothing_asked())
  else if (answer === 'fits') said.push(m.place_fit_all({ count: findings.length }))
  if (answer === 'fits' && limiting) said.push(tightest(limiting))
  if (answer === 'does_not_fit' && limiting) said.push(findingLong(limiting))
  const others = findings.filter((each) => each.answer === 'does_not_fit').length - 1
  if (answer === 'does_not_fit' && others > 0) said.push(m.place_fit_others({ count: others }))
  if (isStale && oldest_observed_at) said.push(m.place_fit_stale({ date: dayInChina(new Date(oldest_observed_at)), months: default_validity_months }))
  return said
}

function tightest(limiting: Finding): string {
  const spare = spareText(limiting)
  const measured = measuredText(limiting)
  return spare && measured ? m.place_fit_tightest({ name: findingName(limiting), measured, spare }) : findingLong(limiting)
}

function Missing({ missing }: { missing: readonly Finding[] }) {
  const names = [...new Set(missing.map(missingName))]
  return (
    <>
      <p>{m.place_fit_missing()}</p>
      <ul className="place-missing">
        {names.slice(0, shown_missing).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > shown_missing && <li className="soft">{m.place_fit_missing_more({ count: names.length - shown_missing })}</li>}
      </ul>
    </>
  )
}

const shown_missing = 6

/** What is known but not for certain says so; of the rest the name is enough. */
const missingName = (finding: Finding) => (finding.measured ? findingLong(finding).replace(/[。.]$/, '') : findingName(finding))

function Known({ findings }: { findings: readonly Finding[] }) {
  return (
    <table className="place-facts">
      <caption className="visually-hidden">{m.place_fit_table()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.place_fit_item()}</th>
          <th scope="col" className="place-value">
            {m.place_fit_found()}
          </th>
          <th scope="col" className="place-value">
            {m.place_fit_needed()}
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={`${finding.component_id} ${finding.property} ${finding.need}`}>
            <th scope="row">
              <FitShape answer={finding.answer} />
              <span className="visually-hidden">{answerName(finding.answer)} </span>
              <span>
                {findingName(finding)} <span className="place-known soft">{howKnown(finding)}</span>
              </span>
            </th>
            <td className="place-value place-found">{measuredText(finding) ?? m.facility_not_there()}</td>
            <td className="place-value">{neededText(finding)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Passage({ needs }: { needs: Needs }) {
  const [passage, width] = [passageMm(needs), needs.chair_width_mm]
  if (passage === undefined || width === undefined) return null
  return <p className="soft">{m.place_fit_passage({ passage, width, side: needs.side_clearance_mm ?? usual_clearance_mm })}</p>
}

/** By whose needs, and the way to change them. */
function Whose({ needs }: { needs: Needs }) {
  const preset = presetOf(needs)
  const name = preset ? presetName(preset) : m.place_fit_own()
  const width = needs.chair_width_mm === undefined ? null : m.place_fit_width({ width: needs.chair_width_mm })
  return (
    <p className="place-whose no-print">
      <span>
        <span className="soft">{m.place_fit_by()}</span> <strong>{[name, width].filter(Boolean).join(' · ')}</strong>
      </span>
      <Link className="button quiet" href={to.needs()}>
        {m.place_fit_change()}
      </Link>
    </p>
  )
}

function Invitation({ fit: { found } }: { fit: FoundFit }) {
  const [elder] = useElderMode()
  const asked = found.links.flatMap((link) => link.findings).filter(({ needed }) => typeof needed === 'number')
  const first = [...asked].sort((one, other) => Number(other.measured !== null) - Number(one.measured !== null)).slice(0, shown_facts)
  return (
    <>
      <h2 id="place-fit">{m.place_fit_title()}</h2>
      <p>{m.place_fit_invite()}</p>
      <p className="row no-print">
        <Link className="button primary" href={to.needs()}>
          {m.place_fit_set()}
        </Link>
        <span className="soft">{m.place_fit_private()}</span>
      </p>
      {!elder && first.length > 0 && (
        <>
          <h3 className="place-chair">{m.place_fit_chair()}</h3>
          <dl className="facility-list">
            {first.map((finding) => (
              <div key={`${finding.component_id} ${finding.property}`}>
                <dt className="place-name">{findingName(finding)}</dt>
                <dd>
                  {measuredText(finding) ?? <span className="soft">{m.place_fit_unmeasured()}</span>}{' '}
                  <span className="place-known soft">{howKnown(finding)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}
