import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { addDays, dayInChina } from '../../domain/date.ts'
import { desk, expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { addMember } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

async function asOperator<T>({ address, token }: Site, method: string, path: string, body?: object, more: Record<string, string> = {}): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...more }
  const response = await fetch(`${address}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
  return (await response.json()) as T
}

async function officerOf(site: Site, department_code: string) {
  const officer = await addMember(site, 'department_officer')
  const { users } = await asOperator<{ users: { id: string; login_name: string }[] }>(site, 'GET', '/users')
  const { id } = users.find(({ login_name }) => login_name === officer.login_name)!
  await asOperator(site, 'PATCH', `/users/${id}`, { department_code })
  return officer
}

/** Issues a suggestion for something of the example data that nobody has taken; its number as it is written. */
async function issue(site: Site, department_code: string): Promise<string> {
  const { facilities } = await asOperator<{ facilities: { findings: { id: string; order: object | null }[] }[] }>(
    site,
    'GET',
    '/order-candidates?limit=1',
  )
  const id = randomUUID()
  const none = { basis: null, note: null, owner_name: null, manager_name: null, responsible_name: null, responsible_document: null }
  const items = [{ finding_id: facilities[0]!.findings.find(({ order }) => order === null)!.id, remedy: null, cost_estimate_cny: null }]
  const due_on = addDays(dayInChina(new Date()), 30)
  await asOperator(site, 'PUT', `/orders/${id}`, { kind: 'suggestion', issuing_department_code: 'canlian', department_code, due_on, ...none, items })
  const { revision } = await asOperator<{ revision: number }>(site, 'GET', `/orders/${id}`)
  const move = { id: randomUUID(), move: 'issue' }
  const { year, number } = await asOperator<{ year: number; number: number }>(site, 'POST', `/orders/${id}/moves`, move, {
    'if-match': `W/"${revision}"`,
  })
  return `整改〔${year}〕${String(number).padStart(3, '0')} 号`
}

test('an officer sees what was issued to the department, goes to the order, and marks the rest as read', async ({ page, site }) => {
  const officer = await officerOf(site, 'caizheng')
  await officer.enter(page)
  await page.goto('/notices')
  await page.getByText('还没有消息').waitFor()
  const first = await issue(site, 'caizheng')
  const second = await issue(site, 'caizheng')
  const count = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '消息' })
  await expect
    .poll(async () => {
      await page.reload({ waitUntil: 'networkidle' })
      return count.textContent()
    })
    .toBe('消息 2 条未读')
  await page.getByRole('link', { name: `${first}：新的整改通知` }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: `${second}：新的整改通知` }).click()
  await page.waitForURL('**/office/orders/*')
  await expect.poll(() => count.textContent()).toBe('消息 1 条未读')
  await count.click()
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await page.getByText('没有未读消息').waitFor()
  await expect.poll(async () => (await count.textContent())?.trim()).toBe('消息')
})

test('somebody gives a mail address, and is told where it is none', async ({ page, site }) => {
  await page.setViewportSize(desk)
  const officer = await officerOf(site, 'caizheng')
  await officer.enter(page)
  await page.goto('/account')
  const address = page.getByLabel('邮箱')
  await address.fill('li.ming')
  await page.getByRole('button', { name: '保存邮件设置' }).click()
  await page.getByText('邮箱地址不对').waitFor()
  await address.fill('li.ming@example.cn')
  await page.getByLabel('邮件语言').selectOption('en')
  await page.getByRole('button', { name: '保存邮件设置' }).click()
  await page.getByText('已保存。').waitFor()
  await expectAccessible(page)
  await page.reload()
  await expect.poll(() => address.inputValue()).toBe('li.ming@example.cn')
  expect(await page.getByLabel('邮件语言').inputValue()).toBe('en')
})

test('an administrator is told that no mail server is set up', async ({ page, site }) => {
  const administrator = await addMember(site, 'administrator')
  await administrator.enter(page)
  await page.goto('/accounts')
  await page.getByText('没有设置邮件服务器（SMTP_URL），消息只在站内。').waitFor()
  await expectAccessible(page)
})
