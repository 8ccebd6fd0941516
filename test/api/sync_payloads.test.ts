import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { operationKinds } from '../../domain/sync.ts'
import { rows, writing, type Db } from '../../server/database/connect.ts'
import { setGrants } from '../../server/queries/users.ts'
import { root } from '../../server/root.ts'
import { hashOf, payloadSchemas } from '../../server/sync/operation.ts'
import type { Envelope } from '../../server/schemas/sync.ts'
import { signedIn } from '../support/accounts.ts'
import { now, test } from '../support/app.ts'
import { person } from '../support/audits.ts'

interface Fixture {
  /** What devices of a released app hold: it is never changed, only added to. */
  payload: string
  receipt: { status: string; code: string | null }
}

const folder = join(root, 'test/fixtures/payloads')
const fixtures = await Promise.all((await readdir(folder)).map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Fixture))
const operationOf = ({ payload }: Fixture) => JSON.parse(payload) as Envelope & { body: { document?: { revises: string | null } } }
const inOrder = fixtures.toSorted((one, other) => operationOf(one).device_seq - operationOf(other).device_seq)

test('every shape that was released of every kind is read as it came, and takes effect as it did then', async ({ db, call }) => {
  const { actor_id, device_id, target_id } = operationOf(inOrder[0]!)
  const headers = await signedInAs(db, actor_id)
  const reviewer = await person(db, call, 'shen.he', 'reviewer')
  for (const fixture of inOrder) {
    const { operation_id, body } = operationOf(fixture)
    const revises = body.document?.revises
    if (revises) expect((await reviewer.giveBack(revises)).status).toBe(200)
    const { payload, receipt } = fixture
    const given = {
      batch_id: operation_id,
      device_id,
      client_now: now().toISOString(),
      operations: [{ payload, content_hash: hashOf(payload) }],
    }
    const answer = await call('POST', '/api/v1/sync/operations', { headers, body: given })
    expect(answer.body.receipts[0]).toMatchObject({ operation_id, ...receipt })
  }
  expect((await call('GET', `/api/v1/facilities/${target_id}`)).body).toMatchObject({
    name_zh: '溪口新公厕',
    phone: null,
    usable_today: { usable: false },
  })
  const documents = await rows<{ document: unknown }>(db, 'select d.document from audit_documents d join audits a on a.id = d.audit_id')
  const sent = inOrder.flatMap((each) => operationOf(each).body.document ?? [])
  expect(documents.map(({ document }) => document)).toEqual(expect.arrayContaining(sent))
  expect(documents.length).toBe(sent.length)
})

test('each kind that the server knows has a payload of each of its shapes here', () => {
  const known = operationKinds.flatMap((kind) => {
    const [name, newest] = payloadSchemas[kind].split('/')
    return Array.from({ length: Number(newest) }, (_, index) => `${kind} ${name}/${index + 1}`)
  })
  const here = inOrder.map((each) => `${operationOf(each).kind} ${operationOf(each).payload_schema}`)
  expect(new Set(here)).toEqual(new Set(known))
})

async function signedInAs(db: Db, id: string): Promise<Record<string, string>> {
  await writing(db, 'test', async (trx) => {
    await rows(trx, "insert into users (id, login_name, display_name) values (:id, 'chen.jie', '陈洁')", { id })
    await setGrants(trx, id, [{ role: 'inspector', town_codes: null, department_codes: null }])
  })
  return signedIn(db, id)
}
