import { useRef, useState, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { Link, useLocation, useSearchParams } from 'wouter'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { setToken, token, useSignedIn } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { wordsOf } from '../ui/query_view.tsx'
import { sentences } from './sentences.ts'

/** Until there are accounts: the administrator's token opens what staff may do, for this tab. */
export default function SignInPage() {
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  const [, navigate] = useLocation()
  const signedIn = useSignedIn()
  const form = useRef<HTMLFormElement>(null)
  const [search] = useSearchParams()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = value.trim() ? await tryToken(value.trim()) : m.sign_in_token_missing()
    setError(refused)
    if (refused) form.current?.querySelector('input')?.focus()
    else navigate(localPath(search.get('back')) ?? to.inventory())
  }

  return (
    <Page title={m.sign_in_title()} className="narrow">
      {signedIn && (
        <p className="note">
          {m.sign_in_done()} <Link href={to.inventory()}>{m.nav_inventory()}</Link>
        </p>
      )}
      <p>{m.sign_in_explain()}</p>
      <Form ref={form} className="stack" onSubmit={(event) => void submit(event)} validationBehavior="aria">
        <Field label={m.sign_in_token()} value={value} onChange={setValue} error={error} type="password" autoComplete="off" />
        <Button className="button primary" type="submit">
          {m.sign_in_submit()}
        </Button>
      </Form>
    </Page>
  )
}

/** Keeps the token if the server knows it, else says why not. */
async function tryToken(value: string): Promise<string | undefined> {
  const before = token()
  setToken(value)
  try {
    await answer(api.GET('/api/v1/session'))
    return undefined
  } catch (error) {
    setToken(before)
    const { title, text } = wordsOf(error as Error)
    return sentences(title, text)
  }
}

/** Only an address of our own is gone back to. */
function localPath(back: string | null): string | null {
  return back && /^\/(?!\/)/.test(back) ? back : null
}
