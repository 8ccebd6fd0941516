import { describe, expect } from 'vitest'
import { facilityVerdict, judge } from '#domain/audit.ts'
import { judgedFacility, type AuditDocument } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import { orderStates } from '#domain/rectification.ts'
import { standingOn } from '#domain/supervision.ts'
import { checkDocument } from '../../server/audits/rules.ts'
import { readConfig } from '../../server/config.ts'
import { firstRow, rows } from '../../server/database/connect.ts'
import { demoAccountsAtStart } from '../../server/demo/accounts.ts'
import { generateDemo } from '../../server/demo/generator.ts'
import { readGround } from '../../server/demo/ground.ts'
import { supervisedOrders } from '../../server/queries/supervision.ts'
import { now, today, type Call } from '../support/app.ts'
import { criteria } from '../support/criteria.ts'
import { test } from '../support/demo.ts'

const config = readConfig({})
const ground = await readGround(config.CITY_DATA)
const get = async (call: Call, path: string) => (await call('GET', `/api/v1/${path}`)).body

describe('what the examples are said to be', () => {
  interface Stored {
    id: string
    facility_id: string
    kind: 'venue'
    category: string
    facility_verdict: string
    facility_verdict_on: string | null
    visited_on: string
    verdict: string
    judgements: unknown[]
    document: AuditDocument
    criteria: Criterion[]
  }
  const approved = `
    select a.id, a.facility_id, f.kind, f.category, f.verdict as facility_verdict, f.verdict_on as facility_verdict_on, v.verdict, v.judgements, d.document, c.criteria,
           (a.finished_at at time zone 'Asia/Shanghai')::date as visited_on
      from audits a
      join facilities f on f.id = a.facility_id
      join audit_documents d on d.audit_id = a.id
      join criteria_versions c on c.number = a.criteria_version
      left join verdicts v on v.audit_id = a.id
     where a.status = 'approved'
     order by a.finished_at`
  const judged = ({ kind, category, document, ...stored }: Pick<Stored, 'kind' | 'category' | 'document' | 'criteria'>) =>
    judge(stored.criteria, judgedFacility({ kind, category }, document))

  test('is what the engine says of their audits, and no other word', async ({ db }) => {
    const audits = await rows<Stored>(db, approved)
    expect(audits.length).toBeGreaterThan(200)
    for (const audit of audits) {
      const judgements = judged(audit)
      expect(audit.verdict).toBe(facilityVerdict(judgements))
      expect(audit.judgements).toEqual(judgements.map(({ criterion, component_id, verdict }) => [criterion, component_id, verdict]))
    }
    const latest = new Map(audits.map((audit) => [audit.facility_id, audit]))
    for (const { facility_verdict, verdict, facility_verdict_on, visited_on } of latest.values())
      expect([facility_verdict, facility_verdict_on]).toEqual([verdict, visited_on])
    const called = await rows<{ id: string }>(db, "select id from facilities where verdict <> 'unaudited' or verdict_on is not null")
    expect(new Set(called.map(({ id }) => id))).toEqual(new Set(latest.keys()))
  })

  test('and each failed item of the latest audit is an open finding, each other one ended', async ({ db }) => {
    const latest = new Map((await rows<Stored>(db, approved)).map((audit) => [audit.facility_id, audit]))
    const failed = [...latest.values()].flatMap((audit) =>
      judged(audit)
        .filter(({ verdict }) => verdict === 'fail')
        .map(({ criterion, component_id, condemns, reason }) => ({
          facility_id: audit.facility_id,
          audit_id: audit.id,
          criterion,
          component_id,
          condemns,
          reason,
        })),
    )
    const columns = 'facility_id, audit_id, criterion, component_id, condemns, reason'
    const key = (each: object) => JSON.stringify(each, ['facility_id', 'criterion', 'component_id'])
    const open = await rows<object>(db, `select ${columns} from findings where ended_on is null`)
    expect(open.toSorted((a, b) => key(a).localeCompare(key(b)))).toEqual(failed.toSorted((a, b) => key(a).localeCompare(key(b))))
    const ended = await firstRow<{ count: number; mended: number }>(
      db,
      `select count(*) as count, count(*) filter (where f.verdict = 'compliant' or exists (select from order_items t where t.finding_id = o.id and t.state = 'passed')) as mended
         from findings o join facilities f on f.id = o.facility_id where o.ended_on is not null`,
    )
    expect(ended!.mended).toBe(ended!.count)
    expect(ended!.count).toBeGreaterThan(0)
  })

  test('their audits could have been sent, and what they found is what the inventory says', async ({ db }) => {
    const { audit_documents, audits, facts, facility_facts, components } = generateDemo(today, {
      ground,
      criteria,
    })
    for (const { document } of audit_documents) checkDocument(document, criteria, now())
    expect(audits.filter(({ inspector, reviewed_by }) => inspector === reviewed_by)).toEqual([])
    expect(new Set(audits.map(({ status }) => status))).toEqual(new Set(['approved', 'submitted', 'returned']))
    const of = new Map(components.map(({ id, facility_id }) => [id, facility_id]))
    const approvedIds = new Map(audits.filter(({ status }) => status === 'approved').map(({ id, facility_id }) => [id, facility_id]))
    expect(facts.filter(({ audit_id, component_id }) => audit_id !== null && approvedIds.get(audit_id) !== of.get(component_id))).toEqual([])
    expect(facility_facts.filter(({ audit_id, facility_id }) => approvedIds.get(audit_id!) !== facility_id)).toEqual([])
    const said = await firstRow(db, 'select (select count(*) from facts) as facts, (select count(*) from facility_facts) as facility_facts')
    expect(said).toEqual({ facts: facts.length, facility_facts: facility_facts.length })
  })

  test('their orders are in every state, each as what happened to it leaves it, and count for supervisors', async ({ call, db }) => {
    const orders = await rows<{
      id: string
      state: string
      due_on: string
      proof_on: string | null
      closed_on: string | null
      number: number | null
    }>(db, 'select id, state, due_on, proof_on, closed_on, number from orders order by id')
    expect(orders.length).toBeGreaterThanOrEqual(25)
    expect(new Set(orders.map(({ state }) => state))).toEqual(new Set(orderStates))
    const everywhere = { department: [], town: [], category: [], scopes: null }
    const told = await supervisedOrders(db, everywhere)
    const standings = told.map((each) => {
      const { state, due_on, proof_on, closed_on } = standingOn(each, today)!
      return { id: each.id, state, due_on, proof_on, closed_on }
    })
    expect(orders.filter(({ state }) => state !== 'draft').map(({ number: _, ...order }) => order)).toEqual(standings)
    const stray = await rows(
      db,
      `select t.id from order_items t join orders o on o.id = t.order_id join findings f on f.id = t.finding_id
        where t.facility_id <> f.facility_id or not f.condemns or (o.state not in ('reopened', 'withdrawn') and (f.ended_on is null) <> (t.state = 'open'))
           or t.is_current <> (o.state not in ('closed', 'withdrawn'))`,
    )
    expect(stray).toEqual([])
    const { total } = (await call('GET', '/api/v1/supervision', { as: 'administrator' })).body
    for (const figure of ['issued', 'closed', 'open', 'open_overdue', 'failed_again'])
      expect([figure, total[figure]]).toEqual([figure, expect.toSatisfy((count: number) => count > 0)])
    const { department } = (await demoAccountsAtStart(db, now())).find(({ login_name }) => login_name === 'officer')!
    expect(department).not.toBeNull()
  })

  test('some were looked at long ago, some twice, some only wait', async ({ call, db }) => {
    const { stale, twice } = (await firstRow<{ stale: number; twice: number }>(
      db,
      `select (select count(*) from facilities where verdict_on < (:today)::date - interval '24 months') as stale,
              (select count(*) from (select from verdicts group by facility_id having count(*) = 2) again) as twice`,
      { today },
    ))!
    expect(stale).toBeGreaterThan(5)
    expect(twice).toBeGreaterThan(5)
    const { facilities } = (await call('GET', '/api/v1/facilities?limit=1000')).body
    const today_of = facilities.map(({ usable_today }: { usable_today: { usable: boolean } | null }) => usable_today?.usable)
    expect(new Set(today_of)).toEqual(new Set([true, false, undefined]))
  })
})

