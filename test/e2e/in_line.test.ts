import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import type { OutboxRow } from '../../web/inspector/device/database.ts'
import { documentOf } from '../support/audits.ts'
import { expectAccessible, test } from '../support/browser.ts'
import { addToilet, leaveInOutbox, soon, storedOn } from '../support/device.ts'
import { addMember } from '../support/staff.ts'

const record = async (page: Page) => (await storedOn(page, 'outbox'))[0]! as unknown as OutboxRow

/** Answers as the server does, with this said of the record that waits. */
async function answer(page: Page, route: Route, { ask_again_s, ...said }: { ask_again_s: number; status: string } & Record<string, unknown>) {
  const { batch_id } = route.request().postDataJSON() as { batch_id: string }
  const { id, content_hash } = await record(page)
  const told = { operation_id: id, content_hash, code: null, title: null, remedy: null, conflicts: [], target_version: null, ...said }
  await route.fulfill({
    json: { kind: 'sync_receipts', batch_id, server_time: new Date().toISOString(), server_epoch: 'one', ask_again_s, receipts: [told] },
  })
}

const later_s = 3600
const inLine = { status: 'held', code: 'operation_in_line', title: '正在依次处理。', remedy: '不用操作。' }

test('what the server has and has not judged yet is not sent again but asked for, until it is judged or the server has lost it', async ({
  page,
  site,
}) => {
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByRole('link', { name: '没有待上传的记录' }).waitFor()
  const id = await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id))
  let sent = 0
  await page.route('**/api/v1/sync/operations', async (route) => {
    const { operations } = route.request().postDataJSON() as { operations: unknown[] }
    if (operations.length > 0) sent += 1 // without any it tells what waits
    await answer(page, route, { ...inLine, ask_again_s: later_s })
  })
  const answers = [
    { ...inLine, ask_again_s: 0 },
    { status: 'unknown', content_hash: '', ask_again_s: later_s },
    { status: 'applied', ask_again_s: 0 },
  ]
  const asked: string[][] = []
  await page.route('**/api/v1/sync/receipts', async (route) => {
    const next = answers[asked.length]!
    asked.push((route.request().postDataJSON() as { ids: string[] }).ids)
    await answer(page, route, next)
  })
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达，服务器正在处理', exact: true }).waitFor()
  await page.getByText('正在依次处理。不用操作。').waitFor()
  await page.getByText('过一会儿自动查询结果，不用操作').waitFor()
  await expectAccessible(page)
  await expect.poll(async () => (await record(page)).state, soon).toBe('queued')
  expect([sent, asked]).toEqual([1, []])
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await expect.poll(() => [sent, asked], soon).toEqual([2, [[id], [id]]]) // asked once by itself; what is lost is sent again
  await expect.poll(async () => (await record(page)).state, soon).toBe('queued')
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  expect([sent, asked.length, (await record(page)).state]).toEqual([2, 3, 'delivered'])
})
