import { useState } from 'react'
import { contact_kept_days } from '#domain/report.ts'
import { useCity } from '../../city.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import type { Facility } from '../facility_data.ts'
import { partName } from '../facility_value.ts'
import { StepButtons, StepForm } from './buttons.tsx'
import type { Drafting } from './draft.ts'
import { reportTypeName } from './report_words.ts'

interface Props {
  facility: Facility | undefined
  name: string
  drafting: Drafting
  back: () => void
  submit: (website: string) => void
}

/** An optional contact, what will be sent, and the button that sends it. */
export function StepContact({ facility, name, drafting: { draft, set }, back, submit }: Props) {
  const [website, setWebsite] = useState('')
  return (
    <StepForm isWrong={false} onDone={() => submit(website)}>
      {() => (
        <>
          <Field
            label={m.report_contact()}
            description={m.report_contact_help({ days: contact_kept_days })}
            value={draft.contact}
            onChange={(contact) => set({ contact })}
            maxLength={200}
          />
          <div className="report-trap" aria-hidden="true">
            <label>
              {m.report_trap()}
              <input name="website" tabIndex={-1} autoComplete="off" value={website} onChange={(event) => setWebsite(event.target.value)} />
            </label>
          </div>
          <Summary facility={facility} name={name} draft={draft} />
          <StepButtons go={m.report_submit()} back={back} />
        </>
      )}
    </StepForm>
  )
}

function Summary({ facility, name, draft }: Pick<Props, 'facility' | 'name'> & { draft: Drafting['draft'] }) {
  const part = facility?.components.find(({ id }) => id === draft.component_id)
  const town = useCity()?.towns.find(({ code }) => code === draft.town_code)
  const where = draft.town_code ? [town && nameOf(town), draft.place] : [name, part && partName(part)]
  return (
    <section className="report-summary" aria-labelledby="report-summary">
      <h3 id="report-summary">{m.report_summary()}</h3>
      <dl>
        <dt>{m.report_summary_where()}</dt>
        <dd>{where.filter(Boolean).join(' · ')}</dd>
        <dt>{m.report_summary_what()}</dt>
        <dd>{reportTypeName(draft.type || 'missing_facility')}</dd>
        <dt>{m.report_summary_text()}</dt>
        <dd className="report-words">{draft.text}</dd>
        {draft.photos.length > 0 && (
          <>
            <dt>{m.report_summary_photos()}</dt>
            <dd>{m.report_summary_photo_count({ count: draft.photos.length })}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
