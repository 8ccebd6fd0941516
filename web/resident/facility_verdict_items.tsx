import type { ReactNode } from 'react'
import type { Judgement } from '#domain/audit.ts'
import { answerText, reasonText, shortfallText } from '#domain/audit_words.ts'
import { isConfirmed, type Criterion } from '#domain/criterion.ts'
import { componentName, propertyOf } from '#domain/property.ts'
import type { CriteriaById } from '../criteria_data.ts'
import { barredText, clauseText, judgedPartName, listText, openExceptionText, requiredText, standingOf, type Standing } from '../judgement_words.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { VerdictPhotos } from './facility_verdict_photos.tsx'
import type { FacilityVerdict } from './facility_verdict.tsx'

type Current = NonNullable<FacilityVerdict['current']>

/** One item with what was found, and where. Part null: of the facility as a whole, or of a part that nobody recorded. */
interface Item {
  key: string
  criterion: Criterion
  judgement: Judgement
  standing: Standing
  part: string | null
}

interface Props {
  current: Current
  criteria: CriteriaById
  /** Elder mode: what fails, and no more. */
  isBrief: boolean
}

/** What the verdict rests on: what fails first, then what advises, what was not measured, and what passes. */
export function Judged({ current, criteria, isBrief }: Props) {
  const items = itemsOf(current, criteria)
  const of = (...standings: Standing[]) => items.filter(({ standing }) => standings.includes(standing))
  const fails = of('fail').sort((one, other) => severity[one.criterion.severity] - severity[other.criterion.severity])
  const advice = of('advice', 'pending')
  const open = of('not_measured')
  const shown = [...fails, ...advice]
  return (
    <>
      {fails.length > 0 && (
        <Group title={m.verdict_fails({ count: fails.length })}>
          <Found items={fails} current={current} />
        </Group>
      )}
      {!isBrief && advice.length > 0 && (
        <Group title={m.verdict_advice({ count: advice.length })} text={m.verdict_advice_text()}>
          <Found items={advice} current={current} />
        </Group>
      )}
      {!isBrief && <Open items={open} />}
      {!isBrief && <Passed items={of('pass')} others={of('not_applicable').length} />}
      {!isBrief && (
        <VerdictPhotos
          title={m.verdict_photos()}
          photos={current.photos.filter((photo) => !shown.some((each) => isOf(photo, each)))}
          current={current}
        />
      )}
    </>
  )
}

const severity = { critical: 0, major: 1, minor: 2 }

function itemsOf({ judgements, components }: Current, criteria: CriteriaById): Item[] {
  return (judgements as Judgement[]).flatMap((judgement) => {
    const criterion = criteria.get(judgement.criterion)
    const component = components.find(({ id }) => id === judgement.component_id)
    const key = `${judgement.criterion} ${judgement.component_id ?? ''}`
    return criterion
      ? [{ key, criterion, judgement, standing: standingOf(criterion, judgement), part: component ? judgedPartName(component) : null }]
      : []
  })
}

function Group({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <>
      <h3 className="verdict-group">{title}</h3>
      {text && <p className="soft">{text}</p>}
      {children}
    </>
  )
}

function Found({ items, current }: { items: Item[]; current: Current }) {
  return (
    <ul className="verdict-found">
      {items.map((item) => (
        <li key={item.key}>
          <One item={item} current={current} />
        </li>
      ))}
    </ul>
  )
}

/** Whether a photo was taken at the question of the item. */
function isOf({ component_id, property }: Current['photos'][number], { criterion, judgement }: Item): boolean {
  return property === criterion.property && component_id === judgement.component_id
}

function One({ item, current }: { item: Item; current: Current }) {
  const { criterion, judgement, standing, part } = item
  const short = shortfallText(judgement, criterion, language())
  const exception = openExceptionText(criterion, judgement, current.judgements as Judgement[])
  return (
    <>
      <p>
        <strong>{nameOf(criterion)}</strong>
        {part && <span className="soft"> {part}</span>}
      </p>
      <p className={standing === 'fail' ? 'verdict-values verdict-failed' : 'verdict-values'}>
        {standing === 'fail' && <span aria-hidden="true">▲ </span>}
        {foundText(criterion, judgement)}
      </p>
      {short && <p>{short}</p>}
      {exception && <p>{exception}</p>}
      {criterion.barrier_for.length > 0 && <p>{m.verdict_bars({ whom: barredText(criterion) })}</p>}
      <p className="soft">
        {clauseText(criterion)}
        {standing !== 'fail' && <span className="tag verdict-tag">{isConfirmed(criterion) ? m.criteria_should() : m.criteria_unconfirmed()}</span>}
      </p>
      <VerdictPhotos photos={current.photos.filter((photo) => isOf(photo, item))} current={current} />
    </>
  )
}

/** A width is measured; whether something is there is seen, and is named as it was asked. */
function foundText(criterion: Criterion, judgement: Judgement): string {
  const { reason } = judgement
  if (reason.code !== 'compared') return reasonText(judgement, criterion, language())
  const [found, required] = [answerText(reason.found, criterion, language()), requiredText(criterion, judgement)]
  if (criterion.kind === 'dimension') return m.verdict_measured({ found, required })
  const property = propertyOf(criterion.component, criterion.property)
  const name = property ? nameOf(property) : nameOf(criterion)
  return name === nameOf(criterion) ? m.verdict_found({ found, required }) : m.verdict_seen({ name, found, required })
}

/** Part by part, and last of what it is not even known whether it is there. What only advises is counted, not listed. */
function Open({ items }: { items: Item[] }) {
  const condemning = items.filter(({ judgement }) => judgement.condemns)
  const unrecorded = condemning.filter(({ judgement }) => judgement.reason.code === 'component_unknown')
  const parts = grouped(
    condemning.filter((each) => !unrecorded.includes(each)),
    ({ part }) => part ?? m.verdict_whole(),
  )
  const types = grouped(unrecorded, ({ criterion }) => criterion.component)
  const advising = items.length - condemning.length
  return (
    <>
      {condemning.length > 0 && (
        <details className="verdict-fold">
          <summary>{m.verdict_open({ count: condemning.length })}</summary>
          {parts.map(([part, those]) => (
            <div key={part} className="verdict-open">
              <strong>{part}</strong>
              <ul>
                {those.map(({ key, criterion }) => (
                  <li key={key}>{nameOf(criterion)}</li>
                ))}
              </ul>
            </div>
          ))}
          {types.length > 0 && (
            <p>
              {m.verdict_unrecorded({
                parts: listText(types.map(([type]) => nameOf(componentName(type) ?? { name_zh: type }))),
                count: unrecorded.length,
              })}
            </p>
          )}
        </details>
      )}
      {advising > 0 && (
        <p className="soft">{condemning.length > 0 ? m.verdict_open_advice({ count: advising }) : m.verdict_open_only_advice({ count: advising })}</p>
      )}
    </>
  )
}

function grouped(items: Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups]
}

function Passed({ items, others }: { items: Item[]; others: number }) {
  return (
    <>
      {items.length > 0 && (
        <details className="verdict-fold verdict-passed">
          <summary>{m.verdict_passed({ count: items.length })}</summary>
          <ul>
            {items.map(({ key, criterion, judgement, part }) => (
              <li key={key}>
                {nameOf(criterion)} <span className="soft">{[part, clauseText(criterion)].filter(Boolean).join(' · ')}</span>
                <span className="verdict-passed-value">{foundText(criterion, judgement)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {others > 0 && <p className="soft">{m.verdict_not_applicable({ count: others })}</p>}
    </>
  )
}
