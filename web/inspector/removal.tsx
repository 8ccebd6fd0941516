import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type SyntheticEvent } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Box } from '../ui/box.tsx'
import { Field } from '../ui/field.tsx'
import { removeRefused } from './device/cleaning.ts'
import { isExported } from './device/exported.ts'
import type { OutboxEntry } from './device/outbox.ts'
import { ProblemNote } from './problem_note.tsx'
import { ExportForm } from './rescue_export.tsx'
import { whatText } from './site/words.ts'
import './rescue.css'

interface Props {
  entry: OutboxEntry
  /** Tells what is gone, where the record stood. */
  say: (text: string) => void
}

/** What the server did not take leaves this device only when it stands in a file and a person says so in writing. */
export function RemoveButton({ entry, say }: Props) {
  const name = nameOf(entry.facility)
  return (
    <DialogTrigger>
      <Button className="button quiet" aria-label={m.removal_open_of({ name })}>
        {m.removal_open()}
      </Button>
      <Box className="rescue-modal" title={m.removal_title()}>
        {(close) => <Removal entry={entry} say={say} close={close} />}
      </Box>
    </DialogTrigger>
  )
}

function Removal({ entry, say, close }: Props & { close: () => void }) {
  const [isInFile, setInFile] = useState(isExported(entry))
  if (isInFile) return <Confirmation entry={entry} say={say} close={close} />
  return (
    <>
      <p className="rescue-warning">{m.removal_export()}</p>
      <ExportForm entries={[entry]} done={() => setInFile(true)} close={close} />
    </>
  )
}

function Confirmation({ entry, say, close }: Props & { close: () => void }) {
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { facility, photos } = entry
  const what = [nameOf(facility), whatText(entry), photos.length > 0 && m.outbox_what_photos({ count: photos.length })].filter(Boolean).join(' · ')
  const removing = useMutation({
    mutationFn: () => removeRefused(entry),
    onSuccess: () => {
      say(m.removal_done({ what }))
      close()
    },
  })
  const isRight = typed.trim().toLowerCase() === m.removal_word()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (isRight) removing.mutate()
    else form.current?.querySelector('input')?.focus()
  }
  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{m.removal_confirm()}</p>
      <Field
        label={m.removal_type()}
        value={typed}
        onChange={setTyped}
        error={isTried && !isRight ? m.removal_wrong() : undefined}
        autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- the dialog was opened to type it
      />
      {removing.error && <ProblemNote error={removing.error} />}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={removing.isPending}>
          {m.removal_open()}
        </Button>
        <Button className="button quiet" onPress={close}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
}
