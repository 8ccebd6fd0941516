import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import type { Criterion } from '../../domain/criterion.ts'
import { verdictOf } from '../../server/audits/verdict.ts'
import { Rejudgings } from '../../server/criteria/rejudgings.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { thisProcess } from '../../server/imports/worker.ts'
import { criteriaOf } from '../../server/queries/criteria.ts'
import { judgedAudits } from '../../server/queries/judged_audits.ts'
import { addRejudging, rejudgingById } from '../../server/queries/rejudging.ts'
import { now, test, today, type Call } from '../support/app.ts'
import { addAudited, answers, approveDocument, doorAudit, givenOf, publishChecklist } from '../support/judged.ts'
import { silent } from '../support/silent.ts'

const as = 'administrator' as const
const headers = { 'if-match': '*' }

/** A draft in which that item is edited. Answers its number. */
async function draftWith(call: Call, id: string, edit: object): Promise<number> {
  const { body } = await call('POST', '/api/v1/criteria', { as, body: { name_zh: '新版', name_en: 'New' } })
  const item = givenOf(body.criteria.find((each: Criterion) => each.id === id))
  const { status } = await call('PUT', `/api/v1/criteria/${body.number}/items/${id}`, { as, headers, body: { ...item, ...edit } })
  expect(status).toBe(200)
  return body.number
}

async function settled(call: Call, id: string) {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const { body } = await call('GET', `/api/v1/rejudgings/${id}`, { as })
    if (body.state !== 'running') return body
    await sleep(10)
  }
  throw new Error('the judging never came to an end')
}

const tried = async (call: Call, number: number) => settled(call, (await call('POST', `/api/v1/criteria/${number}/trial`, { as })).body.id)

async function published(call: Call, number: number) {
  const { status, body } = await call('POST', `/api/v1/criteria/${number}/publication`, { as, headers })
  expect([status, body.version.number, body.version.in_force]).toEqual([202, number, true])
  return settled(call, body.rejudging.id)
}

const changesOf = async (call: Call, id: string, query = '') => (await call('GET', `/api/v1/rejudgings/${id}/changes${query}`, { as })).body

async function verdicts(db: Db): Promise<Record<string, string>> {
  const found = await rows<{ name_zh: string; verdict: string }>(db, "select name_zh, verdict from facilities where name_zh like '门宽%'")
  return Object.fromEntries(found.map(({ name_zh, verdict }) => [name_zh, verdict]))
}

const openFindings = (db: Db) =>
  rows<{ facility_id: string; criterion: string }>(
    db,
    'select facility_id, criterion from findings where ended_on is null order by facility_id, criterion',
  )

