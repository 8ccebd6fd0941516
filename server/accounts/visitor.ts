import { publicRights, rightsOf, type Grant, type Permission, type Rights } from '#domain/role.ts'

export interface Account {
  id: string
  login_name: string
  display_name: string
  department_code: string | null
  grants: Grant[]
}

/** Who may no longer do more than say who they are: a disabled account hands over what it still holds, a revoked device nothing. */
export type Limit = 'deposit_only' | 'device_revoked'

/** Who sends a request, and what they may do. */
export interface Visitor {
  /** Written as the author of changes. */
  actor: string
  rights: Rights
  user: Account | null
  /** The session of the cookie, where it is one. */
  session: string | null
  limit: Limit | null
  /** Why an administrator revoked the device. */
  limit_reason: string | null
  /** Whether they may hand over what was done without network; what takes effect of it is judged apart. */
  may_deposit: boolean
}

export const nobody: Visitor = {
  actor: 'public',
  rights: publicRights,
  user: null,
  session: null,
  limit: null,
  limit_reason: null,
  may_deposit: false,
}

/** Who runs the program: the token that it prints at its start. */
export const operator: Visitor = {
  actor: 'administrator',
  rights: rightsOf({ grants: [{ role: 'administrator', town_codes: null, department_codes: null }], department_code: null }),
  user: null,
  session: null,
  limit: null,
  limit_reason: null,
  may_deposit: false,
}

interface Known extends Account {
  limit: Limit | null
  limit_reason?: string | null
  session_id?: string
  /** What the token is for; absent: all that the account may. */
  permissions?: readonly Permission[]
}

/** Whoever is known by a session or a token. */
export function visitorOf({ limit, limit_reason = null, session_id, permissions, ...user }: Known): Visitor {
  return {
    actor: user.login_name,
    rights: limit ? publicRights : rightsOf(user, permissions),
    user,
    session: session_id ?? null,
    limit,
    limit_reason,
    may_deposit: limit !== 'device_revoked' && (permissions?.includes('submit_audits') ?? true),
  }
}
