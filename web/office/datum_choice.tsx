import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import type { Datum } from '#domain/datum.ts'
import { m } from '../paraglide/messages.js'

/** What a person knows is where the numbers come from, not what a datum is called. */
const origins: { value: Datum | 'unknown'; name: () => string; about: () => string }[] = [
  { value: 'wgs84', name: m.import_datum_gps, about: m.import_datum_gps_about },
  { value: 'gcj02', name: m.import_datum_amap, about: m.import_datum_amap_about },
  { value: 'bd09', name: m.import_datum_baidu, about: m.import_datum_baidu_about },
  { value: 'epsg_4546', name: m.import_datum_survey_111, about: m.import_datum_survey_about },
  { value: 'epsg_4547', name: m.import_datum_survey_114, about: m.import_datum_survey_about },
  { value: 'unknown', name: m.import_datum_unknown, about: m.import_datum_unknown_about },
]

interface Props {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  /** There are coordinates and it has to be known now. */
  isLast?: boolean
}

/** Asked for and never preset: a wrong datum moves every facility by hundreds of metres. */
export function DatumChoice({ value, onChange, error, isLast = false }: Props) {
  const offered = origins.filter((origin) => !isLast || origin.value !== 'unknown')
  return (
    <div className="datum-choice">
      <RadioGroup value={value || null} onChange={onChange} isInvalid={error !== undefined} validationBehavior="aria">
        <Label>{m.import_datum_question()}</Label>
        <Text slot="description">{m.import_datum_why()}</Text>
        {offered.map((origin) => (
          <Radio key={origin.value} className="radio-row" value={origin.value}>
            <span>
              <strong>{origin.name()}</strong>
              <span className="soft"> {origin.about()}</span>
            </span>
          </Radio>
        ))}
        <FieldError>{error}</FieldError>
      </RadioGroup>
      <details>
        <summary>{m.import_datum_how()}</summary>
        <ol>
          <li>{m.import_datum_how_ask()}</li>
          <li>{m.import_datum_how_try()}</li>
          <li>{m.import_datum_how_check()}</li>
        </ol>
      </details>
    </div>
  )
}
