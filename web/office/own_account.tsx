import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { setSession, useSession, type Session } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { rolesText } from './account_words.ts'
import { timeText } from './import_words.ts'
import { NewPasswordForm } from './new_password.tsx'
import { OwnMail } from './own_mail.tsx'
import { OwnTokens } from './own_tokens.tsx'
import { OwnTotp } from './own_totp.tsx'
import { Refused } from './refused.tsx'
import { useDepartmentName } from './departments.ts'
import { useTowns } from './town_names.ts'
import './accounts.css'

/** What somebody may do here, their password, where they are signed in and their tokens. */
export default function OwnAccountPage() {
  const session = useSession()
  return (
    <Page title={m.own_title()} className="accounts">
      {session?.user ? <Own session={session} /> : <NotAllowed />}
    </Page>
  )
}

function Own({ session: { user, grants, permissions } }: { session: Session }) {
  const { townName } = useTowns()
  const departmentName = useDepartmentName()
  return (
    <>
      <p>
        {user!.display_name}（{user!.login_name}）
      </p>
      <p>
        {m.own_roles()}: {rolesText(grants, townName, departmentName)}
      </p>
      <Password />
      <OwnMail />
      <OwnTotp />
      <Sessions />
      <OwnTokens permissions={permissions.map(({ permission }) => permission)} />
    </>
  )
}

function Password() {
  const [isDone, setDone] = useState(false)
  const queries = useQueryClient()
  const save = async ({ password, new_password }: { password: string; new_password: string }) => {
    setDone(false)
    await answer(api.POST('/api/v1/password', { body: { password, new_password } }))
    setDone(true)
    void queries.invalidateQueries({ queryKey: ['sessions'] })
  }
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{m.own_password()}</h2>
      <div className="narrow">
        <NewPasswordForm asksPresent save={save}>
          <p role="status">{isDone && m.own_password_done()}</p>
        </NewPasswordForm>
      </div>
    </section>
  )
}

function Sessions() {
  const [, navigate] = useLocation()
  const query = useQuery({ queryKey: ['sessions'], queryFn: () => answer(api.GET('/api/v1/sessions')), staleTime: 0 })
  const ending = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/sessions')),
    onSuccess: () => {
      setSession(null)
      navigate(to.signIn())
    },
  })
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions">{m.own_sessions()}</h2>
      <QueryView query={query}>
        {({ sessions }) => (
          <ul>
            {sessions.map(({ id, agent, last_seen_at, is_this }) => (
              <li key={id}>
                {m.own_session_seen({ agent: deviceOf(agent), time: timeText(last_seen_at) })}{' '}
                {is_this && <span className="tag">{m.own_session_this()}</span>}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <Button className="button quiet" onPress={() => ending.mutate()}>
        {m.own_sign_out_everywhere()}
      </Button>
      {ending.error && <Refused error={ending.error} />}
    </section>
  )
}

/** The browser and system in a browser's long account of itself. */
function deviceOf(agent: string): string {
  const browser = /(MicroMessenger|Edg|Firefox|OPR|Chrome|Safari)/.exec(agent.replace(/Chrome(.*)(Edg|OPR)/, '$1$2'))?.[1]
  const system = /(HarmonyOS|Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(agent)?.[1]
  return [browser, system].filter(Boolean).join(' · ') || m.own_session_unknown()
}
