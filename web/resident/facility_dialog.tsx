import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { dayInChina, isDay } from '#domain/date.ts'
import { ApiProblem, type ProblemBody } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Box } from '../ui/box.tsx'
import { wordsOf } from '../ui/query_view.tsx'
import { useEdited, useFacility, type Facility } from './facility_data.ts'

/** What each edit of staff is given. */
export interface EditProps {
  facility: Facility
  /** Tells that it is done. */
  say: (text: string) => void
}

interface Props extends EditProps {
  /** Words of the button that opens it, of its heading and of the button that sends. */
  open: string
  title: string
  submit: string
  /** Which of several such buttons it is, for those who hear it alone. */
  label?: string
  valid: boolean
  send: () => Promise<Facility>
  /** What is told once it is done. */
  done: () => string
  /** Empties what was typed. */
  forget: () => void
  /** Said where the form stays open for the next of its kind. */
  goesOn?: string
  /** What a field says itself, where it is refused. */
  atField?: (refusal: ProblemBody) => boolean
  /** The fields; errors show once sending was tried. */
  children: (tried: boolean, refusal: ProblemBody | null) => ReactNode
}

/** A small form over the page for one edit of a facility. What stands in it survives closing and reloading. */
export function EditDialog({ open, title, label, ...form }: Props) {
  return (
    <DialogTrigger>
      <Button className="button quiet" {...(label && { 'aria-label': label })}>
        {open}
      </Button>
      <Box className="facility-modal" title={title} isDismissable>
        {(close) => <Form {...form} close={close} />}
      </Box>
    </DialogTrigger>
  )
}

type FormProps = Omit<Props, 'open' | 'title' | 'label'> & { close: () => void }

function Form({ facility, say, submit, valid, send, done, forget, goesOn, atField, children, close }: FormProps) {
  const [tried, setTried] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const edited = useEdited()
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      edited(answer)
      say(done())
      forget()
      if (goesOn === undefined) return close()
      setTried(false)
      setSaid(`${done()} ${goesOn}`)
      form.current?.querySelector<HTMLElement>('select, input')?.focus()
    },
  })
  const { error } = sending
  useEffect(() => {
    if (error) focusWrong(form.current)
  }, [error])
  const refusal = error instanceof ApiProblem ? error.body : null
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setSaid(null)
    if (valid) sending.mutate()
    else setTimeout(() => focusWrong(form.current))
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={onSubmit}>
      {goesOn !== undefined && <p role="status">{said}</p>}
      {children(tried, refusal)}
      {error && !(refusal && atField?.(refusal)) && <Refused error={error} id={facility.id} reloaded={sending.reset} />}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={sending.isPending}>
          {submit}
        </Button>
        <Button className="button quiet" onPress={close}>
          {said === null ? m.cancel() : m.facility_done()}
        </Button>
      </div>
    </form>
  )
}

function focusWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

/** Somebody else was faster: that is told kindly, with the way to go on. Anything else in the server's words. */
function Refused({ error, id, reloaded }: { error: Error; id: string; reloaded: () => void }) {
  const newest = useFacility(id)
  const isConflict = error instanceof ApiProblem && error.body.status === 412
  const { title, text } = isConflict ? { title: m.facility_conflict_title(), text: m.facility_conflict_text() } : wordsOf(error)
  const reload = () => void newest.refetch().then(reloaded)
  return (
    <div className="note" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
      {isConflict && (
        <Button className="button" onPress={reload}>
          {m.facility_conflict_reload()}
        </Button>
      )}
    </div>
  )
}

export const today = () => dayInChina(new Date())

/** Kept for this tab until it is sent. */
export function useDraft<T extends object>(name: string, empty: T): [T, (part: Partial<T>) => void, (kept?: Partial<T>) => void] {
  const key = `changxing.draft.${name}`
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>) }))
  const change = (part: Partial<T>) => {
    const next = { ...draft, ...part }
    sessionStorage.setItem(key, JSON.stringify(next))
    setDraft(next)
  }
  const forget = (kept?: Partial<T>) => {
    sessionStorage.removeItem(key)
    setDraft({ ...empty, ...kept })
  }
  return [draft, change, forget]
}

export function dayError(day: string): string | undefined {
  if (!isDay(day)) return m.facility_day_needed()
  return day > today() ? m.facility_day_future() : undefined
}
