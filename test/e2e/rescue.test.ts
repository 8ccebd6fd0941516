import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { documentOf, photo } from '../support/audits.ts'
import { desk, expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { addToilet, leaveInOutbox, onServer, picture, sha256Hex, storedOn } from '../support/device.ts'
import { fileChooser, focused, inElderMode } from '../support/office.ts'
import { exportByPage, rescueFiles, zipOf } from '../support/rescue.ts'
import { addMember } from '../support/staff.ts'
import { unlock } from '../../web/rescue_file.ts'

const passphrase = '溪桥 kite marble'

interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

const fileOf = (name: string, buffer: Buffer): GivenFile => ({ name, mimeType: 'application/octet-stream', buffer })

/** On the office's page for it. */
async function choose(page: Page, file: GivenFile): Promise<void> {
  const chooser = await fileChooser(page, () => page.getByRole('button', { name: /选择求助文件|换一个文件/ }).click())
  await chooser.setFiles(file)
  await page.getByText(`已选：${file.name}`).waitFor()
}

/** Everything that the browser stored for this page is gone. */
async function wipe(page: Page, origin: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' })
}

test('a device without a way to the server makes a locked file, loses everything, and the office brings all of it in, once', async ({
  page,
  context,
  site,
}) => {
  const [inspector, reviewer] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer')]
  const [one, other, photos] = [await addToilet(site), await addToilet(site), await Promise.all([1, 2, 3].map(picture))]
  const named = photos.map((each) => photo(sha256Hex(each), { bytes: each.length }))
  await inspector.enter(page)
  await page.route('**/api/v1/{sync,photos}/**', (route) => route.abort())
  const first = documentOf(one.id, { photos: named.slice(0, 2) })
  const second = documentOf(other.id, { photos: named.slice(1) })
  const ids = [
    await leaveInOutbox(page, inspector.login_name, first, photos.slice(0, 2)),
    await leaveInOutbox(page, inspector.login_name, second, photos.slice(1)),
    await leaveInOutbox(page, inspector.login_name, documentOf(randomUUID())),
  ]
  await page.goto('/work/outbox')
  await page.getByText('连不上服务器。').first().waitFor()
  await page.route('**/*', (route) => route.abort())
  const left = async () => (await storedOn(page, 'outbox')).map(({ id, payload, state }) => [id, payload, state])
  const [outbox, stored] = [await left(), await storedOn(page, 'photos')]

  await page.getByRole('button', { name: '导出求助文件' }).click()
  const dialog = page.getByRole('dialog', { name: '导出求助文件' })
  await dialog.getByText('装入记录 3 条、照片 3 张，不需要网络。').waitFor()
  await dialog.getByText(/口令丢了，谁也打不开这个文件/).waitFor()
  await expect.poll(() => focused(page)).toContain('口令')
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await dialog.getByText('口令至少要 8 个字。').waitFor()
  await dialog.getByLabel('口令', { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: '锁住并导出' }).click()
  await dialog.getByText('两遍口令不一样。').waitFor()
  await expectAccessible(page)
  const download = await exportByPage(page, passphrase)
  const name = download.suggestedFilename()
  expect(name).toMatch(new RegExp(`^changxing-${inspector.login_name}-[0-9a-f]{8}.*-\\d{4}-\\d\\d-\\d\\d\\.cxrescue$`))
  await expect.poll(() => focused(page)).toContain(`已交给浏览器保存：${name}`)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  expect([await left(), await storedOn(page, 'photos')]).toEqual([outbox, stored])
  const file = fileOf(name, await readFile(await download.path()))
  for (const secret of [inspector.login_name, ids[0]!, 'manifest']) expect(file.buffer.includes(secret)).toBe(false)

  await page.goto('about:blank')
  await page.unrouteAll()
  await wipe(page, site.address)
  await inspector.enter(page)
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '没有待上传的记录' }).waitFor()
  await expect(onServer(inspector, ids[0]!)).rejects.toThrow('audit_not_found')

  const office = await context.browser()!.newPage({ baseURL: site.address, locale: 'zh-CN', viewport: desk })
  await reviewer.enter(office)
  await office.goto('/sync')
  await office.getByRole('link', { name: '求助文件' }).click()
  await choose(office, file)
  await office.getByText('这个文件有口令').waitFor()
  await expect.poll(() => focused(office)).toContain('口令')
  await office.keyboard.type('another one')
  await office.keyboard.press('Enter')
  await office.getByText('口令不对。', { exact: true }).waitFor()
  await office.getByText(/文件没有变动/).waitFor()
  await expectAccessible(office)
  await office.getByLabel('口令', { exact: true }).fill(passphrase)
  await office.getByRole('button', { name: '打开并导入' }).click()
  const result = office.getByRole('region', { name: `导入结果：${name}` })
  for (const words of ['收下记录 3 条', '已生效 2 条', '待决定 1 条', '照片：新收下 3 张，已经有的 0 张']) await result.getByText(words).waitFor()
  await expect.poll(() => focused(office)).toContain(`导入结果：${name}`)
  await expectAccessible(office)

  for (const [id, document] of [
    [ids[0]!, first],
    [ids[1]!, second],
  ] as const)
    expect(await onServer(inspector, id)).toMatchObject({ inspector: inspector.login_name, document, photos_named: 2, photos_received: 2 })
  for (const { sha256 } of named) expect(sha256Hex(Buffer.from(await (await reviewer.ask('GET', `/photos/${sha256}`)).arrayBuffer()))).toBe(sha256)

  await choose(office, file)
  await office.getByLabel('口令', { exact: true }).fill(passphrase)
  await office.getByRole('button', { name: '打开并导入' }).click()
  for (const words of ['文件里的内容都已经有了，没有任何变动。', '没有新的记录', '已经有的记录 3 条', '照片：新收下 0 张，已经有的 3 张'])
    await result.getByText(words).waitFor()
  for (const { id } of [one, other]) {
    const { audits } = (await (await inspector.ask('GET', `/audits?facility_id=${id}`)).json()) as { audits: object[] }
    expect(audits).toHaveLength(1)
  }

  await office.getByRole('link', { name: /^待决定/ }).click()
  const row = office.getByRole('article').filter({ hasText: inspector.login_name })
  for (const words of ['谁导入的', reviewer.login_name]) expect(await row.innerText()).toContain(words)
  await office.close()
})

