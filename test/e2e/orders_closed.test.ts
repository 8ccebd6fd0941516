import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { publish } from '../support/audits.ts'
import { desk, phone, test as base } from '../support/browser.ts'
import { freePort } from '../support/browser_setup.ts'
import { openMailbox, type Mailbox } from '../support/mailbox.ts'
import { addBureau, addFailing, addProofPhoto, enter, failing, inDays, move, pictureOf } from '../support/order_pages.ts'
import { databaseEnded, onDatabase, startServer } from '../support/server_process.ts'
import { addMember, type Member } from '../support/staff.ts'

interface Bureau {
  site: { address: string; token: string }
  mailbox: Mailbox
}

/** A bureau of its own, whose checklist asks two things of a door, and whose mails go to a mail server of the test. */
const test = base.extend<{ own: Bureau }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  own: async ({}, use) => {
    const [folder, port, mailbox] = [await mkdtemp(join(tmpdir(), 'changxing-orders-')), await freePort(), await openMailbox()]
    const address = `http://127.0.0.1:${port}`
    const mails = { SMTP_URL: mailbox.url, MAIL_FROM: 'changxing@city.example', PUBLIC_URL: address }
    const server = await startServer({ DATA_DIR: folder, PORT: String(port), ...mails })
    await onDatabase({ DATA_DIR: folder }, (db) => db.transaction((trx) => publish(trx, ['DOOR-02', 'DOOR-16'])))
    await use({ site: { address, token: server.token }, mailbox })
    await server.kill()
    await databaseEnded(folder)
    await rm(folder, { recursive: true, force: true })
    await mailbox.close()
  },
})

const state = (page: Page, text: string) => page.locator('.order-state').getByText(text, { exact: true }).waitFor()

test('a failing door is ordered, extended, mended in part, re-inspected twice and closed by those who may, and each step is mailed', async ({
  page,
  own,
}) => {
  const { site, mailbox } = own
  const bureau = await addBureau(site)
  const [looker, checker, supervisor] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer'), await addMember(site, 'supervisor')]
  const mailed = { [bureau.issuer.login_name]: 'issuer', [bureau.officer.login_name]: 'officer', [bureau.stranger.login_name]: 'stranger' }
  for (const member of [bureau.issuer, bureau.officer, bureau.stranger])
    await member.ask('PUT', '/account/mail', { email: `${member.login_name}@city.example`, language: 'zh-CN' })
  const { name, facility_id } = await addFailing(site, bureau)
  await page.goto(site.address)
  const [issuer, officer, stranger] = [
    await enter(page, bureau.issuer, desk),
    await enter(page, bureau.officer, phone),
    await enter(page, bureau.stranger),
  ]

  await issuer.goto(`/office/orders/new?facility=${facility_id}`)
  await issuer.getByLabel('责任单位').selectOption('jiaotong')
  await issuer.getByLabel('整改期限').fill(inDays(5))
  await issuer.getByLabel(`整改要求：${failing.level}`).fill('把门槛降到 15 mm 以内')
  await issuer.getByRole('button', { name: '保存草稿' }).click()
  await state(issuer, '草稿')
  const address = new URL(issuer.url()).pathname
  for (const each of [officer, stranger]) {
    await each.goto(address)
    await each.getByText('没有这份整改通知，或不归您办理。').waitFor()
  }
  await move(issuer, '下达')

  await officer.reload()
  await move(officer, '接收')
  await move(officer, '开始整改')
  await move(officer, '申请延期', { 希望的新期限: inDays(40), 原因: '等材料' })
  await issuer.reload()
  await move(issuer, '准予延期', { 新期限: inDays(30), 原因: '同意到这一天' })
  await officer.reload()
  await proveWith(officer, { [failing.level]: '#186030', [failing.turning]: '#184060' })
  expect(await officer.getByRole('button', { name: '销号' }).count()).toBe(0)

  const [visiting, checking] = [await enter(page, looker, phone), await enter(page, checker, desk)]
  await sendTo(issuer, looker)
  const [asked, first] = await lookAgain(visiting, name, { level_difference_mm: '10', turning_diameter_mm: '1300' })
  expect(asked).toEqual(['level_difference_mm', 'turning_diameter_mm'])
  await approve(checking, first)
  await officer.goto(address)
  await state(officer, '部分完成')
  await officer.getByText('复查 1 次仍不合格').waitFor()
  await proveWith(officer, { [failing.turning]: '#604018' })

  await issuer.goto(address)
  await sendTo(issuer, looker)
  const [again, second] = await lookAgain(visiting, name, { turning_diameter_mm: '1500' })
  expect(again).toEqual(['turning_diameter_mm'])
  await approve(checking, second)
  await issuer.goto(address)
  await state(issuer, '复查合格，待销号')
  await move(issuer, '销号')
  await state(issuer, '已销号')

  await issuer.goto(`/f/${facility_id}`)
  await issuer.getByText('达标', { exact: true }).first().waitFor()
  const watching = await enter(page, supervisor)
  await watching.goto('/supervision')
  await watching.getByText('按期销号 1 ÷（期内销号 1 ＋ 逾期未改正 0）').waitFor()
  await watching.getByText('100%').first().waitFor()

  const told = () => mailbox.mails.map(({ to, subject }) => `${mailed[to.replace('@city.example', '')]}: ${subject.replace(/^.* 号：/, '')}`)
  await expect
    .poll(() => told().toSorted(), { timeout: 30_000 })
    .toEqual(
      [
        'officer: 新的整改通知',
        'issuer: 申请延期',
        'officer: 准予延期',
        'issuer: 已提交整改证明',
        'officer: 复查部分合格',
        'issuer: 已提交整改证明',
        'issuer: 复查全部合格',
        'officer: 已销号',
      ].toSorted(),
    )
  for (const each of [issuer, officer, stranger, visiting, checking, watching]) await each.context().close()
})

