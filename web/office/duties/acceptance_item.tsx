import { requirementText } from '#domain/audit_words.ts'
import { checkResults, type CheckResult } from '#domain/acceptance.ts'
import { isConfirmed, type Criterion } from '#domain/criterion.ts'
import { clauseText, whenText } from '../../judgement_words.ts'
import { language, nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'

export interface Checked {
  /** Empty until one is chosen. */
  result: CheckResult | ''
  remark: string
}

const names: Record<CheckResult, () => string> = {
  yes: m.accept_yes,
  no: m.accept_no,
  not_applicable: m.accept_not_applicable,
}

interface Props {
  item: Criterion
  checked: Checked
  error: string | undefined
  change: (checked: Checked) => void
}

/** One item that is a must: what is asked by which clause, and how it was found. */
export function AcceptanceItem({ item, checked: { result, remark }, error, change }: Props) {
  const conditions = whenText(item)
  const isRemark = result === 'no'
  return (
    <div role="group" className="acceptance-item" aria-labelledby={`item-${item.id}`}>
      <p id={`item-${item.id}`}>
        <strong>{nameOf(item)}</strong> {requirementText(item, language())}
      </p>
      {conditions && <p className="soft">{conditions}</p>}
      <p className="soft">
        {clauseText(item)} {!isConfirmed(item) && <span className="tag">{m.accept_advises()}</span>}
      </p>
      <div className="row">
        <Choice
          label={m.accept_result()}
          value={result}
          options={[{ value: '', name: m.accept_choose() }, ...checkResults.map((value) => ({ value, name: names[value]() }))]}
          onChange={(value) => change({ remark, result: value as Checked['result'] })}
          error={isRemark ? undefined : error}
        />
        <Field
          label={m.accept_remark()}
          value={remark}
          onChange={(next) => change({ result, remark: next })}
          maxLength={500}
          error={isRemark ? error : undefined}
        />
      </div>
    </div>
  )
}
