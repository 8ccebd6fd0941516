import type { ProblemCode } from '../problem.ts'

/** The refusal that breaking a named constraint means, and the field of the request that is to be corrected. */
export interface Meaning {
  code: ProblemCode
  field: string
}

/** Each named constraint that a request can break; those that only a fault of ours can break are not among them. */
export const meanings: Record<string, Meaning> = {
  users_login_name_unique: { code: 'login_name_taken', field: 'login_name' },
  users_login_name_free: { code: 'login_name_reserved', field: 'login_name' },
  users_login_name_fit: { code: 'login_name_unfit', field: 'login_name' },
  users_display_name_given: { code: 'display_name_blank', field: 'display_name' },
  users_department_known: { code: 'department_unknown', field: 'department_code' },
  facilities_pkey: { code: 'id_taken', field: 'id' },
  facilities_code_unique: { code: 'code_taken', field: 'code' },
  facilities_name_given: { code: 'name_blank', field: 'name_zh' },
  facilities_category_of_kind: { code: 'category_not_of_kind', field: 'category' },
  facilities_town_known: { code: 'town_unknown', field: 'town_code' },
  facilities_declared_town_known: { code: 'town_unknown', field: 'town_code' },
  facilities_village_known: { code: 'village_unknown', field: 'village_code' },
  facilities_department_known: { code: 'department_unknown', field: 'department_code' },
  facilities_geometry_of_kind: { code: 'geometry_unfit', field: 'geometry' },
  facilities_geometry_flat: { code: 'geometry_3d', field: 'geometry' },
  facilities_geometry_valid: { code: 'geometry_crosses_itself', field: 'geometry' },
  facilities_geometry_not_empty: { code: 'geometry_empty', field: 'geometry' },
  facilities_geometry_on_earth: { code: 'off_the_earth', field: 'geometry' },
  facilities_accepted_before_use: { code: 'acceptance_missing', field: 'state' },
  maintenance_plans_department_known: { code: 'department_unknown', field: 'department_code' },
  acceptances_participants_named: { code: 'duty_word_missing', field: 'participants' },
  maintenance_plans_responsible_named: { code: 'duty_word_missing', field: 'responsible' },
  maintenance_entries_by_named: { code: 'duty_word_missing', field: 'done_by' },
  maintenance_entries_told: { code: 'duty_word_missing', field: 'what' },
  occupations_why_given: { code: 'duty_word_missing', field: 'why' },
  occupations_by_named: { code: 'duty_word_missing', field: 'occupied_by' },
  occupations_substitute_given: { code: 'substitute_missing', field: 'substitute' },
  components_geometry_valid: { code: 'geometry_crosses_itself', field: 'geometry' },
  lifecycle_events_once_a_day: { code: 'recorded_already', field: 'since' },
  verifications_once_a_day: { code: 'recorded_already', field: 'verified_on' },
  order_items_one_order: { code: 'order_finding_taken', field: 'items' },
  orders_issuer_known: { code: 'department_unknown', field: 'issuing_department_code' },
  orders_department_known: { code: 'department_unknown', field: 'department_code' },
  reports_hotline_number_once: { code: 'report_hotline_number_taken', field: 'hotline_number' },
  reports_town_known: { code: 'town_unknown', field: 'town_code' },
  regions_name_given: { code: 'region_name_blank', field: 'name_zh' },
  regions_boundary_valid: { code: 'geometry_crosses_itself', field: 'collection' },
  regions_validity_ordered: { code: 'validity_reversed', field: 'valid_to' },
}
