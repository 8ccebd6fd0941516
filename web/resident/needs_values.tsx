import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { numberNeeds, passageMm, transferSides, usual_clearance_mm, type Needs, type NumberNeed, type YesNeed } from '#domain/needs.ts'
import { isEnglish } from '../names.ts'
import { sideName, yesName } from '../needs_words.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { needsAbouts, numberNames } from './needs_abouts.ts'

interface Group {
  name: () => string
  numbers: readonly NumberNeed[]
  yes: readonly YesNeed[]
}

const groups: readonly Group[] = [
  {
    name: m.needs_group_passage,
    numbers: ['chair_width_mm', 'side_clearance_mm', 'chair_length_mm', 'turning_mm', 'most_door_force_newton'],
    yes: [],
  },
  { name: m.needs_group_steps, numbers: ['steepest_1_in', 'highest_step_mm', 'most_steps_count'], yes: ['handrails', 'firm_surface', 'lift'] },
  { name: m.needs_group_toilet, numbers: ['transfer_space_mm'], yes: ['seat', 'grab_bars', 'emergency_call', 'ostomy_basin'] },
  { name: m.needs_group_seeing, numbers: [], yes: ['tactile_paving', 'audible_signals', 'step_contrast'] },
  { name: m.needs_group_hearing, numbers: [], yes: ['hearing_loop', 'written_information'] },
  { name: m.needs_group_care, numbers: [], yes: ['other_sex_carer', 'adult_bench', 'baby_table'] },
]

interface Props {
  needs: Needs
  keep: (needs: Needs) => void
}

/** Every value on its own, in groups that open. What is plausible is kept at once. */
export function NeedsValues({ needs, keep }: Props) {
  return (
    <section aria-labelledby="needs-groups">
      <h2 id="needs-groups">{m.needs_groups()}</h2>
      <p className="soft">{m.needs_groups_about()}</p>
      {groups.map((group, index) => (
        <ValueGroup key={group.yes.join() || 'passage'} group={group} isFirst={index === 0} needs={needs} keep={keep} />
      ))}
    </section>
  )
}

function ValueGroup({ group: { name, numbers, yes }, isFirst, needs, keep }: Props & { group: Group; isFirst: boolean }) {
  const hasSide = numbers.includes('transfer_space_mm')
  const count = [...numbers, ...yes, ...(hasSide ? (['transfer_side'] as const) : [])].filter((need) => needs[need] !== undefined).length
  return (
    <details className="needs-group" open={isFirst || undefined}>
      <summary>
        <h3>{name()}</h3> {count > 0 && <span className="soft">{m.needs_group_set({ count })}</span>}
      </summary>
      <div className="stack">
        {hasSide && <Side needs={needs} keep={keep} />}
        {numbers.map((need) => (
          <NumberValue key={need} need={need} needs={needs} keep={keep} />
        ))}
        {isFirst && <DoorExample needs={needs} />}
        {yes.map((need) => (
          <YesValue key={need} need={need} needs={needs} keep={keep} />
        ))}
      </div>
    </details>
  )
}

const units = { mm: m.needs_unit_mm, '1:n': m.needs_unit_slope, count: m.needs_unit_count, N: m.needs_unit_newton }

/** What is plausible is kept as it is typed; what isn't stands as it was typed, and is told when the field is left. */
function NumberValue({ need, needs, keep }: Props & { need: NumberNeed }) {
  const kept = needs[need]
  const [typed, setTyped] = useState<{ text: string; of: number | undefined; isLeft: boolean } | null>(null)
  const text = typed && typed.of === kept ? typed.text : (kept?.toString() ?? '')
  const type = (changed: string) => {
    const { value, error } = readNumber(need, changed)
    setTyped({ text: changed, of: error ? kept : value, isLeft: false })
    if (!error) keep({ ...needs, [need]: value })
  }
  return (
    <Field
      label={m.needs_label({ name: numberNames[need](), unit: units[numberNeeds[need].unit]() })}
      description={needsAbouts[need]()}
      error={typed?.isLeft ? readNumber(need, text).error : undefined}
      inputMode="decimal"
      value={text}
      onChange={type}
      onBlur={() => setTyped({ text, of: kept, isLeft: true })}
    />
  )
}

function readNumber(need: NumberNeed, text: string): { value?: number; error?: string } {
  if (text.trim() === '') return {}
  const value = Number(text.trim().replace(/^1\s*[:：]\s*/, ''))
  const { least, most, unit } = numberNeeds[need]
  if (Number.isNaN(value)) return { error: m.needs_not_number() }
  const printed = (number: number) => number.toLocaleString(isEnglish() ? 'en' : 'zh-CN')
  if (value < least || value > most) return { error: m.needs_not_plausible({ least: printed(least), most: printed(most), unit: units[unit]() }) }
  return { value }
}

/** What a width means at a door. */
function DoorExample({ needs }: { needs: Needs }) {
  const { chair_width_mm: width, side_clearance_mm: side = usual_clearance_mm } = needs
  if (width === undefined) return null
  return <p className="note">{m.needs_example_door({ width, side, passage: passageMm(needs)! })}</p> // there is a width
}

function YesValue({ need, needs, keep }: Props & { need: YesNeed }) {
  return (
    <Checkbox className="check-row needs-yes" isSelected={needs[need] ?? false} onChange={(isOn) => keep({ ...needs, [need]: isOn || undefined })}>
      <span>
        <strong>{yesName(need)}</strong>
        <span className="soft">{needsAbouts[need]()}</span>
      </span>
    </Checkbox>
  )
}

function Side({ needs, keep }: Props) {
  return (
    <Choice
      label={m.needs_transfer_side()}
      description={m.needs_transfer_side_about()}
      value={needs.transfer_side ?? ''}
      options={[{ value: '', name: m.needs_side_none() }, ...transferSides.map((side) => ({ value: side, name: sideName(side) }))]}
      onChange={(chosen) => keep({ ...needs, transfer_side: transferSides.find((side) => side === chosen) })}
    />
  )
}
