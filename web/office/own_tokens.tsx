import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { addDays, dayInChina } from '#domain/date.ts'
import type { Permission } from '#domain/role.ts'
import { answer, api } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { permissionName } from './account_words.ts'
import { timeText } from './import_words.ts'
import { Refused } from './refused.tsx'

/** For a person's account and those of others no token can be made. */
type TokenPermission = Exclude<Permission, 'use_own_account' | 'manage_accounts'>
const forTokens = (permission: Permission): permission is TokenPermission => permission !== 'use_own_account' && permission !== 'manage_accounts'

export function OwnTokens({ permissions }: { permissions: Permission[] }) {
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['api-tokens'], queryFn: () => answer(api.GET('/api/v1/api-tokens')), staleTime: 0 })
  const again = () => queries.invalidateQueries({ queryKey: ['api-tokens'] })
  const revoking = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id } } })),
    onSuccess: again,
  })
  return (
    <section aria-labelledby="own-tokens">
      <h2 id="own-tokens">{m.own_tokens()}</h2>
      <p>{m.own_tokens_explain()}</p>
      <QueryView query={query}>
        {({ tokens }) => (
          <ul className="account-list">
            {tokens.map(({ id, name, permissions: held, expires_at, last_used_at }) => (
              <li key={id}>
                <h3>{name}</h3>
                <p>
                  {m.own_token_line({
                    permissions: held.map(permissionName).join(m.inventory_list_comma()),
                    date: lastDay(expires_at),
                    used: last_used_at ? m.own_token_used({ time: timeText(last_used_at) }) : m.own_token_unused(),
                  })}
                </p>
                <Button className="button quiet" aria-label={m.own_token_revoke_label({ name })} onPress={() => revoking.mutate(id)}>
                  {m.own_token_revoke()}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {revoking.error && <Refused error={revoking.error} />}
      <NewToken offered={permissions.filter(forTokens)} done={() => void again()} />
    </section>
  )
}

/** A token ends with its last day in China. */
function lastDay(expires_at: string): string {
  return dayInChina(new Date(Date.parse(expires_at) - 1))
}

function NewToken({ offered, done }: { offered: TokenPermission[]; done: () => void }) {
  const [name, setName] = useState('')
  const [until, setUntil] = useState(() => addDays(dayInChina(new Date()), 90))
  const [chosen, setChosen] = useState<TokenPermission[]>(['read_inventory'])
  const making = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/api-tokens', { body: { name, permissions: chosen, expires_on: until } })),
    onSuccess: () => {
      setName('')
      done()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    making.mutate()
  }
  const toggle = (each: TokenPermission) => setChosen(chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each])
  return (
    <Form className="stack narrow" onSubmit={submit} validationBehavior="aria">
      <Field label={m.own_token_name()} value={name} onChange={setName} maxLength={100} />
      <fieldset className="account-roles">
        <legend>{m.own_token_permissions()}</legend>
        {offered.map((each) => (
          <label key={each}>
            <input type="checkbox" checked={chosen.includes(each)} onChange={() => toggle(each)} /> {permissionName(each)}
          </label>
        ))}
      </fieldset>
      <Field label={m.own_token_until()} type="date" value={until} onChange={setUntil} />
      <Button className="button" type="submit" isDisabled={!name.trim() || chosen.length === 0}>
        {m.own_token_make()}
      </Button>
      <div role="status">
        {making.data && (
          <div className="note">
            <p>{m.own_token_made()}</p>
            <p>
              <code className="account-secret">{making.data.secret}</code>
            </p>
          </div>
        )}
      </div>
      {making.error && <Refused error={making.error} />}
    </Form>
  )
}
