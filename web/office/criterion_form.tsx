import { useState } from 'react'
import { requirementText } from '#domain/audit_words.ts'
import type { Criterion } from '#domain/criterion.ts'
import { categoriesOf, kinds } from '#domain/facility.ts'
import { componentTypes, propertiesOf, propertyOf } from '#domain/property.ts'
import type { ProblemBody } from '../api.ts'
import { categoryName, kindName, language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { useDraftEdit, type Draft } from './criteria_api.ts'
import { nameOfComponent } from './criteria_finding.ts'
import { Try } from './criterion.tsx'
import { Checks } from './criterion_checks.tsx'
import { Conditions } from './criterion_conditions.tsx'
import { DialogForm, faultAt } from './criterion_dialog.tsx'
import { given, ofProperty, typed, type TypedCriterion } from './criterion_draft.ts'
import { ThresholdFields } from './criterion_threshold.tsx'
import { barrierName, barrierWords, severityName, stageName, strengthName } from './criterion_words.ts'

interface Props {
  draft: Draft
  criterion: Criterion
  isNew?: boolean
  close: () => void
}

/** What each part of the form is given. */
export interface PartProps {
  item: TypedCriterion
  change: (part: Partial<TypedCriterion>) => void
  refusal: ProblemBody | null
  /** Whether sending was tried: what is missing is told from then on. */
  isTried: boolean
}

const at_fields = ['name_zh', 'name_en', 'standard', 'clause', 'when_zh', 'when_en', 'threshold', 'tolerance']

/** An item of the checklist, all of it that an office may change. */
export function CriterionForm({ draft, criterion, isNew = false, close }: Props) {
  const [item, setItem] = useState(() => typed(criterion))
  const edit = useDraftEdit(draft)
  const change = (part: Partial<TypedCriterion>) => setItem((before) => ({ ...before, ...part }))
  const made = given(item)
  const send = () => edit.mutateAsync({ item: item.id, given: made! }) // sent only when it could be read
  const newest = draft.criteria.find(({ id }) => id === criterion.id)
  return (
    <DialogForm
      isValid={made !== null}
      send={send}
      submit={m.criterion_save()}
      atFields={at_fields}
      close={close}
      newest={newest && <p className="note">{m.criterion_newest({ text: requirementText(newest, language()) })}</p>}
    >
      {(refusal, isTried) => {
        const part = { item, change, refusal, isTried }
        return (
          <>
            {isNew && <What {...part} />}
            <Group title={m.criterion_asked()}>
              <ThresholdFields {...part} />
              {made && typeof made.threshold !== 'object' && <Try criterion={{ ...criterion, ...made }} isConditional={made.when.length > 0} />}
            </Group>
            <Group title={m.criterion_when()}>
              <Conditions
                component={item.component}
                criteria={draft.criteria}
                conditions={item.when}
                change={(when) => change({ when })}
                add={m.criterion_condition_add()}
              />
              <Texts {...part} names={['when_zh', 'when_en']} />
            </Group>
            <Group title={m.criterion_unless()}>
              <Conditions
                component={item.component}
                criteria={draft.criteria}
                conditions={item.unless}
                change={(unless) => change({ unless })}
                add={m.criterion_exception_add()}
              />
            </Group>
            <Group title={m.criterion_where()}>
              <Where {...part} />
            </Group>
            <Group title={m.criterion_weight()}>
              <Weight {...part} />
            </Group>
            <Group title={m.criterion_words()}>
              <Texts {...part} names={['name_zh', 'name_en', 'standard', 'clause']} />
              <Field label={m.criterion_note()} value={item.note ?? ''} onChange={(note) => change({ note })} maxLength={1000} isLong />
            </Group>
            {criterion.signed_off && <p className="note">{m.criterion_sign_off_lost()}</p>}
          </>
        )
      }}
    </DialogForm>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="criterion-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

const labels = {
  name_zh: m.criterion_name_zh,
  name_en: m.criterion_name_en,
  standard: m.criterion_standard,
  clause: m.criterion_clause,
  when_zh: m.criterion_when_zh,
  when_en: m.criterion_when_en,
}

function Texts({ item, change, refusal, names }: PartProps & { names: (keyof typeof labels)[] }) {
  return (
    <div className="criterion-pair">
      {names.map((name) => (
        <Field
          key={name}
          label={labels[name]()}
          value={item[name] ?? ''}
          onChange={(text) => change({ [name]: text })}
          maxLength={name.endsWith('en') ? 200 : 100}
          error={faultAt(refusal, name)}
        />
      ))}
    </div>
  )
}

/** What a new item looks at. What there is stays with what it looks at. */
function What({ item, change }: PartProps) {
  const at = (component: string, property: string) => {
    const known = propertyOf(component, property)
    if (known) change({ ...ofProperty(known), component, least: '', most: '', words: [], rule: null, when: [], unless: [] })
  }
  return (
    <Group title={m.criterion_what({ id: item.id })}>
      <div className="criterion-pair">
        <Choice
          label={m.criteria_component()}
          value={item.component}
          options={componentTypes.map((value) => ({ value, name: nameOfComponent(value) }))}
          onChange={(component) => at(component, propertiesOf(component)[0]!.property)}
        />
        <Choice
          label={m.criterion_property()}
          value={item.property}
          options={propertiesOf(item.component).map((each) => ({ value: each.property, name: nameOf(each) }))}
          onChange={(property) => at(item.component, property)}
        />
      </div>
      <Choice
        label={m.criterion_per()}
        value={item.per}
        options={[
          { value: 'component', name: m.criterion_per_component() },
          { value: 'facility', name: m.criteria_per_facility() },
        ]}
        onChange={(per) => change({ per: per as Criterion['per'] })}
      />
    </Group>
  )
}

function Where({ item, change }: PartProps) {
  const of_kinds = item.facility_kinds.flatMap((kind) => categoriesOf(kind))
  return (
    <>
      <Checks
        label={m.criterion_kinds()}
        options={kinds.map((value) => ({ value, name: kindName(value) }))}
        value={item.facility_kinds}
        onChange={(chosen) => change({ facility_kinds: kinds.filter((kind) => chosen.includes(kind)) })}
      />
      <div className="criterion-pair">
        <Choices
          label={m.criterion_categories()}
          all={m.criteria_categories_all()}
          value={item.categories ?? []}
          options={of_kinds.map(({ code }) => ({ value: code, name: categoryName(code) }))}
          onChange={(codes) => change({ categories: codes.length > 0 ? codes : null })}
        />
        <Choice
          label={m.criterion_stage()}
          value={item.stage}
          options={(['any', 'new', 'existing'] as const).map((value) => ({ value, name: stageName(value) }))}
          onChange={(stage) => change({ stage: stage as Criterion['stage'] })}
        />
      </div>
    </>
  )
}

function Weight({ item, change }: PartProps) {
  return (
    <>
      <div className="criterion-pair">
        <Choice
          label={m.criterion_strength()}
          value={item.strength}
          options={(['shall', 'should'] as const).map((value) => ({ value, name: strengthName(value) }))}
          onChange={(strength) => change({ strength: strength as Criterion['strength'] })}
        />
        <Choice
          label={m.criterion_severity()}
          value={item.severity}
          options={(['critical', 'major', 'minor'] as const).map((value) => ({ value, name: severityName(value) }))}
          onChange={(severity) => change({ severity: severity as Criterion['severity'] })}
        />
      </div>
      <Checks
        label={m.criterion_barrier_for()}
        options={barrierWords.map((value) => ({ value, name: barrierName(value) }))}
        value={item.barrier_for}
        onChange={(barrier_for) => change({ barrier_for })}
      />
    </>
  )
}
