import { operationalReasons } from '#domain/operational.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { reasonName } from '../../usable_words.ts'
import { reasonOf } from './move_draft.ts'
import type { Fields } from './move_form.tsx'

const statuses = ['', 'usable', 'unusable'] as const
const names = { '': m.report_desk_status_keep, usable: m.report_desk_status_usable, unusable: m.report_desk_status_unusable }

/** Whether the facility can be used, where whoever handles the report made sure. */
export function StatusFields({ draft, change, wrong }: Fields) {
  return (
    <>
      <Choice
        label={m.report_desk_status()}
        description={m.report_desk_status_public()}
        value={draft.status}
        options={statuses.map((value) => ({ value, name: names[value]() }))}
        onChange={(value) => change({ status: statuses.find((each) => each === value) ?? '' })}
      />
      {draft.status === 'unusable' && (
        <>
          <Choice
            label={m.report_desk_status_reason()}
            value={draft.status_reason}
            options={operationalReasons.map((value) => ({ value, name: reasonName(value) }))}
            onChange={(value) => change({ status_reason: reasonOf(value) })}
          />
          <Field
            label={m.report_desk_status_note()}
            value={draft.status_note}
            onChange={(status_note) => change({ status_note })}
            maxLength={500}
            error={wrong.status_note}
          />
          <Field type="date" label={m.report_desk_status_until()} value={draft.until} onChange={(until) => change({ until })} />
        </>
      )}
    </>
  )
}
