import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { readCandidates, type CandidateTable } from '#domain/candidate_table.ts'
import type { Datum } from '#domain/datum.ts'
import { DatumChoice } from '../../office/datum_choice.tsx'
import { m } from '../../paraglide/messages.js'
import { saveFile } from '../../save_file.ts'
import { Field } from '../../ui/field.tsx'
import type { SitingAsked } from './siting_data.ts'
import { faultNames } from './candidate_faults.ts'

interface Props {
  asked: SitingAsked
  change: (asked: SitingAsked) => void
  told: (said: string) => void
}

/** Candidates from a table, pasted or as a file; good rows are taken, bad ones are told with what is wrong. */
export function CandidateImport({ asked, change, told }: Props) {
  const [text, setText] = useState('')
  const [datum, setDatum] = useState('')
  const [isTried, setTried] = useState(false)
  const [table, setTable] = useState<CandidateTable | null>(null)
  const open = async (files: FileList | null) => {
    const [file] = files ?? []
    if (file) setText(readText(await file.arrayBuffer()))
  }
  const take = () => {
    setTried(true)
    if (datum === '' || text.trim() === '') return
    const read = readCandidates(text, datum as Datum, new Set(asked.candidates.map(({ id }) => id)))
    setTable(read)
    if (read.good.length === 0) return
    change({ ...asked, candidates: [...asked.candidates, ...read.good] })
    told(m.siting_imported({ count: read.good.length }))
    setText('')
  }
  return (
    <details>
      <summary>{m.siting_import()}</summary>
      <div className="stack">
        <p className="soft">{m.siting_import_about()}</p>
        <FileTrigger acceptedFileTypes={['.csv', '.txt', 'text/csv']} onSelect={(files) => void open(files)}>
          <Button className="button quiet">{m.siting_import_file()}</Button>
        </FileTrigger>
        <Field
          label={m.siting_import_text()}
          value={text}
          onChange={setText}
          isLong
          error={isTried && text.trim() === '' && !table ? m.siting_import_empty() : undefined}
        />
        <DatumChoice value={datum} onChange={setDatum} isLast error={isTried && datum === '' ? m.siting_import_datum() : undefined} />
        <Button className="button" onPress={take}>
          {m.siting_import_take()}
        </Button>
        {table && <Told table={table} />}
        {asked.candidates.length > 0 && (
          <Button className="button quiet" onPress={() => saveFile('candidates.csv', csvOf(asked.candidates))}>
            {m.siting_export()}
          </Button>
        )}
      </div>
    </details>
  )
}

function Told({ table: { good, bad, missing } }: { table: CandidateTable }) {
  if (missing.length > 0)
    return (
      <p className="note" role="alert">
        {m.siting_import_missing({ columns: missing.join(', ') })}
      </p>
    )
  return (
    <div role="status">
      <p>{m.siting_import_told({ good: good.length, bad: bad.length })}</p>
      <ul>
        {bad.map(({ line, name, fault }) => (
          <li key={line}>{m.siting_import_bad({ line, name, fault: faultNames[fault]() })}</li>
        ))}
      </ul>
    </div>
  )
}

/** Spreadsheets of China save in GB 18030. */
function readText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function csvOf(candidates: SitingAsked['candidates']): Blob {
  const quoted = (cell: string | number | null) => `"${String(cell ?? '').replaceAll('"', '""')}"`
  const rows = candidates.map(({ id, name, lon, lat, cost_yuan }) => [id, name, lon, lat, cost_yuan])
  const text = [['id', 'name', 'lon', 'lat', 'cost_yuan'], ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' })
}
