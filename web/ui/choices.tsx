import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import './choices.css'

interface Props {
  label: string
  /** What stands on the button while nothing is chosen. */
  all: string
  value: readonly string[]
  options: { value: string; name: string }[]
  onChange: (value: string[]) => void
}

/** Any of a list, as a button that opens it. An option once chosen stays listed, so that it can be taken back. */
export function Choices({ label, all, value, options, onChange }: Props) {
  return (
    <Select className="field" selectionMode="multiple" value={[...value]} onChange={(keys) => onChange(keys.map(String))}>
      <Label>{label}</Label>
      <Button className="react-aria-Button choices-button">
        <SelectValue>{({ selectedText, isPlaceholder }) => (isPlaceholder ? all : selectedText)}</SelectValue>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover>
        <ListBox items={options.map((option) => ({ id: option.value, name: option.name }))}>
          {({ id, name }) => <ListBoxItem id={id}>{name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  )
}
