import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { dayInChina, isDay } from '#domain/date.ts'
import { ApiProblem } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { wordsOf } from '../ui/query_view.tsx'
import { useEdited, useFacility, type Facility } from './facility_data.ts'

/** What each edit of staff is given. */
export interface EditProps {
  facility: Facility
  /** Tells that it is done. */
  say: (text: string) => void
}

interface Props {
  facility: Facility
  /** Words of the button that opens it, of its heading and of the button that sends. */
  open: string
  title: string
  submit: string
  valid: boolean
  send: () => Promise<Facility>
  done: () => void
  /** The fields; errors show once sending was tried. */
  children: (tried: boolean) => ReactNode
}

/** A small form over the page for one edit of a facility. What stands in it survives closing and reloading. */
export function EditDialog({ open, title, ...form }: Props) {
  return (
    <DialogTrigger>
      <Button className="button quiet">{open}</Button>
      <ModalOverlay className="facility-overlay" isDismissable>
        <Modal className="facility-modal">
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <Form {...form} close={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function Form({ facility, submit, valid, send, done, children, close }: Omit<Props, 'open' | 'title'> & { close: () => void }) {
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const edited = useEdited()
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      edited(answer)
      done()
      close()
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (valid) sending.mutate()
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={onSubmit}>
      {children(tried)}
      {sending.error && <Refused error={sending.error} id={facility.id} reloaded={sending.reset} />}
      <div className="row">
        <Button type="submit" className="button primary" isDisabled={sending.isPending}>
          {submit}
        </Button>
        <Button className="button quiet" onPress={close}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
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
export function useDraft<T extends object>(name: string, empty: T): [T, (part: Partial<T>) => void, () => void] {
  const key = `changxing.draft.${name}`
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>) }))
  const change = (part: Partial<T>) => {
    const next = { ...draft, ...part }
    sessionStorage.setItem(key, JSON.stringify(next))
    setDraft(next)
  }
  const forget = () => {
    sessionStorage.removeItem(key)
    setDraft(empty)
  }
  return [draft, change, forget]
}

export function dayError(day: string): string | undefined {
  if (!isDay(day)) return m.facility_day_needed()
  return day > today() ? m.facility_day_future() : undefined
}
