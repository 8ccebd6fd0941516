import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, Form } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { ApiProblem } from '../api.ts'
import { wordsOf } from '../ui/query_view.tsx'
import { sentences } from './sentences.ts'

interface Props {
  /** Where the present password is asked for too. */
  asksPresent?: boolean
  save: (typed: { password: string; new_password: string }) => Promise<void>
  children?: ReactNode
}

type Name = 'password' | 'new_password' | 'again'

/** A new password, typed twice; what is wrong with it stands at its field. */
export function NewPasswordForm({ asksPresent = false, save, children }: Props) {
  const [typed, setTyped] = useState<Record<Name, string>>({ password: '', new_password: '', again: '' })
  const [errors, setErrors] = useState<Partial<Record<Name, string>>>({})
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = refusedHere(typed, asksPresent) ?? (await refusedThere(() => save(typed)))
    setErrors(refused)
    const [wrong] = Object.keys(refused)
    if (wrong === undefined) setTyped({ password: '', new_password: '', again: '' })
    else form.current?.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus()
  }
  const field = (name: Name) => ({
    name,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    error: errors[name],
    type: 'password' as const,
  })
  return (
    <Form ref={form} className="stack" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      {asksPresent && <Field label={m.own_password_present()} autoComplete="current-password" {...field('password')} />}
      <Field label={m.password_new()} description={m.password_hint()} autoComplete="new-password" {...field('new_password')} />
      <Field label={m.password_again()} autoComplete="new-password" {...field('again')} />
      <Button className="button primary" type="submit">
        {m.password_save()}
      </Button>
      {children}
    </Form>
  )
}

function refusedHere({ password, new_password, again }: Record<Name, string>, asksPresent: boolean): Partial<Record<Name, string>> | null {
  if (asksPresent && !password) return { password: m.sign_in_password_missing() }
  if (!new_password) return { new_password: m.sign_in_password_missing() }
  return new_password === again ? null : { again: m.password_differs() }
}

async function refusedThere(save: () => Promise<void>): Promise<Partial<Record<Name, string>>> {
  try {
    await save()
    return {}
  } catch (error) {
    const { title, text } = wordsOf(error as Error)
    const isPresent = error instanceof ApiProblem && error.body.fields[0]?.field === 'password'
    return { [isPresent ? 'password' : 'new_password']: sentences(title, text) }
  }
}
