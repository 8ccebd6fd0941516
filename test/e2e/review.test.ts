import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { AuditAnswer, AuditDocument } from '#domain/audit_document.ts'
import { component, documentOf, found, photo } from '../support/audits.ts'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { focused, inElderMode, inEnglish, storedFacility, unique } from '../support/office.ts'
import { sha256Of } from '../support/photos.ts'
import { addMember, type Member } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

const picture = (background: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()

let people: Promise<Record<'inspector' | 'reviewer' | 'other', Member>> | undefined
const staffOf = (site: Site) => (people ??= addPeople(site))

async function addPeople(site: Site) {
  const [inspector, reviewer, other] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer'), await addMember(site, 'reviewer')]
  return { inspector, reviewer, other }
}

const place = [112.371, 24.781] as const
const door = (value: number, more: Partial<AuditAnswer> = {}) => found(value, more)
const earlier = '2025-10-18T03:00:00.000Z'

/** A street toilet that was audited a year ago and again today: the door was widened and is still too narrow. */
async function addAudited(site: Site, more: AuditDocument['components'] = []) {
  const { inspector, reviewer } = await staffOf(site)
  const name = unique('广场公厕')
  const { id: facility_id } = await storedFacility(site, { name_zh: name, geometry: { type: 'Point', coordinates: [...place] } })
  const id = randomUUID()
  const toilet = (answers: AuditDocument['answers']) => component({ id, type: 'toilet', part: 'accessible_toilet', name: '东侧', answers })
  const first = documentOf(facility_id, {
    started_at: earlier,
    finished_at: earlier,
    components: [
      toilet({ toilet_door_clear_width_mm: door(760, { observed_at: earlier }), surface_ok: found(true, { observed_at: earlier }) }),
      component({ type: 'handrail', presence: 'absent' }),
    ],
  })
  const first_id = randomUUID()
  await inspector.ask('PUT', `/audits/${first_id}`, first)
  await reviewer.ask('POST', `/audits/${first_id}/approval`, {})
  const [door_photo, late_photo] = [await picture('#604020'), await picture('#204060')]
  const document = documentOf(facility_id, {
    position: { lon: place[0] + 0.006, lat: place[1], accuracy_m: 15 },
    notes: '门口正在铺砖',
    usable_today: { usable: false, reason: 'locked', note: null },
    components: [
      toilet({
        toilet_door_clear_width_mm: door(795, { note: '量了两次' }),
        surface_ok: found(true, { observed_at: earlier, carried: true }),
        emergency_call_device: { state: 'absent', observed_at: first.finished_at },
        grab_bars_firm: { state: 'could_not_measure', reason: '门锁着', observed_at: first.finished_at },
        area_m2: found(4.2),
      }),
      ...more,
    ],
    photos: [
      photo(sha256Of(door_photo), { component_id: id, property: 'toilet_door_clear_width_mm', caption: '卷尺读数' }),
      photo(sha256Of(late_photo), { component_id: id, property: 'area_m2', bytes: 1_234_567 }),
    ],
  })
  const audit_id = randomUUID()
  await inspector.ask('PUT', `/photos/${sha256Of(door_photo)}`, door_photo)
  await inspector.ask('PUT', `/audits/${audit_id}`, document)
  return { name, facility_id, audit_id, document, late_photo }
}

const remarkOn = (page: Page, what: string) => page.getByRole('textbox', { name: `对“${what}”的意见` })
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

test('returned with remarks, corrected, approved with a word on a photo that never came; everybody then sees why it fails', async ({
  page,
  site,
}) => {
  const { inspector, reviewer } = await staffOf(site)
  const { name, facility_id, audit_id, document } = await addAudited(site)
  await page.setViewportSize(desk)
  await reviewer.enter(page)
  await page.goto(`/review?inspector=${inspector.login_name}`)
  const waiting = page.getByRole('row').filter({ hasText: name })
  expect(await waiting.innerText()).toContain('照片已到 1 张，共 2 张')
  await waiting.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name: `审核：${name}` }).waitFor()

  await page.getByText('请核对是不是去错了地方').waitFor()
  await page.getByText('当天不能用：上了锁。').waitFor()
  await page.getByText('检查人备注：门口正在铺砖').waitFor()
  const expected = page.getByRole('region', { name: '批准后的结论' })
  await expected.getByText('不达标').waitFor()
  await expected.getByRole('link', { name: '城市公共厕所门通行净宽 · 无障碍厕所 · 东侧' }).waitFor()
  const width = rowOf(page, '城市公共厕所门通行净宽').first()
  const shown = await width.innerText()
  for (const words of ['795 mm', '备注：量了两次', '760 mm', '2025-10-18', '有变化', '不合格', '不小于 800 mm', 'GB 50763-2012 第 8.13.2(6) 条'])
    expect(shown).toContain(words)
  await width.getByRole('button', { name: /卷尺读数/ }).waitFor()
  expect(await rowOf(page, '抓杆').filter({ hasText: '门锁着' }).innerText()).toContain('未能测量：门锁着')
  await page.getByText('沿用 2025-10-18').waitFor()
  await page.getByText(/照片还没有传到/).waitFor()
  await page.getByText('上次有、这次没有提到：扶手。').waitFor()
  await expectAccessible(page)

  await width.getByRole('button', { name: /提意见/ }).click()
  await remarkOn(page, '城市公共厕所门通行净宽').fill('请从门扇打开后量')
  await page.reload()
  expect(await remarkOn(page, '城市公共厕所门通行净宽').inputValue()).toBe('请从门扇打开后量')
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByText('您写了 1 条意见。').waitFor()
  await page.getByRole('button', { name: '退回，附 1 条意见' }).click()
  await page.getByText(`已退回：${name}。`).waitFor()

  const corrected = randomUUID()
  const [toilet] = document.components
  const answers = { ...toilet!.answers, grab_bars_firm: found(true) }
  await inspector.ask('PUT', `/audits/${corrected}`, { ...document, revises: audit_id, components: [{ ...toilet!, answers }] })
  await page.goto(`/review/${corrected}`)
  await page.getByText('上一次退回的意见').waitFor()
  expect(await rowOf(page, '城市公共厕所门通行净宽').first().innerText()).toContain('退回意见：请从门扇打开后量')
  expect(await rowOf(page, '抓杆').filter({ hasText: '退回后改过' }).count()).toBe(1)
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByText('照片还没有到齐。').waitFor()
  await expect.poll(() => focused(page)).toContain('仍要批准的理由')
  await page.getByLabel(/仍要批准的理由/).fill('手机丢了')
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByText(`已批准：${name}。`).waitFor()

  await page.goto(`/f/${facility_id}`)
  const section = page.getByRole('region', { name: '达标情况' })
  await section.getByRole('link', { name: '检查此设施' }).waitFor({ state: 'hidden' })
  const fails = section.getByRole('listitem').filter({ hasText: '城市公共厕所门通行净宽' })
  await fails.getByText('实测 795 mm，要求：不小于 800 mm').waitFor()
  const told = await fails.innerText()
  for (const words of ['无障碍厕所 · 东侧', 'GB 50763-2012 第 8.13.2(6) 条', '轮椅使用者']) expect(told).toContain(words)
  await fails.getByRole('button', { name: /卷尺读数/ }).waitFor()
  expect(await section.getByText('不达标').count()).toBeGreaterThan(0)
  await section.getByText('不符合现行标准').waitFor()
  expect(await section.getByRole('row').filter({ hasText: '2025-10-18' }).innerText()).toContain('审核通过')
  await expectAccessible(page)
})

