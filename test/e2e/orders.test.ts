import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { inElderMode, inEnglish } from '../support/office.ts'
import { addBureau, addFailing, addProofPhoto, enter, failing, inDays, move, pictureOf } from '../support/order_pages.ts'

const state = (page: Page, text: string) => page.locator('.order-state').getByText(text, { exact: true }).waitFor()

test('an order goes from a failing facility to its proof, and of two at once the second is told', async ({ page, site }) => {
  const bureau = await addBureau(site)
  const { name, facility_id } = await addFailing(site, bureau)
  await page.goto('/')
  const [issuer, officer] = [await enter(page, bureau.issuer, desk), await enter(page, bureau.officer, phone)]

  await issuer.goto(`/f/${facility_id}`)
  await issuer.getByRole('link', { name: '开具整改通知' }).click()
  await issuer.getByRole('checkbox', { name: new RegExp(failing.level) }).waitFor()
  await expect.poll(() => issuer.getByLabel('发文单位').inputValue()).toBe('zhujian')
  await issuer.getByRole('button', { name: '保存草稿' }).click()
  await issuer.getByText('请选择部门').waitFor()
  await expectAccessible(issuer)
  await issuer.getByLabel('责任单位').selectOption('jiaotong')
  await issuer.getByLabel('整改期限').fill(inDays(5))
  await issuer.getByLabel(`整改要求：${failing.level}`).fill('把门槛降到 15 mm 以内')
  await issuer.getByLabel(`估算费用（元）：${failing.level}`).fill('1200')
  await issuer.reload()
  await expect.poll(() => issuer.getByLabel(`整改要求：${failing.level}`).inputValue()).toBe('把门槛降到 15 mm 以内')
  await issuer.getByRole('button', { name: '保存草稿' }).click()
  await state(issuer, '草稿')
  await issuer.getByRole('link', { name: '修改草稿' }).click()
  await issuer.getByLabel('说明').fill('请先断水')
  await issuer.getByRole('button', { name: '保存草稿' }).click()
  await issuer.getByText('请先断水').waitFor()
  await move(issuer, '下达')
  await state(issuer, '待接收')
  const address = new URL(issuer.url()).pathname

  await officer.goto('/office')
  await officer.getByRole('checkbox', { name: new RegExp(`选择 ${name}`) }).check()
  await officer.getByRole('button', { name: '接收所选 1 份' }).click()
  await officer.getByText('已接收 1 份。').waitFor()
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  await officer.getByRole('link', { name: new RegExp(`开始整改：${name}`) }).click()
  await officer.getByRole('dialog', { name: '开始整改' }).getByRole('button', { name: '开始整改' }).click()
  await state(officer, '整改中')
  await officer.getByRole('button', { name: '申请延期' }).click()
  const asking = officer.getByRole('dialog', { name: '申请延期' })
  await asking.getByRole('button', { name: '申请延期' }).click()
  await asking.getByText('请写明原因').waitFor()
  await expectAccessible(officer)
  await asking.getByRole('button', { name: '取消' }).click()
  await move(officer, '申请延期', { 希望的新期限: inDays(40), 原因: '等材料' })

  await issuer.goto('/office?group=due_soon')
  await issuer.getByRole('link', { name: new RegExp(`看延期申请：${name}`) }).click()
  const extending = issuer.getByRole('dialog', { name: '准予延期' })
  await expect.poll(() => extending.getByLabel('新期限').inputValue()).toBe(inDays(40))
  await extending.getByLabel('新期限').fill(inDays(30))
  await extending.getByLabel('原因').fill('同意到这一天')
  await extending.getByRole('button', { name: '准予延期' }).click()
  await issuer.getByText(`原期限 ${inDays(5)}，已延期 1 次`).waitFor()

  await issuer.getByRole('button', { name: '撤回通知' }).click()
  const withdrawing = issuer.getByRole('dialog', { name: '撤回通知' })
  await withdrawing.getByLabel('原因').fill('要改期限')
  await officer.reload()
  await handInProof(officer)
  await withdrawing.getByRole('button', { name: '撤回通知' }).click()
  await withdrawing.getByText(`${bureau.officer.name}刚办理了“提交整改证明”，通知现在是“已提交证明，待复查”。`).waitFor()
  await withdrawing.getByText('通知现在是“已提交证明，待复查”。', { exact: true }).waitFor()
  await expect.poll(() => withdrawing.getByLabel('原因').inputValue()).toBe('要改期限')
  await expectAccessible(issuer)
  await withdrawing.getByRole('button', { name: '取消' }).click()

  const items = issuer.getByRole('region', { name: '不符合现行标准的项' })
  await expect.poll(() => items.locator('img').evaluateAll((all) => all.filter((each) => (each as HTMLImageElement).naturalWidth > 0).length)).toBe(3)
  await issuer.getByRole('button', { name: '安排复查' }).click()
  const visiting = issuer.getByRole('dialog', { name: '安排复查' })
  await visiting.getByLabel('复查人').selectOption({ label: bureau.inspector.name })
  await visiting.getByLabel('复查期限').fill(inDays(3))
  await visiting.getByRole('button', { name: '安排复查' }).click()
  await issuer.getByText(`${bureau.inspector.name}，${inDays(3)} 前到场 · 待复查`).waitFor()
  await expectAccessible(issuer)

  const stranger = await enter(page, bureau.stranger)
  await stranger.goto(address)
  await stranger.getByText('没有这份整改通知，或不归您办理。').waitFor()
  await stranger.goto('/office')
  await stranger.getByRole('navigation', { name: '按进度查看' }).waitFor()
  expect(await stranger.getByText(name).count()).toBe(0)
  for (const each of [issuer, officer, stranger]) await each.context().close()
})

/** A photo of each item; without them it is told what is missing, and they stay through a reload. */
async function handInProof(officer: Page): Promise<void> {
  await officer.getByRole('button', { name: '提交整改证明' }).click()
  const dialog = officer.getByRole('dialog', { name: '提交整改证明' })
  await dialog.getByRole('button', { name: '提交整改证明' }).click()
  await dialog.getByText('还有 2 项没有整改后照片').waitFor()
  await addProofPhoto(officer, failing.level, await pictureOf('#186030'))
  await officer.reload()
  await addProofPhoto(officer, failing.turning, await pictureOf('#184060'))
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  await dialog.getByLabel('整改说明').fill('门槛已铲平')
  await dialog.getByRole('button', { name: '提交整改证明' }).click()
  await state(officer, '已提交证明，待复查')
  await officer.getByText('门槛已铲平').waitFor()
}

test('the pages are read by everybody: a phone, elder mode and English', async ({ page, context, site }) => {
  const bureau = await addBureau(site)
  const { facility_id, name } = await addFailing(site, bureau)
  await bureau.issuer.enter(page)
  const english = await context.newPage()
  await inEnglish(english)
  const elder = await context.newPage()
  await inElderMode(elder)
  for (const each of [page, english, elder]) {
    for (const address of ['/office', '/office/orders/new', `/office/orders/new?facility=${facility_id}`]) {
      await each.goto(address)
      await each.getByRole('heading', { level: 1 }).waitFor()
      await each.waitForLoadState('networkidle')
      await expectAccessible(each)
      await expectNoSidewaysScroll(each)
    }
    await each.getByText(name).waitFor()
  }
})
