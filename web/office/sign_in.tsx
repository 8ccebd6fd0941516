import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import { ApiProblem } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { isInspector, useSignedIn } from '../session.ts'
import { signIn, signInByToken } from '../signing.ts'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { wordsOf } from '../ui/query_view.tsx'
import { sentences } from './sentences.ts'

/** By name and password; whoever runs the program by its token. */
export default function SignInPage() {
  const signedIn = useSignedIn()
  return (
    <Page title={m.sign_in_title()} className="narrow">
      {signedIn && (
        <p className="note">
          {m.sign_in_done()} <Link href={to.inventory()}>{m.nav_inventory()}</Link>
        </p>
      )}
      <div className="stack">
        <PersonForm />
        <p className="soft">{m.sign_in_forgotten()}</p>
        <details>
          <summary>{m.sign_in_by_token()}</summary>
          <TokenForm />
        </details>
      </div>
    </Page>
  )
}

type Name = 'name' | 'password' | 'code'
type Errors = Partial<Record<Name, string>>

function PersonForm() {
  const [typed, setTyped] = useState<Record<Name, string>>({ name: '', password: '', code: '' })
  const [asksCode, setAsksCode] = useState(false)
  const [errors, setErrors] = useState<Errors>({})
  const form = useRef<HTMLFormElement>(null)
  const goBack = useGoingBack()
  useEffect(() => {
    const [wrong] = Object.keys(errors)
    if (wrong) form.current?.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus()
  }, [errors])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = missingIn(typed) ?? (await refusedThere(typed, asksCode))
    setErrors(refused)
    const [wrong] = Object.keys(refused) as Name[]
    if (wrong === undefined) return goBack()
    setAsksCode(wrong === 'code')
    setTyped({ ...typed, code: '', ...(wrong === 'password' && { password: '' }) })
  }

  const field = (name: Name) => ({
    name,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    error: errors[name] || undefined,
  })
  return (
    <Form ref={form} className="stack" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <Field label={m.sign_in_name()} autoComplete="username" {...field('name')} />
      <Field label={m.sign_in_password()} type="password" autoComplete="current-password" {...field('password')} />
      {asksCode && <Field label={m.totp_code()} description={m.sign_in_code_hint()} autoComplete="one-time-code" {...field('code')} />}
      <Button className="button primary" type="submit">
        {m.sign_in_submit()}
      </Button>
    </Form>
  )
}

function missingIn({ name, password }: Record<Name, string>): Errors | null {
  const missing = { ...(!name.trim() && { name: m.sign_in_name_missing() }), ...(!password && { password: m.sign_in_password_missing() }) }
  return Object.keys(missing).length > 0 ? missing : null
}

/** Nothing is wrong where a code is asked for the first time: its field then has no words. */
async function refusedThere({ name, password, code }: Record<Name, string>, asksCode: boolean): Promise<Errors> {
  try {
    await signIn(name.trim(), password, code)
    return {}
  } catch (error) {
    const refusal = error instanceof ApiProblem ? error.body.code : undefined
    if (refusal === 'second_factor_needed') return { code: asksCode ? m.totp_code_missing() : '' }
    return { [refusal === 'second_factor_wrong' ? 'code' : 'password']: textOf(error as Error) }
  }
}

function TokenForm() {
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const goBack = useGoingBack()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = value.trim() ? await refusalOf(signInByToken(value.trim())) : m.sign_in_token_missing()
    setError(refused)
    if (refused) form.current?.querySelector('input')?.focus()
    else goBack()
  }

  return (
    <Form ref={form} className="stack" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <p>{m.sign_in_explain()}</p>
      <Field label={m.sign_in_token()} value={value} onChange={setValue} error={error} type="password" autoComplete="off" />
      <Button className="button" type="submit">
        {m.sign_in_token_submit()}
      </Button>
    </Form>
  )
}

/** To where one came from, else to one’s own work; what was asked as the public is asked again. */
function useGoingBack(): () => void {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const queries = useQueryClient()
  return () => {
    void queries.resetQueries()
    navigate(localPath(search.get('back')) ?? (isInspector() ? to.work() : to.inventory()))
  }
}

async function refusalOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    return textOf(error as Error)
  }
}

/** Why it was refused, in the reader's words. */
function textOf(error: Error): string {
  const { title, text } = wordsOf(error)
  return sentences(title, text)
}

/** Only an address of our own is gone back to. */
function localPath(back: string | null): string | null {
  return back && /^\/(?![/\\])/.test(back) ? back : null
}
