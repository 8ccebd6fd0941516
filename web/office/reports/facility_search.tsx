import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Button } from 'react-aria-components'
import { answer, api } from '../../api.ts'
import { nameOf } from '../../names.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'

interface Props {
  asked: string
  chosen: { id: string; name: string } | null
  choose: (facility: { id: string; name: string } | null) => void
  error: string | undefined
}

const most_found = 8

/** Finds a facility by name, pinyin, code or address, to be chosen from a few. */
export function FacilitySearch({ asked, chosen, choose, error }: Props) {
  const [text, setText] = useState(asked)
  const q = useDeferredValue(text.trim())
  const { data } = useQuery({
    queryKey: ['search', 'report', q],
    queryFn: () => answer(api.GET('/api/v1/search', { params: { query: { q, limit: most_found } } })),
    enabled: chosen === null && q.length > 1,
  })
  if (chosen)
    return (
      <div className="row">
        <p>{m.report_entry_facility_chosen({ name: chosen.name })}</p>
        <Button className="button" onPress={() => choose(null)}>
          {m.report_entry_facility_change()}
        </Button>
      </div>
    )
  return (
    <>
      <Field
        label={m.report_entry_facility()}
        description={m.report_entry_facility_help()}
        value={text}
        onChange={setText}
        maxLength={100}
        error={error}
      />
      {data && (
        <ul className="report-desk-related" aria-label={m.report_entry_facility_results()}>
          {data.results.map((facility) => (
            <li key={facility.id}>
              <Button className="button" onPress={() => choose({ id: facility.id, name: nameOf(facility) })}>
                {nameOf(facility)}
              </Button>{' '}
              <span className="soft">{facility.address}</span>
            </li>
          ))}
          {data.results.length === 0 && <li>{m.report_entry_facility_none()}</li>}
        </ul>
      )}
    </>
  )
}
