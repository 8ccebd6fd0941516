import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { answer, api, type Reply } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { useMay } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { AccountForm } from './account_form.tsx'
import { rolesText } from './account_words.ts'
import { timeText } from './import_words.ts'
import { NoticeMails } from './notice_mails.tsx'
import { Refused } from './refused.tsx'
import { useDepartmentName } from './departments.ts'
import { useTowns } from './town_names.ts'
import './accounts.css'

export type User = Reply<'/api/v1/users'>['users'][number]

/** Who may sign in, and what each may do where. */
export default function AccountsPage() {
  const isAllowed = useMay('manage_accounts')
  return (
    <Page title={m.accounts_title()} className="accounts">
      {isAllowed ? <Accounts /> : <NotAllowed />}
    </Page>
  )
}

function Accounts() {
  const query = useQuery({ queryKey: ['users'], queryFn: () => answer(api.GET('/api/v1/users')), staleTime: 0 })
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setAdding(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const done = () => {
    close()
    void queries.invalidateQueries({ queryKey: ['users'] })
  }
  return (
    <>
      {adding ? (
        <AccountForm done={done} cancel={close} />
      ) : (
        <Button className="button primary" ref={opener} onPress={() => setAdding(true)}>
          {m.accounts_add()}
        </Button>
      )}
      <QueryView query={query}>
        {({ users }) =>
          users.length === 0 ? (
            <p className="state">{m.accounts_none()}</p>
          ) : (
            <ul className="account-list">
              {users.map((user) => (
                <Item key={user.id} user={user} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <NoticeMails />
    </>
  )
}

function Item({ user }: { user: User }) {
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { townName } = useTowns()
  const departmentName = useDepartmentName()
  const { id, display_name: name, login_name, grants, disabled_at } = user
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: ['users'] })
  const close = () => {
    setEditing(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const switching = useMutation({
    mutationFn: () => answer(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body: { is_disabled: disabled_at === null } })),
    onSuccess: again,
  })
  const linking = useMutation({ mutationFn: () => answer(api.POST('/api/v1/users/{id}/reset-link', { params: { path: { id } } })) })
  const freeing = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/users/{id}/totp', { params: { path: { id } } })),
    onSuccess: again,
  })
  const done = () => {
    close()
    void again()
  }
  const error = switching.error ?? linking.error ?? freeing.error
  return (
    <li>
      <h2>
        {name}（{login_name}） <Marks user={user} />
      </h2>
      <p>{rolesText(grants, townName, departmentName)}</p>
      {user.last_seen_at && <p className="soft">{m.accounts_seen({ time: timeText(user.last_seen_at) })}</p>}
      {editing ? (
        <AccountForm user={user} done={done} cancel={close} />
      ) : (
        <div className="row">
          <Button className="button quiet" ref={opener} aria-label={m.accounts_edit_label({ name })} onPress={() => setEditing(true)}>
            {m.accounts_edit()}
          </Button>
          <Button className="button quiet" aria-label={m.accounts_link_label({ name })} onPress={() => linking.mutate()}>
            {m.accounts_link()}
          </Button>
          <Button
            className="button quiet"
            aria-label={disabled_at ? m.accounts_enable_label({ name }) : m.accounts_disable_label({ name })}
            onPress={() => switching.mutate()}
          >
            {disabled_at ? m.accounts_enable() : m.accounts_disable()}
          </Button>
          {user.has_second_factor && (
            <Button className="button quiet" aria-label={m.accounts_totp_remove_label({ name })} onPress={() => freeing.mutate()}>
              {m.accounts_totp_remove()}
            </Button>
          )}
        </div>
      )}
      <div role="status">{linking.data && <Made name={name} link={linking.data} />}</div>
      {error && <Refused error={error} />}
    </li>
  )
}

function Marks({ user: { disabled_at, has_password, has_second_factor, is_demo } }: { user: User }) {
  const words = [
    disabled_at && m.accounts_disabled(),
    !has_password && m.accounts_no_password(),
    has_second_factor && m.accounts_totp(),
    is_demo && m.accounts_demo(),
  ]
  return words.map(
    (each) =>
      each && (
        <span className="tag" key={each}>
          {each}
        </span>
      ),
  )
}

function Made({ name, link: { path, expires_at } }: { name: string; link: { path: string; expires_at: string } }) {
  return (
    <div className="note">
      <p>{m.accounts_link_made({ name, time: timeText(expires_at) })}</p>
      <p>
        <code className="account-secret">{location.origin + path}</code>
      </p>
    </div>
  )
}
