import { categories } from '#domain/category.ts'
import { kinds, lifecycles } from '#domain/facility.ts'
import { useCity } from '../city.ts'
import { kindName, lifecycleName, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'

/** What holds for every row that says nothing of its own. */
export const emptyOptions = { kind: '', category: '', town_code: '', lifecycle: '', source: '', encoding: '', sheet: '' }
type Options = typeof emptyOptions

interface Props {
  options: Pick<Options, 'kind' | 'category' | 'town_code' | 'lifecycle'>
  onChange: (part: Partial<Options>) => void
  /** Absent: all of them. */
  only?: readonly ('kind' | 'town')[]
}

export function WholeFile({ options, onChange, only }: Props) {
  const asks = (field: 'kind' | 'town') => only?.includes(field) ?? true
  const towns = useCity()?.towns ?? []
  const none = { value: '', name: m.import_from_column() }
  const offered = categories.filter(({ kind }) => !options.kind || kind === options.kind)
  const fits = (kind: string) => categories.some((category) => category.code === options.category && category.kind === kind)
  return (
    <>
      {asks('kind') && (
        <>
          <Choice
            label={m.inventory_kind()}
            value={options.kind}
            options={[none, ...kinds.map((value) => ({ value, name: kindName(value) }))]}
            onChange={(kind) => onChange({ kind, ...(kind && options.category && !fits(kind) ? { category: '' } : {}) })}
          />
          <Choice
            label={m.inventory_category()}
            value={options.category}
            options={[none, ...offered.map((category) => ({ value: category.code, name: nameOf(category), group: kindName(category.kind) }))]}
            onChange={(category) => onChange({ category })}
          />
        </>
      )}
      {asks('town') && (
        <Choice
          label={m.inventory_town()}
          value={options.town_code}
          options={[none, ...towns.map((town) => ({ value: town.code, name: nameOf(town) }))]}
          onChange={(town_code) => onChange({ town_code })}
        />
      )}
      {!only && (
        <Choice
          label={m.import_whole_state()}
          value={options.lifecycle}
          options={[none, ...lifecycles.filter((state) => state !== 'closed').map((value) => ({ value, name: lifecycleName(value) }))]}
          onChange={(lifecycle) => onChange({ lifecycle })}
        />
      )}
    </>
  )
}
