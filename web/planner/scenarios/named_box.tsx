import { useState } from 'react'
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { m } from '../../paraglide/messages.js'

export interface NamedOption {
  id: string
  name: string
  about: string
}

interface Props {
  label: string
  value: string | null
  options: readonly NamedOption[]
  onChange: (value: string | null) => void
  error: string | undefined
}

/** Options that are shown at once. */
const listed_most = 50

/** One of very many, found by typing a part of its name. */
export function NamedBox({ label, value, options, onChange, error }: Props) {
  const [text, setText] = useState('')
  const chosen = options.filter(({ id }) => id === value)
  const typed = chosen[0]?.name === text ? '' : text.trim().toLowerCase()
  const fitting = options.filter(({ id, name }) => id !== value && name.toLowerCase().includes(typed))
  return (
    <ComboBox
      className="field"
      items={[...chosen, ...fitting].slice(0, listed_most)}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      onInputChange={setText}
      isInvalid={error !== undefined}
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="scenario-box">
        <Input />
        <Button className="button quiet scenario-small">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      {options.length > listed_most && <Text slot="description">{m.scenario_box_most({ count: listed_most })}</Text>}
      <FieldError>{error}</FieldError>
      <Popover className="react-aria-Popover scenario-box-list">
        <ListBox<NamedOption> renderEmptyState={() => <p className="scenario-box-none">{m.scenario_box_none()}</p>}>
          {({ id, name, about }) => (
            <ListBoxItem id={id} textValue={name}>
              {name} <span className="soft">{about}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
