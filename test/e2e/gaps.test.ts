import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { focused } from '../support/office.ts'
import { enter } from '../support/order_pages.ts'
import { addMember } from '../support/staff.ts'
import { square, write } from '../support/toilet.ts'

/** Two villages at the toilet, one far away, a row that nobody can read, and a village of a neighbouring county. */
const villagesAt = (lon: number) =>
  `村名,经度,纬度,人口,残疾人数\n坪上村,${lon},24.9,600,30\n坪下村,${lon + 0.001},24.901,300,\n山脚村,112.64,24.96,100,5\n错字村,112.4,24.8,一百,\n邻县村,112.79,24.64,50,\n`

test('a planner loads where people live, reads the gap as an interval, tries a planned place and assigns what to inspect, by keyboard', async ({
  page,
  site,
}) => {
  const lon = 112.66 + Math.random() * 0.06 // where no other is, nor one of an earlier try
  const toilet = await write(site, '', { ...square, name_zh: '坪上公厕', geometry: { type: 'Point', coordinates: [lon, 24.9] } })
  await page.goto('/')
  const planner = await enter(page, await addMember(site, 'planner'), desk)
  await planner.goto('/plan/gaps')
  await planner.getByRole('heading', { name: '服务缺口' }).waitFor()

  await planner.getByText('导入人口数据').click()
  await planner.getByLabel('CSV 文件').setInputFiles({ name: '人口.csv', mimeType: 'text/csv', buffer: Buffer.from(villagesAt(lon)) })
  const name = `人口 ${randomUUID().slice(0, 8)}`
  await planner.getByRole('textbox', { name: '名称' }).fill(name)
  await planner.getByLabel('数据日期').fill('2020-11-01')
  await planner.getByRole('textbox', { name: '来源' }).fill('市统计局')
  await planner.getByRole('button', { name: '检查文件' }).click()
  await planner.getByText('请填写这一项').waitFor() // the datum is asked for, never guessed
  await planner.getByText('手机定位、测绘成果（经纬度）').click()
  await planner.getByRole('button', { name: '检查文件' }).click()
  await planner.getByText('可用 4 行，共 1,050 人；不能用 1 行。尚未存入。').waitFor()
  await planner.getByText('第 5 行').waitFor()
  await planner.getByRole('button', { name: '只存入可用的 4 行并启用' }).click()
  await planner.getByText(`人口：${name}`).waitFor()
  await planner.getByText('文件中有 1 行不能用，那里的人未计入。').waitFor()
  await planner.getByText('1 个点、50 人不在任何镇（乡）界线内，属于邻县等，未计入任何数字。').waitFor()
  await expect
    .poll(() =>
      planner
        .getByText(/共 1,000 人/)
        .first()
        .textContent(),
    )
    .toContain('确定 0 人，最多')
  await expectAccessible(planner)
  await expectNoSidewaysScroll(planner)

  // Until the answer is there the figures stand under what they answer, and nothing is said of a gain.
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await planner.route('**/api/v1/gaps', async (route) => {
    await held
    await route.continue()
  })
  await planner.getByLabel('多远以内').selectOption('2000')
  await planner.locator('[aria-busy=true]').getByText('1.0 km 以内有达标厕所的居民').waitFor()

  // A planned place, typed in: the figures move, and nothing is saved.
  await planner.getByRole('textbox', { name: '经度' }).focus()
  await planner.keyboard.type('112.64')
  await planner.keyboard.press('Tab')
  await planner.keyboard.type('24.96')
  await planner.keyboard.press('Tab')
  await expect.poll(() => focused(planner)).toContain('放在这里')
  await planner.keyboard.press('Enter')
  await planner.getByText(/^拟建 1：/).waitFor()
  expect(await planner.getByText('人确定在范围内').count()).toBe(0)
  answer()
  await planner.getByText('2.0 km 以内有达标厕所的居民').waitFor()
  await planner.getByText('多 100 人确定在范围内').waitFor()
  await planner.getByLabel('多远以内').selectOption('1000')
  await planner.getByText('1.0 km 以内有达标厕所的居民').waitFor()
  await planner.getByRole('button', { name: '全部拿掉' }).click()
  await planner.getByText('多 100 人确定在范围内').waitFor({ state: 'detached' })

  // What to inspect leads to assigning it.
  await planner.getByText('查这 1 处，预计可确定 900 人').waitFor()
  const assign = planner.getByRole('link', { name: '派发检查（1 处）' })
  await assign.focus()
  await planner.keyboard.press('Enter')
  await planner.getByText('只列出规划页选出的 1 处，已全部勾选。').waitFor()
  expect(new URL(planner.url()).searchParams.getAll('facility')).toEqual([toilet.id])
  await planner.getByText('已选 1 处').first().waitFor()

  await planner.goto('/plan/gaps?measure=recorded&distance_m=2000')
  await planner.getByText('2.0 km 以内有在用厕所的居民').waitFor()
  await planner.getByRole('button', { name: `删除 ${name}` }).click()
  await planner.getByRole('button', { name: `删除后不能恢复，确定 ${name}` }).click()
  await planner.getByText(`人口：${name}`).waitFor({ state: 'detached' })

  const service = `康园中心 ${randomUUID().slice(0, 8)}`
  await write(site, '', { ...square, kind: 'service', category: 'kangyuan_centre', name_zh: service })
  await planner.goto('/plan/gaps?kind=service')
  await planner.getByText(/^登记容量/).click()
  await planner.getByText(`${service}的容量`).locator('xpath=..').click()
  const form = planner.getByRole('form', { name: `${service}的容量` })
  await form.getByLabel('数量').fill('12')
  await form.getByLabel('截至日期').fill('')
  await form.getByRole('button', { name: '保存' }).click()
  await form.getByText('请填写截至日期').waitFor()
  await planner.setViewportSize(phone)
  await expectNoSidewaysScroll(planner)
  await expectAccessible(planner)
  await planner.context().close()
})