describe('a door that has to be 850 mm wide instead of 800 mm', () => {
  test('changes exactly those facilities whose door lies between: told first, then so', async ({ call, db }) => {
    await publishChecklist(db, ['DOOR-05'])
    const ids = new Map<number, string>()
    for (const width of [700, 799, 800, 801, 849, 850, 900]) ids.set(width, await addAudited(db, width))
    const before = { '门宽 700': 'non_compliant', '门宽 799': 'non_compliant', '门宽 850': 'compliant', '门宽 900': 'compliant' }
    const between = (verdict: string) => ({ '门宽 800': verdict, '门宽 801': verdict, '门宽 849': verdict })
    const number = await draftWith(call, 'DOOR-05', { threshold: 850 })

    const trial = await tried(call, number)
    expect(trial).toMatchObject({ mode: 'trial', state: 'done', is_current: true, total: 7, done: 7, changed: 3 })
    expect(trial.transitions).toEqual([{ before: 'compliant', after: 'non_compliant', count: 3 }])
    expect(await verdicts(db)).toEqual({ ...before, ...between('compliant') })
    const { changes, next } = await changesOf(call, trial.id, '?limit=2')
    const rest = await changesOf(call, trial.id, `?from=${next}`)
    expect([changes.length, rest.next]).toEqual([2, null])
    const told = [...changes, ...rest.changes]
    expect(new Set(told.map((each) => each.facility_id))).toEqual(new Set([800, 801, 849].map((width) => ids.get(width))))
    for (const { items } of told) expect(items).toEqual([expect.objectContaining({ criterion: 'DOOR-05', before: 'pass', after: 'fail' })])
    expect((await changesOf(call, trial.id, '?before=non_compliant')).changes).toEqual([])

    const applied = await published(call, number)
    expect(applied).toMatchObject({ mode: 'apply', state: 'done', total: 7, done: 7, changed: 3, transitions: trial.transitions })
    expect(await verdicts(db)).toEqual({ ...before, ...between('non_compliant') })
    expect(new Set((await openFindings(db)).map((each) => each.facility_id))).toEqual(
      new Set([700, 799, 800, 801, 849].map((width) => ids.get(width))),
    )
    expect((await call('GET', '/api/v1/criteria/in_force')).body.number).toBe(number)
  })

  test('and back again ends the findings that there were because of it', async ({ call, db }) => {
    await publishChecklist(db, ['DOOR-05'])
    await addAudited(db, 820)
    await published(call, await draftWith(call, 'DOOR-05', { threshold: 850 }))
    expect(await openFindings(db)).toHaveLength(1)
    await published(call, await draftWith(call, 'DOOR-05', { threshold: 800 }))
    expect(await openFindings(db)).toEqual([])
    expect(await verdicts(db)).toEqual({ '门宽 820': 'compliant' })
    expect(await rows(db, 'select criteria_version, verdict, cause from verdicts order by id')).toEqual([
      { criteria_version: 2, verdict: 'compliant', cause: 'approval' },
      { criteria_version: 3, verdict: 'non_compliant', cause: 'new_criteria' },
      { criteria_version: 4, verdict: 'compliant', cause: 'new_criteria' },
    ])
  })
})

test('an item that was not confirmed condemns from the version on in which it is signed off', async ({ call, db }) => {
  await publishChecklist(db, ['DOOR-05', 'ROUTE-01'])
  await addAudited(db, 900, answers({ route_continuous: false }))
  expect(await verdicts(db)).toEqual({ '门宽 900': 'compliant' })
  const { body: draft } = await call('POST', '/api/v1/criteria', { as, body: { name_zh: '新版', name_en: 'New' } })
  await call('PUT', `/api/v1/criteria/${draft.number}/items/ROUTE-01/sign-off`, { as, headers, body: { edition: '2021', on: today } })
  const trial = await tried(call, draft.number)
  expect((await changesOf(call, trial.id)).changes[0].items).toEqual([{ criterion: 'ROUTE-01', component_id: null, before: null, after: 'fail' }])
  await published(call, draft.number)
  expect(await verdicts(db)).toEqual({ '门宽 900': 'non_compliant' })
})

describe('a trial', () => {
  test('says nothing of a draft that was edited since', async ({ call, db }) => {
    await publishChecklist(db, ['DOOR-05'])
    await addAudited(db, 820)
    const number = await draftWith(call, 'DOOR-05', { threshold: 850 })
    const trial = await tried(call, number)
    await call('PATCH', `/api/v1/criteria/${number}`, { as, headers, body: { name_zh: '改名' } })
    expect((await call('GET', `/api/v1/rejudgings/${trial.id}`, { as })).body.is_current).toBe(false)
    expect((await call('GET', '/api/v1/rejudgings', { as })).body.rejudgings).toEqual([expect.objectContaining({ id: trial.id, is_current: false })])
    await call('DELETE', `/api/v1/criteria/${number}`, { as, headers })
    expect((await call('GET', `/api/v1/rejudgings/${trial.id}`, { as })).body.code).toBe('rejudging_unknown')
  })

  test('is cancelled while it runs; what has ended is not, and a published version’s judging never', async ({ call, db }) => {
    const number = await publishChecklist(db, ['DOOR-05'])
    const stands = (mode: 'trial' | 'apply') =>
      writing(db, 'test', async (trx) => (await addRejudging(trx, { criteria_version: number, mode, worker: thisProcess }))!)
    const cancel = (id: string) => call('DELETE', `/api/v1/rejudgings/${id}`, { as })
    const { id } = await stands('trial')
    expect(await cancel(id)).toMatchObject({ status: 200, body: { state: 'cancelled' } })
    expect((await cancel(id)).body.code).toBe('rejudging_state')
    expect((await cancel((await stands('apply')).id)).body.code).toBe('rejudging_not_stoppable')
  })
})