test('of two who decide at once the second is told what was decided, and nobody decides on an audit of their own', async ({ page, site }) => {
  const { inspector, reviewer, other } = await staffOf(site)
  const { audit_id, name } = await addAudited(site)
  await other.enter(page)
  await page.goto(`/review/${audit_id}?inspector=${inspector.login_name}`)
  await page.getByRole('heading', { level: 1, name: `审核：${name}` }).waitFor()
  await page.getByLabel('对整次检查的意见').fill('请补测门宽')
  await reviewer.ask('POST', `/audits/${audit_id}/approval`, { waive_photos: '手机丢了' })
  await page.getByRole('button', { name: '退回，附 1 条意见' }).click()
  const told = page.getByRole('alert').filter({ hasText: '作出决定：已批准' })
  await told.waitFor()
  expect(await told.innerText()).toContain(reviewer.login_name)
  expect(await told.innerText()).toContain('请补测门宽')
  expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0)
  await expectAccessible(page)

  const both = await addMember(site, 'administrator')
  const { id: facility_id } = await storedFacility(site, { name_zh: unique('自查公厕') })
  const own = randomUUID()
  await both.ask('PUT', `/audits/${own}`, documentOf(facility_id))
  await page.context().clearCookies()
  await both.enter(page)
  await page.goto(`/review/${own}`)
  await page.getByText('要由另一位审核人决定').waitFor()
  expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0)
})

