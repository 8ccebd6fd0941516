import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, DropZone, FileTrigger, Form, type DropItem, type FileDropItem } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { DatumChoice } from './datum_choice.tsx'
import { Progress } from './progress.tsx'
import { Refused } from './refused.tsx'
import { useSending } from './sending.ts'
import { emptyOptions, WholeFile } from './whole_file.tsx'

const accepted = ['.csv', '.tsv', '.txt', '.xlsx', '.geojson', '.json', '.zip', '.gpkg', '.pbf', '.osm', '.xml', '.a11yjson']

/** Formats whose coordinates are in WGS 84 by their definition. */
const in_wgs84 = /\.(pbf|osm|osm\.xml|a11yjson|a11y\.json|osw\.json|osw\.geojson)$/i

/** A file and what has to be said of it. Nothing is written: first comes the dry run. */
export function UploadForm() {
  const [file, setFile] = useState<File>()
  const [datum, setDatum] = useState('')
  const [options, setOptions] = useState(emptyOptions)
  const [errors, setErrors] = useState<{ file?: string; datum?: string }>({})
  const isGiven = in_wgs84.test(file?.name ?? '')
  const told = isGiven ? 'wgs84' : datum
  const sending = useSending()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (errors.file) form.current?.querySelector<HTMLElement>('[data-file] .button')?.focus()
    else if (errors.datum) form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus()
  }, [errors])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setErrors({ ...(file ? {} : { file: m.import_file_missing() }), ...(told ? {} : { datum: m.import_datum_missing() }) })
    if (!file || !told) return
    const body = new FormData()
    const given = { ...options, datum: told === 'unknown' ? '' : told }
    Object.entries(given).forEach(([name, value]) => value.trim() && body.append(name, value.trim()))
    body.append('file', file)
    void sending.send(body)
  }
  return (
    <Form ref={form} className="upload" onSubmit={submit} validationBehavior="aria">
      <FileChoice file={file} choose={setFile} error={errors.file} />
      {isGiven ? <p>{m.import_datum_given()}</p> : <DatumChoice value={datum} onChange={setDatum} error={errors.datum} />}
      <fieldset>
        <legend>{m.import_whole_file()}</legend>
        <p className="soft">{m.import_whole_file_text()}</p>
        <div className="import-grid">
          <WholeFile options={options} onChange={(part) => setOptions({ ...options, ...part })} />
          {/\.(zip|gpkg|xlsx)$/i.test(file?.name ?? '') && (
            <Field
              label={m.import_layer()}
              description={m.import_layer_hint()}
              value={options.sheet}
              onChange={(sheet) => setOptions({ ...options, sheet })}
              maxLength={100}
            />
          )}
          {/\.zip$/i.test(file?.name ?? '') && <Encoding value={options.encoding} onChange={(encoding) => setOptions({ ...options, encoding })} />}
          <Field
            label={m.import_source()}
            description={m.import_source_hint()}
            value={options.source}
            onChange={(source) => setOptions({ ...options, source })}
            maxLength={300}
          />
        </div>
      </fieldset>
      {sending.error && <Refused error={sending.error} />}
      {sending.percent === undefined ? (
        <Button className="button primary" type="submit">
          {m.import_upload()}
        </Button>
      ) : (
        <Progress label={m.import_uploading()} value={sending.percent} maxValue={100} text={`${sending.percent} %`} cancel={sending.cancel} />
      )}
    </Form>
  )
}

function FileChoice({ file, choose, error }: { file: File | undefined; choose: (file: File | undefined) => void; error: string | undefined }) {
  const dropped = async (items: DropItem[]) => {
    const item = items.find((each): each is FileDropItem => each.kind === 'file')
    if (item) choose(await item.getFile())
  }
  return (
    <div className="field" data-file>
      <h2>{m.import_file()}</h2>
      <DropZone className="drop-zone" aria-label={m.import_file_drop()} onDrop={({ items }) => void dropped(items)}>
        <FileTrigger acceptedFileTypes={accepted} onSelect={(files) => choose(files?.[0])}>
          <Button className="button" aria-describedby="import-file-about">
            {file ? m.import_file_other() : m.import_file_choose()}
          </Button>
        </FileTrigger>
        <p role="status">{file ? <strong>{m.import_file_chosen({ name: file.name, size: sizeText(file.size) })}</strong> : m.import_file_drop()}</p>
      </DropZone>
      <p id="import-file-about" className="soft">
        {m.import_file_about()}
      </p>
      {error && <p className="react-aria-FieldError">{error}</p>}
    </div>
  )
}

/** Of a shapefile, whose .cpg may be missing or wrong. */
function Encoding({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const options = [
    { value: '', name: m.import_encoding_auto() },
    { value: 'gb18030', name: 'GB18030 / GBK' },
    { value: 'utf-8', name: 'UTF-8' },
  ]
  return <Choice label={m.import_encoding()} description={m.import_encoding_hint()} value={value} options={options} onChange={onChange} />
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}\u00A0kB` : `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`
}
