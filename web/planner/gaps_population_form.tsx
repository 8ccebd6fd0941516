import { useId, useState, type FormEvent } from 'react'
import { Button } from 'react-aria-components'
import type { paths } from '../api_types.ts'
import { DatumChoice } from '../office/datum_choice.tsx'
import { post } from '../office/upload.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { Failed } from '../ui/query_view.tsx'
import { usePopulationChange } from './gaps_data.ts'
import { peopleText } from './gaps_words.ts'
import { useToday } from './today.ts'

type Checked = paths['/api/v1/population-datasets']['post']['responses'][201]['content']['application/json']

const names = ['name', 'as_of', 'source', 'datum'] as const
type Fields = Record<(typeof names)[number], string>

/** A table is checked first; only then, and only whole, is it stored. */
export function PopulationForm() {
  const today = useToday()
  const [file, setFile] = useState<File | null>(null)
  const [fields, setFields] = useState<Fields>({ name: '', as_of: '', source: '', datum: '' })
  const [isTried, setTried] = useState(false)
  const [answer, setAnswer] = useState<Checked | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { reload } = usePopulationChange()
  const type = (part: Partial<Fields>) => {
    setFields({ ...fields, ...part })
    setAnswer(null)
  }
  const send = async (more: Record<string, string>) => {
    setTried(true)
    if (!file || names.some((name) => !fields[name].trim())) return
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...more })) body.append(name, value.trim())
    body.append('file', file)
    setBusy(true)
    setError(null)
    try {
      const told = await post<Checked>('/api/v1/population-datasets', body, () => undefined).done
      setAnswer(told)
      if (told.dataset) await reload()
    } catch (failure) {
      setError(failure as Error)
    }
    setBusy(false)
  }
  const missing = (name: keyof Fields) => (isTried && !fields[name].trim() ? m.gaps_population_missing() : undefined)
  const check = (event: FormEvent) => {
    event.preventDefault()
    void send({ check_only: 'true' })
  }
  return (
    <details>
      <summary>{m.gaps_population_add()}</summary>
      <form className="stack" onSubmit={check}>
        <FileField choose={(chosen) => (setFile(chosen), setAnswer(null))} error={isTried && !file ? m.gaps_population_file_missing() : undefined} />
        <div className="row gaps-controls">
          <Field
            label={m.gaps_population_name()}
            description={m.gaps_population_name_text()}
            value={fields.name}
            onChange={(name) => type({ name })}
            maxLength={100}
            error={missing('name')}
          />
          <Field
            label={m.gaps_population_as_of()}
            type="date"
            value={fields.as_of}
            onChange={(as_of) => type({ as_of: as_of > today ? today : as_of })}
            error={missing('as_of')}
          />
          <Field
            label={m.gaps_population_source()}
            value={fields.source}
            onChange={(source) => type({ source })}
            maxLength={300}
            error={missing('source')}
          />
        </div>
        <DatumChoice value={fields.datum} onChange={(datum) => type({ datum })} error={missing('datum')} isLast />
        <div className="row">
          <Button className="button" type="submit" isDisabled={isBusy}>
            {m.gaps_population_check()}
          </Button>
          {answer && !answer.dataset && answer.good_count > 0 && (
            <Button className="button primary" isDisabled={isBusy} onPress={() => void send(answer.bad_count > 0 ? { leave_out_bad: 'true' } : {})}>
              {answer.bad_count > 0 ? m.gaps_population_load_good({ good: answer.good_count }) : m.gaps_population_load()}
            </Button>
          )}
        </div>
        {error && <Failed error={error} />}
        <Outcome answer={answer} />
      </form>
    </details>
  )
}

function FileField({ choose, error }: { choose: (file: File | null) => void; error: string | undefined }) {
  const id = useId()
  return (
    <div className="field" data-invalid={error === undefined ? undefined : true}>
      <label htmlFor={id}>{m.gaps_population_file()}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => choose(event.target.files?.[0] ?? null)}
      />
      <span id={`${id}-about`} slot="description">
        {m.gaps_population_file_text()}
      </span>
      {error && <span className="react-aria-FieldError">{error}</span>}
    </div>
  )
}

/** Which rows can't be used, and why. */
function Outcome({ answer }: { answer: Checked | null }) {
  return (
    <div role="status">
      {answer?.dataset && <p>{m.gaps_population_loaded({ name: answer.dataset.name })}</p>}
      {answer && !answer.dataset && (
        <>
          <p>{m.gaps_population_checked({ good: answer.good_count, people: peopleText(answer.residents), bad: answer.bad_count })}</p>
          <ul className="gaps-bad-rows">
            {answer.bad.map(({ row_number, reasons }) => (
              <li key={row_number}>
                <strong>{m.gaps_population_bad_row({ row: row_number })}</strong> {reasons.map(({ title, remedy }) => `${title}${remedy}`).join(' ')}
              </li>
            ))}
          </ul>
          {answer.bad_count > answer.bad.length && <p className="soft">{m.gaps_population_bad_more({ count: answer.bad.length })}</p>}
        </>
      )}
    </div>
  )
}