test('a file that is damaged, or holds what is none of ours, is told apart by its own words, and all the rest of it is taken', async ({
  page,
  site,
}) => {
  const [inspector, reviewer] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer')]
  const toilet = await addToilet(site)
  await inspector.enter(page)
  await page.route('**/api/v1/sync/operations', (route) => route.abort())
  const audit_id = await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id))
  await page.goto('/work/outbox')
  await page.getByRole('button', { name: '导出：广场公厕' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '不设口令…' }).click()
  await expect.poll(() => focused(page)).toContain('不设口令，拿到文件的人都能看到里面的记录')
  await expectAccessible(page)
  await page.getByRole('button', { name: '还是设口令' }).click()
  const locked = await readFile(await (await exportByPage(page, passphrase)).path())
  await page.getByText('口令另外告诉。').waitFor()
  const [{ payload }] = (await storedOn(page, 'outbox')) as [{ payload: string }]

  await page.setViewportSize({ width: 360, height: 740 })
  await inElderMode(page)
  await reviewer.enter(page)
  await page.goto('/sync?section=rescue')
  await page.getByRole('button', { name: '选择求助文件' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await choose(page, fileOf('half.cxrescue', locked.subarray(0, 20)))
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: '打开并导入' }).click()
  await page.getByRole('alert').getByText('这个文件不完整或已损坏，打不开。').waitFor()
  await choose(page, fileOf('letter.zip', Buffer.from('no zip at all')))
  await page.getByText('这个文件没有口令').waitFor()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByRole('alert').getByText('请重新复制这个文件，或在设备上重新导出。').waitFor()

  const zip = await zipOf({ ...rescueFiles([JSON.parse(payload) as { operation_id: string }]), 'notes.txt': 'x', 'records/torn.json': '{"a":' })
  await choose(page, fileOf('mixed.zip', zip))
  await page.getByRole('button', { name: '导入', exact: true }).click()
  const result = page.getByRole('region', { name: '导入结果：mixed.zip' })
  for (const words of ['收下记录 2 条', '已生效 1 条', '无法读取 1 条', '有问题的 2 项']) await result.getByText(words).waitFor()
  for (const [name, words] of [
    ['notes.txt', /这一项不是记录，也不是照片。\s?没有导入这一项；其他各项不受影响。/],
    ['records/torn.json', /这条记录无法读取.*原文已留在“无法读取”里。/],
  ] as const)
    await result.getByRole('listitem').filter({ hasText: name }).getByText(words).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  expect(await onServer(inspector, audit_id)).toMatchObject({ inspector: inspector.login_name })
})

