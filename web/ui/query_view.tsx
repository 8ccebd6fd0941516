import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { ApiProblem, Unreachable } from '../api.ts'
import { DeviceProblem } from '../inspector/device/problem.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useSignedIn } from '../session.ts'

/** What a page shows of a query: its data, or the loading, failed, offline or no-permission state that is designed once here. */
export function QueryView<T>({ query, children, loading }: { query: UseQueryResult<T>; children: (data: T) => ReactNode; loading?: ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />
  return loading ?? <Loading />
}

export function Loading() {
  return (
    <p className="state soft" role="status">
      {m.loading()}
    </p>
  )
}

export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  if (error instanceof ApiProblem && isForOthers(error.body)) return <NotAllowed />
  const { title, text } = wordsOf(error)
  return (
    <div className="state" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {retry && (
        <Button className="button" onPress={retry}>
          {m.retry()}
        </Button>
      )}
    </div>
  )
}

/** Somebody else may; where the account or the device may no more, the server says so itself. */
const isForOthers = ({ status, code }: ApiProblem['body']) =>
  (status === 401 || status === 403) && code !== 'deposit_only' && code !== 'device_revoked'

/** An error in two sentences: what happened, what to do. */
export function wordsOf(error: Error): { title: string; text: string } {
  if (error instanceof Unreachable) return { title: m.offline_title(), text: m.offline_text() }
  if (error instanceof ApiProblem) return { title: error.body.title, text: error.body.remedy }
  if (error instanceof DeviceProblem) return { title: error.message, text: error.remedy }
  return { title: m.failed_title(), text: error.message }
}

/** Not signed in, or signed in and not permitted; another account may be. */
export function NotAllowed() {
  const [path] = useLocation()
  const signedIn = useSignedIn()
  return (
    <div className="state">
      <h2>{signedIn ? m.not_permitted_title() : m.not_allowed_title()}</h2>
      <p>{signedIn ? m.not_permitted_text() : m.not_allowed_text()}</p>
      <Link className="button primary" href={to.signIn(path)}>
        {m.sign_in()}
      </Link>
    </div>
  )
}
