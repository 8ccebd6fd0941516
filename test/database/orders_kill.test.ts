import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { startSession } from '../../server/queries/sessions.ts'
import { addUser } from '../../server/queries/users.ts'
import { town } from '../support/facilities.ts'
import { openMailbox } from '../support/mailbox.ts'
import { draftOf } from '../support/orders.ts'
import { test } from '../support/processes.ts'
import { eventually, onDatabase, type Environment, type ServerProcess } from '../support/server_process.ts'

const count = 1000
/** People who issue at the same time. */
const hands = 4

test.for(['embedded', 'server'] as const)(
  'a thousand orders are issued while the server is killed: none is doubled or lost, and each mail went out once or is marked (%s)',
  { timeout: 600_000 },
  async (engine, { home, launch }) => {
    const mailbox = await openMailbox()
    onTestFinished(mailbox.close)
    const environment = { ...(await home(engine)), SMTP_URL: mailbox.url, MAIL_FROM: 'changxing@city.example', PUBLIC_URL: 'https://map.example' }
    const at: { server: ServerProcess } = { server: await launch(environment) }
    const { headers, findings } = await prepared(environment)
    const orders = findings.map((finding) => ({ id: randomUUID(), issue: randomUUID(), finding, isIssued: false }))
    const issued = () => orders.filter((each) => each.isIssued).length
    const working = Array.from({ length: hands }, (_, hand) =>
      issueAll(
        at,
        headers,
        orders.filter((_each, index) => index % hands === hand),
      ),
    )
    for (const share of [0.15, 0.4, 0.7]) {
      await eventually(() => issued() >= count * share || undefined, 300_000)
      await at.server.kill()
      at.server = await launch(environment)
    }
    await Promise.all(working)
    await eventually(async () => (await onDatabase(environment, mailsWaiting)) === 0 || undefined, 120_000)
    await onDatabase(environment, async (db) => {
      const [found] = await rows(
        db,
        `select (select count(*) from orders where state = 'issued') as issued, (select count(*) from orders) as orders, (select max(number) from orders) as highest,
                (select count(distinct number) from orders) as numbers, (select count(*) from order_events) as events, (select count(*) from notices where kind = 'issued') as notices`,
      )
      expect(found).toEqual({ issued: count, orders: count, highest: count, numbers: count, events: count, notices: count })
      const told = await rows<{ state: string; id: string }>(db, 'select m.state, m.id from notice_mails m join notices n using (id)')
      const arrived = new Map<string, number>()
      for (const { message_id } of mailbox.mails) arrived.set(message_id, (arrived.get(message_id) ?? 0) + 1)
      expect([...arrived.values()].filter((times) => times > 1)).toEqual([])
      expect([told.length, told.filter(({ state }) => state !== 'sent' && state !== 'uncertain')]).toEqual([count, []])
      const sent = told.filter(({ state }) => state === 'sent').map(({ id }) => `<${id}@map.example>`)
      expect(sent.filter((id) => !arrived.has(id))).toEqual([])
      const marked = told.length - sent.length
      expect(arrived.size).toBeGreaterThanOrEqual(count - marked)
      expect(marked).toBeLessThanOrEqual(3 * 5) // three kills, of each what was being handed over
    })
  },
)

const mailsWaiting = async (db: Db) => {
  const [row] = await rows<{ waiting: number }>(
    db,
    `select (select count(*) from notice_mails where state in ('queued', 'sending')) + (select count(*) from untold_events) as waiting`,
  )
  return row!.waiting
}

/** Who issues, who is told, and a facility on which as many things failed as there will be orders. */
async function prepared(environment: Environment): Promise<{ headers: Record<string, string>; findings: string[] }> {
  return onDatabase(environment, (db) =>
    writing(db, 'test', async (trx) => {
      const reviewer = await addUser(trx, { login_name: 'kai.ju', display_name: '开具人', grants: [{ role: 'reviewer', town_codes: null }] })
      const officer = { login_name: 'ban.shi', display_name: '经办人', department_code: 'jiaotong' }
      await addUser(trx, { ...officer, grants: [{ role: 'department_officer', town_codes: null }] })
      await rows(trx, "update users set email = login_name || '@city.example' where login_name = 'ban.shi'")
      const found = await rows<{ id: string }>(
        trx,
        `with place as (
           insert into facilities (kind, category, name_zh, town_code, declared_town_code) values ('toilet', 'street_toilet', '公厕', :town, :town) returning id
         ), visit as (
           insert into audits (id, facility_id, criteria_version, inspector, inspector_name, finished_at, status, reviewed_at, reviewed_by)
           select gen_random_uuid(), id, 1, 'li.jian', '李检', now(), 'approved', now(), 'kai.ju' from place returning id, facility_id
         ), kept as (
           insert into audit_documents (audit_id, document) select id, '{}' from visit
         ), judged as (
           insert into verdicts (facility_id, kind, category, audit_id, criteria_version, verdict, judgements, cause)
           select facility_id, 'toilet', 'street_toilet', id, 1, 'non_compliant', '[]', 'approval' from visit
         )
         insert into findings (facility_id, audit_id, criterion, component_id, condemns, severity, reason, found_on)
         select facility_id, id, 'DOOR-02', gen_random_uuid(), true, 'major', '{"code": "not_there"}', current_date from visit, generate_series(1, ${count})
         returning id`,
        { town },
      )
      const secret = await startSession(trx, reviewer, { agent: 'test', now: new Date() })
      const headers = { cookie: `__Host-session=${secret}`, 'sec-fetch-site': 'same-origin' } // PUBLIC_URL says https
      return { headers, findings: found.map(({ id }) => id) }
    }),
  )
}

/** Writes and issues one order after the other; what got no answer is sent again as it was. */
async function issueAll(
  at: { server: ServerProcess },
  headers: Record<string, string>,
  orders: { id: string; issue: string; finding: string; isIssued: boolean }[],
): Promise<void> {
  const due_on = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  for (const order of orders) {
    while (!order.isIssued) {
      try {
        const { call } = at.server
        const written = await answered(call('PUT', `/api/v1/orders/${order.id}`, { headers, body: draftOf([order.finding], { due_on }) }))
        if (![200, 201].includes(written.status) && written.body.code !== 'order_not_draft') throw new Error(JSON.stringify(written.body))
        const revision = written.body.revision ?? 1
        const moved = await answered(
          call('POST', `/api/v1/orders/${order.id}/moves`, {
            headers: { ...headers, 'if-match': `W/"${revision}"` },
            body: { id: order.issue, move: 'issue' },
          }),
        )
        if (moved.status !== 200) throw new Error(JSON.stringify(moved.body))
        order.isIssued = true
      } catch {
        await sleep(100)
      }
    }
  }
}

/** A request of which nothing is heard any more because its server was killed is given up. */
function answered<T>(asked: Promise<T>): Promise<T> {
  return Promise.race([asked, sleep(15_000).then(() => Promise.reject(new Error('no answer')))])
}
