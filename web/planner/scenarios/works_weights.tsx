import { default_weights } from '#domain/priority.ts'
import { useCity } from '../../city.ts'
import { m } from '../../paraglide/messages.js'
import { Choice } from '../../ui/choice.tsx'
import { isSame, usePriorities } from '../priorities_data.ts'
import { weightTexts } from './asked_words.ts'
import type { WorksForm } from './works_draft.ts'

/** How the parts of the score are weighed: by default, or by a set that somebody keeps. */
export function WorksWeights({ form }: { form: WorksForm }) {
  const { weights } = form.asked
  const sets = useSets()
  const kept = sets.find((each) => isSame(each.weights, weights))
  const chosen = isSame(weights, default_weights) ? 'default' : (kept?.id ?? 'own')
  const options = [
    { value: 'default', name: m.plan_weights_default() },
    ...sets.map(({ id, name, created_by, created_at }) => ({
      value: id,
      name: m.plan_weights_by({ name, author: created_by, date: created_at.slice(0, 10) }),
    })),
    ...(chosen === 'own' ? [{ value: 'own', name: m.plan_weights_own() }] : []),
  ]
  const choose = (value: string) => {
    const found = value === 'default' ? default_weights : sets.find(({ id }) => id === value)?.weights
    if (found) form.change({ weights: { ...found } })
  }
  return (
    <details className="scenario-more">
      <summary>{m.scenario_weights({ name: options.find(({ value }) => value === chosen)?.name ?? '' })}</summary>
      <Choice label={m.plan_weights_set()} value={chosen} options={options} onChange={choose} />
      <ul className="soft">
        {weightTexts(weights).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  )
}

/** The sets stand in every list of priorities: that of one town is the least to ask for. */
function useSets() {
  const town = useCity()?.towns[0]?.code ?? null
  return usePriorities({ kind: null, town }, town !== null).data?.weight_sets ?? []
}
