import { useMemo, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { groupKinds, groupsOf, withGroup, type GroupKind } from './groups.ts'
import { NamedBox } from './named_box.tsx'
import type { Plan } from './plan.ts'
import { fieldOf, isConflicting } from './rule_words.ts'
import type { WorksForm } from './works_draft.ts'
import { workText } from './works_words.ts'

interface Props {
  form: WorksForm
  plan: Plan
}

/** Works that hang together: at once, one after another, one of them, or needed by another place too. */
export function WorksGroups({ form, plan }: { form: WorksForm; plan: Plan | null }) {
  const summary = useRef<HTMLElement>(null)
  const groups = groupsOf(form.asked, plan ?? { work: () => undefined, place: () => undefined })
  const remove = (without: Parameters<WorksForm['change']>[0]) => {
    form.change(without)
    summary.current?.focus()
  }
  return (
    <details className="scenario-more">
      <summary ref={summary}>{groups.length === 0 ? m.scenario_groups() : m.scenario_groups_count({ count: groups.length })}</summary>
      {groups.length > 0 && (
        <ul className="scenario-locks">
          {groups.map(({ rule, text, without }, index) => (
            <li key={`${rule} ${text}`} id={groups.findIndex((each) => each.rule === rule) === index ? fieldOf(rule) : undefined} tabIndex={-1}>
              <span>
                {text}
                {plan && isConflicting(plan.result, rule) && <strong className="scenario-bad"> {m.scenario_conflicts()}</strong>}
              </span>
              <Button className="button quiet scenario-small" aria-label={m.scenario_group_remove({ group: text })} onPress={() => remove(without)}>
                {m.scenario_rule_remove()}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {plan ? <Adding form={form} plan={plan} /> : <p className="soft">{m.scenario_groups_not_yet()}</p>}
    </details>
  )
}

const kindNames: Record<GroupKind, () => string> = {
  together: m.scenario_group_together,
  prerequisites: m.scenario_group_prerequisites,
  alternatives: m.scenario_group_alternatives,
  shared: m.scenario_group_shared,
}

/** How many may stand in one group. */
const picked_most = 50
const nothing_picked: (string | null)[] = [null, null]

function Adding({ form, plan }: Props) {
  const [kind, setKind] = useState<GroupKind>('together')
  const [picked, setPicked] = useState(nothing_picked)
  const [round, setRound] = useState(0)
  const [isMissing, setMissing] = useState(false)
  const [said, setSaid] = useState('')
  const isList = kind === 'together' || kind === 'alternatives'
  const begin = (next: GroupKind, told: string) => {
    setKind(next)
    setPicked(nothing_picked)
    setRound(round + 1)
    setMissing(false)
    setSaid(told)
  }
  const add = () => {
    const ids = [...new Set(picked.filter((id) => id !== null))]
    if (ids.length < 2) return setMissing(true)
    form.change(withGroup(form.asked, kind, ids))
    begin(kind, m.scenario_group_added())
  }
  return (
    <>
      <Choice
        label={m.scenario_group_kind()}
        value={kind}
        options={groupKinds.map((value) => ({ value, name: kindNames[value]() }))}
        onChange={(value) => begin(value as GroupKind, '')}
      />
      <Slots
        key={round}
        kind={kind}
        plan={plan}
        picked={picked}
        isMissing={isMissing}
        pick={(index, id) => setPicked(picked.map((each, at) => (at === index ? id : each)))}
      />
      <div className="row">
        {isList && picked.length < picked_most && (
          <Button className="button quiet scenario-small" onPress={() => setPicked([...picked, null])}>
            {m.scenario_group_more()}
          </Button>
        )}
        <Button className="button scenario-small" onPress={add}>
          {m.scenario_group_add()}
        </Button>
      </div>
      <p role="status">{said}</p>
    </>
  )
}

interface SlotsProps {
  kind: GroupKind
  plan: Plan
  picked: readonly (string | null)[]
  isMissing: boolean
  pick: (index: number, id: string | null) => void
}

function Slots({ kind, plan, picked, isMissing, pick }: SlotsProps) {
  const { works, places } = useOptions(plan)
  const slots = picked.map((id, index) => ({ key: `${index}`, id, isWrong: isMissing && (id === null || picked.indexOf(id) !== index) }))
  return slots.map(({ key, id, isWrong }, index) => (
    <NamedBox
      key={key}
      label={slotName(kind, index)}
      value={id}
      options={kind === 'shared' && index === 1 ? places : works}
      onChange={(next) => pick(index, next)}
      error={isWrong ? m.scenario_group_pick() : undefined}
    />
  ))
}

function slotName(kind: GroupKind, index: number): string {
  if (kind === 'prerequisites') return index === 0 ? m.scenario_group_first() : m.scenario_group_then()
  if (kind === 'shared') return index === 0 ? m.scenario_group_shared_work() : m.scenario_group_shared_place()
  return m.scenario_group_work({ number: index + 1 })
}

function useOptions({ inputs, townName }: Plan) {
  return useMemo(
    () => ({
      works: inputs.works.map((work) => ({ id: work.id, name: workText(work), about: townName(work.town_code) })),
      places: inputs.places
        .filter(({ facility_id }) => facility_id !== null)
        .map((place) => ({ id: place.id, name: nameOf(place), about: townName(place.town_code) })),
    }),
    [inputs, townName],
  )
}