test('the whole review is done by keyboard alone, on a phone, and leads to the next that waits', async ({ page, site }) => {
  const { reviewer } = await staffOf(site)
  const inspector = await addMember(site, 'inspector')
  const waiting = [await addWaiting(site, inspector), await addWaiting(site, inspector)]
  await page.setViewportSize(phone)
  await reviewer.enter(page)
  await page.goto(`/review?inspector=${inspector.login_name}`)
  await page.getByRole('link', { name: waiting[0]!.name }).waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: '提交' }).allInnerTexts()).toEqual(
    waiting.map(({ name }) => expect.stringContaining(name)),
  )
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await tabTo(page, waiting[0]!.name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `审核：${waiting[0]!.name}` }).waitFor()
  await page.getByRole('heading', { name: '逐项对照' }).waitFor()
  await expectNoSidewaysScroll(page)
  await tabTo(page, '城市公共厕所门通行净宽 · 无障碍厕所')
  await page.keyboard.press('Enter')
  await tabTo(page, '对“城市公共厕所门通行净宽”提意见')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toContain('对“城市公共厕所门通行净宽”的意见')
  await page.keyboard.type('请重新量')
  await tabTo(page, '退回，附 1 条意见')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `审核：${waiting[1]!.name}` }).waitFor()
  await page.getByText(`已退回：${waiting[0]!.name}。`).waitFor()
  await page.getByRole('heading', { name: '逐项对照' }).waitFor()
  await tabTo(page, '批准')
  await page.keyboard.press('Enter')
  await page.getByText('没有符合条件的检查。').waitFor()
  await page.getByText(`已批准：${waiting[1]!.name}。`).waitFor()
})

test('in elder mode the facility page says the verdict and what fails, and no more; in English it reads as well', async ({ page, context, site }) => {
  const { inspector, reviewer } = await staffOf(site)
  const running_slope_1_in: AuditAnswer = { state: 'value', value: { rise_mm: 150, run_mm: 1200 }, observed_at: earlier }
  const ramp = component({ type: 'wheelchair_ramp', answers: { running_slope_1_in, flight_rise_mm: found(150) } })
  const { facility_id, audit_id, late_photo } = await addAudited(site, [ramp])
  await inspector.ask('PUT', `/photos/${sha256Of(late_photo)}`, late_photo)
  await reviewer.ask('POST', `/audits/${audit_id}/approval`, {})
  await page.setViewportSize(phone)
  await inElderMode(page)
  await page.goto(`/f/${facility_id}`)
  const section = page.getByRole('region', { name: '达标情况' })
  await section.getByText('实测 795 mm，要求：不小于 800 mm').waitFor()
  await section.getByText(/^例外须“.*受限.*”，尚不清楚。$/).waitFor()
  expect(await section.getByRole('table').count()).toBe(0)
  expect(await section.getByText(/还没有测的/).count()).toBe(0)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  const other = await context.newPage()
  await inEnglish(other)
  await other.addInitScript(() => localStorage.setItem('changxing.elder', 'off'))
  await other.goto(`/f/${facility_id}`)
  const english = other.getByRole('region', { name: 'Compliance' })
  await english.getByText('Measured 795 mm, required: at least 800 mm').waitFor()
  await english.getByRole('button', { name: /accessible toilet room · 东侧 · Accessible toilet room area, taken on/ }).waitFor()
  await english.getByText(/^Not measured yet: \d+$/).click()
  await english.getByText('Turning circle in accessible toilet', { exact: true }).waitFor()
  await expectNoSidewaysScroll(other)
})

/** A first audit, in which the door is too narrow. */
async function addWaiting(site: Site, inspector: Member) {
  const name = unique('候审公厕')
  const { id: facility_id } = await storedFacility(site, { name_zh: name })
  const answers = { toilet_door_clear_width_mm: door(795) }
  await inspector.ask(
    'PUT',
    `/audits/${randomUUID()}`,
    documentOf(facility_id, { components: [component({ type: 'toilet', part: 'accessible_toilet', answers })] }),
  )
  return { name }
}

/** Presses Tab until what is so called has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 200; press += 1) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
    if (label.trim() === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} is not reached by Tab.`)
}
