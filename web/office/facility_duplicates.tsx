import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import { answer, api } from '../api.ts'
import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { actorName } from '../resident/facility_history_words.ts'
import type { Facility } from '../resident/facility_data.ts'
import { to } from '../routes.ts'
import { useUnmerging } from './duplicates_api.ts'
import { Refused } from './refused.tsx'
import './facility_duplicates.css'

/** For staff: records that may be this facility again, and those that it stands for. Nothing where there are none. */
export function FacilityDuplicates({ facility: { id } }: { facility: Facility }) {
  return (
    <>
      <Likely id={id} />
      <Merged id={id} />
    </>
  )
}

const at = (id: string) => ({ params: { path: { id } } })

function Likely({ id }: { id: string }) {
  const query = useQuery({ queryKey: ['facility', id, 'duplicates'], queryFn: () => answer(api.GET('/api/v1/facilities/{id}/duplicates', at(id))) })
  const found = query.data?.duplicates ?? []
  if (found.length === 0) return null
  return (
    <section className="facility-duplicates note no-print" aria-labelledby="facility-duplicates">
      <h2 id="facility-duplicates">{m.duplicates_facility_title()}</h2>
      <ul>
        {found.map(({ facility, distance_m, reasons }) => (
          <li key={facility.id}>
            <Link href={to.facility(facility.id)}>{nameOf(facility)}</Link>{' '}
            {[distance_m !== null && distanceText(distance_m), ...reasons.map(({ text }) => text)].filter(Boolean).join(m.inventory_list_comma())}
          </li>
        ))}
      </ul>
      <Link className="button" href={to.duplicates(id)}>
        {m.duplicates_facility_check()}
      </Link>
    </section>
  )
}

function Merged({ id }: { id: string }) {
  const query = useQuery({ queryKey: ['facility', id, 'merges'], queryFn: () => answer(api.GET('/api/v1/facilities/{id}/merges', at(id))) })
  const [done, setDone] = useState(false)
  const unmerging = useUnmerging(() => setDone(true))
  const merges = query.data?.merges ?? []
  if (merges.length === 0 && !done) return null
  return (
    <section className="facility-duplicates no-print" aria-labelledby="facility-merged">
      <h2 id="facility-merged">{m.duplicates_facility_merged()}</h2>
      <p role="status" hidden={!done}>
        {done && m.duplicates_unmerged_done()}
      </p>
      <ul>
        {merges.map(({ merged_id, merged_at, actor, code, ...named }) => (
          <li key={merged_id}>
            {[nameOf(named), code, m.duplicates_facility_merged_on({ date: dayInChina(new Date(merged_at)), actor: actorName(actor) })]
              .filter(Boolean)
              .join(' · ')}{' '}
            <Button
              className="button quiet"
              aria-label={m.duplicates_facility_unmerge_of({ name: nameOf(named) })}
              isDisabled={unmerging.isPending}
              onPress={() => unmerging.mutate(merged_id)}
            >
              {m.duplicates_facility_unmerge()}
            </Button>
          </li>
        ))}
      </ul>
      {unmerging.error && <Refused error={unmerging.error} />}
    </section>
  )
}
