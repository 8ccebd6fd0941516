import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useCity } from '../city.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import type { Preview } from './bulk_api.ts'
import { fieldName, type BulkValues } from './bulk_values.ts'
import { useDepartments } from './departments.ts'
import { columnText } from './import_change_words.ts'

/** How many would change, and the first of them with what they have and what they get. */
export function BulkPreview({ preview, values }: { preview: Preview; values: BulkValues }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const textOf = useText(values)
  useEffect(() => heading.current?.focus(), [])
  const { matched, changed, sample } = preview
  const none = values.field === 'town' ? m.bulk_preview_none_town : m.bulk_preview_none
  return (
    <div className="bulk-preview">
      <h4 className="bulk-heading" ref={heading} tabIndex={-1}>
        {m.bulk_preview_title()}
      </h4>
      <p>{changed === 0 ? none({ matched }) : m.bulk_preview_count({ matched, changed })}</p>
      {sample.length > 0 && (
        <table>
          <caption>
            {[fieldName(values.field), values.field === 'tags' && values.tag.trim()].filter(Boolean).join(' · ')} ·{' '}
            {m.bulk_preview_sample({ count: sample.length })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{m.inventory_name()}</th>
              <th scope="col">{m.bulk_before()}</th>
              <th scope="col">{m.bulk_after()}</th>
            </tr>
          </thead>
          <tbody>
            {sample.map(({ id, before, after, ...named }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={to.facility(id)}>{nameOf(named)}</Link>
                </th>
                <td>{textOf(Object.values(before)[0])}</td>
                <td>{textOf(Object.values(after)[0])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function useText({ field, tag }: BulkValues): (value: unknown) => string {
  const departments = useDepartments() ?? []
  const towns = useCity()?.towns ?? []
  return (given) => {
    const value = field === 'tags' ? (given as Record<string, unknown>)[tag.trim()] : given
    if (value === null || value === undefined || value === '') return m.bulk_blank()
    return columnText(field === 'town' ? 'town_code' : field, value, { towns, departments })
  }
}
