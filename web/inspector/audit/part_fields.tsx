import type { AuditedComponent } from '#domain/audit_document.ts'
import { parseLevel } from '#domain/level.ts'
import { partsOf } from '#domain/property.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { levelText } from '../../resident/facility_value.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'

export type PartDraft = Pick<AuditedComponent, 'part' | 'name' | 'level'>

/** What tells a part from others of its type. */
export function PartFields({ type, value, change }: { type: string; value: PartDraft; change: (value: PartDraft) => void }) {
  const parts = partsOf(type)
  const level = value.level ?? ''
  const floor = parseLevel(level)
  return (
    <>
      {parts.length > 0 && (
        <Choice
          label={m.audit_part_which()}
          value={value.part ?? ''}
          options={[{ value: '', name: m.audit_unclear() }, ...parts.map((each) => ({ value: each.value, name: nameOf(each) }))]}
          onChange={(part) => change({ ...value, part: part || null })}
        />
      )}
      <Field
        label={m.audit_part_name()}
        description={m.audit_part_name_hint()}
        value={value.name ?? ''}
        onChange={(name) => change({ ...value, name: name || null })}
        maxLength={100}
      />
      <Field
        label={m.audit_part_level()}
        description={floor === null ? undefined : levelText(floor)}
        value={level}
        onChange={(text) => change({ ...value, level: text || null })}
        onBlur={() => change({ ...value, level: level.trim() ? (floor ?? level.trim()) : null })}
        maxLength={20}
        error={level.trim() && floor === null ? m.audit_part_level_unreadable() : undefined}
      />
    </>
  )
}
