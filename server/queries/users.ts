import type { Grant } from '#domain/role.ts'
import type { Account } from '../accounts/visitor.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

export interface StoredUser extends Account {
  is_demo: boolean
  disabled_at: string | null
  created_at: string
  has_password: boolean
  has_second_factor: boolean
  last_seen_at: string | null
}

/** The columns of an account, of `users u`. */
export const account = `
  u.id, u.login_name, u.display_name, u.department_code,
  coalesce((select json_agg(json_build_object('role', r.role, 'town_codes', r.town_codes, 'department_codes', r.department_codes) order by r.role) from user_roles r where r.user_id = u.id), '[]') as grants`

const user = `${account}, u.is_demo, u.disabled_at, u.created_at,
  exists (select from passwords p where p.user_id = u.id) as has_password,
  exists (select from totp t where t.user_id = u.id and t.confirmed_at is not null) as has_second_factor,
  (select max(s.last_seen_at) from sessions s where s.user_id = u.id) as last_seen_at`

/** By login name. */
export async function listUsers(db: Db): Promise<StoredUser[]> {
  return rows<StoredUser>(db, `select ${user} from users u order by u.login_key`)
}

export async function userById(db: Db, id: string): Promise<StoredUser | undefined> {
  return firstRow<StoredUser>(db, `select ${user} from users u where u.id = (:id)::uuid`, { id })
}

export async function userByLogin(db: Db, login_name: string): Promise<StoredUser | undefined> {
  return firstRow<StoredUser>(db, `select ${user} from users u where u.login_key = lower(:login_name)`, { login_name })
}

/** Departments may be left out: for all. */
type GivenGrant = Pick<Grant, 'role' | 'town_codes'> & { department_codes?: string[] | null }

export interface NewUser {
  login_name: string
  display_name: string
  department_code?: string | null
  grants: GivenGrant[]
  is_demo?: boolean
}

export async function addUser(db: Db, { login_name, display_name, department_code = null, grants, is_demo = false }: NewUser): Promise<string> {
  const added = await firstRow<{ id: string }>(
    db,
    `insert into users (login_name, display_name, department_code, is_demo)
     values (:login_name, btrim(:display_name), :department_code, :is_demo)
     returning id`,
    { login_name, display_name, department_code, is_demo },
  )
  await setGrants(db, added!.id, grants)
  return added!.id
}

export interface UserEdit {
  display_name?: string
  department_code?: string | null
  disabled_at?: string | null
}

const columns: Record<keyof UserEdit, string> = {
  display_name: 'btrim(:display_name)',
  department_code: ':department_code',
  disabled_at: '(:disabled_at)::timestamptz',
}

export async function editUser(db: Db, id: string, edit: UserEdit): Promise<void> {
  const given = (Object.keys(columns) as (keyof UserEdit)[]).filter((name) => edit[name] !== undefined)
  if (given.length === 0) return
  const sets = given.map((name) => `${name} = ${columns[name]}`).join(', ')
  await rows(db, `update users set ${sets} where id = (:id)::uuid`, { ...edit, id })
}

/** What stays is left alone, so that the history tells only what changed. */
export async function setGrants(db: Db, user_id: string, grants: GivenGrant[]): Promise<void> {
  const bindings = { user_id, grants: JSON.stringify(grants) }
  const given = 'jsonb_to_recordset((:grants)::jsonb) as given (role text, town_codes text[], department_codes text[])'
  await rows(db, `delete from user_roles where user_id = (:user_id)::uuid and role not in (select role from ${given})`, bindings)
  await rows(
    db,
    `insert into user_roles (user_id, role, town_codes, department_codes)
     select (:user_id)::uuid, role, town_codes, department_codes from ${given}
     on conflict on constraint user_roles_once do update set town_codes = excluded.town_codes, department_codes = excluded.department_codes`,
    bindings,
  )
}

/** The towns that are none. */
export async function unknownTowns(db: Db, codes: readonly string[]): Promise<string[]> {
  const unknown = await rows<{ code: string }>(
    db,
    "select code from unnest((:codes)::text[]) given (code) where not exists (select from regions r where r.code = given.code and r.level = 'town')",
    { codes },
  )
  return unknown.map(({ code }) => code)
}

/** The departments that are none. */
export async function unknownDepartments(db: Db, codes: readonly string[]): Promise<string[]> {
  const unknown = await rows<{ code: string }>(
    db,
    'select code from unnest((:codes)::text[]) given (code) where not exists (select from departments d where d.code = given.code)',
    { codes },
  )
  return unknown.map(({ code }) => code)
}

export async function removeDemoUsers(db: Db): Promise<void> {
  await rows(db, 'delete from users where is_demo')
}

/** Null: there is none, or nobody was meant; asked all the same, so that the time tells nothing. */
export async function passwordOf(db: Db, user_id: string | null): Promise<string | null> {
  const stored = await firstRow<{ hash: string }>(db, 'select hash from passwords where user_id = (:user_id)::uuid', { user_id })
  return stored?.hash ?? null
}

export async function setPassword(db: Db, user_id: string, { hash, now }: { hash: string; now: Date }): Promise<void> {
  await rows(
    db,
    `insert into passwords (user_id, hash, changed_at) values ((:user_id)::uuid, :hash, :now)
     on conflict (user_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
    { user_id, hash, now: now.toISOString() },
  )
}

/** How people call whoever has that login name. */
export async function displayNameOf(db: Db, login_name: string): Promise<string | undefined> {
  return (await firstRow<{ display_name: string }>(db, 'select display_name from users where login_name = :login_name', { login_name }))?.display_name
}
