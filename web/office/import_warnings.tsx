import { Button, Checkbox } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import type { Import, ImportChange } from './import_api.ts'
import type { Correction } from './import_correction.ts'
import { datumName } from './datum_name.ts'

interface Props {
  each: Import
  correction: Correction
  confirmed: string[]
  confirm: (codes: string[]) => void
}

/** What is said of the whole file stands before its rows: one answer here may settle them all. */
export function ImportWarnings({ each, correction, confirmed, confirm }: Props) {
  const pressing = [...each.warnings].sort((one, other) => Number(other.must_confirm) - Number(one.must_confirm))
  if (pressing.length === 0) return null
  return (
    <section className="import-section" aria-labelledby="import-warnings">
      <h2 id="import-warnings" tabIndex={-1}>
        {m.import_warnings()}
      </h2>
      <ul className="import-warnings">
        {pressing.map(({ code, title, remedy, fix, must_confirm }) => (
          <li key={`${code} ${title}`} className={must_confirm || fix ? 'import-warning pressing' : 'import-warning'}>
            <p>
              <strong>{title}</strong> {remedy}
            </p>
            {fix && (
              <Button className="button primary" onPress={() => correction.take(fix)}>
                {fixText(fix)}
              </Button>
            )}
            {must_confirm && (
              <Checkbox
                className="check-row"
                isSelected={confirmed.includes(code)}
                onChange={(isRight) => confirm(isRight ? [...confirmed, code] : confirmed.filter((other) => other !== code))}
              >
                {code === 'rows_older' ? m.import_confirm_older() : m.import_confirm()}
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function fixText(fix: ImportChange): string {
  const datum = fix.options?.datum
  if (datum) return m.import_fix_datum({ datum: datumName(datum) })
  return fix.mapping ? m.import_fix_columns() : m.import_fix()
}
