import { categoryCodes, categoryOf, kinds } from '#domain/facility.ts'
import { useTowns } from '../../office/town_names.ts'
import { categoryName, kindName } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Choices } from '../../ui/choices.tsx'
import { filterText } from './asked_words.ts'
import type { WorksForm } from './works_draft.ts'

/** Which places may have works: by kind, category and town. */
export function WorksWhich({ form }: { form: WorksForm }) {
  const { filter } = form.asked
  const { options, townName } = useTowns()
  const change = (part: Partial<typeof filter>) => form.change({ filter: { ...filter, ...part } })
  const isOf = (of: typeof filter.kind) => (code: string) => of.length === 0 || of.some((kind) => kind === categoryOf(code)?.kind)
  return (
    <details className="scenario-more">
      <summary>{m.scenario_which({ places: filterText(filter, townName) })}</summary>
      <Choices
        label={m.scenario_filter_kind()}
        all={m.scenario_filter_any()}
        value={filter.kind}
        options={kinds.map((kind) => ({ value: kind, name: kindName(kind) }))}
        onChange={(chosen) => {
          const kind = kinds.filter((each) => chosen.includes(each))
          change({ kind, category: filter.category.filter(isOf(kind)) })
        }}
      />
      <Choices
        label={m.scenario_filter_category()}
        all={m.scenario_filter_any()}
        value={filter.category}
        options={categoryCodes.filter(isOf(filter.kind)).map((code) => ({ value: code, name: categoryName(code) }))}
        onChange={(chosen) => change({ category: categoryCodes.filter((each) => chosen.includes(each)) })}
      />
      <Choices
        label={m.scenario_filter_town()}
        all={m.scenario_filter_any()}
        value={filter.town}
        options={options}
        onChange={(town) => change({ town })}
      />
    </details>
  )
}
