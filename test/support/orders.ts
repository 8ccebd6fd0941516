import { randomUUID } from 'node:crypto'
import type { Role } from '../../domain/role.ts'
import { writing, type Db } from '../../server/database/connect.ts'
import { addUser } from '../../server/queries/users.ts'
import { signedIn } from './accounts.ts'
import { now, type Answer, type Call } from './app.ts'
import { door, hash, maintained, no_ramp, office, person, receive, type Changes, type Person } from './audits.ts'

/** Somebody who moves orders as the page does. */
export interface Mover {
  id: string
  headers: Record<string, string>
  read: (path?: string) => Promise<Answer>
  write: (id: string, draft: object, ifMatch?: string) => Promise<Answer>
  /** As of the newest revision, unless another is told. */
  move: (id: string, move: string, more?: object, revision?: number) => Promise<Answer>
  reinspect: (id: string, body: object) => Promise<Answer>
}

export async function mover(db: Db, call: Call, login_name: string, role: Role, department_code: string | null = null): Promise<Mover> {
  const grants = [{ role, town_codes: null, department_codes: null }]
  const id = await writing(db, 'test', (trx) => addUser(trx, { login_name, display_name: login_name, department_code, grants }))
  const headers = await signedIn(db, id)
  const read = (path = '') => call('GET', `/api/v1/orders${path}`, { headers })
  return {
    id,
    headers,
    read,
    write: (order, draft, ifMatch) =>
      call('PUT', `/api/v1/orders/${order}`, { headers: { ...headers, ...(ifMatch && { 'if-match': ifMatch }) }, body: draft }),
    move: async (order, move, more = {}, revision) => {
      const stands = revision ?? ((await call('GET', `/api/v1/orders/${order}`, { as: 'administrator' })).body.revision as number)
      return call('POST', `/api/v1/orders/${order}/moves`, {
        headers: { ...headers, 'if-match': `W/"${stands}"` },
        body: { id: randomUUID(), move, ...more },
      })
    },
    reinspect: (order, body) => call('POST', `/api/v1/orders/${order}/reinspection`, { headers, body }),
  }
}

export const day = (days: number) => new Date(now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

export const draftOf = (finding_ids: readonly string[], more: object = {}) => ({
  kind: 'order',
  issuing_department_code: 'zhujian',
  department_code: 'jiaotong',
  due_on: day(30),
  basis: null,
  note: null,
  owner_name: null,
  manager_name: null,
  responsible_name: null,
  responsible_document: null,
  items: finding_ids.map((finding_id) => ({ finding_id, remedy: '把门槛降到 15 mm 以内', cost_estimate_cny: 800 })),
  ...more,
})

export interface Bureau extends Awaited<ReturnType<typeof office>> {
  issuer: Mover
  officer: Mover
  /** The open findings of the facility, by their items. */
  findings: { id: string; criterion: string }[]
  /** A draft of them all; its id. */
  draft: (more?: object) => Promise<string>
}

/** A facility whose door failed two items, who issues orders, and who answers for it. */
export async function bureau(db: Db, call: Call, visit: object = {}, changes: Changes = {}): Promise<Bureau> {
  const work = await office(db, call, changes)
  const audit = await work.send({ answers: maintained, components: [door(16, 1400), no_ramp], ...visit })
  await work.reviewer.approve(audit)
  const issuer = await mover(db, call, 'kai.ju', 'reviewer', 'zhujian')
  const officer = await mover(db, call, 'ban.shi', 'department_officer', 'jiaotong')
  const { body } = await work.reviewer.read(`/api/v1/findings?facility_id=${work.facility.id}&open=true`)
  const findings = (body.findings as Bureau['findings'])
    .filter(({ criterion }) => criterion.startsWith('DOOR'))
    .sort((one, other) => one.criterion.localeCompare(other.criterion))
  const draft = async (more = {}) => {
    const id = randomUUID()
    const written = await issuer.write(
      id,
      draftOf(
        findings.map((each) => each.id),
        more,
      ),
    )
    if (written.status !== 201) throw new Error(JSON.stringify(written.body))
    return id
  }
  return { ...work, issuer, officer, findings, draft }
}

export const inspectorNamed = (db: Db, call: Call, login_name: string): Promise<Person> => person(db, call, login_name, 'inspector')

/** So many minutes after it is now in the tests. */
export const soon = (minutes: number) => new Date(now().getTime() + minutes * 60_000).toISOString()

/** Proof with a photo of each open item. */
export async function proofOf({ db, officer }: { db: Db; officer: Mover }, id: string, sign: string) {
  await receive(db, hash(sign))
  const { order_items } = (await officer.read(`/${id}`)).body
  const attachments = order_items
    .filter(({ state }: { state: string }) => state === 'open')
    .map((each: { id: string }) => ({ sha256: hash(sign), item_id: each.id, phase: 'after', caption: null }))
  return officer.move(id, 'submit_proof', { attachments })
}