describe('judging that broke off', () => {
  const runner = (db: Db, most?: number) => new Rejudgings({ db, now, log: silent }, most)
  const judgedUnder = (db: Db, number: number) =>
    rows<{ count: number }>(db, 'select count(*) as count from verdicts where criteria_version = :number group by facility_id', { number })

  async function ended(db: Db, id: string) {
    for (let tries = 0; tries < 2_000; tries += 1) {
      const found = (await rejudgingById(db, id))!
      if (found.state !== 'running') return found
      await sleep(10)
    }
    throw new Error('the judging never came to an end')
  }

  test('goes on where it was, in one process, and judges nothing twice; what was approved meanwhile is judged too', async ({ db }) => {
    await publishChecklist(db, ['DOOR-05'])
    const facilities: string[] = []
    for (let width = 780; width < 880; width += 10) facilities.push(await addAudited(db, width))
    const number = await publishChecklist(db, ['DOOR-05'], (item) => ({ ...item, threshold: 850 }))
    const { id } = await writing(
      db,
      '王',
      async (trx) => (await addRejudging(trx, { criteria_version: number, mode: 'apply', worker: thisProcess }))!,
    )
    const first = runner(db, 2)
    first.start((await rejudgingById(db, id))!)
    while ((await rejudgingById(db, id))!.done < 4) await sleep(5)
    await first.close()
    const broken = (await rejudgingById(db, id))!
    expect(broken).toMatchObject({ state: 'running', total: 10 })
    expect(broken.done).toBeLessThan(10)
    expect(await judgedUnder(db, number)).toHaveLength(broken.done)

    const [passed] = facilities.toSorted()
    const later = { ...doorAudit(passed!, 700, number - 1), finished_at: '2026-11-21T02:00:00.000Z' }
    await approveDocument(db, later)
    const dead = thisProcess.replace(/\/\d+\//, '/999999/')
    await rows(db, 'update rejudgings set worker = :dead where id = :id', { id, dead })
    const others = [runner(db, 3), runner(db, 3)]
    await Promise.all(others.map((each) => each.resume()))
    expect(await ended(db, id)).toMatchObject({ state: 'done', worker: thisProcess, done: 11 })
    await Promise.all(others.map((each) => each.close()))

    const counts = await judgedUnder(db, number)
    expect(counts.filter(({ count }) => count === 1)).toHaveLength(9) // and the one that was audited again twice
    expect(counts).toHaveLength(10)
    const criteria = await criteriaOf(db, number)
    for (const { facility_id, kind, category, audit_id, document, ...stored } of await judgedAudits(db, facilities)) {
      const judged = { facility: { id: facility_id, kind, category }, audit: { id: audit_id, document }, version: { number, criteria } }
      expect([stored.criteria_version, stored.verdict]).toEqual([number, verdictOf(judged).verdict])
    }
    const shown = await rows<{ id: string; verdict: string }>(db, 'select id, verdict from facilities where id = any (:facilities)', { facilities })
    expect(shown.find((each) => each.id === passed)?.verdict).toBe('non_compliant')
    expect(await rows(db, "select distinct judged_by from verdicts where cause = 'new_criteria'")).toEqual([{ judged_by: '王' }])
  })

  test('is begun where an audit was approved under an older version after all was done', async ({ db }) => {
    await publishChecklist(db, ['DOOR-05'])
    const id = await addAudited(db, 820)
    const number = await publishChecklist(db, ['DOOR-05'], (item) => ({ ...item, threshold: 850 }))
    const look = runner(db)
    await look.resume()
    const [begun] = await rows<{ id: string }>(db, 'select id from rejudgings')
    expect(await ended(db, begun!.id)).toMatchObject({ mode: 'apply', criteria_version: number, state: 'done', started_by: 'program', changed: 1 })
    await look.resume()
    expect(await rows(db, 'select id from rejudgings')).toHaveLength(1)
    expect(await judgedAudits(db, [id])).toMatchObject([{ criteria_version: number, verdict: 'non_compliant' }])
    await look.close()
  })
})
