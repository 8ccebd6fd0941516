import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, DialogTrigger } from 'react-aria-components'
import { ApiProblem, type ProblemBody } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Box } from '../ui/box.tsx'
import { Refused } from './refused.tsx'
import './criterion_dialog.css'

interface Props {
  /** Words of the button that opens it, of its heading and of the button that does it. */
  open: string
  /** Which of several such buttons it is, for those who hear it alone. */
  label?: string
  title: string
  submit: string
  isPrimary?: boolean
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

/** A button, and what it opens over the page: made anew each time. */
export function FormDialog({
  open,
  label,
  title,
  isPrimary,
  role = 'dialog',
  children,
}: Omit<Props, 'children' | 'submit'> & { children: (close: () => void) => ReactNode }) {
  return (
    <DialogTrigger>
      <Button className={isPrimary ? 'button primary' : 'button quiet'} {...(label && { 'aria-label': label })}>
        {open}
      </Button>
      <Box className="criterion-modal" title={title} role={role} isDismissable={role === 'dialog'}>
        {children}
      </Box>
    </DialogTrigger>
  )
}

/** Asks once before what can't be undone. */
export function Confirm({ send, children, submit, ...opened }: Props & { send: () => Promise<unknown> }) {
  return (
    <FormDialog {...opened} role="alertdialog">
      {(close) => <Question send={send} submit={submit} close={close} words={children} />}
    </FormDialog>
  )
}

function Question({ send, submit, close, words }: { send: () => Promise<unknown>; submit: string; close: () => void; words: ReactNode }) {
  const sending = useMutation({ mutationFn: send, onSuccess: close })
  return (
    <div className="stack">
      {words}
      {sending.error && <Refused error={sending.error} />}
      <div className="row">
        <Button className="button primary" isDisabled={sending.isPending} onPress={() => sending.mutate()}>
          {submit}
        </Button>
        <Button className="button quiet" onPress={close}>
          {m.cancel()}
        </Button>
      </div>
    </div>
  )
}

interface FormProps {
  /** Whether it is filled in right; what is not stands at its field. */
  isValid: boolean
  send: () => Promise<unknown>
  submit: string
  /** Fields that say themselves what is wrong with them. */
  atFields: readonly string[]
  /** What somebody else saved meanwhile. */
  newest?: ReactNode
  /** The fields. `isTried`: what is missing is told from then on. */
  children: (refusal: ProblemBody | null, isTried: boolean) => ReactNode
}

export function DialogForm({ isValid, send, submit, atFields, newest, close, children }: FormProps & { close: () => void }) {
  const form = useRef<HTMLFormElement>(null)
  const [isTried, setTried] = useState(false)
  const sending = useMutation({ mutationFn: send, onSuccess: close })
  const { error } = sending
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-refused]')?.focus()
  }, [error])
  const refusal = error instanceof ApiProblem ? error.body : null
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isValid) sending.mutate()
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const elsewhere = refusal?.fields.filter(({ field }) => !atFields.includes(field)) ?? []
  return (
    <form ref={form} className="stack" noValidate onSubmit={onSubmit}>
      {children(refusal, isTried)}
      {error && <Refused error={error} />}
      {elsewhere.length > 0 && (
        <ul className="criterion-faults">
          {elsewhere.map(({ field, detail }) => (
            <li key={`${field} ${detail}`}>
              {field}: {detail}
            </li>
          ))}
        </ul>
      )}
      {refusal?.status === 412 && newest}
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

/** What the server says of a field. */
export function faultAt(refusal: ProblemBody | null, field: string): string | undefined {
  return refusal?.fields.find((each) => each.field === field)?.detail
}
