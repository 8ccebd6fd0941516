import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components'
import { facilityReportTypes } from '#domain/report.ts'
import { useCity } from '../../city.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Facility } from '../facility_data.ts'
import { partName } from '../facility_value.ts'
import { StepButtons, StepForm } from './buttons.tsx'
import type { Drafting } from './draft.ts'
import { Likely } from './likely.tsx'
import { reportTypeName } from './report_words.ts'

interface Props {
  id: string | undefined
  facility: Facility | undefined
  drafting: Drafting
  next: () => void
}

/** What is wrong and where; of a place that the register lacks, where it is. */
export function StepWhat(props: Props) {
  return props.id === undefined ? <Missing {...props} /> : <OfFacility {...props} id={props.id} />
}

function OfFacility({ id, facility, drafting: { draft, set }, next }: Props & { id: string }) {
  const parts = facility?.components.filter(({ presence }) => presence === 'present') ?? []
  const choose = (value: string) => set({ type: facilityReportTypes.find((each) => each === value) ?? '', follows: null })
  return (
    <StepForm isWrong={draft.type === ''} onDone={next}>
      {(tried) => (
        <>
          {parts.length > 0 && (
            <Choice
              label={m.report_part()}
              value={parts.some((part) => part.id === draft.component_id) ? draft.component_id : ''}
              options={[{ value: '', name: m.report_part_whole() }, ...parts.map((part) => ({ value: part.id, name: partName(part) }))]}
              onChange={(component_id) => set({ component_id, follows: null })}
            />
          )}
          <RadioGroup
            className="field report-types"
            value={draft.type === '' ? null : draft.type}
            onChange={choose}
            isInvalid={tried && draft.type === ''}
            validationBehavior="aria"
          >
            <Label className="label">{m.report_what()}</Label>
            {facilityReportTypes.map((type) => (
              <Radio key={type} value={type} className="radio-row">
                {reportTypeName(type)}
              </Radio>
            ))}
            <FieldError>{m.report_what_missing()}</FieldError>
          </RadioGroup>
          {draft.type !== '' && (
            <Likely
              facility={id}
              type={draft.type}
              part={draft.component_id}
              follow={(follows) => {
                set({ follows, text: draft.text || m.report_follow_text() })
                next()
              }}
            />
          )}
          <StepButtons go={m.report_next()} />
        </>
      )}
    </StepForm>
  )
}

function Missing({ drafting: { draft, set }, next }: Props) {
  const towns = useCity()?.towns ?? []
  const place = draft.place.trim()
  return (
    <StepForm isWrong={draft.town_code === '' || place === ''} onDone={next}>
      {(tried) => (
        <>
          <Choice
            label={m.report_town()}
            value={draft.town_code}
            options={[{ value: '', name: m.report_town_choose() }, ...towns.map((town) => ({ value: town.code, name: nameOf(town) }))]}
            onChange={(town_code) => set({ town_code })}
            error={tried && draft.town_code === '' ? m.report_town_missing() : undefined}
          />
          <Field
            label={m.report_place()}
            description={m.report_place_help()}
            value={draft.place}
            onChange={(text) => set({ place: text })}
            maxLength={300}
            error={tried && place === '' ? m.report_place_missing() : undefined}
          />
          <StepButtons go={m.report_next()} />
        </>
      )}
    </StepForm>
  )
}
