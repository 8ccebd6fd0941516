import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { categoryOf } from '#domain/facility.ts'
import { answer, api } from '../api.ts'
import { distanceText, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { newFacilityOf, type Values } from './facility_values.ts'

/** So long after the last key the typing has come to rest. */
const rest_ms = 600

/** What is being written may be on record already: said while it is written, never in the way of saving. */
export function FormDuplicates({ values }: { values: Values }) {
  const asked = useRested(JSON.stringify(askedOf(values)))
  const query = useQuery({
    queryKey: ['duplicates', 'likely', asked],
    queryFn: () => answer(api.GET('/api/v1/duplicates/likely', { params: { query: JSON.parse(asked) as Asked } })),
    enabled: asked !== 'null',
  })
  const found = asked === 'null' ? [] : (query.data?.duplicates ?? [])
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="note">
          <h2>{m.duplicates_form_title()}</h2>
          <p>{m.duplicates_form_text()}</p>
          <ul>
            {found.map(({ facility, distance_m, reasons }) => (
              <li key={facility.id}>
                <a href={to.facility(facility.id)} target="_blank" rel="noreferrer">
                  {nameOf(facility)}
                </a>{' '}
                {[facility.code, distance_m !== null && distanceText(distance_m), ...reasons.map(({ text }) => text)]
                  .filter(Boolean)
                  .join(m.inventory_list_comma())}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

type Asked = NonNullable<ReturnType<typeof askedOf>>

/** Null while too little is known to compare. */
function askedOf(values: Values) {
  const category = categoryOf(values.category)
  const name_zh = values.name_zh.trim()
  if (!category || category.kind !== values.kind || !name_zh) return null
  const { geometry } = newFacilityOf(values)
  const [lon, lat] = geometry?.type === 'Point' ? (geometry.coordinates as number[]) : []
  if (lon === undefined && !values.town_code) return null
  const said = (text: string) => text.trim() || undefined
  const optional = { town: said(values.town_code), address: said(values.address), code: said(values.code), phone: said(values.phone) }
  return { kind: category.kind, category: category.code, name_zh, ...optional, lon, lat }
}

function useRested(text: string): string {
  const [rested, setRested] = useState('null')
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest_ms)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
