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
  'restore_versions',
  'read_audits',
  'submit_audits',
  'observe_status',
  'accept_facilities',
  'maintain_facilities',
  'assign_inspections',
  'review_audits',
  'settle_operations',
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
    'accept_facilities',
    'maintain_facilities',
    'assign_inspections',
  ],
  inspector: [...staff, 'edit_facilities', 'read_audits', 'submit_audits', 'observe_status'],
  reviewer: [...staff, 'edit_facilities', 'read_audits', 'observe_status', 'assign_inspections', 'review_audits', 'settle_operations'],
  department_officer: [...staff, 'maintain_facilities'],
  supervisor: [...staff, 'read_imports', 'read_audits'],
}

/** These reach every town, so a role for some towns or departments does not give them. */
const citywide: ReadonlySet<Permission> = new Set(['edit_regions', 'import_facilities', 'undo_imports', 'publish_criteria', 'manage_accounts'])

/** Where something may be done: in these towns, for what these departments answer for; null: in all. */
export interface Scope {
  town_codes: string[] | null
  department_codes: string[] | null
}

/** A role that somebody holds, and where. */
export interface Grant extends Scope {
  role: Role
}

/** What one may do, and where: in any of the scopes; null: everywhere. */
export type Rights = ReadonlyMap<Permission, readonly Scope[] | null>

/** Who is not signed in reads what is public. */
export const publicRights: Rights = new Map([['read_inventory', null]])

/** All that the roles give together; a token gives no more than it is for. */
export function rightsOf(grants: readonly Grant[], within: readonly Permission[] = permissions): Rights {
  const rights = new Map(publicRights)
  for (const { role, ...scope } of grants) {
    const isEverywhere = scope.town_codes === null && scope.department_codes === null
    for (const permission of granted[role]) {
      if (!within.includes(permission) || (!isEverywhere && citywide.has(permission))) continue
      const before = rights.get(permission)
      rights.set(permission, isEverywhere || before === null ? null : [...(before ?? []), scope])
    }
  }
  return rights
}

export function may(rights: Pick<Rights, 'has'>, permission: Permission): boolean {
  return rights.has(permission)
}

/** Whether a facility lies within one of the scopes; a department that is not told is taken to fit. */
export function isWithin(scopes: readonly Scope[] | null, place: { town_code: string; department_code?: string | null | undefined }): boolean {
  if (scopes === null) return true
  const { town_code, department_code } = place
  return scopes.some(
    (scope) =>
      (scope.town_codes?.includes(town_code) ?? true) &&
      (department_code === undefined || (scope.department_codes?.includes(department_code ?? '') ?? true)),
  )
}
