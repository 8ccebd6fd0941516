import { expect } from 'vitest'
import { rows, type Db } from '../../server/database/connect.ts'
import { byId } from '../support/criteria.ts'
import { addAudited, givenOf } from '../support/judged.ts'
import { test } from '../support/processes.ts'
import { eventually, onDatabase } from '../support/server_process.ts'

const as = 'administrator' as const
const headers = { 'if-match': '*' }
const copies = 100

/** Three banks of which one's door lies between the limits, so many times over. */
async function addMany(db: Db): Promise<void> {
  for (const width of [700, 820, 900]) await addAudited(db, width)
  await rows(db, "select set_config('changxing.actor', 'test', false)")
  await rows(
    db,
    `with copied as (
       select gen_random_uuid() as id, gen_random_uuid() as audit_id, f.id as of, a.id as of_audit
         from facilities f join audits a on a.facility_id = f.id, generate_series(1, :copies)
     ), facility as (
       insert into facilities (id, kind, category, name_zh, town_code, lifecycle, verdict, verdict_on)
       select c.id, f.kind, f.category, f.name_zh, f.town_code, f.lifecycle, f.verdict, f.verdict_on from copied c join facilities f on f.id = c.of
     ), audit as (
       insert into audits (id, facility_id, criteria_version, inspector, inspector_name, finished_at, status, reviewed_at, reviewed_by)
       select c.audit_id, c.id, a.criteria_version, a.inspector, a.inspector_name, a.finished_at, a.status, a.reviewed_at, a.reviewed_by
         from copied c join audits a on a.id = c.of_audit
     ), document as (
       insert into audit_documents select c.audit_id, d.document from copied c join audit_documents d on d.audit_id = c.of_audit
     )
     insert into verdicts (facility_id, kind, category, audit_id, criteria_version, verdict, judgements, cause)
     select c.id, v.kind, v.category, c.audit_id, v.criteria_version, v.verdict, v.judgements, v.cause
       from copied c join verdicts v on v.audit_id = c.of_audit`,
    { copies },
  )
}

test.for(['server', 'embedded'] as const)(
  'the judging under a new version goes on by itself after each kill of the server, and judges nothing twice (%s)',
  async (engine, { home, launch }) => {
    const environment = await home(engine)
    let servers = [await launch(environment)]
    const call = (...given: Parameters<(typeof servers)[0]['call']>) => servers[0]!.call(...given)
    await onDatabase(environment, addMany)
    await call('POST', '/api/v1/criteria', { as, body: { name_zh: '新版', name_en: 'New' } })
    const put = await call('PUT', '/api/v1/criteria/2/items/DOOR-05', { as, headers, body: { ...givenOf(byId.get('DOOR-05')!), threshold: 850 } })
    expect(put.status).toBe(200)
    const { body: begun } = await call('POST', '/api/v1/criteria/2/publication', { as, headers })
    const state = async () => (await call('GET', `/api/v1/rejudgings/${begun.rejudging.id}`, { as })).body
    /** On a server of PostgreSQL two start at once: only one may take it. */
    for (const least of [1, copies]) {
      await eventually(async () => (await state()).done >= least || undefined)
      await Promise.all(servers.map((each) => each.kill()))
      servers = await Promise.all((engine === 'server' ? [1, 2] : [1]).map(() => launch(environment)))
    }
    const done = await eventually(async () => ((await state()).state === 'running' ? undefined : state()), 120_000)
    const all = 3 * (copies + 1)
    expect(done).toMatchObject({ state: 'done', total: all, done: all, changed: copies + 1 })
    const judged = await onDatabase(environment, (db) =>
      rows<{ count: number; facilities: number }>(
        db,
        'select count(*) as count, count(distinct facility_id) as facilities from verdicts where criteria_version = 2',
      ),
    )
    expect(judged).toEqual([{ count: all, facilities: all }])
    await Promise.all(servers.map((each) => each.kill()))
  },
)
