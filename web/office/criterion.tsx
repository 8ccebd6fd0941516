import { useState, type ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { judge, isCountRule, type Judgement } from '#domain/audit.ts'
import { reasonText, requirementText } from '#domain/audit_words.ts'
import { isConfirmed, type Criterion } from '#domain/criterion.ts'
import { enumValues } from '#domain/property.ts'
import { isNumericUnit, isPlausible } from '#domain/quantity.ts'
import { clauseText, standingName, standingOf, whenText } from '../judgement_words.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import type { Contested } from './criteria_api.ts'
import { conditionsText, severityName, signedOffText, stageName, strengthName } from './criterion_words.ts'
import { numberField, valueIn } from './part_value.ts'

/** One item of the checklist: what, how much, when, by which clause, and how sure that is. */
export function CriterionView({
  criterion,
  contested,
  tools,
}: {
  criterion: Criterion
  contested: Contested[string] | undefined
  /** What may be done with it. */
  tools?: ReactNode
}) {
  const conditions = whenText(criterion)
  return (
    <li className="criterion" id={criterion.id}>
      <h3>
        {nameOf(criterion)} <span className="soft keep">{criterion.id}</span>
      </h3>
      <p className="criterion-asked">{m.criteria_asked({ text: requirementText(criterion, language()) })}</p>
      {conditions && <p>{m.criteria_when({ text: conditions })}</p>}
      {criterion.unless && <p>{m.criteria_unless({ text: conditionsText(criterion.unless, criterion.component) })}</p>}
      <Source criterion={criterion} />
      {contested && (
        <details>
          <summary>{m.criteria_contested({ topic: contested[`topic_${language()}`] })}</summary>
          <p>{contested[`note_${language()}`]}</p>
        </details>
      )}
      {!isCountRule(criterion.threshold) && <Try criterion={criterion} isConditional={conditions !== ''} />}
      {tools}
    </li>
  )
}

function Source({ criterion }: { criterion: Criterion }) {
  const { strength, severity, stage, per, signed_off } = criterion
  return (
    <>
      <p className="criterion-source">
        <span>{clauseText(criterion)}</span>
        <span className="tag">{strengthName(strength)}</span>
        <span className="tag">{severityName(severity)}</span>
        {stage !== 'any' && <span className="tag">{stageName(stage)}</span>}
        {per === 'facility' && <span className="tag">{m.criteria_per_facility()}</span>}
        {!isConfirmed(criterion) && <span className="tag criterion-unconfirmed">{m.criteria_unconfirmed()}</span>}
      </p>
      {signed_off && <p className="soft">{signedOffText(signed_off)}</p>}
    </>
  )
}

/** A value of one's own, judged at once by the same rules as an audit. */
export function Try({ criterion, isConditional }: { criterion: Criterion; isConditional: boolean }) {
  const [text, setText] = useState('')
  const read = text.trim() === '' ? null : valueIn({ ...criterion, name_zh: '', name_en: '' }, text)
  const value = typeof read === 'number' && isNumericUnit(criterion.unit) && !isPlausible(criterion.unit, read) ? null : read
  const [judgement] = value === null ? [] : judgeValue(criterion, value)
  return (
    <details className="criterion-try">
      <summary>{m.criteria_try()}</summary>
      <div role="group" aria-label={m.criteria_try_of({ name: nameOf(criterion) })}>
        <ValueField criterion={criterion} text={text} change={setText} />
        {isConditional && <p className="soft">{m.criteria_try_assumed()}</p>}
        <p role="status">
          {judgement && <VerdictText criterion={criterion} judgement={judgement} />}
          {judgement?.verdict === 'fail' && criterion.unless && ` ${m.criteria_try_unless()}`}
          {value === null && text.trim() !== '' && (read === null ? m.criteria_unreadable({ text }) : m.criteria_implausible({ text }))}
        </p>
      </div>
    </details>
  )
}

function judgeValue(criterion: Criterion, value: number | boolean | string): Judgement[] {
  const answers = { [criterion.property]: { state: 'value' as const, value } }
  return judge([{ ...criterion, when: [], unless: [], stage: 'any', per: 'facility' }], {
    kind: criterion.facility_kinds[0]!, // an item is asked of at least one kind
    category: criterion.categories?.[0] ?? '',
    stage: null,
    answers,
    components: [],
  })
}

function ValueField({ criterion: { unit, property }, text, change }: { criterion: Criterion; text: string; change: (text: string) => void }) {
  if (isNumericUnit(unit)) return <Field {...numberField(unit)} value={text} onChange={change} />
  const words = enumValues(property)
  if (words) {
    const options = [{ value: '', name: '—' }, ...words.map((each) => ({ value: each.value, name: nameOf(each) }))]
    return <Choice label={m.criteria_try()} value={text} options={options} onChange={change} />
  }
  return (
    <ToggleButtonGroup
      className="row"
      selectionMode="single"
      selectedKeys={text ? [text] : []}
      onSelectionChange={(keys) => change(String([...keys][0] ?? ''))}
    >
      <ToggleButton className="button" id="true">
        {m.criteria_yes()}
      </ToggleButton>
      <ToggleButton className="button" id="false">
        {m.criteria_no()}
      </ToggleButton>
    </ToggleButtonGroup>
  )
}

function VerdictText({ criterion, judgement }: { criterion: Criterion; judgement: Judgement }) {
  const word = standingName(standingOf(criterion, judgement))
  return (
    <>
      <strong className={`criterion-${judgement.verdict}`}>{word}</strong> {reasonText(judgement, criterion, language())}
    </>
  )
}
