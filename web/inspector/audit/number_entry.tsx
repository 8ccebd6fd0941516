import type { ReactNode } from 'react'
import type { Question } from '#domain/checklist.ts'
import { plausible, type NumericUnit } from '#domain/quantity.ts'
import { m } from '../../paraglide/messages.js'
import type { Operator } from './number.ts'
import type { Typing } from './typing.ts'

const units: Record<NumericUnit, () => string> = {
  mm: () => 'mm',
  m2: () => 'm²',
  N: () => 'N',
  s: m.audit_unit_s,
  count: m.audit_unit_count,
  '1:n': () => 'mm',
}

/** One field, or the two of a slope. Its own keypad does for the keyboard of a phone; any other keyboard types as well. */
export function NumberFields({ question: { unit, property }, name, typing }: { question: Question; name: string; typing: Typing }) {
  const labels = unit === '1:n' ? [m.audit_rise(), m.audit_run()] : [name]
  return (
    <div className={`entry-fields ${labels.length > 1 ? 'two' : ''}`} role="group" aria-label={name}>
      {labels.map((label, index) => {
        const id = `entry-${property}-${index}`
        const error = typing.read.errors[index]
        return (
          <div key={label} className="entry-field" data-active={typing.active === index || undefined} data-invalid={error !== undefined || undefined}>
            <div className="entry-label">
              <label htmlFor={id} className={labels.length > 1 ? undefined : 'visually-hidden'}>
                {label}
              </label>
              {labels.length === 1 && <Comparison typing={typing} />}
            </div>
            <span className="entry-box">
              <input
                id={id}
                ref={(input) => void (typing.inputs.current[index] = input)}
                inputMode="none"
                autoComplete="off"
                enterKeyHint="next"
                maxLength={12}
                value={typing.texts[index]}
                aria-invalid={error !== undefined}
                aria-describedby={`${id}-unit ${error === undefined ? '' : `${id}-error`}`}
                onChange={(event) => typing.type(index, event.target.value)}
                onFocus={() => typing.setActive(index)}
                onBlur={typing.tidy}
              />
              <span id={`${id}-unit`}>{units[unit as NumericUnit]()}</span>
            </span>
            {error !== undefined && (
              <p id={`${id}-error`} className="entry-error" role="alert">
                {error}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

const operators: Record<Operator, () => string> = { '=': m.audit_equal, '>=': m.audit_at_least, '<=': m.audit_at_most, '~': m.audit_about }

function Comparison({ typing }: { typing: Typing }) {
  return (
    <select aria-label={m.audit_operator()} value={typing.operator} onChange={(event) => typing.compare(event.target.value as Operator)}>
      {Object.entries(operators).map(([value, name]) => (
        <option key={value} value={value}>
          {name()}
        </option>
      ))}
    </select>
  )
}

interface KeypadProps {
  question: Question
  typing: Typing
  clear: () => void
  /** The keys that answer without a number. */
  others: ReactNode
}

/** Keys as large as a thumb. The digits are not stops of the Tab key: whoever has one types them. */
export function Keypad({ question: { unit }, typing, clear, others }: KeypadProps) {
  const digit = (sign: string) => <Key key={sign} name={sign} press={() => typing.insert(sign)} />
  const isSlope = unit === '1:n'
  const isWhole = isSlope || plausible[unit as NumericUnit].whole
  return (
    <div className="keypad">
      <div className="keypad-digits" role="group" aria-label={m.audit_keypad()}>
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit)}
        <Key name={m.audit_clear()} press={clear} isSmall />
        {digit('0')}
        {digit(isWhole ? '00' : '.')}
      </div>
      <div className="keypad-others">
        <Key name={<Backspace />} label={m.audit_erase()} press={() => typing.insert(null)} isSmall />
        {isSlope && (
          <Key
            name={typing.active === 0 ? m.audit_next_field() : m.audit_previous_field()}
            press={() => typing.focus(typing.active === 0 ? 1 : 0)}
            isSmall
          />
        )}
        {others}
      </div>
    </div>
  )
}

function Key({ name, label, press, isSmall = false }: { name: ReactNode; label?: string; press: () => void; isSmall?: boolean }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isSmall ? 'key small' : 'key'}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
      onClick={press}
    >
      {name}
    </button>
  )
}

function Backspace() {
  return (
    <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="2">
      <path d="M8 5h13v14H8l-6-7ZM11.5 9l6 6m0-6-6 6" />
    </svg>
  )
}
