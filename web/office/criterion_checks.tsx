import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'

interface Props {
  label: string
  options: { value: string; name: string }[]
  value: readonly string[]
  onChange: (value: string[]) => void
  error?: string | undefined
}

/** Any of a few, all in view. */
export function Checks({ label, options, value, onChange, error }: Props) {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className="label">{label}</Label>
      <div className="criterion-checks">
        {options.map((each) => (
          <Checkbox key={each.value} className="check-row" value={each.value}>
            {each.name}
          </Checkbox>
        ))}
      </div>
      {error && <span className="react-aria-FieldError">{error}</span>}
    </CheckboxGroup>
  )
}
