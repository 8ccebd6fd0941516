import { createHash, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { rows, type Db } from '../../server/database/connect.ts'
import { addAccount, signedIn, type GivenGrant } from '../support/accounts.ts'
import type { Call } from '../support/app.ts'
import { documentOf, hash, photo } from '../support/audits.ts'
import { picture } from '../support/device.ts'
import { addFacility } from '../support/facilities.ts'
import { test } from '../support/photos.ts'
import { rescueFiles, zipOf } from '../support/rescue.ts'
import { auditOf, device, nameOf, renamed, type Device } from '../support/sync.ts'
import type { Role } from '../../domain/role.ts'

const shaOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')

/** Somebody of the office brings the file in. */
async function bringer(db: Db, call: Call, grant: Role | GivenGrant = 'reviewer', name = 'zhou') {
  const headers = { ...(await signedIn(db, await addAccount(db, name, [grant]))), 'content-type': 'application/zip' }
  return async (file: Buffer) => call('POST', '/api/v1/sync/rescue', { headers, body: file })
}

const becameOf = ({ records }: { records: { status: string; code: string | null }[] }) =>
  records.map(({ status, code }) => [status, code].filter(Boolean).join(' '))

async function withPhoto(call: Call, of: Device) {
  const { id } = await addFacility(call)
  const content = await picture()
  const audit = auditOf(of, id, { body: { document: documentOf(id, { photos: [photo(shaOf(content), { bytes: content.length })] }) } })
  return { id, audit, content, name: `photos/${shaOf(content)}.jpg` }
}

describe('a rescue file', () => {
  test('is taken as if its device had sent it, in the name of whoever made it, and again without effect; who brought it is told', async ({
    db,
    call,
  }) => {
    const [chen, lin] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin')]
    const { id, audit, content, name } = await withPhoto(call, chen)
    const after = renamed(chen, id, '救回来的名字', { after: audit.operation_id })
    const of_other = auditOf(lin, (await addFacility(call)).id)
    const file = await zipOf({ ...rescueFiles([audit, after, of_other]), [name]: content })
    const bring = await bringer(db, call)
    const { status, body } = await bring(file)
    expect([status, becameOf(body), body.photos, body.faults]).toEqual([200, ['applied', 'applied', 'applied'], { new: 1, known: 0 }, []])
    expect(await nameOf(call, id)).toBe('救回来的名字')
    const audits = await rows<{ inspector: string }>(db, 'select inspector from audits order by inspector')
    expect(audits.map(({ inspector }) => inspector)).toEqual(['chen.jie', 'lin'])
    const again = await bring(file)
    expect([becameOf(again.body), again.body.photos]).toEqual([['duplicate', 'duplicate', 'duplicate'], { new: 0, known: 1 }])
    expect(await chen.told(audit, after)).toEqual(['duplicate', 'duplicate'])
    const known = await call('POST', '/api/v1/sync/receipts', { headers: chen.headers, body: { batch_id: randomUUID(), ids: [audit.operation_id] } })
    expect(known.body.receipts[0].evidence).toMatchObject({ received: 1, of: 1 })
    const { changes } = (await call('GET', `/api/v1/facilities/${id}/history`, { as: 'administrator' })).body
    expect(changes[0]).toMatchObject({ actor: 'chen.jie', imported_by: 'zhou' })
    const { changes: told } = (await call('GET', `/api/v1/facilities/${id}/history`)).body
    expect(told[0]).toMatchObject({ actor: 'staff', imported_by: null })
  })

  test('is taken without what is bad in it, which is named', async ({ db, call }) => {
    const chen = await device(db, call, 'chen.jie')
    const { audit, content, name } = await withPhoto(call, chen)
    const [cut, changed] = [auditOf(chen, (await addFacility(call)).id), auditOf(chen, (await addFacility(call)).id)]
    const files = rescueFiles([audit, cut, changed])
    const given = await zipOf({
      ...files,
      [`records/${changed.operation_id}.json`]: JSON.stringify({ ...changed, device_seq: 99 }),
      'records/torn.json': '{"operation_id":',
      'records/long.json': ' '.repeat(3 * 1024 * 1024),
      [name]: content,
      [`photos/${hash('a')}.jpg`]: content,
      [`photos/${shaOf(Buffer.from('words'))}.jpg`]: 'words',
      'notes.txt': 'x',
    })
    given[given.indexOf(JSON.stringify(cut)) + 5]! ^= 1
    const { status, body } = await (await bringer(db, call))(given)
    expect(status).toBe(200)
    expect(becameOf(body)).toEqual(['applied', 'invalid operation_hash_mismatch', 'invalid operation_unreadable'])
    expect(body.photos).toEqual({ new: 1, known: 0 })
    expect(body.faults.map((each: { file: string; code: string }) => `${each.file} ${each.code}`)).toEqual([
      `records/${cut.operation_id}.json rescue_entry_damaged`,
      'records/long.json rescue_entry_too_large',
      `photos/${hash('a')}.jpg photo_hash_mismatch`,
      `photos/${shaOf(Buffer.from('words'))}.jpg photo_type_unfit`,
      'notes.txt rescue_entry_unknown',
    ])
    expect(body.faults.every(({ title, remedy }: Record<string, string>) => title && remedy)).toBe(true)
  })

  test('whose manifest is gone is read all the same', async ({ db, call }) => {
    const chen = await device(db, call, 'chen.jie')
    const { audit } = await withPhoto(call, chen)
    const records = Object.fromEntries(Object.entries(rescueFiles([audit])).filter(([name]) => name !== 'manifest.json'))
    expect(becameOf((await (await bringer(db, call))(await zipOf(records))).body)).toEqual(['applied'])
  })

  test('that is none, is cut off, is locked or unpacks to too much is refused whole by name', async ({ db, call }) => {
    const bring = await bringer(db, call)
    const whole = await zipOf(rescueFiles([{ operation_id: randomUUID() }]))
    const bomb = await zipOf(
      Object.fromEntries(Array.from({ length: 5 }, (_, each) => [`records/${each}.json`, Buffer.alloc(45 * 1024 * 1024)])),
      true,
    )
    const files = [Buffer.from('no zip'), whole.subarray(0, -30), Buffer.from('CXRESCUE1…'), await zipOf({ 'notes.txt': 'x' }), bomb]
    const codes = []
    for (const file of files) codes.push((await bring(file)).body.code)
    expect(codes).toEqual(['rescue_file_unreadable', 'rescue_file_unreadable', 'rescue_file_locked', 'rescue_file_empty', 'rescue_file_hostile'])
    expect(bomb.length).toBeLessThan(1024 * 1024)
  })

  test('has no more effect than its maker and whoever brings it may have', async ({ db, call }) => {
    const [chen, lin, gone] = [await device(db, call, 'chen.jie'), await device(db, call, 'lin', ['supervisor']), await device(db, call, 'gone')]
    const { audit, id } = await withPhoto(call, chen)
    const [not_allowed, of_disabled] = [auditOf(lin, id), auditOf(gone, id)]
    await rows(db, 'update users set disabled_at = now() where id = :id', { id: gone.user_id })
    const nobody = { ...auditOf(chen, id), actor_id: randomUUID() }
    const elsewhere = await bringer(db, call, { role: 'reviewer', town_codes: ['441882101'] })
    const { body } = await elsewhere(await zipOf(rescueFiles([audit, not_allowed, of_disabled, nobody])))
    expect(becameOf(body)).toEqual([
      'needs_review outside_your_scope',
      'needs_review operation_not_allowed',
      'needs_review operation_account_disabled',
      'needs_review operation_of_other',
    ])
    const here = await signedIn(db, await addAccount(db, 'shen', ['reviewer']))
    const listed = await call('GET', '/api/v1/sync/operations?status=needs_review', { headers: here })
    expect(listed.body.operations).toContainEqual(
      expect.objectContaining({ operation_id: audit.operation_id, actor: 'chen.jie', imported_by: 'zhou' }),
    )
    expect((await call('POST', `/api/v1/sync/operations/${audit.operation_id}/application`, { headers: here, body: {} })).body.status).toBe('applied')
    expect((await (await bringer(db, call, 'inspector', 'wang'))(await zipOf({}))).body.code).toBe('not_allowed')
  })
})
