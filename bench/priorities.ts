import pg from 'pg'
import { ask, timed, type Figure } from './measure.ts'
import type { Program } from './program.ts'

const places = 10_000

/** Three failed items of each of ten thousand places; what their verdicts were is kept for afterwards. */
const failing = [
  `create table bench_failing as select id, verdict, verdict_on from facilities where kind in ('venue', 'toilet') and lifecycle is distinct from 'closed' order by id limit ${places}`,
  `update facilities set verdict = 'non_compliant', verdict_on = date '2026-06-01' where id in (select id from bench_failing)`,
  `insert into findings (facility_id, audit_id, criterion, condemns, severity, reason, found_on)
   select f.id, f.id, given.criterion, true, given.severity, '{"code": "no_rule"}', date '2026-06-01'
     from bench_failing f
    cross join (values ('ROUTE-01', 'critical'), ('ROUTE-02', 'major'), ('ROUTE-10', 'major')) as given (criterion, severity)`,
]

const gone = [
  `delete from findings where audit_id = facility_id`,
  `do $$ begin
     if to_regclass('bench_failing') is not null then
       update facilities f set verdict = b.verdict, verdict_on = b.verdict_on from bench_failing b where b.id = f.id;
       drop table bench_failing;
     end if;
   end $$`,
]

/** The list of what to renovate first, of as many places as a large city has, and the same as a file. */
export async function priorities(database: string, { url, token }: Program): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query('set session_replication_role = replica')
  try {
    for (const sql of [...gone, ...failing]) await client.query(sql)
    await client.query('analyze facilities, findings')
    const headers = { authorization: `Bearer ${token}` }
    const asked = (path: string) => ask(`${url}${path}`, { headers })
    const figure = async (what: string, path: string) => ({
      ...(await timed(
        what,
        Array.from({ length: 10 }, () => path),
        asked,
        { budget: 500, warm: 1 },
      )),
      of: `10 requests of ${places} places`,
    })
    return [await figure('priorities', '/api/v1/priorities'), await figure('priorities as CSV, ranked', '/api/v1/priorities.csv')]
  } finally {
    for (const sql of gone) await client.query(sql)
    await client.end()
  }
}
