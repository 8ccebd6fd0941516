/** Who may do what. The one table; routes name a permission, pages ask `may`. */
export const roles = ['public', 'administrator'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'read_inventory',
  'read_imports',
  'edit_facilities',
  'edit_regions',
  'import_facilities',
  'undo_imports',
  'merge_facilities',
  'edit_many_facilities',
] as const
export type Permission = (typeof permissions)[number]

const granted: Record<Role, readonly Permission[]> = {
  public: ['read_inventory'],
  administrator: permissions,
}

export function may(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission)
}
