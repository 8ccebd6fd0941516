import { publicRights, rightsOf, type Grant, type Rights } from '#domain/role.ts'

export interface Account {
  id: string
  login_name: string
  display_name: string
  department_code: string | null
  grants: Grant[]
}

/** Who sends a request, and what they may do. */
export interface Visitor {
  /** Written as the author of changes. */
  actor: string
  rights: Rights
  user: Account | null
  /** The session of the cookie, where it is one. */
  session: string | null
}

export const nobody: Visitor = { actor: 'public', rights: publicRights, user: null, session: null }

/** Who runs the program: the token that it prints at its start. */
export const operator: Visitor = {
  actor: 'administrator',
  rights: rightsOf([{ role: 'administrator', town_codes: null, department_codes: null }]),
  user: null,
  session: null,
}
