import { expect } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { FolderStore } from '../../server/photos/folder_store.ts'
import { PhotoIntake } from '../../server/photos/intake.ts'
import { sweepPhotos } from '../../server/photos/sweep.ts'
import { now } from '../support/app.ts'
import { codeOf } from '../support/audits.ts'
import { bureau, mover } from '../support/orders.ts'
import { cameraPhoto, send, sha256Of, test } from '../support/photos.ts'

test('a photo of proof is seen by those who read the order, and never swept away', async ({ app, config, db, call }) => {
  const { issuer, officer, draft } = await bureau(db, call)
  const other = await mover(db, call, 'bie.ren', 'department_officer', 'minzheng')
  const colleague = await mover(db, call, 'tong.shi', 'department_officer', 'jiaotong')
  const photo = await cameraPhoto()
  const sha256 = sha256Of(photo)
  const seen = async () => {
    const people = [officer, colleague, issuer, other].map(({ headers }) => headers)
    const answers = await Promise.all([...people, {}].map((headers) => app.inject({ url: `/api/v1/photos/${sha256}/copy`, headers })))
    return answers.map(({ statusCode }) => statusCode)
  }
  const id = await draft()
  for (const [who, move] of [
    [issuer, 'issue'],
    [officer, 'accept'],
    [officer, 'start'],
  ] as const)
    await who.move(id, move)
  expect((await send(app, photo, { headers: officer.headers })).status).toBe(201)
  expect(await seen()).toEqual([200, 404, 404, 404, 404])
  const { order_items } = (await officer.read(`/${id}`)).body
  const attachments = order_items.map((item: { id: string }) => ({ sha256, item_id: item.id, phase: 'after', caption: null }))
  expect(codeOf(await officer.move(id, 'submit_proof', { attachments }))).toBe('200')
  expect(await seen()).toEqual([200, 200, 200, 404, 404])
  await rows(db, "update photos set uploaded_at = '2020-01-01'")
  await sweepPhotos({ db, now }, new PhotoIntake(new FolderStore(config), config, app.log))
  expect(await rows(db, 'select from photos')).toHaveLength(1)
})
