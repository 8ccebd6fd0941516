import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { AuditDocument } from '#domain/audit_document.ts'
import { component, documentOf, found } from '../support/audits.ts'
import { desk, expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { storedOn } from '../support/device.ts'
import { focused, inElderMode, inEnglish, storedFacility, unique } from '../support/office.ts'
import { addMember, type Member } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

async function addVenue(site: Site): Promise<{ id: string; name: string }> {
  const name = unique('卫生院')
  const place = { geometry: { type: 'Point', coordinates: [112.37, 24.78] } }
  return { name, ...(await storedFacility(site, { name_zh: name, kind: 'venue', category: 'medical_institution', ...place })) }
}

/** An inspector at the overview of a new audit. */
async function begun(page: Page, site: Site): Promise<{ inspector: Member; facility: { id: string; name: string } }> {
  const [inspector, facility] = [await addMember(site, 'inspector'), await addVenue(site)]
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${facility.id}`)
  await page.getByRole('heading', { level: 1, name: `检查：${facility.name}` }).waitFor()
  return { inspector, facility }
}

/** The document as it is stored on the device. */
async function stored(page: Page): Promise<AuditDocument> {
  await page.getByText(/(已保存在本机|Saved on this device) \d\d:\d\d/).waitFor()
  const [draft] = (await storedOn(page, 'drafts')) as unknown as { document: AuditDocument }[]
  return draft!.document
}

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const said = await page.evaluate(() => {
      const element = document.activeElement?.closest('a, button')
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (typeof name === 'string' ? said === name : name.test(said)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${name}.`)
}

async function pressAt(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Where the focus is in a question: which question, and how many numbers it wants; none: a choice. */
function asked(page: Page): Promise<{ at: string; fields: number }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    const fields = element?.type === 'text' ? document.querySelectorAll('form [inputmode="none"]').length : 0
    return { at: element?.type === 'text' || element?.type === 'radio' ? location.search : '', fields }
  })
}

/** Answers what has the focus and goes on; answers where that was. */
async function answerByKeys(page: Page, before: string): Promise<string> {
  await expect.poll(async () => (await asked(page)).at).not.toMatch(before === '' ? /^$/ : new RegExp(`^$|^${before.replaceAll(/[?=&]/g, '\\$&')}$`))
  const { at, fields } = await asked(page)
  if (fields === 0) await page.keyboard.press('1')
  for (let field = 0; field < fields; field += 1) {
    if (field > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(fields === 1 ? '1500' : ['100', '2000'][field]!)
  }
  await page.keyboard.press('Enter')
  return at
}

test('a whole audit by keyboard alone: parts, more than twenty answers, what is missing, submitted', async ({ page, site }) => {
  await page.setViewportSize(desk)
  const { inspector, facility } = await begun(page, site)
  const address = new URL(page.url()).pathname
  await pressAt(page, '有：轮椅坡道')
  await pressAt(page, '有：门')
  await pressAt(page, /以上 \d+ 类都没有/)
  await page.getByText(/已把 \d+ 类记为没有。/).waitFor()
  await pressAt(page, '开始')
  let at = ''
  for (let count = 0; count < 24; count += 1) at = await answerByKeys(page, at)
  const { answers, components } = await stored(page)
  const given = [answers, ...components.map((each) => each.answers)].flatMap((each) => Object.values(each))
  expect(given).toHaveLength(24)

  await pressAt(page, '返回检查总览')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await pressAt(page, '核对并提交')
  await page.getByRole('heading', { name: /还缺的（\d+）/ }).waitFor()
  await expectAccessible(page)
  await pressAt(page, '照样提交')
  await page.waitForURL('**/work/outbox')
  const id = address.split('/').at(-1)!
  await expect.poll(async () => (await inspector.ask('GET', `/audits?facility_id=${facility.id}`)).json()).toMatchObject({ audits: [{ id }] })
  const audit = (await (await inspector.ask('GET', `/audits/${id}`)).json()) as { document: AuditDocument }
  expect(
    audit.document.components
      .filter(({ presence }) => presence === 'present')
      .map(({ type }) => type)
      .toSorted(),
  ).toEqual(['door', 'wheelchair_ramp'])
})

/** Presses the keys of the page's own keypad, as a thumb does. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.getByRole('button', { name: key, exact: true }).click()
}

/** A question of a part, reached from the overview as a thumb does. */
async function openQuestion(page: Page, part: string, question: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: part }).first().click()
  await page.locator('.audit-main').getByRole('link', { name: question }).last().click()
  await page.getByRole('heading', { level: 1, name: question }).waitFor()
}

