import { Button, Checkbox } from 'react-aria-components'
import { reportOutcomes } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import { outcomeName, reportTypeName } from '../../resident/report/report_words.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { outcomeOf } from './move_draft.ts'
import type { Fields } from './move_form.tsx'
import { templateOf } from './report_desk_words.ts'

/** What came of it, in words for the reporter; a template begins them. */
export function AnswerFields({ report, draft, change, wrong }: Fields) {
  const { outcome } = draft
  return (
    <>
      <Choice
        label={m.report_desk_outcome()}
        value={outcome}
        options={[{ value: '', name: m.report_desk_link_choose() }, ...reportOutcomes.map((value) => ({ value, name: outcomeName(value) }))]}
        onChange={(value) => change({ outcome: outcomeOf(value) })}
        error={wrong.outcome}
      />
      {outcome === 'duplicate' && (
        <Choice
          label={m.report_desk_duplicate()}
          value={draft.duplicate_of}
          options={[
            { value: '', name: m.report_desk_link_choose() },
            ...report.similar.map(({ id, number, type }) => ({ value: id, name: `${m.reports_number({ number })} ${reportTypeName(type)}` })),
          ]}
          onChange={(duplicate_of) => change({ duplicate_of })}
          error={wrong.duplicate_of}
        />
      )}
      {outcome !== '' && (
        <div>
          <Button className="button" onPress={() => change({ text: templateOf(outcome, report.language) })}>
            {m.report_desk_template()}
          </Button>
        </div>
      )}
      <Field
        isLong
        label={m.report_desk_answer()}
        description={m.report_desk_answer_help()}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={2000}
        error={wrong.text}
      />
      {report.facility_id !== null && (
        <Checkbox className="check-row" isSelected={draft.is_public} onChange={(is_public) => change({ is_public })}>
          {m.report_desk_public()}
        </Checkbox>
      )}
    </>
  )
}
