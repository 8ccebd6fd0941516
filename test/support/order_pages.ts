import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { dayInChina, addDays } from '#domain/date.ts'
import { component, documentOf, found, photo } from './audits.ts'
import { desk } from './browser.ts'
import { fileChooser, storedFacility, unique } from './office.ts'
import { sha256Of } from './photos.ts'
import { addMember, type Member } from './staff.ts'

interface Site {
  address: string
  token: string
}

export const inDays = (days: number) => addDays(dayInChina(new Date()), days)

export const pictureOf = (background: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** Who makes orders, who answers for what fails, who looks again, and who has no part in it. */
export async function addBureau(site: Site): Promise<Record<'inspector' | 'issuer' | 'officer' | 'stranger', Member>> {
  return {
    inspector: await addMember(site, 'inspector'),
    issuer: await addMember(site, 'reviewer', unique('审'), null, 'zhujian'),
    officer: await addMember(site, 'department_officer', unique('办'), null, 'jiaotong'),
    stranger: await addMember(site, 'department_officer', unique('外'), null, 'minzheng'),
  }
}

export const failing = { level: '门口高差', turning: '门内外轮椅回转直径' }

/** A toilet whose door was found to fail two items, one of them with a photo. */
export async function addFailing(site: Site, { inspector, issuer }: Record<'inspector' | 'issuer', Member>) {
  const name = unique('整改公厕')
  const { id: facility_id } = await storedFacility(site, { name_zh: name, owner: '镇人民政府' })
  const door = component({ answers: { level_difference_mm: found(40), turning_diameter_mm: found(1300) } })
  const before = await pictureOf('#703018')
  await inspector.ask('PUT', `/photos/${sha256Of(before)}`, before)
  const audit = randomUUID()
  const photos = [photo(sha256Of(before), { component_id: door.id, property: 'level_difference_mm' })]
  await inspector.ask('PUT', `/audits/${audit}`, documentOf(facility_id, { components: [door], photos }))
  await issuer.ask('POST', `/audits/${audit}/approval`, {})
  return { name, facility_id, door_id: door.id }
}

/** A browser of its own in which somebody is signed in. */
export async function enter(page: Page, member: Member, size = desk): Promise<Page> {
  const baseURL = new URL(page.url()).origin
  const context = await page.context().browser()!.newContext({ baseURL, locale: 'zh-CN', viewport: size, serviceWorkers: 'block' }) // it is in a browser
  const own = await context.newPage()
  await member.enter(own)
  return own
}

/** Opens a move of the order that is shown, fills its fields by their labels and makes it. */
export async function move(page: Page, name: string, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text)
  await dialog.getByRole('button', { name, exact: true }).click()
  await page.getByText(`${name}：已办理。`).waitFor()
}

/** In the open proof. */
export async function addProofPhoto(page: Page, what: string, content: Buffer): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '提交整改证明' })
  const chooser = await fileChooser(page, () => dialog.getByRole('button', { name: `添加照片：${what}` }).click())
  await chooser.setFiles({ name: 'after.jpg', mimeType: 'image/jpeg', buffer: content })
  await dialog.getByRole('button', { name: `去掉“${what}”的第 1 张照片` }).waitFor()
}
