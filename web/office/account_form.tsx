import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { roles, type Grant, type Role } from '#domain/role.ts'
import { answer, api, ApiProblem } from '../api.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { roleName } from './account_words.ts'
import type { User } from './accounts.tsx'
import { useDepartments } from './departments.ts'
import { Refused } from './refused.tsx'
import { useTowns } from './town_names.ts'

interface Props {
  /** Absent: a new one. */
  user?: User
  done: () => void
  cancel: () => void
}

/** An account's names, department, roles and towns. */
export function AccountForm({ user, done, cancel }: Props) {
  const [login_name, setLogin] = useState(user?.login_name ?? '')
  const [display_name, setName] = useState(user?.display_name ?? '')
  const [department, setDepartment] = useState(user?.department_code ?? '')
  const [grants, setGrants] = useState<Grant[]>(user?.grants.map((each) => ({ department_codes: null, ...each })) ?? [])
  const departments = useDepartments() ?? []
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const saving = useMutation({
    mutationFn: async () => {
      const body = { display_name, department_code: department || null, grants }
      if (user) await answer(api.PATCH('/api/v1/users/{id}', { params: { path: { id: user.id } }, body }))
      else await answer(api.POST('/api/v1/users', { body: { login_name, ...body } }))
    },
    onSuccess: done,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  const errorAt = (field: string) =>
    saving.error instanceof ApiProblem && saving.error.body.fields.some((each) => each.field === field) ? saving.error.body.title : undefined
  const isAtField = errorAt('login_name') !== undefined || errorAt('display_name') !== undefined
  return (
    <Form ref={form} className="stack narrow" onSubmit={submit} validationBehavior="aria">
      {!user && <Field label={m.sign_in_name()} value={login_name} onChange={setLogin} error={errorAt('login_name')} autoComplete="off" />}
      <Field label={m.accounts_display_name()} value={display_name} onChange={setName} error={errorAt('display_name')} autoComplete="off" />
      <Choice
        label={m.accounts_department()}
        value={department}
        onChange={setDepartment}
        options={[{ value: '', name: m.accounts_department_none() }, ...departments.map((each) => ({ value: each.code, name: nameOf(each) }))]}
      />
      <Roles grants={grants} change={setGrants} departments={departments.map((each) => ({ value: each.code, name: nameOf(each) }))} />
      {saving.error && !isAtField && <Refused error={saving.error} />}
      <div className="row">
        <Button className="button primary" type="submit">
          {m.accounts_save()}
        </Button>
        <Button className="button quiet" onPress={cancel}>
          {m.cancel()}
        </Button>
      </div>
    </Form>
  )
}

interface RolesProps {
  grants: Grant[]
  change: (grants: Grant[]) => void
  departments: { value: string; name: string }[]
}

function Roles({ grants, change, departments }: RolesProps) {
  const { options } = useTowns()
  const held = (role: Role) => grants.find((each) => each.role === role)
  const toggle = (role: Role) =>
    change(held(role) ? grants.filter((each) => each.role !== role) : [...grants, { role, town_codes: null, department_codes: null }])
  const narrow = (role: Role, to: 'town_codes' | 'department_codes') => (codes: string[]) =>
    change(grants.map((each) => (each.role === role ? { ...each, [to]: codes.length > 0 ? codes : null } : each)))
  return (
    <fieldset className="account-roles">
      <legend>{m.accounts_roles()}</legend>
      {roles.map((role) => (
        <div key={role}>
          <label>
            <input type="checkbox" checked={held(role) !== undefined} onChange={() => toggle(role)} /> {roleName(role)}
          </label>
          {held(role) && role !== 'administrator' && (
            <>
              <Choices
                label={m.accounts_towns({ role: roleName(role) })}
                all={m.accounts_towns_all()}
                value={held(role)?.town_codes ?? []}
                options={options}
                onChange={narrow(role, 'town_codes')}
              />
              <Choices
                label={m.accounts_departments({ role: roleName(role) })}
                all={m.accounts_departments_all()}
                value={held(role)?.department_codes ?? []}
                options={departments}
                onChange={narrow(role, 'department_codes')}
              />
            </>
          )}
        </div>
      ))}
    </fieldset>
  )
}
