import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Datum } from '#domain/datum.ts'
import { m } from '../paraglide/messages.js'
import { DatumChoice } from './datum_choice.tsx'
import type { ImportChange } from './import_api.ts'
import type { Correction } from './import_correction.ts'
import { datumName } from './datum_name.ts'
import { emptyOptions, WholeFile } from './whole_file.tsx'

/** What must be said before the rows can be judged. */
export function ImportNeeds({ correction }: { correction: Correction }) {
  const { needs, options, proposed_datum } = correction.shown
  if (needs.length === 0) return null
  const lacks = [
    ...(needs.includes('kind') || needs.includes('category') ? (['kind'] as const) : []),
    ...(needs.includes('town') ? (['town'] as const) : []),
  ]
  return (
    <section className="import-section" aria-labelledby="import-needs">
      <h2 id="import-needs" tabIndex={-1}>
        {m.import_needs()}
      </h2>
      {needs.includes('datum') && <DatumNeed proposed={proposed_datum} take={(datum) => correction.take({ options: { datum } })} />}
      {needs.includes('name_zh') && <p>{m.import_needs_name()}</p>}
      {lacks.length > 0 && (
        <>
          <p>{m.import_needs_whole()}</p>
          <div className="import-grid">
            <WholeFile only={lacks} options={{ ...emptyOptions, ...options }} onChange={(part) => correction.choose(asOptions(part))} />
          </div>
        </>
      )}
    </section>
  )
}

function DatumNeed({ proposed, take }: { proposed: Datum | null; take: (datum: Datum) => void }) {
  const [datum, setDatum] = useState('')
  const [error, setError] = useState<string>()
  const send = () => (datum ? take(datum as Datum) : setError(m.import_datum_needed()))
  return (
    <>
      {proposed && (
        <p className="note row">
          {m.import_datum_proposed({ datum: datumName(proposed) })}
          <Button className="button" onPress={() => take(proposed)}>
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
export function asOptions(part: Partial<Record<string, string>>): NonNullable<ImportChange['options']> {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value || null]))
}
