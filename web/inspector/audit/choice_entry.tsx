import { useEffect, useRef } from 'react'
import type { Answer } from '#domain/audit.ts'
import type { Question } from '#domain/checklist.ts'
import { enumValues } from '#domain/property.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'

/** The answers that a question without a number has, in the reader's words. */
function choicesOf({ unit, property }: Pick<Question, 'unit' | 'property'>): { value: boolean | string; name: string }[] {
  if (unit !== 'bool') return (enumValues(property) ?? []).map((each) => ({ value: each.value, name: nameOf(each) }))
  const isThere = property.endsWith('_present')
  return [
    { value: true, name: isThere ? m.facility_there() : m.facility_yes() },
    { value: false, name: isThere ? m.facility_not_there() : m.facility_no() },
  ]
}

interface Props {
  question: Question
  name: string
  give: (answer: Answer) => void
}

/** One of a few, as radio buttons as large as a thumb; the digits of a keyboard choose, too. */
export function ChoiceEntry({ question, name, give }: Props) {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const choices = choicesOf(question)
  const chosen = question.answer?.state === 'value' ? question.answer.value : undefined
  const focused = Math.max(
    0,
    choices.findIndex(({ value }) => value === chosen),
  )
  return (
    <fieldset className={choices.length > 3 ? 'choices' : 'choices few'}>
      <legend className="visually-hidden">{name}</legend>
      {choices.map((choice, index) => (
        <label key={String(choice.value)}>
          <input
            ref={index === focused ? first : undefined}
            type="radio"
            name={question.property}
            checked={choice.value === chosen}
            onChange={() => give({ state: 'value', value: choice.value })}
          />
          {choice.name}
          <kbd aria-hidden="true">{index + 1}</kbd>
        </label>
      ))}
    </fieldset>
  )
}
