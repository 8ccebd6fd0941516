import { Type, type Static } from 'typebox'
import { checkResults } from '#domain/acceptance.ts'
import { Day, Id, Nullable, Text, Words } from './shared.ts'

const Remark = Nullable(Type.String({ maxLength: 500 }))

const Check = Type.Object(
  { criterion: Text(40), result: Words(checkResults), remark: Remark },
  { additionalProperties: false, description: 'An item of the checklist; one that is not met needs a remark' },
)

const acceptance = {
  accepted_on: Day(),
  document_number: Nullable(Type.String({ maxLength: 100, description: 'Of the document of the acceptance' })),
  participants: Text(500),
  tried_by: Nullable(Type.String({ maxLength: 300, description: 'Disabled or older people who tried it; null: nobody did' })),
  checks: Type.Array(Check, { maxItems: 500 }),
  remark: Remark,
}

export const NewAcceptance = Type.Object(
  {
    ...acceptance,
    criteria_version: Type.Integer({ minimum: 1, maximum: 999_999_999, description: 'The version of the checklist that was followed' }),
  },
  { additionalProperties: false },
)
export type NewAcceptance = Static<typeof NewAcceptance>

const Acceptance = Type.Object({
  id: Id,
  ...acceptance,
  criteria_version: Type.Integer(),
  category: Type.String({ description: 'Of the facility, as it was checked' }),
  is_passed: Type.Boolean({ description: 'No item that judges is not met' }),
  recorded_at: Type.String({ format: 'date-time' }),
  recorded_by: Type.String(),
})
export type Acceptance = Static<typeof Acceptance>

export const Acceptances = Type.Object({
  awaits_acceptance: Type.Boolean({ description: 'It came into the register before it was used: only an acceptance that it passed lets it operate' }),
  acceptances: Type.Array(Acceptance, { description: 'The newest first' }),
})
export type Acceptances = Static<typeof Acceptances>

const plan = {
  interval_days: Type.Integer({ minimum: 1, maximum: 3660 }),
  department_code: Nullable(Type.String({ maxLength: 50 })),
  responsible: Text(200),
  next_due_on: Day(),
  note: Remark,
}
export const NewMaintenancePlan = Type.Object(plan, { additionalProperties: false })
export type NewMaintenancePlan = Static<typeof NewMaintenancePlan>

const entry = {
  done_on: Day(),
  done_by: Text(200),
  what: Text(500),
  found_defect: Type.Boolean(),
}
export const NewMaintenanceEntry = Type.Object(entry, { additionalProperties: false })
export type NewMaintenanceEntry = Static<typeof NewMaintenanceEntry>

export const Maintenance = Type.Object({
  plan: Nullable(
    Type.Object({ ...plan, department_name_zh: Nullable(Type.String()), department_name_en: Nullable(Type.String()), is_overdue: Type.Boolean() }),
  ),
  entries: Type.Array(Type.Object({ id: Id, ...entry }), { description: 'The newest first, 200 at most' }),
})
export type Maintenance = Static<typeof Maintenance>

export const dueStates = ['overdue', 'due'] as const

const place = {
  facility_id: Id,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  town_code: Type.String(),
  town_name_zh: Type.String(),
  town_name_en: Nullable(Type.String()),
}

export const DuePlan = Type.Object({
  ...place,
  interval_days: Type.Integer(),
  responsible: Type.String(),
  next_due_on: Day(),
  days_overdue: Type.Integer(),
})
export type DuePlan = Static<typeof DuePlan>
export const DuePlans = Type.Object({ number_matched: Type.Integer(), plans: Type.Array(DuePlan) })

const occupationStates = ['running', 'overdue', 'restored'] as const
export type OccupationState = (typeof occupationStates)[number]

const occupation = {
  component_id: Nullable(Id),
  from_on: Day(),
  until_on: Day('The last day'),
  why: Text(300),
  substitute: Text(500),
  occupied_by: Text(200),
}
export const NewOccupation = Type.Object(
  {
    ...occupation,
    component_id: Type.Optional(
      Nullable(Type.String({ format: 'uuid', description: 'The part that is occupied; null: all of it, which then can’t be used until the end' })),
    ),
    is_works: Type.Optional(Type.Boolean({ default: false, description: 'Occupied by works' })),
  },
  { additionalProperties: false },
)
export type NewOccupation = Static<typeof NewOccupation>

export const Restored = Type.Object({ restored_on: Day() }, { additionalProperties: false })

export const Occupation = Type.Object({
  id: Id,
  ...occupation,
  restored_on: Nullable(Day()),
  state: Words(occupationStates, { description: '`overdue`: its last day has passed and nobody recorded that all is as before' }),
})
export type Occupation = Static<typeof Occupation>
export const Occupations = Type.Object({ occupations: Type.Array(Occupation, { description: 'The last to end first' }) })

export const OpenOccupation = Type.Object({ ...place, ...Occupation.properties })
export type OpenOccupation = Static<typeof OpenOccupation>
export const OpenOccupations = Type.Object({ number_matched: Type.Integer(), occupations: Type.Array(OpenOccupation) })
