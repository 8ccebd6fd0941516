import { useId, useState } from 'react'
import { wholeNumber } from './coverage_way_address.ts'

interface Props {
  label: string
  /** Where a table's head says what it is, the label is for those who don't see it. */
  isInTable?: boolean
  /** Null: nothing is typed. */
  value: number | null
  most: number
  /** What counts while nothing is typed. */
  otherwise?: string | undefined
  error: string
  set: (value: number | null) => void
}

/** A whole number that counts when the field is left or Enter is pressed. */
export function TypedNumber({ value, ...props }: Props) {
  return <Typed key={value ?? ''} value={value} {...props} />
}

function Typed({ label, isInTable = false, value, most, otherwise, error, set }: Props) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const id = useId()
  const number = wholeNumber(text.trim(), most)
  const isRight = text.trim() === '' || number !== null
  const settle = () => {
    if (isRight && number !== value) set(number)
  }
  return (
    <span className="field coverage-typed">
      <label htmlFor={id} className={isInTable ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        aria-invalid={!isRight}
        aria-describedby={isRight ? undefined : `${id}-error`}
        inputMode="numeric"
        placeholder={otherwise}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle()
        }}
      />
      {!isRight && (
        <span id={`${id}-error`} className="react-aria-FieldError">
          {error}
        </span>
      )}
    </span>
  )
}