describe('the story of the 80 % number', () => {
  test('9 of 12 today with 2 to verify, 1 without, 6 hanging by one, and every answer labelled', async ({ call }) => {
    const coverage = await get(call, 'coverage')
    expect(coverage).toMatchObject({
      example_data: true,
      covered: 9,
      total: 12,
      rate_percent: 75,
      still_needed: 1,
      possible: 2,
      interval: { low_percent: 75, high_percent: 91.7 },
      outlook: 'verify',
      held_up_by_one: 6,
      compliant: { covered: 5 },
      compliant_and_verified: { covered: 4 },
    })
    expect(coverage.ledger.slice(0, 4).map(({ name_zh, state }: Record<string, string>) => [name_zh, state])).toEqual([
      ['三水瑶族乡', 'not_covered'],
      ['瑶安瑶族乡', 'to_verify'],
      ['西江镇', 'to_verify'],
      ['九陂镇', 'covered'],
    ])
    for (const path of [
      'facilities',
      'statistics',
      'regions',
      'regions/441882',
      'regions/boundaries',
      'regions/disagreements',
      'coverage/trend',
      'coverage/changes?from=2026-01-01',
    ]) {
      expect((await get(call, path)).example_data).toBe(true)
    }
    expect((await get(call, 'city')).is_demo).toBe(true)
  })

  test('what brought it down is told', async ({ call }) => {
    const { towns, changes } = await get(call, 'coverage/changes?from=2025-12-31')
    expect(towns).toMatchObject([{ name_zh: '瑶安瑶族乡', state_before: 'covered', state_after: 'to_verify' }])
    expect(changes.filter((change: Record<string, string>) => change['state_before'] !== change['state_after'])).toMatchObject([
      { reason: 'proof_expired', town_name_zh: '瑶安瑶族乡' },
    ])
  })
})

