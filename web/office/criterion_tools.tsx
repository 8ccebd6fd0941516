import { useState } from 'react'
import type { Criterion } from '#domain/criterion.ts'
import { dayInChina } from '#domain/date.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { useDraftEdit, type Draft } from './criteria_api.ts'
import { Confirm, DialogForm, faultAt, FormDialog } from './criterion_dialog.tsx'
import { CriterionForm } from './criterion_form.tsx'
import { newLocal } from './criterion_draft.ts'

interface Props {
  draft: Draft
  criterion: Criterion
}

/** What may be done with an item of a draft. */
export function CriterionTools({ draft, criterion }: Props) {
  const { id, signed_off } = criterion
  const name = nameOf(criterion)
  const edit = useDraftEdit(draft)
  return (
    <div className="row no-print">
      <FormDialog open={m.criterion_edit()} label={m.criterion_edit_label({ name, id })} title={m.criterion_edit_title({ id, name })}>
        {(close) => <CriterionForm draft={draft} criterion={criterion} close={close} />}
      </FormDialog>
      {signed_off ? (
        <Confirm
          open={m.criterion_withdraw()}
          label={m.criterion_withdraw_label({ name, id })}
          title={m.criterion_withdraw_title({ id })}
          submit={m.criterion_withdraw()}
          send={() => edit.mutateAsync({ signed: id, sign_off: null })}
        >
          <p>{m.criterion_withdraw_text({ name })}</p>
        </Confirm>
      ) : (
        <FormDialog open={m.criterion_sign()} label={m.criterion_sign_label({ name, id })} title={m.criterion_sign_title({ id })}>
          {(close) => <SignOff draft={draft} criterion={criterion} close={close} />}
        </FormDialog>
      )}
      <Confirm
        open={m.criterion_remove()}
        label={m.criterion_remove_label({ name, id })}
        title={m.criterion_remove_title({ id })}
        submit={m.criterion_remove()}
        send={() => edit.mutateAsync({ removed: id })}
      >
        <p>{m.criterion_remove_text({ name })}</p>
      </Confirm>
    </div>
  )
}

/** Who compared the item with the published standard, in which edition and when. */
function SignOff({ draft, criterion, close }: Props & { close: () => void }) {
  const edit = useDraftEdit(draft)
  const [today] = useState(() => dayInChina(new Date()))
  const [edition, setEdition] = useState(criterion.standard)
  const [on, setDay] = useState<string>(today)
  const isFilled = edition.trim() !== '' && on !== '' && on <= today
  const send = () => edit.mutateAsync({ signed: criterion.id, sign_off: { edition: edition.trim(), on } })
  return (
    <DialogForm isValid={isFilled} send={send} submit={m.criterion_sign()} atFields={['on', 'edition']} close={close}>
      {(refusal) => (
        <>
          <p>{m.criterion_sign_text({ name: nameOf(criterion), clause: `${criterion.standard} ${criterion.clause}` })}</p>
          <Field
            label={m.criterion_edition()}
            description={m.criterion_edition_hint()}
            value={edition}
            onChange={setEdition}
            maxLength={200}
            error={edition.trim() === '' ? m.criterion_needed() : undefined}
          />
          <Field
            type="date"
            label={m.criterion_signed_on()}
            value={on}
            onChange={setDay}
            error={on === '' || on > today ? m.criterion_signed_on_past() : faultAt(refusal, 'on')}
          />
        </>
      )}
    </DialogForm>
  )
}

/** An item of the office’s own. */
export function AddLocal({ draft, component }: { draft: Draft; component: string }) {
  return (
    <FormDialog open={m.criterion_add()} title={m.criterion_add_title()}>
      {(close) => <CriterionForm draft={draft} criterion={newLocal(draft.criteria, component)} isNew close={close} />}
    </FormDialog>
  )
}
