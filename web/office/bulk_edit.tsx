import { useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { ApiProblem } from '../api.ts'
import { Choice } from '../ui/choice.tsx'
import { Refused } from './refused.tsx'
import { BulkPreview } from './bulk_preview.tsx'
import { bulkFields, changeOf, emptyBulk, errorsOf, fieldName, type BulkField, type BulkValues } from './bulk_values.ts'
import { useBulkEdit, useBulkPreview } from './bulk_api.ts'
import { BulkValue } from './bulk_value.tsx'
import type { InventoryView } from './inventory_view.ts'
import './bulk_edit.css'

interface Props {
  filter: InventoryView['filter']
  /** Null: more than the server counts. */
  matched: number | null
  cap: number
  chosen: readonly string[]
  close: () => void
  done: (count: number) => void
}

/** One change for many: which, what, a look at it, then the deed. */
export function BulkEdit({ filter, matched, cap, chosen, close, done }: Props) {
  const [values, setValues] = useState<BulkValues>(emptyBulk)
  const [tried, setTried] = useState(false)
  const preview = useBulkPreview()
  const editing = useBulkEdit(done)
  const errors = errorsOf(values)
  const whole = values.scope === 'all'
  const change = (part: Partial<BulkValues>) => {
    setValues({ ...values, ...part })
    preview.reset()
    editing.reset()
  }
  const body = { ...(whole ? { filter: { ...filter, q: filter.q || undefined } } : { ids: [...chosen] }), ...changeOf(values) }
  const isFit = Object.keys(errors).length === 0 && (whole ? matched !== null : chosen.length > 0)
  const look = () => {
    setTried(true)
    editing.reset()
    if (isFit) preview.mutate(body)
  }
  const isStale = editing.error instanceof ApiProblem && editing.error.body.code === 'bulk_edit_stale'
  return (
    <section className="bulk-edit no-print" aria-labelledby="bulk-edit">
      <h3 id="bulk-edit">{m.bulk_title()}</h3>
      <Scope values={values} change={change} matched={matched} cap={cap} chosen={chosen.length} tried={tried} />
      <div className="bulk-fields">
        <Choice
          label={m.bulk_field()}
          value={values.field}
          options={bulkFields.map((field) => ({ value: field, name: fieldName(field) }))}
          onChange={(field) => change({ field: field as BulkField, value: '' })}
        />
        <BulkValue values={values} change={change} kinds={filter.kind} errors={tried ? errors : {}} />
      </div>
      {preview.error && <Refused error={preview.error} />}
      {editing.error && <Refused error={editing.error} />}
      {preview.data && !isStale && <BulkPreview key={preview.data.version + values.scope} preview={preview.data} values={values} />}
      <div className="row">
        {preview.data && preview.data.changed > 0 && !isStale && (
          <Button
            className="button primary"
            isDisabled={editing.isPending}
            onPress={() => editing.mutate({ ...body, version: preview.data.version })}
          >
            {m.bulk_apply({ count: preview.data.changed })}
          </Button>
        )}
        {(!preview.data || isStale) && (
          <Button className="button primary" isDisabled={preview.isPending} onPress={look}>
            {isStale ? m.bulk_stale_again() : m.bulk_preview()}
          </Button>
        )}
        <Button className="button quiet" onPress={close}>
          {m.bulk_close()}
        </Button>
      </div>
    </section>
  )
}

interface ScopeProps extends Pick<Props, 'matched' | 'cap'> {
  values: BulkValues
  change: (part: Partial<BulkValues>) => void
  chosen: number
  tried: boolean
}

function Scope({ values, change, matched, cap, chosen, tried }: ScopeProps) {
  const isMissing = tried && values.scope === 'chosen' && chosen === 0
  return (
    <RadioGroup
      className="bulk-scope"
      value={values.scope}
      isInvalid={isMissing}
      onChange={(scope) => change({ scope: scope as BulkValues['scope'] })}
    >
      <Label>{m.bulk_scope()}</Label>
      <Radio value="chosen" className="radio-row">
        {m.bulk_scope_chosen({ count: chosen })}
      </Radio>
      <Radio value="all" className="radio-row" isDisabled={matched === null}>
        {matched === null ? m.bulk_scope_too_many({ count: cap }) : m.bulk_scope_all({ count: matched })}
      </Radio>
      <p className="soft">{m.bulk_scope_hint()}</p>
      {isMissing && (
        <p className="bulk-error" role="alert">
          {m.bulk_none_chosen()}
        </p>
      )}
    </RadioGroup>
  )
}
