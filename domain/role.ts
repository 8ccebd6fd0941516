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
  'read_orders',
  'issue_orders',
  'answer_orders',
  'close_orders',
  'handle_reports',
  'read_supervision',
  'record_indicators',
  'read_plans',
  'plan_works',
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
    'read_orders',
    'issue_orders',
    'handle_reports',
    'read_supervision',
    'record_indicators',
    'read_plans',
    'plan_works',
  ],
  inspector: [...staff, 'edit_facilities', 'read_audits', 'submit_audits', 'observe_status', 'read_orders'],
  reviewer: [
    ...staff,
    'edit_facilities',
    'read_audits',
    'observe_status',
    'assign_inspections',
    'review_audits',
    'settle_operations',
    'read_orders',
    'issue_orders',
    'close_orders',
    'handle_reports',
    'read_supervision',
    'read_plans',
  ],
  department_officer: [...staff, 'maintain_facilities', 'read_orders', 'answer_orders', 'handle_reports'],
  supervisor: [...staff, 'read_imports', 'read_audits', 'read_orders', 'read_supervision', 'read_plans'],
}

/** These reach every town, so a role for some towns or departments does not give them. */
const citywide: ReadonlySet<Permission> = new Set([
  'edit_regions',
  'import_facilities',
  'undo_imports',
  'publish_criteria',
  'record_indicators',
  'read_plans',
  'plan_works',
  'manage_accounts',
])

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

/** Whose roles they are. */
interface Holder {
  grants: readonly Grant[]
  department_code: string | null
}

/** All that the roles give together; a token gives no more than it is for. An officer for no named department is one of their own. */
export function rightsOf({ grants, department_code }: Holder, within: readonly Permission[] = permissions): Rights {
  const rights = new Map(publicRights)
  for (const { role, ...given } of grants) {
    const own = department_code === null ? [] : [department_code]
    const scope = role === 'department_officer' ? { ...given, department_codes: given.department_codes ?? own } : given
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
