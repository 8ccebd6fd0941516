import { expect } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { meanings } from '../../server/database/constraint_meaning.ts'
import { test } from '../support/app.ts'
import { addFacility, town } from '../support/facilities.ts'

/** What a schema, a rule or the program itself already holds: only a fault of ours can break these. */
const beyond_requests = [
  /^(regions|departments|categories|database_info|components|facts|history|imports|import_rows|import_judgements|lifecycle_events|verifications|merges|distinct_facilities)_pkey$/,
  /^(knex_migrations|database_info|categories|criteria_versions|import_rows|import_judgements|imports|history)_/,
  /^(assignments|operational_observations)_/, // whoever assigns or observes is asked to say what these hold first
  /^(users_pkey|user_roles_|passwords_|totp_|recovery_codes_|sessions_|api_tokens_|reset_links_|sign_in_failures_|account_events_)/,
  // Words of the schema, or what the program writes.
  /^facilities_(kind|lifecycle|verdict|town_basis|number_unique|code_trimmed)$/,
  /^facilities_(merged_into_known|not_merged_into_itself|split_from_known|not_split_from_itself)$/,
  /^lifecycle_events_(state|facility_known|closed_with_reason)$/,
  /^verifications_facility_known$/,
  /^components_(presence|facility_known)$/,
  /^facts_(component_known|state|operator|grade|value_with_state|unknown_with_note)$/,
  // What a device sends is looked at first, and what is decided is locked first.
  /^(assignments|audits|audit_documents|audit_photos|photos|verdicts|findings|facility_facts|operational_observations)_/,
  /^facts_audit_known$/,
  /^(rejudgings|rejudging_changes)_/, // written by the work on them
  // What a device hands over is stored as it came and judged by the rules of the same thing done online.
  /^(devices|sync_operations|sync_quarantine|sync_epochs|field_heads)_/,
  /^(untold_events|notices|notice_mails)_|^users_(email_fit|language)$/, // written by the program, or held by the schema
  // What stands in an order is locked and looked at first; figures are checked against the list of indicators.
  /^(department_duties|orders|order_numbers|order_items|order_moves|order_events|order_attachments|indicators|indicator_values)_/,
  /^(work_costs|scenarios|scenario_runs)_/, // held by the schema, or locked and looked at first
  /^(population_datasets|population_points|service_capacities)_/, // rows are read and judged first; a name is looked for first
  /^(priority_inputs|weight_sets)_/, // held by the schema; a name is looked for first
  /^(reports|report_moves|report_events|report_contacts|report_photos)_/, // words of the schema, and what is locked and looked at first
  /^(acceptances|maintenance_plans|maintenance_entries|occupations)_/, // of a facility that is locked first, with days that are compared first
  /^(merges|distinct_facilities|facility_counts|facility_trait_counts|fit_facts)_/, // two facilities that are locked and looked at first; sums
  /^regions_(parent_known|level_fits_code|area_positive|population_counts|disabled_residents_counts|boundary_status|boundary_described)$/,
]

test('every named constraint that a request can break means a refusal of its own', async ({ db }) => {
  const named = await rows<{ name: string }>(
    db,
    `select conname as name
       from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u') and conrelid <> coalesce(to_regclass('spatial_ref_sys'), 0)`,
  )
  const names = named.map(({ name }) => name)
  expect(names.filter((name) => !meanings[name] && !beyond_requests.some((pattern) => pattern.test(name)))).toEqual([])
  // Unique indexes, and what triggers raise, are no constraints of the catalogue.
  const others = await rows<{ name: string }>(
    db,
    `select indexrelid::regclass::text as name from pg_index where indisunique
     union all
     select (regexp_matches(prosrc, 'constraint = ''(\\w+)''', 'g'))[1] from pg_proc where pronamespace = 'public'::regnamespace`,
  )
  const known = new Set([...names, ...others.map(({ name }) => name)])
  expect(Object.keys(meanings).filter((name) => !known.has(name))).toEqual([])
})

test.for([
  [{ name_zh: '   ' }, 'name_blank', 'name_zh'],
  [{ village_code: `${town}999` }, 'village_unknown', 'village_code'],
  [{ department_code: 'nobody' }, 'department_unknown', 'department_code'],
  [{ town_code: '441882999' }, 'town_unknown', 'town_code'],
] as const)('%o is refused as %s, with its field', async ([given, code, field], { call }) => {
  const body = { kind: 'toilet', category: 'street_toilet', name_zh: '公厕', town_code: town, ...given }
  const refused = await call('POST', '/api/v1/facilities', { as: 'administrator', body })
  expect([refused.status, refused.body.code]).toEqual([422, code])
  expect(refused.body.fields).toEqual([expect.objectContaining({ field, code })])
  expect(`${refused.body.title}${refused.body.remedy}`).not.toContain('{')
  expect(JSON.stringify(refused.body)).not.toContain('facilities_')
})

test('a code of another facility is refused with its field', async ({ call }) => {
  await addFacility(call, { code: 'A-1' })
  const { id, revision } = await addFacility(call)
  const refused = await call('PATCH', `/api/v1/facilities/${id}`, {
    as: 'administrator',
    headers: { 'if-match': `"${revision}"` },
    body: { code: 'A-1' },
  })
  expect([refused.status, refused.body.code, refused.body.fields[0].field]).toEqual([409, 'code_taken', 'code'])
})

test('a region without a name is refused with its field', async ({ call }) => {
  const { headers } = await call('GET', `/api/v1/regions/${town}`)
  const refused = await call('PATCH', `/api/v1/regions/${town}`, {
    as: 'administrator',
    headers: { 'if-match': String(headers['etag']) },
    body: { name_zh: ' ' },
  })
  expect([refused.status, refused.body.code, refused.body.fields[0].field]).toEqual([422, 'region_name_blank', 'name_zh'])
})
