import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from '../support/browser.ts'
import { focused, inElderMode, inEnglish, storedFacility, unique } from '../support/office.ts'
import { addMember, type Member } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

/** Somebody's device: makes records as the app does, and hands them over. */
async function deviceOf(member: Member) {
  const { user } = (await (await member.ask('GET', '/session')).json()) as { user: { id: string } }
  const device_id = randomUUID()
  let device_seq = 0
  const record = (kind: string, target_id: string, body: unknown, given: object = {}) => ({
    operation_id: randomUUID(),
    kind,
    target_id,
    device_id,
    device_seq: (device_seq += 1),
    actor_id: user.id,
    trunk_version: null,
    after: null,
    captured_at: new Date().toISOString(),
    position: null,
    payload_schema: kind === 'facility_change' ? 'change/1' : 'status/1',
    target_summary: { name_zh: null },
    body,
    ...given,
  })
  return {
    record,
    changed: (target_id: string, field: string, value: string, given: object = {}) => {
      const change = { field, old: null, new: value, grade: 'seen', observed_at: new Date().toISOString() }
      return record('facility_change', target_id, { changes: [change] }, given)
    },
    hand: async (...payloads: (object | string)[]) => {
      const operations = payloads.map((each) => {
        const payload = typeof each === 'string' ? each : JSON.stringify(each)
        return { payload, content_hash: createHash('sha256').update(payload).digest('hex') }
      })
      const queue = { records: 3, photos: 5, oldest: '2026-01-02T03:04:00.000Z', to_answer: 1, reason: 'photo_missing' }
      const batch = { batch_id: randomUUID(), device_id, client_now: new Date(Date.now() - 10 * 60_000).toISOString(), queue, operations }
      const { receipts } = (await (await member.ask('POST', '/sync/operations', batch)).json()) as { receipts: { status: string }[] }
      return receipts.map(({ status }) => status)
    },
  }
}

async function facilityOf({ address }: Site, id: string) {
  return (await (await fetch(`${address}/api/v1/facilities/${id}`)).json()) as { name_zh: string; phone: string | null }
}

async function added(site: Site, text: string) {
  const name = unique(text)
  const { id } = await storedFacility(site, { name_zh: name, geometry: { type: 'Point', coordinates: [112.39, 24.79] } })
  return { id, name }
}

test('what has no effect is decided: it takes effect, or is dismissed with a reason; what stands against it is said', async ({ page, site }) => {
  const [supervisor, reviewer] = [await addMember(site, 'supervisor'), await addMember(site, 'reviewer')]
  const [one, other] = [await added(site, '河边公厕'), await added(site, '桥头公厕')]
  const device = await deviceOf(supervisor)
  const gone = device.record(
    'status_observe',
    randomUUID(),
    { usable: false, reason: 'locked', note: '没人管', observed_at: new Date().toISOString() },
    { target_summary: { name_zh: unique('不知哪里') } },
  )
  expect(await device.hand(gone, device.changed(one.id, 'phone', '0763-1234567'), device.changed(other.id, 'phone', '0763-7654321'))).toEqual(
    Array.from({ length: 3 }, () => 'needs_review'),
  )
  await reviewer.enter(page)
  await page.goto('/')
  await page.setViewportSize(desk)
  await page.getByRole('link', { name: '现场上传' }).click()
  const first = page.getByRole('article', { name: `修改设施：${one.name}` })
  const shown = await first.innerText()
  for (const words of ['没有做这件事的权限', supervisor.login_name, '电话', '由“无记录”改为“0763-1234567”', '第 2 条']) expect(shown).toContain(words)
  expect(await first.getByRole('link', { name: '查看设施' }).getAttribute('href')).toBe(`/f/${one.id}`)
  await first.getByText('查看原文').click()
  await first.getByText('"field": "phone"').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), first.getByRole('button', { name: '下载原文' }).click()])
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ target_id: one.id, kind: 'facility_change' })
  await expectAccessible(page)

  await first.getByRole('button', { name: '使它生效' }).press('Enter')
  await page.getByText(`已生效：修改设施：${one.name}`).waitFor()
  await expect.poll(() => focused(page)).toContain(`已生效：修改设施：${one.name}`)
  await expect.poll(() => first.count()).toBe(0)
  expect((await facilityOf(site, one.id)).phone).toBe('0763-1234567')

  const lost = page.getByRole('article', { name: /不知哪里/ })
  expect(await lost.innerText()).toContain('没人管')
  await lost.getByRole('button', { name: '使它生效' }).click()
  await lost.getByRole('alert').getByText('没有这个设施').waitFor()

  await page.setViewportSize(phone)
  const second = page.getByRole('article', { name: `修改设施：${other.name}` })
  await second.getByRole('button', { name: '不予生效' }).press('Enter')
  await expect.poll(() => focused(page)).toContain('为什么不予生效')
  await second.getByRole('button', { name: '确定不予生效' }).press('Enter')
  await second.getByText('请写明原因或结果。').waitFor()
  await expect.poll(() => focused(page)).toContain('为什么不予生效')
  await page.keyboard.type('填错了设施')
  await page.reload()
  await second.getByRole('button', { name: '不予生效' }).click()
  expect(await second.getByLabel('为什么不予生效').inputValue()).toBe('填错了设施')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await second.getByRole('button', { name: '确定不予生效' }).click()
  await page.getByText(`已决定不予生效：修改设施：${other.name}`).waitFor()
  await expect.poll(() => second.count()).toBe(0)
  expect((await facilityOf(site, other.id)).phone).toBe(null)
})