/** As the operator. */
async function operate({ address, token }: { address: string; token: string }, method: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const { ok, status } = await fetch(`${address}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
  expect([path, ok, status]).toEqual([path, true, status])
}

test('whose account is disabled is told so, still hands over what is there, and begins nothing new', async ({ page, site }) => {
  const [inspector, toilet, content] = [await addMember(site, 'inspector'), await addToilet(site), await picture()]
  const { user } = (await (await inspector.ask('GET', '/session')).json()) as { user: { id: string } }
  await inspector.enter(page)
  const document = documentOf(toilet.id, { photos: [photo(sha256Hex(content), { bytes: content.length })] })
  await leaveInOutbox(page, inspector.login_name, document, [content])
  await operate(site, 'PATCH', `/users/${user.id}`, { is_disabled: true })
  await page.goto('/work/outbox')
  for (const words of [
    '你的账号已停用。',
    '记录、照片和草稿都还在本机，一样也没有少。',
    /已做的仍会送达，由审核员决定是否采用；不能再开始新的检查。/,
  ])
    await page.getByText(words).waitFor()
  await page.getByRole('heading', { name: '已送达，等审核员决定', exact: true }).waitFor()
  await page.getByText('这个账号已停用。记录已收到，等审核员决定。').waitFor()
  expect((await storedOn(page, 'receipts')).map((each) => each['operation_id'])).toContain(sha256Hex(content))
  await expectAccessible(page)
  await page.getByRole('link', { name: '我的工作' }).first().click()
  await page.getByText('你的账号已停用。').waitFor()
  await page.getByRole('link', { name: '没有待上传的记录' }).waitFor()
  expect(await page.getByRole('button', { name: '带走今天的点位' }).count()).toBe(0)
  await page.goto(`/work/audits/new?facility=${toilet.id}`)
  await page.getByText('不能再开始新的检查。').waitFor()
  expect(await storedOn(page, 'drafts')).toEqual([])
})

test('a device that is revoked says why, keeps everything, asks no more that day, and makes its file, signed in or not', async ({ page, site }) => {
  const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
  await inspector.enter(page)
  await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id))
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
  const [{ device_id }] = (await storedOn(page, 'outbox')) as [{ device_id: string }]
  await operate(site, 'POST', `/sync/devices/${device_id}/revocation`, { reason: '手机丢了' })
  await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id))
  await page.reload()
  const record = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '已保存在本机', exact: true }) })
  await record.getByText('这台设备已被管理员停用（手机丢了），服务器不再接收它的内容。').waitFor()
  await record.getByText('导出求助文件，交给办公室').waitFor()
  await page.getByText('记录、照片和草稿都还在本机，一样也没有少。').waitFor()
  expect(await page.getByRole('button', { name: /立即发送/ }).count()).toBe(0)
  await expectAccessible(page)
  const [waiting] = (await storedOn(page, 'outbox')).filter(({ state }) => state !== 'delivered') as [
    { next_try_at: string; tried_at: string; tries: number },
  ]
  expect(Date.parse(waiting.next_try_at) - Date.parse(waiting.tried_at)).toBeGreaterThan(12 * 3_600_000)
  await page.reload()
  await page.getByRole('heading', { name: '没送完 1 条' }).waitFor()
  await page.getByRole('button', { name: '导出求助文件' }).click()
  await exportByPage(page, passphrase)
  await page.getByText('口令另外告诉。').waitFor()
  expect((await storedOn(page, 'outbox')).filter(({ state }) => state !== 'delivered')).toEqual([waiting])

  await page.getByRole('button', { name: '好', exact: true }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '本机还有没送完的记录 1 条，照片 0 张' }).waitFor()
  await expectAccessible(page)
  expect(await page.getByText('广场公厕').count()).toBe(0)
  await page.getByRole('button', { name: '导出求助文件' }).click()
  await page.getByRole('dialog').getByLabel('口令', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: '不设口令…' }).count()).toBe(0)
  const file = new Blob([new Uint8Array(await readFile(await (await exportByPage(page, passphrase)).path()))])
  const zip = Buffer.from(await (await unlock(file, passphrase)).arrayBuffer())
  expect(zip.includes(`"actor_id"`) && zip.includes(toilet.id)).toBe(true)
})

test('what the server did not take leaves the device only when it is in a file of this visit of the page, and the word is typed', async ({
  page,
  site,
}) => {
  const [inspector, toilet, content] = [await addMember(site, 'inspector'), await addToilet(site), await picture()]
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByRole('link', { name: '没有待上传的记录' }).waitFor()
  const document = documentOf(toilet.id, { photos: [photo(sha256Hex(content), { bytes: content.length })] })
  await leaveInOutbox(page, inspector.login_name, document, [content])
  const [{ device_id, payload }] = (await storedOn(page, 'outbox')) as [{ device_id: string; payload: string }]
  const other = payload.replace('"device_seq":1', '"device_seq":2')
  const handed = [{ payload: other, content_hash: sha256Hex(Buffer.from(other)) }]
  await inspector.ask('POST', '/sync/operations', { batch_id: randomUUID(), device_id, client_now: new Date().toISOString(), operations: handed })
  await page.goto('/work/outbox')
  await page.getByRole('heading', { name: '需要你处理 1 条' }).waitFor()
  const remove = page.getByRole('button', { name: '从本机删除：广场公厕' })
  const dialog = page.getByRole('dialog', { name: '从本机删除这条记录' })
  await page.getByRole('button', { name: '导出：广场公厕' }).click()
  await exportByPage(page, passphrase)
  await page.reload()
  await remove.press('Enter')
  await dialog.getByText(/要先导出求助文件，才能删除。/).waitFor()
  expect(await dialog.getByLabel('输入“删除”两个字，确认删除').count()).toBe(0)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect((await storedOn(page, 'outbox')).length).toBe(1)

  await remove.press('Enter')
  for (const label of ['口令', '再输一遍口令']) await dialog.getByLabel(label, { exact: true }).fill(passphrase)
  await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '锁住并导出' }).click()])
  await dialog.getByRole('button', { name: '好', exact: true }).click()
  await expect.poll(() => focused(page)).toContain('输入“删除”两个字')
  await page.keyboard.type('好')
  await page.keyboard.press('Enter')
  await dialog.getByText('请输入“删除”两个字。', { exact: true }).waitFor()
  expect((await storedOn(page, 'outbox')).length).toBe(1)
  await dialog.getByLabel('输入“删除”两个字，确认删除').fill('删除')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toContain('已从本机删除：广场公厕 · 检查 · 照片 1 张。它还在导出的文件里。')
  await page.getByRole('heading', { name: '没有待上传的记录' }).waitFor()
  for (const store of ['outbox', 'photos']) expect(await storedOn(page, store)).toEqual([])
})
