import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { based, type Facility } from './facility_data.ts'
import { EditDialog, useDraft, type EditProps } from './facility_dialog.tsx'
import type { WordsOf } from './facility_history.tsx'
import { momentText } from './facility_value.ts'

interface Version {
  /** Of the change after which it was so. */
  id: number
  at: string
}

interface Props extends EditProps {
  version: Version
  wordsOf: WordsOf
}

const asked = (facility: Facility, body: { history_id: number; reason?: string; dry_run?: boolean }) =>
  answer(api.POST('/api/v1/facilities/{id}/restorations', { ...based(facility), body }))

/** Brings a former version back, once it was seen what that changes. */
export function Restore({ facility, version, wordsOf, say }: Props) {
  const [draft, change, forget] = useDraft(`restore.${facility.id}.${version.id}`, { reason: '' })
  const time = momentText(version.at)
  const error = draft.reason.trim() ? undefined : m.restore_reason_needed()
  const send = async () => (await asked(facility, { history_id: version.id, reason: draft.reason.trim() })).facility
  return (
    <EditDialog
      facility={facility}
      say={say}
      open={m.restore_open()}
      label={m.restore_open_label({ time })}
      title={m.restore_title({ time })}
      submit={m.restore_submit()}
      valid={!error}
      send={send}
      done={() => m.restore_done({ time })}
      forget={forget}
    >
      {(tried) => (
        <>
          <p>{m.restore_about()}</p>
          <Preview facility={facility} version={version} wordsOf={wordsOf} />
          <Field
            label={m.restore_reason()}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            maxLength={500}
            error={tried ? error : undefined}
          />
        </>
      )}
    </EditDialog>
  )
}

function Preview({ facility, version, wordsOf }: Omit<Props, 'say'>) {
  const { id, revision } = facility
  const preview = useQuery({
    queryKey: ['restoration', id, version.id, revision],
    queryFn: () => asked(facility, { history_id: version.id, dry_run: true }),
    retry: false,
    gcTime: 0,
  })
  return (
    <QueryView query={preview}>
      {({ changes }) => (
        <section aria-label={m.restore_changes()}>
          <p>
            <strong>{m.restore_changes()}</strong>
          </p>
          <p className="facility-lines">{changes.flatMap(wordsOf(changes)).join('\n')}</p>
        </section>
      )}
    </QueryView>
  )
}