test('two values stand beside each other, what waits may go on, what can’t be read is noted', async ({ page, site }) => {
  const [chen, lin, reviewer] = [await addMember(site, 'inspector'), await addMember(site, 'inspector'), await addMember(site, 'reviewer')]
  const [contested, waiting] = [await added(site, '东街公厕'), await added(site, '西街公厕')]
  const [hers, his] = [await deviceOf(chen), await deviceOf(lin)]
  const broken = unique('{破损的记录')
  await hers.hand(hers.changed(contested.id, 'phone', '0763-1111111', { trunk_version: 0 }), broken)
  const late = his.changed(waiting.id, 'phone', '0763-3333333', { after: randomUUID() })
  expect(await his.hand(his.changed(contested.id, 'phone', '0763-2222222', { trunk_version: 0 }), late)).toEqual(['conflict', 'held'])

  await page.setViewportSize(desk)
  await reviewer.enter(page)
  await page.goto('/sync?section=conflict')
  const conflict = page.getByRole('article', { name: `修改设施：${contested.name}` })
  const row = conflict.getByRole('row', { name: /电话/ })
  await row.waitFor()
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    expect.stringContaining('0763-2222222'),
    expect.stringMatching(new RegExp(`0763-1111111[^]*${chen.login_name}`)),
  ])
  expect(await conflict.getByRole('link', { name: '修改设施' }).getAttribute('href')).toBe(`/facilities/${contested.id}/edit`)
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
  await conflict.getByRole('button', { name: '已处理' }).click()
  await conflict.getByLabel('怎么处理的').fill('电话问过，后一个对')
  await conflict.getByRole('button', { name: '记下结果' }).click()
  await page.getByText(`已记下结果：修改设施：${contested.name}`).waitFor()
  await expect.poll(() => conflict.count()).toBe(0)

  await page.getByRole('link', { name: '等待中' }).click()
  expect(page.url()).toContain('section=held')
  const held = page.getByRole('article', { name: `修改设施：${waiting.name}` })
  await held.getByText('在等同一台设备上更早的一条记录').waitFor()
  await held.getByRole('button', { name: '不再等，现在生效' }).click()
  await page.getByText(`已生效：修改设施：${waiting.name}`).waitFor()
  expect((await facilityOf(site, waiting.id)).phone).toBe('0763-3333333')

  await page.getByRole('link', { name: '无法读取' }).click()
  const unreadable = page.getByRole('article').filter({ hasText: chen.login_name })
  await unreadable.getByText('查看原文').click()
  await unreadable.getByText(broken).waitFor()
  await expectAccessible(page)
  await unreadable.getByRole('button', { name: '已处理' }).click()
  await unreadable.getByLabel('怎么处理的').fill('试验')
  await unreadable.getByRole('button', { name: '记下结果' }).click()
  await page.getByText(`已记下结果：${chen.login_name}`).waitFor()
  await expect.poll(() => unreadable.count()).toBe(0)
})

test('devices say what waits on them; an administrator revokes one that is lost', async ({ page, site }) => {
  const [chen, reviewer] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer')]
  const device = await deviceOf(chen)
  await device.hand()
  await page.setViewportSize({ width: 320, height: 640 })
  await inElderMode(page)
  await reviewer.enter(page)
  await page.goto('/sync?section=devices')
  const hers = page.getByRole('article', { name: `${chen.name}的设备` })
  const shown = await hers.innerText()
  for (const words of [
    chen.login_name,
    '记录 3 条，照片 5 张，最早 2026-01-02 11:04；另有 1 条要检查员自己处理',
    '有照片已不在那台设备上',
    '慢 10 分钟',
  ])
    expect(shown).toContain(words)
  expect(await hers.getByRole('button').count()).toBe(0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await signIn(page, site.token)
  await inEnglish(page)
  await page.setViewportSize(desk)
  await page.reload()
  const its = page.getByRole('article', { name: `Device of ${chen.name}` })
  await its.getByRole('button', { name: 'Revoke this device' }).click()
  await its.getByText('Nothing more is taken from it').waitFor()
  await its.getByRole('button', { name: 'Revoke it for good' }).click()
  await its.getByText('Write the reason, or what was done.').waitFor()
  await its.getByLabel('Why it is revoked').fill('Left on the bus')
  await its.getByRole('button', { name: 'Revoke it for good' }).click()
  await page.getByText(`The device of ${chen.name} is revoked.`).waitFor()
  await its.getByText(/^revoked 20/).waitFor()
  await its.getByText('Left on the bus (administrator)').waitFor()
  await expect(device.hand()).rejects.toThrow('device_revoked')
})

test('whoever may not settle is not led here, and is told so', async ({ page, site }) => {
  const inspector = await addMember(site, 'inspector')
  await inspector.enter(page)
  await page.getByRole('link', { name: '我的工作' }).waitFor()
  expect(await page.getByRole('link', { name: '现场上传' }).count()).toBe(0)
  await page.goto('/sync')
  await page.getByRole('heading', { name: '没有权限' }).waitFor()
})
