import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AuditDocument } from '#domain/audit_document.ts'
import { operationalReasons, type OperationalReason } from '#domain/operational.ts'
import { m } from '../../paraglide/messages.js'
import { reasonName } from '../../usable_words.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import type { Audit } from './audit.ts'
import { Photos, TakePhoto } from './photos.tsx'
import { VisitPosition } from './visit_position.tsx'

const of_whole = { component_id: null, property: null }

/** What is seen before anything is measured: the building's stage, and whether it can be used today. */
export function FirstSight({ audit }: { audit: Audit }) {
  const { document, change } = audit
  return (
    <section aria-labelledby="audit-sight" className="visit">
      <h2 id="audit-sight">{m.audit_first_sight()}</h2>
      <RadioGroup
        className="radios"
        value={document.stage ?? 'unclear'}
        onChange={(stage) => change((before) => ({ ...before, stage: stage === 'unclear' ? null : (stage as AuditDocument['stage']) }))}
      >
        <Label>{m.audit_stage()}</Label>
        <Radio className="radio-row" value="new">
          {m.audit_stage_new()}
        </Radio>
        <Radio className="radio-row" value="existing">
          {m.audit_stage_existing()}
        </Radio>
        <Radio className="radio-row" value="unclear">
          {m.audit_unclear()}
        </Radio>
      </RadioGroup>
      <Usable audit={audit} />
    </section>
  )
}

/** What belongs to the visit and to no question: where one stood, notes, photos. */
export function Visit({ audit }: { audit: Audit }) {
  const { document, change } = audit
  return (
    <section aria-labelledby="audit-visit" className="visit">
      <h2 id="audit-visit">{m.audit_visit()}</h2>
      <VisitPosition audit={audit} />
      <Field
        label={m.audit_notes()}
        value={document.notes ?? ''}
        onChange={(notes) => change((before) => ({ ...before, notes: notes || null }))}
        maxLength={5000}
        isLong
      />
      <div>
        <h3>{m.audit_photos_whole()}</h3>
        <TakePhoto audit={audit} of={of_whole} />
        <Photos audit={audit} of={of_whole} />
      </div>
    </section>
  )
}

function Usable({ audit: { document, change } }: { audit: Audit }) {
  const said = document.usable_today
  const say = (usable_today: AuditDocument['usable_today']) => change((before) => ({ ...before, usable_today }))
  const choose = (value: string) => {
    if (value === 'unclear') say(null)
    else say({ usable: value === 'usable', reason: null, note: null })
  }
  return (
    <>
      <RadioGroup className="radios" value={said === null ? 'unclear' : said.usable ? 'usable' : 'unusable'} onChange={choose}>
        <Label>{m.audit_usable()}</Label>
        <Radio className="radio-row" value="usable">
          {m.audit_usable_yes()}
        </Radio>
        <Radio className="radio-row" value="unusable">
          {m.audit_usable_no()}
        </Radio>
        <Radio className="radio-row" value="unclear">
          {m.audit_usable_unseen()}
        </Radio>
      </RadioGroup>
      {said?.usable === false && (
        <>
          <Choice
            label={m.audit_unusable_why()}
            value={said.reason ?? ''}
            options={[{ value: '', name: m.audit_choose() }, ...operationalReasons.map((value) => ({ value, name: reasonName(value) }))]}
            onChange={(reason) => say({ ...said, reason: reason === '' ? null : (reason as OperationalReason) })}
            error={said.reason === null ? m.audit_unusable_why_missing() : undefined}
          />
          <Field
            label={said.reason === 'other' ? m.audit_unusable_what() : m.audit_note()}
            value={said.note ?? ''}
            onChange={(note) => say({ ...said, note: note || null })}
            maxLength={500}
            error={said.reason === 'other' && isUnexplained(document) ? m.audit_unusable_note_missing() : undefined}
          />
        </>
      )}
    </>
  )
}

/** Why it cannot be used has to be said, and another reason has to be named. */
export function isUnexplained({ usable_today }: Pick<AuditDocument, 'usable_today'>): boolean {
  if (usable_today === null || usable_today.usable) return false
  return usable_today.reason === null || (usable_today.reason === 'other' && !usable_today.note?.trim())
}
