import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Plan } from './plan.ts'
import { fieldOf, isConflicting } from './rule_words.ts'
import { Tick } from './tick.tsx'
import type { WorksForm } from './works_draft.ts'
import { priceText } from './works_words.ts'

interface Props {
  form: WorksForm
  plan: Plan | null
  rule: string
  label: string
  isOn: boolean
  set: (isOn: boolean) => void
  children: ReactNode
}

/** A rule that is kept while its box is ticked, with what it costs. */
export function Floor({ form, plan, rule, label, isOn, set, children }: Props) {
  return (
    <div className="scenario-rule" id={fieldOf(rule)} tabIndex={-1}>
      <div className="scenario-floor-head">
        <Tick isOn={isOn} set={set}>
          {label}
        </Tick>
        {isOn && children}
        {isOn && <RulePrice plan={plan} form={form} rule={rule} />}
      </div>
    </div>
  )
}

/** What the whole loses by a rule, by the last result; that it cannot be kept together with others. */
export function RulePrice({ plan, rule }: Pick<Props, 'form' | 'plan' | 'rule'>) {
  if (!plan) return null
  if (isConflicting(plan.result, rule)) return <strong className="scenario-bad">{m.scenario_conflicts()}</strong>
  const told = plan.result.rules.find((each) => each.rule === rule)
  if (!told) return null
  const text = priceText(told.price, plan.asked.worth, m.scenario_price_unknown)
  return <strong className="number">{text}</strong>
}
