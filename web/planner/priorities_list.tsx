import { useState, type ReactNode } from 'react'
import { Button, Group } from 'react-aria-components'
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
import type { Pointing } from './priorities_map.tsx'

const shown_at_once = 30

interface Props {
  list: readonly RankedPlace[]
  weights: Weights
  /** Of the checklist, for what its items are called. */
  version: number
  pointing: Pick<Pointing, 'pointed' | 'point'>
  /** Which place tells how its rank comes about. */
  opening: { opened: string | null; open: (id: string | null) => void }
}

/** Two columns that are never mixed: the plain condition, and the weighted score with its parts. */
export function PriorityList({ list, weights, version, pointing, opening: { opened, open } }: Props) {
  const [shown, setShown] = useState(shown_at_once)
  const more = Math.min(shown_at_once, list.length - shown)
  return (
    <section aria-labelledby="plan-list">
      <h2 id="plan-list">{m.plan_list()}</h2>
      <p className="soft">{m.plan_condition_note()}</p>
      <ol className="priorities-list">
        {list.slice(0, shown).map((each) => (
          <Item key={each.id} id={each.id} pointing={pointing}>
            <Row
              each={each}
              version={version}
              point={pointing.point}
              isOpen={opened === each.id}
              toggle={() => open(opened === each.id ? null : each.id)}
            />
            {opened === each.id && <PriorityHow each={each} list={list} weights={weights} close={() => open(null)} />}
          </Item>
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

/** What is pointed at here is marked on the map, and the other way round. */
function Item({ id, pointing: { pointed, point }, children }: { id: string; pointing: Props['pointing']; children: ReactNode }) {
  return (
    <li className={pointed === id ? 'priorities-pointed' : undefined}>
      <Group role="presentation" onHoverChange={(isOver) => point(isOver ? id : null)}>
        {children}
      </Group>
    </li>
  )
}

interface RowProps {
  each: RankedPlace
  /** Of the checklist, for what its items are called. */
  version: number
  point: Pointing['point']
  isOpen: boolean
  toggle: () => void
}

function Row({ each, version, point, isOpen, toggle }: RowProps) {
  const { id, place, rank, score } = each
  return (
    <div className="priorities-row">
      <strong className="priorities-rank">
        <span className="visually-hidden">{m.plan_rank()} </span>
        {rank}
      </strong>
      <div>
        <h3>
          <Link href={to.facility(id)} onFocus={() => point(id)} onBlur={() => point(null)}>
            {nameOf(place)}
          </Link>
        </h3>
        <p className="soft">{nameOf({ name_zh: place.town_name_zh, name_en: place.town_name_en })}</p>
        <p>{m.plan_condition_text({ critical: place.critical_count, major: place.major_count, minor: place.minor_count })}</p>
        <Worst place={place} version={version} />
        <Button className="button quiet no-print" aria-expanded={isOpen} onPress={toggle} onFocusChange={(isOn) => point(isOn ? id : null)}>
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