test('three towns have too few data to judge', async ({ call }) => {
  const { towns } = await get(call, 'statistics')
  expect(towns.filter(({ thin }: { thin: boolean }) => thin).map(({ name_zh }: { name_zh: string }) => name_zh)).toEqual([
    '西江镇',
    '瑶安瑶族乡',
    '三水瑶族乡',
  ])
})

test('the drawn boundaries hold their seats, fill the outline without overlap and are labelled 示意', async ({ call, db }) => {
  const { features } = await get(call, 'regions/boundaries')
  expect(features).toHaveLength(12)
  expect(new Set(features.map(({ properties }: { properties: Record<string, string> }) => properties['label_zh']))).toEqual(new Set(['示意']))
  expect(features[0].properties.source).toContain('示意')
  const drawn = await firstRow<{ gap: number; seats: number }>(
    db,
    `select abs(sum(st_area(boundary)) - st_area(st_union(boundary))) as gap,
            (select count(*) from regions r join jsonb_to_recordset((:seats)::jsonb) as s (code text, lon float8, lat float8) on s.code = r.code
              where st_contains(r.boundary, st_setsrid(st_makepoint(lon, lat), 4326))) as seats
       from regions where level = 'town'`,
    { seats: JSON.stringify(ground.towns.map(({ code, seat: [lon, lat] }) => ({ code, lon, lat }))) },
  )
  expect(drawn!.seats).toBe(12)
  expect(drawn!.gap).toBeLessThan(1e-9)
})
