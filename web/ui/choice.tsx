import { useId } from 'react'

interface Option {
  value: string
  name: string
  group?: string
}

interface Props {
  label: string
  value: string
  options: Option[]
  onChange: (value: string) => void
  description?: string | undefined
  error?: string | undefined
  isRequired?: boolean
}

/** One of a few, by the browser's own select: known to every screen reader and quickest on a phone. */
export function Choice({ label, value, options, onChange, description, error, isRequired }: Props) {
  const id = useId()
  const about = [description && `${id}-about`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={error === undefined ? undefined : true}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        required={isRequired}
        aria-invalid={error !== undefined}
        aria-describedby={about || undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {grouped(options).map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              {members.map(asOption)}
            </optgroup>
          ) : (
            members.map(asOption)
          ),
        )}
      </select>
      {description && (
        <span id={`${id}-about`} slot="description">
          {description}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className="react-aria-FieldError">
          {error}
        </span>
      )}
    </div>
  )
}

function asOption({ value, name }: Option) {
  return (
    <option key={value} value={value}>
      {name}
    </option>
  )
}

function grouped(options: Option[]): [string, Option[]][] {
  const groups = [...new Set(options.map(({ group }) => group ?? ''))]
  return groups.map((group) => [group, options.filter((option) => (option.group ?? '') === group)])
}
