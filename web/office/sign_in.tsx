import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useSignedIn } from '../session.ts'
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

interface Errors {
  name?: string | undefined
  password?: string | undefined
}

function PersonForm() {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<Errors>({})
  const form = useRef<HTMLFormElement>(null)
  const goBack = useGoingBack()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing: Errors = {
      name: name.trim() ? undefined : m.sign_in_name_missing(),
      password: password ? undefined : m.sign_in_password_missing(),
    }
    const refused = missing.name || missing.password ? missing : { password: await refusalOf(signIn(name.trim(), password)) }
    setErrors(refused)
    if (refused.password && !missing.name && !missing.password) setPassword('')
    if (!refused.name && !refused.password) return goBack()
    form.current?.querySelectorAll('input')[refused.name ? 0 : 1]?.focus()
  }

  return (
    <Form ref={form} className="stack" onSubmit={(event) => void submit(event)} validationBehavior="aria">
      <Field label={m.sign_in_name()} value={name} onChange={setName} error={errors.name} autoComplete="username" />
      <Field
        label={m.sign_in_password()}
        value={password}
        onChange={setPassword}
        error={errors.password}
        type="password"
        autoComplete="current-password"
      />
      <Button className="button primary" type="submit">
        {m.sign_in_submit()}
      </Button>
    </Form>
  )
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

/** To where one came from; what was asked as the public is asked again. */
function useGoingBack(): () => void {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const queries = useQueryClient()
  return () => {
    void queries.resetQueries()
    navigate(localPath(search.get('back')) ?? to.inventory())
  }
}

/** Why it was refused, in the reader's words. */
async function refusalOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    const { title, text } = wordsOf(error as Error)
    return sentences(title, text)
  }
}

/** Only an address of our own is gone back to. */
function localPath(back: string | null): string | null {
  return back && /^\/(?![/\\])/.test(back) ? back : null
}
