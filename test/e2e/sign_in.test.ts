import { expect } from 'vitest'
import { expectAccessible, test } from '../support/browser.ts'
import { focused, inElderMode, signInByPage } from '../support/office.ts'

const submit = '登录'

test('a wrong token is refused at its field, the right one leads back', async ({ page, site }) => {
  await page.goto('/login?back=%2Fimport')
  await page.getByRole('button', { name: submit, exact: true }).click()
  await page.getByText('请输入令牌。').waitFor()
  expect(await focused(page)).toContain('管理员令牌')
  await page.getByLabel('管理员令牌').fill('guess')
  await page.getByRole('button', { name: submit, exact: true }).click()
  await page.getByText('令牌不正确。').waitFor()
  await page.getByLabel('管理员令牌').fill(site.token)
  await page.getByRole('button', { name: submit, exact: true }).click()
  await page.waitForURL('**/import')
  await page.getByRole('button', { name: '退出登录' }).waitFor()
})

test('another site’s address is never gone back to', async ({ page, site }) => {
  await page.goto('/login?back=%2F%2Felsewhere.example')
  await page.getByLabel('管理员令牌').fill(site.token)
  await page.getByRole('button', { name: submit, exact: true }).click()
  await page.waitForURL('**/facilities')
  expect(new URL(page.url()).origin).toBe(site.address)
})

test('signing out takes the right to write away', async ({ page, site }) => {
  await signInByPage(page, site.token)
  await page.getByRole('link', { name: '新增设施' }).waitFor()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('link', { name: '新增设施' }).waitFor({ state: 'detached' })
})

test('the page is accessible with an error and in elder mode', async ({ page }) => {
  await inElderMode(page)
  await page.goto('/login')
  await page.getByRole('button', { name: submit, exact: true }).click()
  await page.getByText('请输入令牌。').waitFor()
  await expectAccessible(page)
})
