import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Choice } from '../ui/choice.tsx'
import type { Facility, HistoryFilter } from './facility_data.ts'
import { actorName, fieldNameOf, toldFields } from './facility_history_words.ts'

interface Props {
  facility: Facility
  filter: HistoryFilter
  actors: string[]
  change: (filter: HistoryFilter) => void
}

const records: Record<string, () => string> = {
  components: m.history_entity_components,
  facts: m.history_entity_facts,
  facility_facts: m.history_entity_facility_facts,
  lifecycle_events: m.history_entity_lifecycle_events,
  verifications: m.history_entity_verifications,
  operational_observations: m.history_entity_operational_observations,
  merges: m.history_entity_merges,
}

/** By what was changed, and for staff by whom. */
export function HistoryFilters({ facility, filter, actors, change }: Props) {
  const seesPeople = useMay('read_staff_names', facility)
  const { actor, ...what } = filter
  const chosen = what.field ? `field ${what.field}` : what.entity ? `entity ${what.entity}` : ''
  const choose = (value: string) => {
    const [by, name] = value.split(' ')
    const asked: HistoryFilter = by === 'field' ? { entity: 'facilities', field: name! } : by === 'entity' ? { entity: name! } : {}
    change({ ...asked, ...(actor !== undefined && { actor }) })
  }
  return (
    <div className="row">
      <Choice label={m.history_what()} value={chosen} options={contents()} onChange={choose} />
      {seesPeople && (
        <Choice
          label={m.history_who()}
          value={actor ?? ''}
          options={[{ value: '', name: m.history_everybody() }, ...actors.map((value) => ({ value, name: actorName(value) }))]}
          onChange={(value) => change({ ...what, ...(value && { actor: value }) })}
        />
      )}
    </div>
  )
}

function contents() {
  const fields = toldFields.map((field) => ({ value: `field ${field}`, name: fieldNameOf(field)!, group: m.history_fields() }))
  return [
    { value: '', name: m.history_all() },
    ...fields,
    { value: 'field geometry', name: m.history_field_geometry(), group: m.history_fields() },
    ...Object.entries(records).map(([entity, name]) => ({ value: `entity ${entity}`, name: name(), group: m.history_records() })),
  ]
}
