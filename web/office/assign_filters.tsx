import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { categories } from '#domain/category.ts'
import { kinds, verdicts } from '#domain/facility.ts'
import { noFilter } from '#domain/filter.ts'
import { useWide } from '../media.ts'
import { kindName, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Choices } from '../ui/choices.tsx'
import { ages, everything, type AssignView } from './assign_view.ts'
import { withKinds } from './inventory_view.ts'
import { useTowns } from './town_names.ts'

interface Props {
  view: AssignView
  change: (change: Partial<AssignView>) => void
}

/** Which facilities are offered: what can be chosen without the map. */
export function AssignFilters({ view, change }: Props) {
  const { filter, age, area, facility } = view
  const count = Object.values(filter).filter((list) => list.length > 0).length + (age ? 1 : 0)
  const isNarrowed = count > 0 || area !== null || facility.length > 0
  return (
    <div className="assign-filters" role="search">
      <Folded count={count}>
        <Lists view={view} change={change} />
      </Folded>
      <div className="row">
        <label className="assign-check">
          <input type="checkbox" checked={view.with_assigned} onChange={(event) => change({ with_assigned: event.target.checked })} />
          {m.assign_with_assigned()}
        </label>
        {isNarrowed && (
          <Button className="button quiet" onPress={() => change(everything)}>
            {m.assign_clear()}
          </Button>
        )}
      </div>
      {facility.length > 0 && <p className="note">{m.assign_given({ count: facility.length })}</p>}
      {area && (
        <p className="note row">
          {m.assign_area_on()}
          <Button className="button quiet" onPress={() => change({ area: null })}>
            {m.assign_area_clear()}
          </Button>
        </p>
      )}
    </div>
  )
}

/** On a phone the lists fold away, so that the first facility stands on the first screen. */
function Folded({ count, children }: { count: number; children: ReactNode }) {
  if (useWide()) return <div className="assign-choices">{children}</div>
  return (
    <details className="assign-folded">
      <summary>{count === 0 ? m.assign_filter() : m.assign_filter_count({ count })}</summary>
      <div className="assign-choices">{children}</div>
    </details>
  )
}

function Lists({ view: { filter, age }, change }: Props) {
  const towns = useTowns()
  const set = (part: Partial<typeof filter>) => change({ filter: { ...filter, ...part } })
  const offered = categories.filter(({ kind }) => filter.kind.length === 0 || filter.kind.includes(kind))
  return (
    <>
      <Choices label={m.assign_town()} all={m.assign_all()} value={filter.town} options={towns.options} onChange={(town) => set({ town })} />
      <Choices
        label={m.assign_kind()}
        all={m.assign_all()}
        value={filter.kind}
        options={kinds.map((value) => ({ value, name: kindName(value) }))}
        onChange={(value) => {
          const { kind, category } = withKinds(
            { ...noFilter, ...filter },
            kinds.filter((each) => value.includes(each)),
          )
          set({ kind, category })
        }}
      />
      <Choices
        label={m.assign_category()}
        all={m.assign_all()}
        value={filter.category}
        options={offered.map((category) => ({ value: category.code, name: nameOf(category) }))}
        onChange={(category) => set({ category })}
      />
      <Choices
        label={m.assign_verdict()}
        all={m.assign_all()}
        value={filter.verdict}
        options={verdicts.map((value) => ({ value, name: verdictName(value) }))}
        onChange={(value) => set({ verdict: verdicts.filter((each) => value.includes(each)) })}
      />
      <Choice
        label={m.assign_age()}
        value={age === null ? '' : String(age)}
        options={[
          { value: '', name: m.assign_age_any() },
          ...ages.map((months) => ({ value: String(months), name: m.assign_age_months({ months }) })),
        ]}
        onChange={(value) => change({ age: ages.find((each) => String(each) === value) ?? null })}
      />
    </>
  )
}
