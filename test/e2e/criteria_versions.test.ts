import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { component, documentOf, found } from '../support/audits.ts'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from '../support/browser.ts'
import { byId } from '../support/criteria.ts'
import { givenOf } from '../support/judged.ts'
import { focused, storedFacility, unique } from '../support/office.ts'
import { addMember } from '../support/staff.ts'

interface Site {
  address: string
  token: string
}

/** A bank in an existing building that was audited: its one manual door is 820 mm wide. */
async function addAudited(site: Site): Promise<{ id: string; name: string }> {
  const name = unique('城东网点')
  const { id } = await storedFacility(site, { kind: 'venue', category: 'bank', name_zh: name })
  const door = component({ answers: { door_operation: found('manual'), clear_width_mm: found(820) } })
  const [inspector, reviewer] = [await addMember(site, 'inspector'), await addMember(site, 'reviewer')]
  const audit = randomUUID()
  await inspector.ask('PUT', `/audits/${audit}`, documentOf(id, { criteria_version: await inForce(site), components: [door] }))
  await reviewer.ask('POST', `/audits/${audit}/approval`, {})
  return { id, name }
}

async function asked(site: Site, path: string, method = 'GET', body?: object) {
  const headers = { authorization: `Bearer ${site.token}`, 'if-match': '*', ...(body && { 'content-type': 'application/json' }) }
  const response = await fetch(`${site.address}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  return (await response.json()) as { number: number; verdict: string; versions: { number: number }[] }
}

const inForce = async (site: Site) => (await asked(site, '/criteria/in_force')).number
const verdictOf = async (site: Site, id: string) => (await asked(site, `/facilities/${id}`)).verdict

/** From the checklist page to a dialog of one item of the draft. */
async function openItem(page: Page, id: string, name: RegExp): Promise<void> {
  await page.getByLabel('按名称、条文号或编号查找').fill(id)
  await page.locator(`#${id}`).getByRole('button', { name }).click()
}

const section = (page: Page, name: RegExp) => page.getByRole('region', { name })

test('an item is edited, tried on all facilities, published, and a facility gets another verdict', async ({ page, site }) => {
  const { id, name } = await addAudited(site)
  const before = await inForce(site)
  expect(await verdictOf(site, id)).toBe('incomplete')
  await page.setViewportSize(desk)
  await signIn(page, site.token)
  await page.goto('/criteria')
  await page.getByRole('button', { name: '编制新版本' }).click()
  await expectAccessible(page)
  await page.getByLabel('版本名称').fill('门宽试行版')
  await page.getByRole('button', { name: '开始编制' }).click()
  await page.waitForURL('**/criteria/draft')
  await page.getByText(/^与现行标准相同/).waitFor()

  await openItem(page, 'DOOR-05', /^修改：/)
  const dialog = page.getByRole('dialog', { name: '修改 DOOR-05' })
  const limit = dialog.getByLabel('限值（mm）')
  await limit.fill('85000')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('85000 不合理').waitFor()
  await expect.poll(() => focused(page)).toContain('限值（mm）')
  await limit.fill('850')
  await dialog.getByText('试算', { exact: true }).click()
  await dialog.getByLabel('数值（毫米）').fill('849')
  await dialog.getByText('现状：849 mm；要求：不小于 850 mm。').waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await section(page, /的不同$/)
    .getByText('不小于 800 mm')
    .waitFor()
  await section(page, /的不同$/)
    .getByText('不小于 850 mm')
    .waitFor()

  const trial = section(page, /^试算/)
  await trial.getByRole('button', { name: '开始试算' }).click()
  await trial.getByText(/共判定 \d+ 处设施，其中 \d+ 处的结论会改变。/).waitFor()
  await trial.getByText(/未测全.*不达标\s*\d+ 处/).click()
  await trial.getByRole('link', { name }).waitFor()
  expect(await trial.getByRole('listitem').filter({ hasText: name }).last().innerText()).toContain('合格 → 不合格')
  expect(await verdictOf(site, id)).toBe('incomplete')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: '发布…' }).click()
  const question = page.getByRole('alertdialog')
  await question.getByText('发布后不能撤销').waitFor()
  await expectAccessible(page)
  await question.getByRole('button', { name: /^发布第 \d+ 版/ }).click()
  await page.waitForURL('**/criteria')
  await page.getByText(/已按现行标准重新判定 \d+ 处设施/).waitFor()
  await page.getByText('门宽试行版').first().waitFor()
  expect([await inForce(site), await verdictOf(site, id)]).toEqual([before + 1, 'non_compliant'])
  await expectAccessible(page)

  await page.getByRole('link', { name: `与第 ${before} 版比较` }).click()
  await page.getByText('修改 1 项，新增 0 项，删除 0 项').waitFor()
  await expectAccessible(page)
  await restore(site)
})

