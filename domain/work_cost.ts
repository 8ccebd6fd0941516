/** Costs of the catalogue that belong to no item of the checklist. */
export const other_costs = ['verify_visit', 'renovate_service', 'build_service'] as const
