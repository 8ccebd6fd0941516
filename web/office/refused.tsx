import { Link, useLocation } from 'wouter'
import { ApiProblem } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { wordsOf } from '../ui/query_view.tsx'
import './refused.css'

/** Why an action was not done, beside the button that asked for it. A lost session leads to the sign-in and back. */
export function Refused({ error }: { error: Error }) {
  const [path] = useLocation()
  const { title, text } = wordsOf(error)
  const isSignedOut = error instanceof ApiProblem && error.body.status === 401
  return (
    <div className="refused" role="alert" tabIndex={-1} data-refused>
      <p>
        <strong>{title}</strong> {text}
      </p>
      {isSignedOut && (
        <p>
          {m.inventory_form_kept()} <Link href={to.signIn(path)}>{m.sign_in()}</Link>
        </p>
      )}
    </div>
  )
}