/** The other tests are of the checklist as it comes. */
async function restore(site: Site): Promise<void> {
  const { number } = await asked(site, '/criteria', 'POST', { name_zh: '无障碍设施检查项', name_en: 'Barrier-free audit criteria' })
  await asked(site, `/criteria/${number}/items/DOOR-05`, 'PUT', givenOf(byId.get('DOOR-05')!))
  await asked(site, `/criteria/${number}/publication`, 'POST')
}

test('a new version is made by keyboard on a phone: a local item, a sign-off, and another administrator who was faster', async ({ page, site }) => {
  await page.setViewportSize(phone)
  await signIn(page, site.token)
  await page.goto('/criteria')
  await page.getByRole('button', { name: '编制新版本' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '开始编制' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/criteria/draft')

  await page.getByRole('button', { name: '新增本地检查项' }).focus()
  await page.keyboard.press('Enter')
  const local = page.getByRole('dialog', { name: '新增本地检查项' })
  await local.getByLabel('部位').selectOption({ label: '门' })
  await local.getByLabel('检查内容').selectOption({ label: '手动门开启后通行净宽（新建、扩建）' })
  await local.getByRole('button', { name: '保存' }).press('Enter')
  await local.getByText('请填写或选择').first().waitFor()
  await local.getByLabel('限值（mm）').fill('950')
  await local.getByRole('button', { name: '保存' }).press('Enter')
  await local.getByText('必须填写').first().waitFor()
  await local.getByLabel('标准').fill('连州市无障碍设施管理规定')
  await local.getByLabel('条文号').fill('12')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await local.getByRole('button', { name: '保存' }).press('Enter')
  await local.waitFor({ state: 'detached' })
  await section(page, /的不同$/)
    .getByText('LOCAL-01')
    .waitFor()

  await openItem(page, 'ROUTE-01', /^签认：/)
  const sign = page.getByRole('dialog', { name: '签认 ROUTE-01' })
  await sign.getByLabel('核对日期').fill('2999-01-01')
  await sign.getByText('请填写今天或以前的日期').waitFor()
  await sign.getByLabel('核对日期').fill('2026-11-02')
  await sign.getByRole('button', { name: '签认' }).press('Enter')
  await page
    .locator('#ROUTE-01')
    .getByText(/于 2026-11-02 按 GB 55019-2021 核对/)
    .waitFor()

  await openItem(page, 'ROUTE-01', /^修改：/)
  const edit = page.getByRole('dialog', { name: '修改 ROUTE-01' })
  await edit.getByLabel('条文号').fill('2.1.2')
  const { number } = ((await asked(site, '/criteria/drafts')) as unknown as { drafts: { number: number }[] }).drafts[0]!
  await asked(site, `/criteria/${number}/items/ROUTE-02`, 'DELETE')
  await edit.getByRole('button', { name: '保存' }).press('Enter')
  await edit.getByText('在您编辑期间，别人已修改了这条记录。').waitFor()
  expect(await edit.getByLabel('条文号').inputValue()).toBe('2.1.2')
  await edit.getByRole('button', { name: '保存' }).press('Enter')
  await edit.waitFor({ state: 'detached' })
  await section(page, /的不同$/)
    .getByText('ROUTE-02')
    .waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: '放弃这一版' }).press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: '放弃', exact: true }).press('Enter')
  await page.waitForURL('**/criteria')
  await page.getByRole('button', { name: '编制新版本' }).waitFor()
})

test('who may not publish sees the versions, and no way to make one', async ({ page }) => {
  await page.goto('/criteria')
  await page.getByRole('heading', { name: '各版本' }).waitFor()
  expect(await page.getByRole('button', { name: '编制新版本' }).count()).toBe(0)
  await page.goto('/criteria/draft')
  await page.getByRole('link', { name: '登录' }).last().waitFor()
  expect(await page.getByRole('region').count()).toBe(0)
})