const verdict = (page: Page, text: string) => page.locator('.verdict').getByText(text).waitFor()
const answerOf = async (page: Page, property: string) => (await stored(page)).components.map(({ answers }) => answers[property]).find(Boolean)

test('with one thumb on a small phone: a slope is short by so many millimetres, and everything is on one screen', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await begun(page, site)
  await press(page, '有：轮椅坡道')
  await openQuestion(page, '轮椅坡道', '纵向坡度')
  await press(page, '2', '4', '0', '下一栏', '2', '4', '00')
  await verdict(page, '水平长度还差 480 mm。')
  await verdict(page, '高差 240 mm，水平至少要 2880 mm。')
  await page.getByRole('status').getByText('不合格').waitFor({ state: 'attached' })
  const next = await page.getByRole('button', { name: /横向坡度/ }).boundingBox()
  expect(next!.y + next!.height).toBeLessThanOrEqual(640)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await press(page, '上一栏', '清空', '2', '0', '0', '下一栏', '2', '4', '00')
  await verdict(page, '合格')
  expect(await answerOf(page, 'running_slope_1_in')).toMatchObject({ state: 'value', value: { rise_mm: 200, run_mm: 2400 } })

  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#604020' } })
    .jpeg()
    .toBuffer()
  await page.getByLabel('拍照').setInputFiles({ name: 'ramp.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByText('已拍 1 张').waitFor()
  const { photos, components } = await stored(page)
  expect(photos).toMatchObject([{ property: 'running_slope_1_in', component_id: components[0]!.id, bytes: picture.length }])
  await press(page, '删去第 1 张照片', '撤销')
  await page.getByText('已拍 1 张').waitFor()
  expect(await storedOn(page, 'photos')).toHaveLength(1)
  await press(page, '删去第 1 张照片')
  await page.getByText('照片已删去。').waitFor()

  await press(page, '测不了', '被遮挡或占用')
  await verdict(page, '被遮挡或占用')
  expect(await answerOf(page, 'running_slope_1_in')).toMatchObject({ state: 'could_not_measure', reason: '被遮挡或占用' })
  await page.getByRole('button', { name: /横向坡度/ }).click()
  await expect.poll(() => storedOn(page, 'photos')).toEqual([])
})

test('what is implausible is refused at the field and gets into no document; a reload loses nothing', async ({ page, site }) => {
  await begun(page, site)
  await press(page, '有：轮椅坡道')
  await openQuestion(page, '轮椅坡道', '通行净宽')
  await page.keyboard.type('1200')
  await verdict(page, '合格')
  await page.keyboard.type('00')
  await page.getByText('不在合理范围内（0–50000），请核对。').waitFor()
  expect(await answerOf(page, 'clear_width_mm')).toBeUndefined()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toContain('通行净宽')
  await page.reload()
  await expect.poll(() => page.getByRole('textbox', { name: '通行净宽' }).inputValue()).toBe('120000')
  await press(page, '删除一位', '删除一位')
  await verdict(page, '合格')
  await page.getByLabel('备注').fill('量了两次')
  await expect.poll(() => answerOf(page, 'clear_width_mm')).toMatchObject({ value: 1200, note: '量了两次' })

  await page.reload()
  await verdict(page, '1200 mm')
  await page.getByRole('link', { name: '上一项：每段提升高度' }).click()
  await page.getByRole('link', { name: '上一项：横向坡度' }).click()
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await page.keyboard.type('5')
  await page.getByText('高差和水平长度是不是填反了？').waitFor()
  expect(await answerOf(page, 'cross_slope_1_in')).toBeUndefined()
})

test('what was found last time is taken over with its day, and accepted so by the server', async ({ page, site }) => {
  const [inspector, reviewer, facility] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer'), await addVenue(site)]
  const earlier = '2026-03-02T03:00:00.000Z'
  const door = component({ type: 'door', name: '北门', answers: { level_difference_mm: found(12, { observed_at: earlier }) } })
  const first = randomUUID()
  await inspector.ask('PUT', `/audits/${first}`, documentOf(facility.id, { started_at: earlier, finished_at: earlier, components: [door] }))
  await reviewer.ask('POST', `/audits/${first}/approval`, {})
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${facility.id}`)
  await openQuestion(page, '门 · 北门', '高差')
  await press(page, '同上次：12 mm（2026-03-02）')
  await page.getByText('同上次（2026-03-02），仍然成立').waitFor()
  await page.getByRole('link', { name: '返回检查总览' }).click()
  await page.getByRole('link', { name: '核对并提交' }).click()
  await press(page, '照样提交')
  await page.waitForURL('**/work/outbox')
  const sent = async () => ((await (await inspector.ask('GET', `/audits?facility_id=${facility.id}`)).json()) as { audits: { id: string }[] }).audits
  await expect.poll(async () => (await sent()).length).toBe(2)
  const second = (await sent()).find(({ id }) => id !== first)!
  const { document } = (await (await inspector.ask('GET', `/audits/${second.id}`)).json()) as { document: AuditDocument }
  expect(document.components[0]!.answers['level_difference_mm']).toEqual({ state: 'value', value: 12, carried: true, observed_at: earlier })
})

test('a returned audit shows the remarks where they belong', async ({ page, site }) => {
  const [inspector, reviewer, facility] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer'), await addVenue(site)]
  const door = component({ type: 'door', name: '北门', answers: { level_difference_mm: found(12) } })
  const first = randomUUID()
  await inspector.ask('PUT', `/audits/${first}`, documentOf(facility.id, { components: [door] }))
  const remarks = [{ component_id: door.id, property: 'level_difference_mm', text: '请重量一次' }]
  await reviewer.ask('POST', `/audits/${first}/return`, { remarks })
  await inspector.enter(page)
  await page.goto(`/work/audits/new?facility=${facility.id}&revises=${first}`)
  await page.getByRole('heading', { name: '审核意见（1）' }).waitFor()
  await page.getByRole('link', { name: /门 · 北门：/ }).click()
  await page.getByText('审核意见： 请重量一次').waitFor()
  await verdict(page, '12 mm')
  expect((await stored(page)).revises).toBe(first)
})

test('that it is saved is only said when it is; what the device does not take is said in red and tried again', async ({ page, site }) => {
  await begun(page, site)
  await page.getByText(/已保存在本机/).waitFor()
  await page.evaluate(() => {
    const whole = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!
    Object.assign(globalThis, { mend: () => Object.defineProperty(IDBObjectStore.prototype, 'put', whole) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.getByLabel('备注（整次检查）').fill('门口积水')
  await page.getByRole('alert').getByText('本机空间不够，没有存上').waitFor()
  expect(await page.getByText(/已保存在本机/).count()).toBe(0)
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  await page.getByRole('button', { name: '重试' }).click()
  expect(await stored(page)).toMatchObject({ notes: '门口积水' })
})

test('parts are added, told and taken back; every view is accessible in both languages, narrow, and in elder mode', async ({ page, site }) => {
  const [inspector, facility] = [await addMember(site, 'inspector'), await addVenue(site)]
  await inspector.enter(page)
  await inEnglish(page)
  await page.goto(`/work/audits/new?facility=${facility.id}`)
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ longitude: 112.37, latitude: 24.78, accuracy: 8 })
  await page.getByRole('button', { name: 'Take my position' }).click()
  await page.getByText('112.37000 E, 24.78000 N, within about 8 m').waitFor()
  await page.getByRole('button', { name: 'No: Door' }).click()
  await page.getByText('Recorded as not there: Door.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Yes: Door' }).waitFor()
  await page.getByRole('button', { name: 'Add a part' }).click()
  await page.getByRole('button', { name: 'Add and audit it' }).click()
  await page.getByText('Choose the type of part.').waitFor()
  await page.getByLabel('Type of part').selectOption('toilet')
  await page.getByLabel('Which one').selectOption('cubicle')
  await page.getByLabel('Name').fill('ground floor, east')
  await page.getByLabel('Floor').fill('B1')
  await page.getByRole('button', { name: 'Add and audit it' }).click()
  await page.getByRole('heading', { level: 1, name: 'accessible cubicle · ground floor, east' }).waitFor()
  expect((await stored(page)).components).toMatchObject([{ type: 'toilet', part: 'cubicle', level: '-1' }])
  await page.setViewportSize({ width: 320, height: 640 })
  await expectAccessible(page)
  await page.getByRole('link', { name: /Go on/ }).click()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await inElderMode(page)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Back to the overview of this audit' }).click()
  await page.getByRole('heading', { level: 1, name: /Audit:/ }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
