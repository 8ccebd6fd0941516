import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'

interface Props {
  label: string
  description?: string
  value: number | null
  onChange: (value: number | null) => void
  least: number
  most: number
  /** What is shown as 1 counts as so many. */
  unit?: number
  /** Whether nothing may stand there. */
  isOptional?: boolean
}

/** A number that is typed. What is none stays where it was typed and says so; what was there before still counts. */
export function NumberBox({ label, description, value, onChange, least, most, unit = 1, isOptional = false }: Props) {
  const shown = value === null ? '' : String(value / unit)
  const [typed, setTyped] = useState({ text: shown, of: value })
  const text = typed.of === value ? typed.text : shown
  const isWrong = readNumber(text, { least, most, unit, isOptional }) === undefined
  const type = (next: string) => {
    const read = readNumber(next, { least, most, unit, isOptional })
    setTyped({ text: next, of: read === undefined ? value : read })
    if (read !== undefined && read !== value) onChange(read)
  }
  const error = isWrong ? m.siting_number_range({ least: least / unit, most: most / unit }) : undefined
  return <Field label={label} {...(description ? { description } : {})} value={text} onChange={type} inputMode="decimal" error={error} />
}

/** Undefined: it is no number that fits. */
function readNumber(
  text: string,
  { least, most, unit, isOptional }: Required<Pick<Props, 'least' | 'most' | 'unit' | 'isOptional'>>,
): number | null | undefined {
  const plain = text.trim().replaceAll(',', '')
  if (plain === '') return isOptional ? null : undefined
  const value = Math.round(Number(plain) * unit)
  return Number.isFinite(value) && value >= least && value <= most ? value : undefined
}
