import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, test } from '../support/browser.ts'
import { focused, inElderMode, inEnglish, storedFacility, unique } from '../support/office.ts'
import { cameraPhoto } from '../support/photos.ts'
import { addPhoto, asSlowAsAPerson, chooseType, shownCode } from '../support/report_pages.ts'

const words = '上午十点去，门锁着，按铃没有人来。'

test('a report is made in three steps, each with its own words where something is missing, by keyboard alone', async ({ page, site }) => {
  const name = unique('反馈公厕')
  const { id } = await storedFacility(site, { name_zh: name })
  await page.goto(`/f/${id}`)
  await page.getByText('目前没有人反映这里有问题。').waitFor()
  await page.getByRole('link', { name: '反映问题' }).press('Enter')
  await page.getByRole('heading', { name: `反映问题：${name}` }).waitFor()
  await page.getByRole('button', { name: '下一步' }).press('Enter')
  await page.getByText('请选择是哪一种问题。').waitFor()
  await expectAccessible(page)
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '下一步' }).press('Enter')
  await expect.poll(() => focused(page)).toContain('第 2 步')
  await page.getByRole('button', { name: '下一步' }).press('Enter')
  await page.getByText('请写几个字说明情况。').waitFor()
  await expect.poll(() => focused(page)).toContain('请描述您遇到的情况')
  await page.keyboard.type(words)
  await page.getByRole('button', { name: '下一步' }).press('Enter')
  await expect.poll(() => focused(page)).toContain('第 3 步')
  await page.getByLabel('电话或邮箱（可不填）').fill('13800000000')
  await page.getByText('答复后 180 天删除；一直没有答复的，一年后删除。').waitFor()
  await expectAccessible(page)
  await asSlowAsAPerson(page)
  await page.getByRole('button', { name: '提交' }).press('Enter')
  const code = await shownCode(page)
  await expect.poll(() => focused(page)).toContain('已收到')
  await expectAccessible(page)
  await page.reload()
  expect(await shownCode(page)).toBe(code)
  await page.goto('/r')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('请输入回执码。').waitFor()
  await page.getByLabel('回执码').fill(code.replace(/.$/, (last) => (last === '2' ? '3' : '2')))
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('没有这个回执码的反馈。').waitFor()
  await expectAccessible(page)
  await page.getByLabel('回执码').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('已收到，等待受理').waitFor()
  await page.getByText(words).waitFor()
  await expectAccessible(page)
  await page.goto(`/f/${id}`)
  await page.getByText(/有人反映：锁着门，进不去/).waitFor()
  expect(await page.getByText(words).count()).toBe(0)
})

test('what was typed without network survives a reload, and is sent by itself when there is network again', async ({ context: blocked, site }) => {
  const context = await blocked.browser()!.newContext({ baseURL: site.address, locale: 'zh-CN', viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const name = unique('断网公厕')
  const { id } = await storedFacility(site, { name_zh: name })
  await page.goto(`/report/${id}`)
  await page.getByText('锁着门，进不去', { exact: true }).waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await chooseType(page, '锁着门，进不去')
  await context.setOffline(true)
  await page.getByLabel('请描述您遇到的情况').fill(words)
  await addPhoto(page, await cameraPhoto({ width: 1600, height: 1200 }))
  await page.reload()
  await page.getByRole('heading', { name: `反映问题：${name}` }).waitFor()
  await expect.poll(() => page.getByLabel('请描述您遇到的情况').inputValue()).toBe(words)
  await page.getByRole('img', { name: '要发送的第 1 张照片' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '已保存在这台设备上，还没有提交' }).waitFor()
  await expectAccessible(page)
  await page.goto('/r')
  await page.getByText('有 1 条反馈还没有提交').waitFor()
  await context.setOffline(false)
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await page.getByText('已收到，等待受理').waitFor()
  await page.waitForFunction(() => localStorage.getItem('changxing.reports_waiting') === null)
  await page.reload()
  await page.getByText('附照片 1 张').waitFor()
  await context.close()
})

test('who tells of what somebody told before is asked to follow that one, and gets an own code', async ({ page, site }) => {
  const { id } = await storedFacility(site, { name_zh: unique('两人公厕') })
  for (const _ of [1, 2]) {
    await page.goto(`/report/${id}`)
    await page.getByText('没有水', { exact: true }).click()
    if (_ === 1) await page.getByRole('button', { name: '下一步' }).click()
    else {
      await page.getByRole('heading', { name: '已有人反映过类似问题' }).waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: /跟进：没有水/ }).click()
      await page.getByText('您在跟进一条已有的反馈').waitFor()
      expect(await page.getByLabel('请描述您遇到的情况').inputValue()).toBe('我也遇到了同样的问题。')
    }
    await page.getByLabel('请描述您遇到的情况').fill(`没有水 ${_}`)
    await page.getByRole('button', { name: '下一步' }).click()
    await asSlowAsAPerson(page)
    await page.getByRole('button', { name: '提交' }).click()
    await shownCode(page)
  }
  await page.goto(`/f/${id}`)
  await page.getByText('2 人反映').waitFor()
})

test.for([
  ['in elder mode', inElderMode, 360],
  ['in English at 320 px', inEnglish, 320],
] as const)('the pages are accessible %s', async ([, mode, width], { page, site }) => {
  await mode(page)
  await page.setViewportSize({ width, height: 740 })
  const { id } = await storedFacility(site, { name_zh: unique('长者公厕'), name_en: 'Toilet' })
  for (const address of [`/report/${id}`, '/report', '/r', '/r/2222-2222-22222']) {
    await page.goto(address)
    await page.getByRole('button', { name: /下一步|查看|Next|Look/ }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
