import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Datum } from '#domain/datum.ts'
import { m } from '../paraglide/messages.js'
import { DatumChoice } from './datum_choice.tsx'
import type { Import, ImportChange } from './import_api.ts'
import { datumName } from './datum_name.ts'
import { emptyOptions, WholeFile } from './whole_file.tsx'

interface Props {
  each: Import
  correct: (change: ImportChange) => void
}

/** What must be said before the rows can be judged. */
export function ImportNeeds({ each, correct }: Props) {
  const { needs, options } = each
  if (needs.length === 0) return null
  const lacks = needs.filter((need) => need === 'kind' || need === 'category' || need === 'town')
  return (
    <section className="import-section" aria-labelledby="import-needs">
      <h2 id="import-needs" tabIndex={-1}>
        {m.import_needs()}
      </h2>
      {needs.includes('datum') && <DatumNeed proposed={each.proposed_datum} correct={correct} />}
      {needs.includes('name_zh') && <p>{m.import_needs_name()}</p>}
      {lacks.length > 0 && (
        <>
          <p>{m.import_needs_whole()}</p>
          <div className="import-grid">
            <WholeFile options={{ ...emptyOptions, ...options }} onChange={(part) => correct({ options: asOptions(part) })} />
          </div>
        </>
      )}
    </section>
  )
}

function DatumNeed({ proposed, correct }: { proposed: Datum | null; correct: Props['correct'] }) {
  const [datum, setDatum] = useState('')
  const [error, setError] = useState<string>()
  const send = () => (datum ? correct({ options: { datum: datum as Datum } }) : setError(m.import_datum_needed()))
  return (
    <>
      {proposed && (
        <p className="note row">
          {m.import_datum_proposed({ datum: datumName(proposed) })}
          <Button className="button" onPress={() => correct({ options: { datum: proposed } })}>
            {m.import_datum_take({ datum: datumName(proposed) })}
          </Button>
        </p>
      )}
      <DatumChoice value={datum} onChange={setDatum} error={error} isLast />
      <Button className="button primary" onPress={send}>
        {m.import_datum_send()}
      </Button>
    </>
  )
}

/** An empty choice takes the option away. */
export function asOptions(part: Partial<Record<string, string>>): ImportChange['options'] {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value || null]))
}
