import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { AuditedComponent } from '#domain/audit_document.ts'
import { ofWholeFacility, usualComponents } from '#domain/component.ts'
import { componentTypes } from '#domain/property.ts'
import { m } from '../../paraglide/messages.js'
import { to } from '../../routes.ts'
import { Choice } from '../../ui/choice.tsx'
import type { Audit } from './audit.ts'
import { absenceOf, newPart } from './edits.ts'
import { typeName } from './names.ts'
import { PartFields, type PartDraft } from './part_fields.tsx'

const nothing: PartDraft = { part: null, name: null, level: null }

/** One more part, such as a second door; the usual types first. Of a type that was told not to be there it is that record, so that nothing says both. */
export function AddPart({ audit }: { audit: Audit }) {
  const [isOpen, setOpen] = useState(false)
  const [type, setType] = useState('')
  const [fields, setFields] = useState(nothing)
  const [isMissing, setMissing] = useState(false)
  const [, navigate] = useLocation()
  if (!isOpen)
    return (
      <Button className="button" onPress={() => setOpen(true)}>
        {m.audit_part_add()}
      </Button>
    )
  const add = () => {
    if (type === '') return setMissing(true)
    const absence = absenceOf(audit.document, type)
    const part: AuditedComponent = { ...(absence ?? newPart(type, 'present')), ...fields, presence: 'present' }
    audit.change((before) => ({ ...before, components: [...before.components.filter(({ id }) => id !== part.id), part] }))
    navigate(to.audit(audit.id, { part: part.id }))
  }
  return (
    <form
      className="part-form"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <h3>{m.audit_part_add()}</h3>
      <Choice
        label={m.audit_part_type()}
        value={type}
        options={[{ value: '', name: m.audit_choose() }, ...typeOptions(audit)]}
        onChange={(chosen) => {
          setType(chosen)
          setFields({ ...fields, part: null })
        }}
        error={isMissing && type === '' ? m.audit_part_type_missing() : undefined}
      />
      <PartFields type={type} value={fields} change={setFields} />
      <p className="row">
        <Button type="submit" className="button primary">
          {m.audit_part_add_go()}
        </Button>
        <Button className="button" onPress={() => setOpen(false)}>
          {m.audit_cancel()}
        </Button>
      </p>
    </form>
  )
}

function typeOptions({ basis }: Audit) {
  const { kind, category } = basis.facility
  const usual = usualComponents(kind, category)
  const others = componentTypes.filter((type) => !usual.includes(type) && !ofWholeFacility.includes(type))
  const option = (group: string) => (type: string) => ({ value: type, name: typeName(type), group })
  return [...usual.map(option(m.audit_part_usual())), ...others.map(option(m.audit_part_other()))]
}
