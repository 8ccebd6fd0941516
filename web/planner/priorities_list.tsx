import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { shortfallText, reasonText } from '#domain/audit_words.ts'
import { priorityParts, type PriorityPart, type Weights } from '#domain/priority.ts'
import { useCriteria } from '../criteria_data.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import { partNames, points, scoreText, type PriorityPlace, type RankedPlace } from './priorities_data.ts'
import { PriorityHow } from './priorities_how.tsx'

const shown_at_once = 30

/** Two columns that are never mixed: the plain condition, and the weighted score with its parts. */
export function PriorityList({ list, weights, version }: { list: readonly RankedPlace[]; weights: Weights; version: number }) {
  const [shown, setShown] = useState(shown_at_once)
  const [open, setOpen] = useState<string | null>(null)
  const more = Math.min(shown_at_once, list.length - shown)
  return (
    <section aria-labelledby="plan-list">
      <h2 id="plan-list">{m.plan_list()}</h2>
      <p className="soft">{m.plan_condition_note()}</p>
      <ol className="priorities-list">
        {list.slice(0, shown).map((each) => (
          <li key={each.id}>
            <Row each={each} version={version} isOpen={open === each.id} toggle={() => setOpen(open === each.id ? null : each.id)} />
            {open === each.id && <PriorityHow each={each} list={list} weights={weights} close={() => setOpen(null)} />}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button className="button" onPress={() => setShown(shown + more)}>
          {m.plan_more({ count: more })}
        </Button>
      )}
    </section>
  )
}

interface RowProps {
  each: RankedPlace
  /** Of the checklist, for what its items are called. */
  version: number
  isOpen: boolean
  toggle: () => void
}

function Row({ each, version, isOpen, toggle }: RowProps) {
  const { place, rank, score } = each
  return (
    <div className="priorities-row">
      <strong className="priorities-rank">
        <span className="visually-hidden">{m.plan_rank()} </span>
        {rank}
      </strong>
      <div>
        <h3>
          <Link href={to.facility(place.id)}>{nameOf(place)}</Link>
        </h3>
        <p className="soft">{nameOf({ name_zh: place.town_name_zh, name_en: place.town_name_en })}</p>
        <p>{m.plan_condition_text({ critical: place.critical_count, major: place.major_count, minor: place.minor_count })}</p>
        <Worst place={place} version={version} />
        <Button className="button quiet no-print" aria-expanded={isOpen} onPress={toggle}>
          {m.plan_why_link()}
          <span className="visually-hidden"> {nameOf(place)}</span>
        </Button>
      </div>
      <div className="priorities-score">
        <p>
          <strong>{scoreText(each)}</strong>
        </p>
        <Bar each={each} />
        <p className="soft">{partsText(each)}</p>
        {score.missing.length > 0 && <p className="priorities-missing">{m.plan_missing({ parts: names(score.missing) })}</p>}
      </div>
    </div>
  )
}

const names = (parts: readonly PriorityPart[]) => parts.map((part) => partNames[part]()).join(m.list_comma())

function partsText({ score }: RankedPlace): string {
  return priorityParts.flatMap((part) => (score.parts[part] ? [`${partNames[part]()} ${points(score.parts[part])}`] : [])).join(' · ')
}

/** What was found of the item that fails worst. */
function Worst({ place: { worst }, version }: { place: PriorityPlace; version: number }) {
  const criterion = useCriteria(version).data?.get(worst.criterion)
  if (!criterion) return null
  const judgement = { verdict: 'fail' as const, reason: worst.reason as Parameters<typeof reasonText>[0]['reason'] }
  const found = shortfallText(judgement, criterion, language()) ?? reasonText(judgement, criterion, language())
  return <p className="soft">{`${nameOf(criterion)}${m.list_comma()}${found}`}</p>
}

/** A stretch a part; what is not known is hatched as far as it may reach. Of 1000 tenths. */
function Bar({ each: { score } }: { each: RankedPlace }) {
  const { id, fill } = useHatch()
  const starts = priorityParts.map((_, index) => priorityParts.slice(0, index).reduce((sum, part) => sum + (score.parts[part] ?? 0), 0))
  return (
    <svg className="priorities-bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
      <Hatch id={id} />
      <rect className="priorities-ground" width="1000" height="40" />
      {priorityParts.map((part, index) => (
        <rect key={part} className={`priorities-${part}`} x={starts[index]} width={score.parts[part] ?? 0} height="40" />
      ))}
      {score.shown_upper > score.shown && <rect x={score.shown} width={score.shown_upper - score.shown} height="40" fill={fill} />}
    </svg>
  )
}
