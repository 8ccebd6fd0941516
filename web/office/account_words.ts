import type { Permission, Role } from '#domain/role.ts'
import { m } from '../paraglide/messages.js'

const roleNames: Record<Role, () => string> = {
  administrator: m.role_administrator,
  planner: m.role_planner,
  inspector: m.role_inspector,
  reviewer: m.role_reviewer,
  department_officer: m.role_department_officer,
  supervisor: m.role_supervisor,
}

const permissionNames: Record<Permission, () => string> = {
  read_inventory: m.permission_read_inventory,
  read_staff_names: m.permission_read_staff_names,
  read_imports: m.permission_read_imports,
  edit_facilities: m.permission_edit_facilities,
  edit_regions: m.permission_edit_regions,
  import_facilities: m.permission_import_facilities,
  undo_imports: m.permission_undo_imports,
  merge_facilities: m.permission_merge_facilities,
  edit_many_facilities: m.permission_edit_many_facilities,
  restore_versions: m.permission_restore_versions,
  read_audits: m.permission_read_audits,
  submit_audits: m.permission_submit_audits,
  observe_status: m.permission_observe_status,
  accept_facilities: m.permission_accept_facilities,
  maintain_facilities: m.permission_maintain_facilities,
  assign_inspections: m.permission_assign_inspections,
  review_audits: m.permission_review_audits,
  settle_operations: m.permission_settle_operations,
  read_orders: m.permission_read_orders,
  issue_orders: m.permission_issue_orders,
  answer_orders: m.permission_answer_orders,
  close_orders: m.permission_close_orders,
  handle_reports: m.permission_handle_reports,
  read_supervision: m.permission_read_supervision,
  record_indicators: m.permission_record_indicators,
  read_plans: m.permission_read_plans,
  plan_works: m.permission_plan_works,
  publish_criteria: m.permission_publish_criteria,
  manage_accounts: m.permission_manage_accounts,
  use_own_account: m.permission_use_own_account,
}

export const roleName = (role: Role) => roleNames[role]()
export const permissionName = (permission: Permission) => permissionNames[permission]()

interface Held {
  role: Role
  town_codes: string[] | null
  department_codes?: string[] | null
}

/** The roles that somebody holds, with the towns and departments where it is not everywhere. */
export function rolesText(grants: readonly Held[], townName: (code: string) => string, departmentName: (code: string) => string): string {
  if (grants.length === 0) return m.accounts_no_roles()
  const words = grants.map(({ role, town_codes, department_codes }) => {
    const places = [...(town_codes ?? []).map(townName), ...(department_codes ?? []).map(departmentName)]
    return places.length > 0 ? m.role_in_towns({ role: roleName(role), towns: places.join(m.inventory_list_comma()) }) : roleName(role)
  })
  return words.join(m.inventory_list_comma())
}
