import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Answer } from '#domain/audit.ts'
import type { Question } from '#domain/checklist.ts'
import type { NumericUnit } from '#domain/quantity.ts'
import { readFields, textsOf, type Operator } from './number.ts'

/** What is typed and no answer yet is kept for this tab, so that a reload loses nothing. */
function useKept(key: string, texts: string[], isAnswer: boolean): void {
  const text = !isAnswer && texts.some((each) => each !== '') ? JSON.stringify(texts) : null
  useEffect(() => {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  }, [key, text])
}

function keptTexts(key: string): string[] | null {
  const text = sessionStorage.getItem(key)
  return text === null ? null : (JSON.parse(text) as string[])
}

/** The fields of a number, by our own keys and by those of a keyboard. What is plausible becomes the answer at once; what is not takes it back. */
export function useTyping(key: string, { answer, unit }: Pick<Question, 'answer' | 'unit'>, give: (answer: Answer | null) => void) {
  const [texts, setTexts] = useState(() => (answer ? textsOf(answer, unit) : (keptTexts(key) ?? textsOf(answer, unit))))
  const [operator, setOperator] = useState<Operator>(answer?.state === 'value' ? (answer.operator ?? '=') : '=')
  const [active, setActive] = useState(0)
  const inputs = useRef<(HTMLInputElement | null)[]>([])
  const caret = useRef<number | null>(null)
  const read = readFields(texts, unit as NumericUnit, operator)
  useKept(key, texts, read.answer !== null)
  useEffect(() => inputs.current[0]?.focus({ preventScroll: true }), [])
  useLayoutEffect(() => {
    if (caret.current !== null) inputs.current[active]?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const take = (next: string[], by: Operator) => {
    setTexts(next)
    setOperator(by)
    give(readFields(next, unit as NumericUnit, by).answer)
  }
  const type = (index: number, text: string) =>
    take(
      texts.map((each, place) => (place === index ? text : each)),
      operator,
    )
  /** Puts the sign where the caret is, at the end while the field has none; null: erases what is before it. */
  const insert = (sign: string | null) => {
    const input = inputs.current[active]
    const text = texts[active] ?? ''
    const [from, to] = input && input === document.activeElement ? [input.selectionStart ?? 0, input.selectionEnd ?? 0] : [text.length, text.length]
    const start = sign === null && from === to ? Math.max(0, from - 1) : from
    caret.current = start + (sign ?? '').length
    type(active, `${text.slice(0, start)}${sign ?? ''}${text.slice(to)}`)
  }
  const focus = (index: number) => {
    setActive(index)
    inputs.current[index]?.focus()
  }
  return {
    texts,
    operator,
    active,
    read,
    inputs,
    focus,
    setActive,
    type,
    compare: (by: Operator) => take(texts, by),
    insert,
    /** What was typed with a unit stands in its own. */
    tidy: () => read.answer && setTexts(textsOf(read.answer, unit)),
  }
}

export type Typing = ReturnType<typeof useTyping>
