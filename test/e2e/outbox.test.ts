import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { documentOf, photo } from '../support/audits.ts'
import { expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { addToilet, ageHearing, leaveInOutbox, onServer, picture, sha256Hex, soon, storedOn } from '../support/device.ts'
import { inElderMode, inEnglish } from '../support/office.ts'
import { exportByPage } from '../support/rescue.ts'
import { addMember } from '../support/staff.ts'
import type { OutboxRow } from '../../web/inspector/device/database.ts'

interface Site {
  address: string
  token: string
}

const operations = '**/api/v1/sync/operations'
const receipts = '**/api/v1/sync/receipts'

/** What the office knows of what waits on a device. */
async function queueOf({ address, token }: Site, device_id: string): Promise<unknown> {
  const answer = await fetch(`${address}/api/v1/sync/devices`, { headers: { authorization: `Bearer ${token}` } })
  const { devices } = (await answer.json()) as { devices: { id: string; queue: unknown }[] }
  return devices.find(({ id }) => id === device_id)?.queue
}

/** Answers the sending of records so, and everything else as it is. */
async function answering(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route(operations, answer)
}

/** An inspector at the work list, with one audit that waits since the last visit. */
async function withOneWaiting(page: Page, site: Site, photos: Buffer[] = []) {
  const inspector = await addMember(site, 'inspector')
  const { id: facility_id } = await addToilet(site)
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByRole('link', { name: '没有待上传的记录' }).waitFor()
  const named = photos.map((each) => photo(sha256Hex(each), { bytes: each.length }))
  const document = documentOf(facility_id, { photos: named })
  const audit_id = await leaveInOutbox(page, inspector.login_name, document, photos)
  return { inspector, facility_id, document, audit_id }
}

test('a record is delivered when the server says so and not before, with its photos, and stays listed', async ({ page, site }) => {
  const photos = [await picture(), await picture()]
  const { inspector, audit_id } = await withOneWaiting(page, site, photos)
  await answering(page, (route) => route.fulfill({ status: 500, body: 'no' }))
  await page.goto('/work/outbox')
  await page.getByText('服务器出错（500）').waitFor()
  expect(await page.getByRole('heading', { name: '已保存在本机', exact: true }).count()).toBe(1)
  expect(await page.getByText('已送达', { exact: false }).and(page.locator('h3')).count()).toBe(0)
  const [before] = await storedOn(page, 'outbox')
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await expect.poll(async () => (await storedOn(page, 'outbox'))[0]!['tries'], soon).toBeGreaterThan(Number(before!['tries']))
  await page.getByText('服务器出错（500）').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  expect((await storedOn(page, 'receipts')).length).toBe(0)

  await page.unroute(operations)
  const second = sha256Hex(photos[1]!)
  await page.route(`**/api/v1/photos/${second}`, (route) => route.abort())
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await page.getByRole('heading', { name: '已送达，照片 1/2' }).waitFor()
  await page.getByText('连不上服务器。').first().waitFor()
  expect(await onServer(inspector, audit_id)).toMatchObject({ inspector: inspector.login_name, photos_named: 2, photos_received: 1 })
  await expectAccessible(page)

  await page.unroute(`**/api/v1/photos/${second}`)
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  expect(await onServer(inspector, audit_id)).toMatchObject({ photos_received: 2 })
  await page.reload()
  await page.getByRole('heading', { name: '已送达 1 条' }).waitFor()
  expect((await storedOn(page, 'outbox'))[0]).toMatchObject({ id: audit_id, state: 'delivered' })
  expect((await storedOn(page, 'photos')).length).toBe(2)
})

test('the sign-in page of a network proves nothing', async ({ page, site }) => {
  const { inspector, audit_id } = await withOneWaiting(page, site)
  const pretend = (body: string, contentType: string) => (route: Route) => route.fulfill({ status: 200, contentType, body })
  await answering(page, pretend('<html><body>欢迎使用免费网络</body></html>', 'text/html'))
  await page.goto('/work/outbox')
  await page.getByText('这个网络要先登录').first().waitFor()
  await page.unroute(operations)
  await answering(page, pretend('{"id":"another"}', 'application/json'))
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await page.getByText('这个网络要先登录').first().waitFor()
  expect(await page.getByRole('heading', { name: '已保存在本机', exact: true }).count()).toBe(1)
  expect((await storedOn(page, 'receipts')).length).toBe(0)
  await expect(onServer(inspector, audit_id)).rejects.toThrow('audit_not_found')
})

test('every other answer leaves the record where it is, with its reason and the time of the next try', async ({ page, site }) => {
  await withOneWaiting(page, site)
  let answer: Parameters<Route['fulfill']>[0] = { status: 204 }
  await answering(page, (route) => route.fulfill(answer))
  await page.goto('/work/outbox')
  const record = async () => (await storedOn(page, 'outbox'))[0]! as unknown as OutboxRow
  const reads = (words: string) => page.getByText(words).first().waitFor()
  await reads('这个网络要先登录')

  const refused = {
    status: 422,
    code: 'validation',
    title: '检查有误。',
    remedy: '请更正。',
    fields: [{ field: '/answers', code: 'x', detail: '门宽超出范围' }],
  }
  const answers: [typeof answer, string, number][] = [
    [{ status: 503, headers: { 'retry-after': '120' } }, '服务器出错（503）。', 120],
    [{ status: 403, contentType: 'text/html', body: '<h1>sign in</h1>' }, '这个网络要先登录', 2],
    [{ status: 429, headers: { 'retry-after': '3600' } }, '服务器忙。', 3600],
    [{ status: 302, headers: { location: 'https://portal.invalid/' } }, '这个网络要先登录', 2],
  ]
  for (const [given, words, wait_s] of answers) {
    answer = given
    const before = await record()
    await page.getByRole('button', { name: '立即发送', exact: true }).click()
    await expect.poll(async () => (await record()).tries, soon).toBeGreaterThan(before.tries)
    await expect.poll(async () => (await record()).state, soon).toBe('queued')
    await reads(words)
    const row = await record()
    expect(Date.parse(row.next_try_at!) - Date.parse(row.tried_at!)).toBeGreaterThanOrEqual(wait_s * 1000)
  }
  answer = { status: 422, contentType: 'application/problem+json', body: JSON.stringify(refused) }
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await reads('检查有误。请更正。')
  await reads('门宽超出范围')
  expect((await record()).state).toBe('queued')
  answer = { status: 413, contentType: 'text/html', body: '<h1>too large</h1>' }
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await reads('这条记录太大，服务器不收。')
  await page.getByRole('button', { name: '立即发送：广场公厕' }).waitFor()
  expect((await storedOn(page, 'receipts')).length).toBe(0)
})

/** Answers as the server does, with this said of every operation. */
const saying = (given: object) => async (route: Route) => {
  const { batch_id, operations: handed } = route.request().postDataJSON() as {
    batch_id: string
    operations: { payload: string; content_hash: string }[]
  }
  const plain = { code: null, title: null, remedy: null, target_version: null, conflicts: [], waits_for: null, evidence: null, redirected_to: null }
  const told = handed.map(({ payload, content_hash }) => {
    const { operation_id } = JSON.parse(payload) as { operation_id: string }
    return { ...plain, operation_id, content_hash, received_at: new Date().toISOString(), ...given }
  })
  const server = { server_time: new Date().toISOString(), server_epoch: 'one', server_mark: 'so much' }
  await route.fulfill({ json: { kind: 'sync_receipts', batch_id, ...server, receipts: told } })
}

test('what the server says of a record stands there in words, and only a receipt with its hash counts', async ({ page, site }) => {
  await withOneWaiting(page, site)
  let answer = saying({ status: 'applied', content_hash: '0'.repeat(64) })
  await answering(page, (route) => answer(route))
  await page.goto('/work/outbox')
  await page.getByText('服务器答了，但没有这条记录的回执。').waitFor()
  answer = saying({ status: 'applied', operation_id: randomUUID() })
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await expect.poll(async () => (await storedOn(page, 'outbox'))[0]!['tries'], soon).toBeGreaterThan(2)
  await page.getByText('服务器答了，但没有这条记录的回执。').waitFor()
  expect((await storedOn(page, 'receipts')).length).toBe(0)
  answer = saying({ status: 'held', title: '还在等前一条。', remedy: '不用操作。' })
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await page.getByRole('heading', { name: '等待之前的记录' }).waitFor()
  await page.getByText('还在等前一条。不用操作。').waitFor()
  answer = saying({ status: 'needs_review', title: '设施已停用。', remedy: '由审核员决定。' })
  await page.getByRole('button', { name: '立即发送', exact: true }).click()
  await page.getByRole('heading', { name: '已送达，等审核员决定' }).waitFor()
  await page.getByText('设施已停用。由审核员决定。').waitFor()
  await expectAccessible(page)
})

test('where somebody says otherwise both values stand there', async ({ page, site }) => {
  await withOneWaiting(page, site)
  const conflicts = [{ field: 'name_zh', yours: '甲厕', theirs: '乙厕', theirs_by: '李四', theirs_at: new Date().toISOString() }]
  await answering(page, saying({ status: 'duplicate', receipt: { status: 'conflict' }, conflicts }))
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达，有不同说法' }).waitFor()
  await page.getByText('名称有不同说法', { exact: true }).waitFor()
  await page.getByText('你填的：甲厕').waitFor()
  await page.getByText(/李四（.*）填的：乙厕/).waitFor()
})

test('a server that was restored is offered again what it had, though nothing waited', async ({ page, site }) => {
  const { inspector, audit_id } = await withOneWaiting(page, site)
  await answering(page, saying({ status: 'applied' }))
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  await expect(onServer(inspector, audit_id)).rejects.toThrow('audit_not_found')
  await page.unroute(operations)
  await ageHearing(page, 1)
  const asking = page.waitForRequest(receipts)
  await page.reload()
  expect((await asking).postDataJSON()).toMatchObject({ ids: [], server_mark: 'so much' })
  await expect.poll(() => onServer(inspector, audit_id).catch(() => null), soon).toMatchObject({ id: audit_id })
  await page.getByRole('heading', { name: '已送达 1 条' }).waitFor()
})

test('two tabs send one record once', async ({ page, context, site }) => {
  const { inspector, audit_id } = await withOneWaiting(page, site)
  const second = await context.newPage()
  let sent = 0
  let open: () => void
  const bothOpen = new Promise<void>((resolve) => (open = resolve))
  await context.route(operations, async (route) => {
    if ((route.request().postDataJSON() as { operations: unknown[] }).operations.length > 0) sent += 1
    await bothOpen // so that the second comes while the first is sending
    return route.continue()
  })
  await Promise.all([page, second].map((each) => each.goto('/work/outbox')))
  await second.getByRole('heading', { name: '没送完 1 条' }).waitFor()
  for (const each of [page, second]) {
    await each.getByRole('link', { name: '我的工作 待上传 1' }).waitFor()
    await expect.poll(() => each.title(), soon).toBe('(1) 待上传')
  }
  open!()
  await Promise.all([page, second].map((each) => each.getByRole('heading', { name: '已送达', exact: true }).waitFor()))
  for (const each of [page, second]) {
    await each.getByText('待上传 1', { exact: true }).waitFor({ state: 'detached' })
    await expect.poll(() => each.title(), soon).toBe('待上传')
  }
  expect(sent).toBe(1)
  expect(await onServer(inspector, audit_id)).toMatchObject({ id: audit_id })
})

test('what is not signed in is neither sent nor lost', async ({ page, context, site }) => {
  const { inspector, audit_id } = await withOneWaiting(page, site)
  const problem = { status: 401, code: 'not_signed_in', title: '', remedy: '' }
  await answering(page, (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(problem) }))
  await page.goto('/work/outbox')
  await page.getByText('登录已失效。').first().waitFor()
  await page.getByRole('link', { name: '重新登录' }).waitFor()
  await context.clearCookies()
  await page.unroute(operations)
  await page.reload()
  await page.getByRole('link', { name: '工作人员登录' }).first().waitFor()
  await expect(onServer(inspector, audit_id)).rejects.toThrow('audit_not_found')
  expect((await storedOn(page, 'outbox'))[0]).toMatchObject({ id: audit_id, state: 'queued' })
  await inspector.enter(page)
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
})

