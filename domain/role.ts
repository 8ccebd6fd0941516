/** Who may do what. The one table; routes name a permission, pages ask `may`. */
export const roles = ['administrator', 'planner', 'inspector', 'reviewer', 'department_officer', 'supervisor'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'read_inventory',
  'read_staff_names',
  'read_imports',
  'edit_facilities',
  'edit_regions',
  'import_facilities',
  'undo_imports',
  'merge_facilities',
  'edit_many_facilities',
  'read_audits',
  'submit_audits',
  'observe_status',
  'assign_inspections',
  'review_audits',
  'publish_criteria',
  'manage_accounts',
  'use_own_account',
] as const
export type Permission = (typeof permissions)[number]

/** Whoever has an account. */
const staff = ['read_inventory', 'read_staff_names', 'use_own_account'] as const satisfies Permission[]

export const granted: Record<Role, readonly Permission[]> = {
  administrator: permissions,
  planner: [
    ...staff,
    'read_imports',
    'edit_facilities',
    'import_facilities',
    'undo_imports',
    'merge_facilities',
    'edit_many_facilities',
    'read_audits',
    'assign_inspections',
  ],
  inspector: [...staff, 'edit_facilities', 'read_audits', 'submit_audits', 'observe_status'],
  reviewer: [...staff, 'edit_facilities', 'read_audits', 'observe_status', 'assign_inspections', 'review_audits'],
  department_officer: staff,
  supervisor: [...staff, 'read_imports', 'read_audits'],
}

/** These reach every town, so a role for some towns does not give them. */
const citywide: ReadonlySet<Permission> = new Set(['edit_regions', 'import_facilities', 'undo_imports', 'publish_criteria', 'manage_accounts'])

/** A role that somebody holds, in these towns; null: in all. */
export interface Grant {
  role: Role
  town_codes: string[] | null
}

/** What one may do, and in which towns; null: in all. */
export type Rights = ReadonlyMap<Permission, string[] | null>

/** Who is not signed in reads what is public. */
export const publicRights: Rights = new Map([['read_inventory', null]])

/** All that the roles give together; a token gives no more than it is for. */
export function rightsOf(grants: readonly Grant[], within: readonly Permission[] = permissions): Rights {
  const rights = new Map(publicRights)
  for (const { role, town_codes } of grants) {
    for (const permission of granted[role]) {
      if (!within.includes(permission) || (town_codes && citywide.has(permission))) continue
      rights.set(permission, together(rights.get(permission), town_codes))
    }
  }
  return rights
}

/** The wider of two scopes: the towns of both, or all. */
function together(one: string[] | null | undefined, other: string[] | null): string[] | null {
  if (one === null || other === null) return null
  return [...new Set([...(one ?? []), ...other])]
}

export function may(rights: Pick<Rights, 'has'>, permission: Permission): boolean {
  return rights.has(permission)
}
