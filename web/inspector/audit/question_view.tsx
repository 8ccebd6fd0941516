import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { Answer } from '#domain/audit.ts'
import type { AuditAnswer } from '#domain/audit_document.ts'
import type { Question, Section } from '#domain/checklist.ts'
import { isPartProperty } from '#domain/property.ts'
import { isNumericUnit } from '#domain/quantity.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { addressOf, partOf, type Audit } from './audit.ts'
import { ChoiceEntry } from './choice_entry.tsx'
import { CouldNot } from './could_not.tsx'
import { withAnswer, withNotApplicable } from './edits.ts'
import { lastTime } from './last_time.ts'
import { givenAnswer, placeName, questionName } from './names.ts'
import { Keypad, NumberFields } from './number_entry.tsx'
import { TakePhoto } from './photos.tsx'
import { Asked } from './asked.tsx'
import { QuestionMore } from './question_more.tsx'
import { Remarks } from './remarks.tsx'
import { resultOf } from './result.ts'
import { useTyping, type Typing } from './typing.ts'
import { VerdictBox } from './verdict_box.tsx'

interface Props {
  audit: Audit
  section: Section
  question: Question
}

/** One question on one screen: what is asked, the answer, what it comes to, and the way on. */
export function QuestionView({ audit, section, question }: Props) {
  const name = questionName(question)
  const title = `${name} · ${placeName(audit, question.component_id)}`
  // What was answered by a press outside the fields begins them anew.
  const [round, setRound] = useState(0)
  useEffect(() => {
    document.title = title
  }, [title])
  const give = (answer: Answer | AuditAnswer | null) =>
    audit.change((before) => withAnswer(before, question, answer && { observed_at: new Date().toISOString(), ...answer }))
  const answer = {
    type: give,
    press: (given: Answer | AuditAnswer | null) => {
      give(given)
      setRound((before) => before + 1)
    },
    sayNotApplicable: () => {
      audit.change((before) => withNotApplicable(before, question))
      setRound((before) => before + 1)
    },
  }
  const Entry = isNumericUnit(question.unit) ? ByNumber : ByChoice
  return (
    <div className="question">
      <Progress audit={audit} section={section} question={question} />
      <Remarks remarks={audit.remarks.filter((each) => each.component_id === question.component_id && each.property === question.property)} />
      <Asked audit={audit} question={question} name={name} />
      <Entry key={round} audit={audit} question={question} name={name} answer={answer} />
      <QuestionMore audit={audit} section={section} question={question} />
    </div>
  )
}

interface EntryProps {
  audit: Audit
  question: Question
  name: string
  answer: { type: (answer: Answer | null) => void; press: (answer: Answer | AuditAnswer | null) => void; sayNotApplicable: () => void }
}

function ByNumber({ audit, question, name, answer }: EntryProps) {
  const key = `changxing.typed.${audit.id}.${partOf(question.component_id)}.${question.property}`
  const typing = useTyping(key, question, answer.type)
  const clear = () => {
    sessionStorage.removeItem(key)
    answer.press(null)
  }
  return (
    <Form audit={audit} question={question} typing={typing}>
      <NumberFields question={question} name={name} typing={typing} />
      <Verdict audit={audit} question={question} press={answer.press} />
      <Keypad question={question} typing={typing} clear={clear} others={<Others question={question} name={name} answer={answer} />} />
    </Form>
  )
}

function ByChoice({ audit, question, name, answer }: EntryProps) {
  return (
    <Form audit={audit} question={question}>
      <ChoiceEntry question={question} name={name} give={answer.type} />
      <Verdict audit={audit} question={question} press={answer.press} />
      <div className="choice-others">
        <button type="button" className="key small" disabled={!question.is_settled} onClick={() => answer.press(null)}>
          {m.audit_clear()}
        </button>
        <Others question={question} name={name} answer={answer} />
      </div>
    </Form>
  )
}

function Verdict({ audit, question, press }: Pick<EntryProps, 'audit' | 'question'> & { press: (answer: AuditAnswer) => void }) {
  return (
    <VerdictBox
      question={question}
      result={resultOf(audit, question)}
      given={givenAnswer(audit, question)}
      last={lastTime(audit.basis, question)}
      carry={press}
    />
  )
}

/** Answers that are neither a number nor a choice. */
function Others({ question, name, answer }: Omit<EntryProps, 'audit'>) {
  const { type, property, unit, may_not_apply } = question
  return (
    <>
      {!isPartProperty(type, property) && (
        <CouldNot name={name} mayBeAbsent={unit !== 'enum' && !property.endsWith('_present')} give={answer.press} />
      )}
      {may_not_apply && (
        <button type="button" className="key small" onClick={answer.sayNotApplicable}>
          {m.audit_not_applicable()}
        </button>
      )}
    </>
  )
}

/** Enter goes on; with something typed that can't be taken it leads to where that stands. */
function Form({ audit, question, typing, children }: { audit: Audit; question: Question; typing?: Typing; children: React.ReactNode }) {
  const [, navigate] = useLocation()
  const questions = audit.sections.flatMap((each) => each.questions)
  const at = questions.indexOf(question)
  const [before, next] = [questions[at - 1], questions[at + 1]]
  const isHalf = typing?.texts.some((text) => text.trim() !== '') === true && typing.read.open !== null
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    if (isHalf) typing.focus(typing.read.open ?? 0)
    else navigate(next ? addressOf(audit, next) : to.audit(audit.id, { view: 'check' }), { replace: true })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const isText = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (typing || isText || !/^[1-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
    const radio = event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(event.key) - 1]
    radio?.focus()
    radio?.click()
  }
  return (
    // The digits choose among the radio buttons, which have the keys of radio buttons besides.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="answer" onSubmit={goOn} onKeyDown={onKeyDown}>
      {children}
      <div className="question-ways">
        {before && (
          <Link className="button" replace href={addressOf(audit, before)} aria-label={m.audit_previous({ name: questionName(before) })}>
            <span aria-hidden="true">←</span>
          </Link>
        )}
        <TakePhoto audit={audit} of={question} />
        <button type="submit" className="button primary">
          <span>
            <small>{question.is_settled || !next ? m.audit_next() : m.audit_skip()}</small>
            <span className="next-name">{next ? questionName(next) : m.audit_check_open()}</span>
          </span>
          <span aria-hidden="true">→</span>
        </button>
      </div>
    </form>
  )
}

function Progress({ audit, section: { component, questions }, question }: Props) {
  const settled = audit.sections.flatMap((each) => each.questions)
  const place = questions.indexOf(question) + 1
  return (
    <div className="question-progress">
      <p>
        <Link href={to.audit(audit.id, { part: partOf(question.component_id) })}>
          <strong>{placeName(audit, component?.id ?? null)}</strong> <span className="keep">{m.audit_place({ place, count: questions.length })}</span>
        </Link>
        <span className="keep soft">{m.audit_answered({ answered: settled.filter((each) => each.is_settled).length, asked: settled.length })}</span>
      </p>
      <div className="steps" aria-hidden="true">
        {questions.map((each) => (
          <span key={each.property} data-state={each === question ? 'now' : each.is_settled ? 'settled' : 'open'} />
        ))}
      </div>
    </div>
  )
}