test('a refused record says why, can be exported, and is opened again under a new id', async ({ page, site }) => {
  const { inspector, document, audit_id } = await withOneWaiting(page, site, [await picture()])
  const [{ device_id, payload }] = (await storedOn(page, 'outbox')) as unknown as [OutboxRow]
  const other = payload.replace('"device_seq":1', '"device_seq":2')
  const handed = [{ payload: other, content_hash: sha256Hex(Buffer.from(other)) }]
  await inspector.ask('POST', '/sync/operations', { batch_id: randomUUID(), device_id, client_now: new Date().toISOString(), operations: handed })
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '需要你处理 1 条' }).waitFor()
  await page.getByRole('heading', { name: '已保存在本机，服务器没有收下' }).waitFor()
  await expect.poll(() => queueOf(site, device_id), soon).toMatchObject({ records: 0, to_answer: 1, reason: 'refused' })
  await expectAccessible(page)

  await page.getByRole('button', { name: '导出求助文件' }).click()
  const file = await exportByPage(page, null)
  await page.getByRole('button', { name: '好', exact: true }).click()
  const zip = (await readFile(await file.path())).toString('latin1')
  for (const name of [`records/${audit_id}.json`, `photos/${document.photos[0]!.sha256}.jpg`, 'manifest.json']) expect(zip).toContain(name)
  expect(zip).toContain(Buffer.from(JSON.stringify(document)).toString('latin1'))

  await page.getByRole('button', { name: '改为新草稿：广场公厕' }).click()
  await page.waitForURL('**/work/audits/*')
  const [draft] = await storedOn(page, 'drafts')
  expect(draft).toMatchObject({ user: inspector.login_name, document })
  expect(draft!['id']).not.toBe(audit_id)
  expect((await storedOn(page, 'photos'))[0]!['audits']).toEqual([audit_id, draft!['id']])
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已改为新草稿 1 条' }).waitFor()
})

test('in English, and in elder mode', async ({ page, site }) => {
  await withOneWaiting(page, site)
  await answering(page, (route) => route.abort())
  await inEnglish(page)
  await inElderMode(page)
  await page.goto('/work/outbox')
  await page.getByText('The server can’t be reached.').or(page.getByText("The server can't be reached.")).first().waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto('/work')
  await page.getByRole('link', { name: /Waiting: records 1/ }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
