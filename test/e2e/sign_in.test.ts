import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { codeAt } from '../support/authenticator.ts'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { focused, inElderMode, signInByPage, signInByToken, unique } from '../support/office.ts'
import { addMember } from '../support/staff.ts'

const strong = '溪桥-kite-marble-71'

/** Fills the form of name and password and sends it. */
async function signInAs(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** An account that the administrator adds by the page, and the link for its owner. */
async function addedByPage(page: Page, token: string, { name, login_name, role }: Record<'name' | 'login_name' | 'role', string>): Promise<string> {
  await signInByPage(page, token, '/accounts')
  await page.getByRole('button', { name: '新增账号' }).click()
  await expect.poll(() => focused(page)).toContain('登录名')
  await page.getByLabel('登录名').fill('administrator')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel(role, { exact: true }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('这个登录名留给程序使用。').waitFor()
  await page.getByLabel('登录名').fill(login_name)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: `${name}（${login_name}）` }).waitFor()
  await page.getByRole('button', { name: `为 ${name} 生成重设链接` }).click()
  const link = await page.getByText(/\/password#/).textContent()
  await expectAccessible(page)
  await page.getByRole('button', { name: '退出登录' }).click()
  return link!
}

test('an administrator adds an inspector, who sets a password, signs in, sees no import and signs out', async ({ page, site }) => {
  const [name, login_name] = [unique('检'), unique('inspector-')]
  const link = await addedByPage(page, site.token, { name, login_name, role: '检查员' })

  await page.goto(link)
  await page.getByLabel('新密码').fill('qwertyuiop')
  await page.getByLabel('再输入一次').fill('qwertyuiop')
  await page.getByRole('button', { name: '保存密码' }).click()
  await page.getByText('密码太容易被猜到。').waitFor()
  await expect.poll(() => focused(page)).toContain('新密码')
  await expectAccessible(page)
  await page.getByLabel('新密码').fill(strong)
  await page.getByLabel('再输入一次').fill(strong)
  await page.getByRole('button', { name: '保存密码' }).click()
  await page.getByText(`${login_name} 的密码已设置，请登录。`).waitFor()
  await page.getByRole('status').getByRole('link', { name: '工作人员登录' }).click()

  await signInAs(page, login_name, 'not the password')
  await page.getByText('登录名或密码不正确。').waitFor()
  await expect.poll(() => focused(page)).toContain('密码')
  await expectAccessible(page)
  await signInAs(page, login_name, strong)
  await page.waitForURL('**/work')
  await page.goto('/facilities')
  await page.getByRole('link', { name: '新增设施' }).waitFor()
  expect(await page.getByRole('link', { name: '导入' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: '账号', exact: true }).count()).toBe(0)
  for (const closed of ['/import', '/accounts']) {
    await page.goto(closed)
    await page.getByRole('heading', { name: '没有权限' }).waitFor()
  }

  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  await page.getByText('本机').waitFor()
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
  }
  await expectAccessible(page)
  await page.getByLabel('用途').fill('QGIS')
  await page.getByRole('button', { name: '生成令牌' }).click()
  const token = await page.getByText(/^cx_/).textContent()
  const read = await fetch(`${site.address}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } })
  expect(((await read.json()) as { user: { login_name: string } }).user.login_name).toBe(login_name)

  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '需要登录' }).waitFor()
  expect((await page.context().cookies()).filter(({ name: cookie }) => cookie === 'session')).toEqual([])
})

test('a wrong token is refused at its field, the right one leads back', async ({ page, site }) => {
  await page.goto('/login?back=%2Fimport')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('请输入登录名。').waitFor()
  await expect.poll(() => focused(page)).toContain('登录名')
  await page.getByText('用管理员令牌登录').click()
  await page.getByRole('button', { name: '用令牌登录' }).click()
  await page.getByText('请输入令牌。').waitFor()
  await expect.poll(() => focused(page)).toContain('管理员令牌')
  await page.getByLabel('管理员令牌').fill('guess')
  await page.getByRole('button', { name: '用令牌登录' }).click()
  await page.getByText('令牌不正确。').waitFor()
  await page.getByLabel('管理员令牌').fill(site.token)
  await page.getByRole('button', { name: '用令牌登录' }).click()
  await page.waitForURL('**/import')
  await page.getByRole('button', { name: '退出登录' }).waitFor()
})

test('another site’s address is never gone back to', async ({ page, site }) => {
  for (const back of ['%2F%2Felsewhere.example', '%2F%5Celsewhere.example']) {
    await page.goto(`/login?back=${back}`)
    await signInByToken(page, site.token)
    await page.waitForURL('**/facilities')
    expect(new URL(page.url()).origin).toBe(site.address)
  }
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
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('请输入密码。').waitFor()
  await expectAccessible(page)
})

test('somebody who turned a second factor on signs in with its code, or with a recovery code', async ({ page, site }) => {
  const inspector = await addMember(site, 'inspector')
  await page.goto('/login?back=/account')
  await signInAs(page, inspector.login_name, strong)
  const section = page.getByRole('region', { name: '两步验证' })
  await section.getByLabel('现在的密码').fill(strong)
  await section.getByRole('button', { name: '开始启用' }).click()
  await section.getByRole('img', { name: '二维码' }).waitFor()
  await expect.poll(() => focused(page)).toContain('验证码')
  await expectAccessible(page)
  await section.getByRole('button', { name: '确认启用' }).click()
  await section.getByText('请输入验证码。').waitFor()
  const key = (await section.locator('code').textContent())!.replaceAll(' ', '')
  await section.getByLabel('验证码').fill(codeAt(key, new Date()))
  await section.getByRole('button', { name: '确认启用' }).click()
  await section.getByText('还有 10 个恢复码').waitFor()
  const [first, second] = await section.getByRole('listitem').allTextContents()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '退出登录' }).click()

  await page.goto('/login?back=/account')
  await signInAs(page, inspector.login_name, strong)
  await page.getByText('身份验证器上的 6 位数字').waitFor()
  await expect.poll(() => focused(page)).toContain('验证码')
  await expectAccessible(page)
  const send = async (code: string) => {
    await page.getByLabel('验证码').fill(code)
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }
  await send('000000')
  await page.getByText('验证码不正确，或已经用过。').waitFor()
  await send(first!)
  await section.getByText('还有 9 个恢复码').waitFor()
  await section.getByLabel('现在的密码').fill(strong)
  await section.getByRole('button', { name: '停用' }).click()
  await section.getByRole('button', { name: '开始启用' }).waitFor()
  expect(second).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/)
})
