import { useState } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Page } from '../ui/page.tsx'
import { NewPasswordForm } from './new_password.tsx'

/** What the one-time link of an administrator opens. */
export default function SetPasswordPage() {
  const [secret] = useState(() => location.hash.slice(1))
  const [owner, setOwner] = useState<string>()
  const save = async ({ new_password }: { new_password: string }) => {
    const { login_name } = await answer(api.POST('/api/v1/password/reset', { body: { secret, new_password } }))
    setOwner(login_name)
  }
  return (
    <Page title={m.password_title()} className="narrow">
      <div role="status">
        {owner !== undefined && (
          <>
            <p className="note">{m.password_saved({ name: owner })}</p>
            <Link className="button primary" href={to.signIn()}>
              {m.sign_in()}
            </Link>
          </>
        )}
      </div>
      {!secret && <p className="state">{m.password_no_link()}</p>}
      {secret && owner === undefined && <NewPasswordForm save={save} />}
    </Page>
  )
}
