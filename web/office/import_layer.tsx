import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Choice } from '../ui/choice.tsx'
import type { Import } from './import_api.ts'
import { Progress } from './progress.tsx'
import { Refused } from './refused.tsx'
import { useSending } from './sending.ts'
import { sentForm } from './upload.ts'

/** Which layer or sheet of a file with several is read. Another is read by sending the file again, into an import of its own. */
export function ImportLayer({ each: { id, format, layout } }: { each: Import }) {
  const { sheet = '', sheets = [] } = layout
  const [chosen, choose] = useState(sheet)
  const sending = useSending()
  const form = sentForm(id)
  if (sheets.length < 2) return null
  return (
    <section className="import-section" aria-labelledby="import-layer">
      <h2 id="import-layer">{(format === 'xlsx' ? m.import_sheets : m.import_layers)({ count: sheets.length })}</h2>
      {form ? (
        <div className="import-grid">
          <Choice
            label={format === 'xlsx' ? m.import_sheet_word() : m.import_layer_word()}
            description={m.import_layer_read({ sheet })}
            value={chosen}
            options={sheets.map((name) => ({ value: name, name }))}
            onChange={choose}
          />
        </div>
      ) : (
        <p>
          {m.import_layer_again({ sheet, sheets: sheets.join(m.inventory_list_comma()) })} <Link href={to.imports()}>{m.import_again()}</Link>
        </p>
      )}
      {sending.error && <Refused error={sending.error} />}
      {form && chosen !== sheet && sending.percent === undefined && (
        <Button className="button" onPress={() => void sending.send(ofLayer(form, chosen))}>
          {m.import_layer_take({ sheet: chosen })}
        </Button>
      )}
      {sending.percent !== undefined && (
        <Progress label={m.import_uploading()} value={sending.percent} maxValue={100} text={`${sending.percent} %`} cancel={sending.cancel} />
      )}
    </section>
  )
}

/** The same form for another layer; the file comes last, because what is said of it has to be known before. */
function ofLayer(form: FormData, sheet: string): FormData {
  const again = new FormData()
  for (const [name, value] of form) if (name !== 'file' && name !== 'sheet') again.append(name, value)
  again.append('sheet', sheet)
  again.append('file', form.get('file')!) // a form without a file is not sent
  return again
}
