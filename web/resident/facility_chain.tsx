import { toiletFit, type Finding, type LinkFit } from '#domain/fit.ts'
import type { FitAnswer } from '#domain/fit_place.ts'
import { findingName, findingShort, howKnown, measuredText } from '../fit_words.ts'
import { listText } from '../judgement_words.ts'
import { linkNames } from '../link_names.ts'
import { m } from '../paraglide/messages.js'
import { useElderMode } from '../preferences.ts'
import { FitShape } from '../ui/fit_mark.tsx'
import type { Facility } from './facility_data.ts'
import type { FoundFit } from './facility_fit.ts'
import type { WalkingRoute } from './walking_data.ts'
import { answerText, barrierText } from './walking_words.ts'
import './facility_chain.css'

const answers: Record<FitAnswer, () => string> = {
  fits: m.place_link_fits,
  does_not_fit: m.place_link_does_not_fit,
  unknown: m.place_link_unknown,
}

/** 怎么进去: from the street to the seat, one link after the other, the weakest named. */
export function GetIn({ facility, fit }: { facility: Facility; fit: FoundFit }) {
  const { found, isOwn, needs } = fit
  const [elder] = useElderMode()
  const toilet = toiletFit(facility, needs)
  if (found.links.length === 0 && !toilet) return null
  const weakest = isOwn && found.links.length > 1 ? found.limiting?.link : undefined
  return (
    <section className="facility-section" aria-labelledby="place-chain">
      <h2 id="place-chain">{m.place_chain_title()}</h2>
      {!elder && <p className="soft chain-intro">{isOwn ? m.place_chain_intro() : m.place_chain_neutral()}</p>}
      <ol className="chain">
        {found.links.map((link) => (
          <OneLink
            key={link.link}
            link={link}
            isMarked={isOwn}
            isWeakest={link.link === weakest}
            isBrief={elder}
            way={link.link === 'road' ? fit.way : undefined}
          />
        ))}
      </ol>
      {toilet && toilet.findings.length > 0 && (
        <>
          <h3 className="chain-apart">{m.place_chain_own_toilet()}</h3>
          <ol className="chain">
            <OneLink link={toilet} isMarked={isOwn} isWeakest={false} isBrief={elder} />
          </ol>
        </>
      )}
    </section>
  )
}

interface Props {
  link: LinkFit
  /** By the person's own needs; else it is only told what is known. */
  isMarked: boolean
  isWeakest: boolean
  /** Elder mode: what bars or is missing, and no more. */
  isBrief: boolean
  /** Of the road: what stands on it. */
  way?: WalkingRoute | undefined
}

function OneLink({ link: { link, answer, findings }, isMarked, isWeakest, isBrief, way }: Props) {
  const told = way ? [] : findings.filter((each) => isKnown(each) && !(isBrief && isMarked && each.answer === 'fits'))
  const missing = way ? [] : [...new Set(findings.filter((each) => !isKnown(each)).map(findingName))]
  return (
    <li className="chain-link" data-weakest={isWeakest || undefined}>
      <span className="chain-mark">{isMarked ? <FitShape answer={answer} /> : <span className="chain-dot" />}</span>
      <div>
        <p className="chain-name">
          <strong>{linkNames[link]()}</strong>
          {isMarked && <span className={`chain-answer fit-${answer}`}>{answers[answer]()}</span>}
          {isWeakest && <span className="chain-weakest">{m.place_chain_weakest()}</span>}
        </p>
        {told.length > 0 && (
          <ul>
            {told.map((finding) => (
              <li key={`${finding.component_id} ${finding.property} ${finding.need}`}>
                <Told finding={finding} isMarked={isMarked} />
              </li>
            ))}
          </ul>
        )}
        {way && <RoadTold way={way} />}
        {missing.length > 0 && <p className="soft">{m.place_chain_missing({ list: listText(missing) })}</p>}
      </div>
    </li>
  )
}

/** What was found of the way; its turns stand with the directions. */
function RoadTold({ way }: { way: WalkingRoute }) {
  if (!way.route) return <p>{m.walking_not_surveyed()}</p>
  return (
    <>
      <p>{answerText(way, way.route, true)}</p>
      {way.route.barriers.length > 0 && (
        <ul>
          {way.route.barriers.map((barrier) => (
            <li key={barrierText(barrier)}>{barrierText(barrier)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Nobody recorded the one; the other is known, or known not to be there. */
const isKnown = ({ measured, answer }: Finding) => measured !== null || answer !== 'unknown'

function Told({ finding, isMarked }: { finding: Finding; isMarked: boolean }) {
  const measured = measuredText(finding)
  const known = howKnown(finding)
  const said = isMarked || measured === null || typeof finding.needed !== 'number' ? findingShort(finding) : `${findingName(finding)} ${measured}`
  return (
    <>
      <span className={isMarked && finding.answer !== 'fits' ? 'chain-decides' : undefined}>{said}</span>{' '}
      {known && <span className="soft">{m.place_chain_known({ known })}</span>}
    </>
  )
}

/** The same in sentences, to be read aloud. */
export function chainSentences({ found, isOwn }: FoundFit): string[] {
  if (!isOwn) return []
  return found.links.map(({ link, answer, findings }) =>
    [`${linkNames[link]()}：${answers[answer]()}`, ...findings.filter(isKnown).map(findingShort)].join(m.facility_history_between()),
  )
}
