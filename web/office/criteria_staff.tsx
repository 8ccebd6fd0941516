import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Field } from '../ui/field.tsx'
import { useDraftHead, useNewDraft, useRejudgings, type Version } from './criteria_api.ts'
import { RejudgingView } from './criteria_rejudging.tsx'
import { DialogForm, FormDialog } from './criterion_dialog.tsx'

/** For whoever may publish: the next version in the making, and how far the judging under the last one is. */
export function CriteriaStaff({ version }: { version: Version }) {
  return (
    <div className="stack criteria-staff">
      <Applied version={version} />
      <Next version={version} />
    </div>
  )
}

function Applied({ version }: { version: Version }) {
  const applied = useRejudgings(true).data?.find(({ mode, criteria_version }) => mode === 'apply' && criteria_version === version.number)
  if (!applied) return null
  const itemName = (id: string) => {
    const item = version.criteria.find((each) => each.id === id)
    return item ? nameOf(item) : ''
  }
  return <RejudgingView each={applied} itemName={itemName} />
}

function Next({ version }: { version: Version }) {
  const { data: draft } = useDraftHead(true)
  if (draft === undefined) return null
  if (draft === null)
    return (
      <div>
        <FormDialog open={m.criteria_new()} title={m.criteria_new_title()}>
          {(close) => <NewVersion version={version} close={close} />}
        </FormDialog>
      </div>
    )
  return (
    <p className="note">
      {m.criteria_draft_open({ number: draft.number, name: nameOf(draft) })} <Link href={to.criteriaDraft()}>{m.criteria_draft_go_on()}</Link>
    </p>
  )
}

function NewVersion({ version, close }: { version: Version; close: () => void }) {
  const [name_zh, setZh] = useState(version.name_zh)
  const [name_en, setEn] = useState(version.name_en)
  const adding = useNewDraft()
  const [, go] = useLocation()
  const isFilled = name_zh.trim() !== '' && name_en.trim() !== ''
  const add = async () => {
    await adding.mutateAsync({ name_zh: name_zh.trim(), name_en: name_en.trim() })
    go(to.criteriaDraft())
  }
  const needed = (text: string) => (text.trim() === '' ? m.criterion_needed() : undefined)
  return (
    <DialogForm isValid={isFilled} send={add} submit={m.criteria_new_submit()} atFields={[]} close={close}>
      {() => (
        <>
          <p>{m.criteria_new_text({ number: version.number })}</p>
          <Field label={m.criteria_name_zh()} value={name_zh} onChange={setZh} maxLength={100} error={needed(name_zh)} />
          <Field label={m.criteria_name_en()} value={name_en} onChange={setEn} maxLength={200} error={needed(name_en)} />
        </>
      )}
    </DialogForm>
  )
}
