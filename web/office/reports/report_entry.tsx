import { useState, type FormEvent } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { Link, useSearchParams } from 'wouter'
import { facilityReportTypes, reportChannels, type ReportChannel } from '#domain/report.ts'
import { m } from '../../paraglide/messages.js'
import { getLocale } from '../../paraglide/runtime.js'
import { useDraft } from '../../resident/facility_dialog.tsx'
import { reportTypeName } from '../../resident/report/report_words.ts'
import { to } from '../../routes.ts'
import { useMay } from '../../session.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { NotAllowed } from '../../ui/query_view.tsx'
import { newUuid } from '../../uuid.ts'
import { Refused } from '../refused.tsx'
import { useTowns } from '../town_names.ts'
import { FacilitySearch } from './facility_search.tsx'
import { channelName } from './report_desk_words.ts'
import './reports.css'
import { useEntering, type EntryBody } from './reports_data.ts'

/** For what came by the 12345 hotline, by phone, on a visit or by letter. */
export default function ReportEntryPage() {
  const mayHandle = useMay('handle_reports')
  return (
    <Page title={m.report_entry_title()} className="narrow">
      {mayHandle ? <Entry /> : <NotAllowed />}
    </Page>
  )
}

export interface EntryDraft {
  channel: Exclude<ReportChannel, 'web'>
  hotline_number: string
  facility: { id: string; name: string } | null
  is_elsewhere: boolean
  town_code: string
  place: string
  type: EntryBody['type']
  text: string
  contact: string
}

const empty: EntryDraft = {
  channel: 'hotline_12345',
  hotline_number: '',
  facility: null,
  is_elsewhere: false,
  town_code: '',
  place: '',
  type: 'locked',
  text: '',
  contact: '',
}

const told = reportChannels.filter((channel) => channel !== 'web')

function Entry() {
  const [search] = useSearchParams()
  const [draft, change, forget] = useDraft<EntryDraft>('report.entry', empty)
  const [ids, setIds] = useState(newIds)
  const [tried, setTried] = useState(false)
  const entering = useEntering()
  const wrong = wrongOf(draft)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (Object.values(wrong).some(Boolean)) return void setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return entering.mutate(bodyOf(draft, ids), { onSuccess: () => forget() })
  }
  if (entering.data)
    return (
      <div className="state">
        <h2>{m.report_entry_done({ code: entering.data.code })}</h2>
        <div className="row">
          <Link className="button primary" href={to.reportDesk(entering.data.id)}>
            {m.report_entry_open()}
          </Link>
          <Button
            className="button"
            onPress={() => {
              setIds(newIds())
              setTried(false)
              entering.reset()
            }}
          >
            {m.report_entry_another()}
          </Button>
        </div>
      </div>
    )
  const shown = tried ? wrong : {}
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="soft">{m.report_entry_about()}</p>
      <Choice
        label={m.report_entry_channel()}
        value={draft.channel}
        options={told.map((value) => ({ value, name: channelName(value) }))}
        onChange={(value) => change({ channel: told.find((each) => each === value) ?? draft.channel })}
      />
      {draft.channel === 'hotline_12345' && (
        <Field
          label={m.report_entry_number()}
          value={draft.hotline_number}
          onChange={(hotline_number) => change({ hotline_number })}
          maxLength={50}
          error={shown.hotline_number}
        />
      )}
      <Where draft={draft} change={change} wrong={shown} asked={search.get('q') ?? ''} />
      {!draft.is_elsewhere && (
        <Choice
          label={m.report_entry_type()}
          value={draft.type}
          options={facilityReportTypes.map((value) => ({ value, name: reportTypeName(value) }))}
          onChange={(value) => change({ type: facilityReportTypes.find((each) => each === value) ?? draft.type })}
        />
      )}
      <Field isLong label={m.report_entry_text()} value={draft.text} onChange={(text) => change({ text })} maxLength={2000} error={shown.text} />
      <Field label={m.report_entry_contact()} value={draft.contact} onChange={(contact) => change({ contact })} maxLength={200} />
      {entering.error && <Refused error={entering.error} />}
      <div>
        <Button type="submit" className="button primary" isDisabled={entering.isPending}>
          {m.report_entry_submit()}
        </Button>
      </div>
    </form>
  )
}

type Wrong = Partial<Record<keyof EntryDraft, string | undefined>>

interface WhereProps {
  draft: EntryDraft
  change: (part: Partial<EntryDraft>) => void
  wrong: Wrong
  asked: string
}

function Where({ draft, change, wrong, asked }: WhereProps) {
  const { options } = useTowns()
  return (
    <>
      {!draft.is_elsewhere && (
        <FacilitySearch asked={asked} chosen={draft.facility} choose={(facility) => change({ facility })} error={wrong.facility} />
      )}
      <Checkbox className="check-row" isSelected={draft.is_elsewhere} onChange={(is_elsewhere) => change({ is_elsewhere, facility: null })}>
        {m.report_entry_elsewhere()}
      </Checkbox>
      {draft.is_elsewhere && (
        <>
          <Choice
            label={m.report_town()}
            value={draft.town_code}
            options={[{ value: '', name: m.report_town_choose() }, ...options]}
            onChange={(town_code) => change({ town_code })}
            error={wrong.town_code}
          />
          <Field
            label={m.report_place()}
            description={m.report_place_help()}
            value={draft.place}
            onChange={(place) => change({ place })}
            maxLength={300}
            error={wrong.place}
          />
        </>
      )}
    </>
  )
}

function wrongOf({ channel, hotline_number, facility, is_elsewhere, town_code, place, text }: EntryDraft): Wrong {
  return {
    hotline_number: channel === 'hotline_12345' && hotline_number.trim() === '' ? m.report_entry_number_needed() : undefined,
    facility: !is_elsewhere && facility === null ? m.report_entry_facility_needed() : undefined,
    town_code: is_elsewhere && town_code === '' ? m.report_town_missing() : undefined,
    place: is_elsewhere && place.trim() === '' ? m.report_place_missing() : undefined,
    text: text.trim() === '' ? m.report_entry_text_needed() : undefined,
  }
}

const newIds = () => ({ id: newUuid(), secret: newUuid().replaceAll('-', '') + newUuid().replaceAll('-', '') })

function bodyOf(draft: EntryDraft, ids: ReturnType<typeof newIds>): EntryBody {
  const { channel, hotline_number, facility, town_code, place, type, text, contact } = draft
  return {
    ...ids,
    channel,
    ...(channel === 'hotline_12345' && { hotline_number: hotline_number.trim() }),
    ...(facility ? { facility_id: facility.id } : { facility_id: null, town_code, place: place.trim() }),
    type: facility ? type : 'missing_facility',
    text: text.trim(),
    language: getLocale(),
    ...(contact.trim() && { contact: contact.trim() }),
  }
}
