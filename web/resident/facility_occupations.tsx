import { useQuery } from '@tanstack/react-query'
import { answer, api, type Reply } from '../api.ts'
import { m } from '../paraglide/messages.js'
import type { Facility } from './facility_data.ts'
import { partName } from './facility_value.ts'

export type Occupation = Reply<'/api/v1/facilities/{id}/occupations'>['occupations'][number]

export function useOccupations(id: string) {
  return useQuery({
    queryKey: ['facility', id, 'occupations'],
    queryFn: () => answer(api.GET('/api/v1/facilities/{id}/occupations', { params: { path: { id } } })),
    select: ({ occupations }) => occupations,
  })
}

/** What of it is occupied now, and what takes its place; nothing where nothing is. */
export function Occupied({ facility: { id, components } }: { facility: Facility }) {
  const open = (useOccupations(id).data ?? []).filter(({ state }) => state !== 'restored')
  if (open.length === 0) return null
  return (
    <section className="facility-section" aria-labelledby="facility-occupied">
      <h2 id="facility-occupied">{m.duties_occupation()}</h2>
      {open.map(({ id: each, component_id, from_on, until_on, why, substitute, state }) => {
        const part = components.find((component) => component.id === component_id)
        return (
          <div key={each} className="duty">
            <p>{m.duties_occupied_until({ from: from_on, until: until_on, what: part ? partName(part) : m.duties_part_all(), why })}</p>
            <p>
              <strong>{m.duties_substitute_text({ text: substitute })}</strong>
            </p>
            {state === 'overdue' && <p>{m.duties_occupation_overdue()}</p>}
          </div>
        )
      })}
    </section>
  )
}
