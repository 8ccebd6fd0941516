import { randomUUID } from 'node:crypto'
import type { AuditAnswer, AuditDocument, AuditedComponent } from '../../domain/audit_document.ts'
import type { Criterion } from '../../domain/criterion.ts'
import type { Db } from '../../server/database/connect.ts'
import { rows } from '../../server/database/connect.ts'
import { addAccount, signedIn, type GivenGrant } from './accounts.ts'
import { now, type Answer, type Call } from './app.ts'
import { byId } from './criteria.ts'
import { addFacility } from './facilities.ts'

/** An hour before it is now in the tests. */
export const visited_at = new Date(now().getTime() - 3_600_000).toISOString()
const began_at = new Date(now().getTime() - 7_200_000).toISOString()

export const found = (value: number | boolean | string, more: Partial<AuditAnswer> = {}): AuditAnswer =>
  ({ state: 'value', value, observed_at: visited_at, ...more }) as AuditAnswer

export function component(given: Partial<AuditedComponent> = {}): AuditedComponent {
  return { id: randomUUID(), type: 'door', part: null, name: null, level: null, presence: 'present', answers: {}, not_applicable: [], ...given }
}

/** A visit on which nothing was found, but for what is given. */
export function documentOf(facility_id: string, given: Partial<AuditDocument> = {}): AuditDocument {
  return {
    facility_id,
    assignment_id: null,
    revises: null,
    criteria_version: 1,
    stage: 'existing',
    started_at: began_at,
    finished_at: visited_at,
    position: { lon: 112.37, lat: 24.78, accuracy_m: 8 },
    usable_today: null,
    notes: null,
    answers: {},
    not_applicable: [],
    components: [],
    photos: [],
    ...given,
  }
}

export function photo(sha256: string, given: Partial<AuditDocument['photos'][number]> = {}): AuditDocument['photos'][number] {
  return { sha256, bytes: 1000, taken_at: visited_at, position: null, component_id: null, property: null, caption: null, ...given }
}

/** What of an item is another than in the shipped checklist. */
export type Changes = Record<string, Partial<Criterion>>

/** Publishes a version of the checklist that has only these items of the shipped one. */
export async function publish(db: Db, items: readonly string[], number = 2, changes: Changes = {}): Promise<void> {
  await rows(db, "select set_config('changxing.actor', 'test', true)")
  await rows(
    db,
    `insert into criteria_versions (number, name_zh, name_en, about, criteria, published_at, published_by)
     select :number, name_zh, name_en, about, :criteria, now(), 'test' from criteria_versions where number = 1`,
    { number, criteria: JSON.stringify(items.map((id) => ({ ...byId.get(id)!, ...changes[id] }))) },
  )
}

/** What a photo is called of which nothing else matters; the sign is a hexadecimal one. */
export const hash = (sign: string) => sign.repeat(64)

/** Somebody who sends and reviews audits as the page does. */
export interface Person {
  id: string
  submit: (document: AuditDocument | Record<string, unknown>, id?: string) => Promise<Answer>
  approve: (id: string, body?: Record<string, unknown>) => Promise<Answer>
  giveBack: (id: string, remarks?: unknown[]) => Promise<Answer>
  read: (url: string) => Promise<Answer>
}

export async function person(db: Db, call: Call, login_name: string, role: 'inspector' | 'reviewer' | GivenGrant, name = '王小明'): Promise<Person> {
  const id = await addAccount(db, login_name, [role], name)
  const headers = await signedIn(db, id)
  return {
    id,
    submit: (body, audit_id = randomUUID()) => call('PUT', `/api/v1/audits/${audit_id}`, { headers, body }),
    approve: (audit, body = {}) => call('POST', `/api/v1/audits/${audit}/approval`, { headers, body }),
    giveBack: (audit, remarks = [{ component_id: null, property: null, text: '请补测门宽' }]) =>
      call('POST', `/api/v1/audits/${audit}/return`, { headers, body: { remarks } }),
    read: (url) => call('GET', url, { headers }),
  }
}

/** Says that the photo arrived. */
export async function receive(db: Db, sha256: string, copy_state: 'ready' | 'failed' = 'ready'): Promise<void> {
  await rows(
    db,
    `insert into photos (sha256, bytes, media_type, width_px, height_px, copy_state, uploaded_by)
     values (:sha256, 1000, 'image/jpeg', 10, 10, :copy_state, 'test')`,
    { sha256, copy_state },
  )
}

export const codeOf = ({ status, body }: Answer): string => `${status} ${body.code ?? ''}`.trim()

/** A short checklist: level at the door and room to turn, a maintainer of the whole, a cross slope of each ramp. */
export const items = ['DOOR-02', 'DOOR-16', 'MGMT-03', 'RAMP-03']

/** A facility under a short checklist, somebody who inspects it, and somebody who reviews. */
export async function office(db: Db, call: Call, changes: Changes = {}) {
  await publish(db, items, 2, changes)
  const facility = await addFacility(call)
  const inspector = await person(db, call, 'li.jian', 'inspector', '李检')
  const reviewer = await person(db, call, 'shen.he', 'reviewer', '沈核')
  const send = async (given: Partial<AuditDocument>): Promise<string> => {
    const id = randomUUID()
    const { status, body } = await inspector.submit(documentOf(facility.id, { criteria_version: 2, ...given }), id)
    if (status !== 201) throw new Error(JSON.stringify(body))
    return id
  }
  return { facility, inspector, reviewer, send, read: async (path = '') => (await call('GET', `/api/v1/facilities/${facility.id}${path}`)).body }
}

export const door = (level_difference_mm: number, turning_diameter_mm = 1500) =>
  component({ answers: { level_difference_mm: found(level_difference_mm), turning_diameter_mm: found(turning_diameter_mm) } })
export const no_ramp = component({ type: 'wheelchair_ramp', presence: 'absent' })
export const maintained = { maintainer_named: found(true) }
/** It complies with all of the short checklist. */
export const good = { answers: maintained, components: [door(15), no_ramp] }
/** A visit on that day. */
export const on = (day: string) => ({ started_at: `${day}T02:00:00Z`, finished_at: `${day}T03:00:00Z` })