/** Hands in proof with a photo of each of these. */
async function proveWith(officer: Page, colours: Record<string, string>): Promise<void> {
  await officer.getByRole('button', { name: '提交整改证明', exact: true }).click()
  for (const [what, colour] of Object.entries(colours)) await addProofPhoto(officer, what, await pictureOf(colour))
  await officer.getByRole('dialog', { name: '提交整改证明' }).getByRole('button', { name: '提交整改证明' }).click()
  await state(officer, '已提交证明，待复查')
}

async function sendTo(issuer: Page, { name }: Member): Promise<void> {
  await issuer.reload()
  await issuer.getByRole('button', { name: '安排复查' }).click()
  const dialog = issuer.getByRole('dialog', { name: '安排复查' })
  await dialog.getByLabel('复查人').selectOption({ label: name })
  await dialog.getByLabel('复查期限').fill(inDays(3))
  await dialog.getByRole('button', { name: '安排复查' }).click()
  await issuer
    .getByText(`${name}，${inDays(3)} 前到场 · 待复查`)
    .last()
    .waitFor()
}

/** Answers what the re-inspection asks and sends it; what was asked, in its order, and the audit's id. */
async function lookAgain(page: Page, name: string, answers: Record<string, string>): Promise<[string[], string]> {
  await page.goto('/work')
  await page.getByText('整改复查').waitFor()
  await page.getByRole('link', { name: `开始检查：${name}` }).click()
  await page.getByRole('heading', { name: new RegExp(`复查：整改〔\\d+〕1 号，${Object.keys(answers).length} 项`) }).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  const asked: string[] = []
  await page.getByRole('link', { name: '开始', exact: true }).click()
  while (asked.length < Object.keys(answers).length) {
    const property = await next(page, asked.at(-1))
    asked.push(property)
    await page.keyboard.type(answers[property]!)
    await page.locator('form button[type="submit"]').focus()
    await page.keyboard.press('Enter')
  }
  await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  await page.goto(`/work/audits/${id}?view=check`)
  await page.getByRole('button', { name: /提交$/ }).click()
  await page.waitForURL('**/work/outbox')
  await page.getByText('已送达').first().waitFor()
  return [asked, id]
}

/** The question after that one, once its field has the focus. */
async function next(page: Page, before = ''): Promise<string> {
  const property = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? (new URLSearchParams(location.search).get('q') ?? '') : ''))
  await expect.poll(property).toSatisfy((asked: string) => asked !== '' && asked !== before)
  return property()
}

async function approve(page: Page, audit: string): Promise<void> {
  await page.goto(`/review/${audit}`)
  await page.getByRole('button', { name: '批准' }).click()
  await page.getByText(/已批准：/).waitFor()
}
