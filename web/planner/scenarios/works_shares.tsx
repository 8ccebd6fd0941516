import { Button } from 'react-aria-components'
import { useDepartments } from '../../office/departments.ts'
import { useTowns } from '../../office/town_names.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { Amount } from './amount.tsx'
import { RulePrice } from './floor.tsx'
import type { Plan } from './plan.ts'
import { fieldOf } from './rule_words.ts'
import type { WorksForm } from './works_draft.ts'

interface Props {
  form: WorksForm
  plan: Plan | null
}

/** A town gets no more than a share of what is spent. */
export function TownShares({ form, plan }: Props) {
  const { options } = useTowns()
  const { town_share_most: rules } = form.asked
  const free = options.filter(({ value }) => !rules.some(({ town_code }) => town_code === value))
  return (
    <>
      {rules.map(({ town_code, percent }) => (
        <div key={town_code} className="scenario-rule" id={fieldOf(`town_share:${town_code}`)}>
          <div className="scenario-floor-head">
            <Choice
              label={m.scenario_floor_town_share()}
              value={town_code}
              options={options.filter(({ value }) => value === town_code || free.some((each) => each.value === value))}
              onChange={(code) =>
                form.drop(`town_share:${town_code}`, {
                  town_share_most: rules.map((each) => (each.town_code === town_code ? { ...each, town_code: code } : each)),
                })
              }
            />
            <RulePrice plan={plan} form={form} rule={`town_share:${town_code}`} />
          </div>
          <Amount
            form={form}
            name={`town_share:${town_code}`}
            label={m.scenario_share_most()}
            unit="whole"
            value={percent}
            most={100}
            set={(old, typed) => ({
              ...old,
              town_share_most: old.town_share_most.map((each) => (each.town_code === town_code ? { ...each, percent: typed } : each)),
            })}
          />
          <Button
            className="button quiet scenario-small"
            onPress={() => form.drop(`town_share:${town_code}`, { town_share_most: rules.filter((each) => each.town_code !== town_code) })}
          >
            {m.scenario_rule_remove()}
          </Button>
        </div>
      ))}
      {free[0] && (
        <Button
          className="button quiet scenario-small"
          onPress={() => form.change({ town_share_most: [...rules, { town_code: free[0]!.value, percent: 40 }] })}
        >
          {m.scenario_add_town_share()}
        </Button>
      )}
    </>
  )
}

type Share = WorksForm['asked']['department_share'][number]
type End = 'least_percent' | 'most_percent'

const without = ({ department_code, least_percent: least, most_percent: most }: Share, end: End): Share => ({
  department_code,
  ...(end !== 'least_percent' && least !== undefined && { least_percent: least }),
  ...(end !== 'most_percent' && most !== undefined && { most_percent: most }),
})

/** A department gets at least, or at most, a share of what is spent. */
export function DepartmentShares({ form, plan }: Props) {
  const departments = (useDepartments() ?? []).map((each) => ({ value: each.code, name: nameOf(each) }))
  const { department_share: rules } = form.asked
  const free = departments.filter(({ value }) => !rules.some(({ department_code }) => department_code === value))
  const put = (of: string, part: object) => rules.map((each) => (each.department_code === of ? { ...each, ...part } : each))
  return (
    <>
      {rules.map((rule) => (
        <div key={rule.department_code} className="scenario-rule" id={fieldOf(`department_share:${rule.department_code}`)}>
          <div className="scenario-floor-head">
            <Choice
              label={m.scenario_floor_department_share()}
              value={rule.department_code}
              options={departments.filter(({ value }) => value === rule.department_code || free.some((each) => each.value === value))}
              onChange={(department_code) =>
                form.drop(`department_share:${rule.department_code}`, { department_share: put(rule.department_code, { department_code }) })
              }
            />
            <RulePrice plan={plan} form={form} rule={`department_share:${rule.department_code}`} />
          </div>
          {(['least_percent', 'most_percent'] as const).map((end) => (
            <Amount
              key={end}
              form={form}
              name={`department_share:${rule.department_code}:${end}`}
              label={end === 'least_percent' ? m.scenario_share_least() : m.scenario_share_most()}
              unit="whole"
              value={rule[end] ?? null}
              most={100}
              set={(old, typed) => ({
                ...old,
                department_share: old.department_share.map((each) =>
                  each.department_code === rule.department_code ? { ...each, [end]: typed } : each,
                ),
              })}
              clear={(old) => ({
                ...old,
                department_share: old.department_share.map((each) => (each.department_code === rule.department_code ? without(each, end) : each)),
              })}
            />
          ))}
          <Button
            className="button quiet scenario-small"
            onPress={() =>
              form.drop(`department_share:${rule.department_code}`, {
                department_share: rules.filter(({ department_code }) => department_code !== rule.department_code),
              })
            }
          >
            {m.scenario_rule_remove()}
          </Button>
        </div>
      ))}
      {free[0] && (
        <Button
          className="button quiet scenario-small"
          onPress={() => form.change({ department_share: [...rules, { department_code: free[0]!.value, least_percent: 20 }] })}
        >
          {m.scenario_add_department_share()}
        </Button>
      )}
    </>
  )
}
