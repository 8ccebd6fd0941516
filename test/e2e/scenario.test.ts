import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/browser.ts'
import { focused, unique } from '../support/office.ts'
import { addMember, type Member } from '../support/staff.ts'
import { worksAsked } from '../support/scenarios.ts'

/** Adds a scenario; answers its id. */
async function added(planner: Member, change: Parameters<typeof worksAsked>[0]): Promise<string> {
  const body = { name: unique('方案'), asked: worksAsked(change) }
  return ((await (await planner.ask('POST', '/scenarios', body)).json()) as { id: string }).id
}

test('what cannot be kept is named with its numbers, leads to its field, and is mended there; what was typed outlives a reload and another’s change', async ({
  page,
  site,
}) => {
  const planner = await addMember(site, 'planner')
  const id = await added(planner, { new_services: [{ id: 'neu', town_code: '441882100', name: '便民站', cost_yuan: 900_000 }], must: ['build/neu'] })
  await page.setViewportSize(desk)
  await page.goto('/')
  await planner.enter(page)
  await page.goto(`/plan/scenarios/${id}`)
  await page.getByText('还没有算过。').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始计算' }).click()
  const alert = page.getByRole('alert').filter({ hasText: '条件互相冲突' })
  await alert.getByText('可用 10.0 万元').waitFor({ timeout: 60_000 })
  await alert.getByText('必做：便民站 · 新建（90.0 万元）').waitFor()
  await expectAccessible(page)
  await alert.getByRole('link', { name: '可用 10.0 万元' }).click()
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toContain('总预算')

  const budget = page.getByRole('textbox', { name: '总预算（万元）' })
  await budget.fill('一百')
  await page.getByText('请填 0.0 到').waitFor()
  await page.getByRole('button', { name: '再算一遍' }).click()
  await expect.poll(() => focused(page)).toContain('总预算') // nothing is computed from what is no number
  await budget.fill('95')
  await page.reload()
  await page.getByText('条件有改动，还没有保存。').waitFor()
  await expect.poll(() => budget.inputValue()).toBe('95')
  await page.getByText('哪些场所：不限').click()
  await page.getByRole('button', { name: /哪一类场所/ }).click()
  await page.getByRole('option', { name: '厕所', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByText('哪些场所：厕所').waitFor()
  await page.getByText('工程之间的关系').click()
  await page.getByRole('combobox', { name: '哪种关系' }).selectOption('alternatives')
  for (const name of ['工程 1', '工程 2']) {
    await page.getByRole('combobox', { name }).press('ArrowDown')
    await page.getByRole('listbox', { name }).waitFor()
    for (const key of name === '工程 1' ? ['Enter'] : ['ArrowDown', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('listbox', { name }).waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: '加入条件' }).click()
  await page.getByRole('button', { name: /^去掉：只做一项：.+、.+/ }).waitFor()
  await expectAccessible(page)

  const other = await addMember(site, 'planner')
  const asked = worksAsked({
    reserve_yuan: 10_000,
    new_services: [{ id: 'neu', town_code: '441882100', name: '便民站', cost_yuan: 900_000 }],
    must: ['build/neu'],
  })
  const stands = (await (await other.ask('GET', `/scenarios/${id}`)).json()) as { revision: number }
  const changed = await fetch(`${site.address}/api/v1/scenarios/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${site.token}`, 'if-match': `"${stands.revision}"` },
    body: JSON.stringify({ asked }),
  })
  expect(changed.status).toBe(200)
  await page.getByRole('button', { name: '再算一遍' }).click()
  await page.getByText('他们的改动已合并进来').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: '留给居民反馈（万元）' }).inputValue()).toBe('1')
  expect(await budget.inputValue()).toBe('95')
  await page.getByRole('button', { name: '再算一遍' }).click()
  await page.getByText('已证明最优', { exact: true }).waitFor({ timeout: 60_000 })
  await page.getByRole('table', { name: '选中的工程' }).getByText('便民站').waitFor()
  const kept = (await (await planner.ask('GET', `/scenarios/${id}`)).json()) as { asked: ReturnType<typeof worksAsked> }
  expect(kept.asked.filter.kind).toEqual(['toilet'])
  expect(kept.asked.alternatives.map((works) => new Set(works).size)).toEqual([2])

  await page.getByRole('button', { name: '签定这个方案' }).click()
  await page.getByRole('textbox', { name: '理由' }).fill('常务会议决定')
  await page.getByRole('button', { name: /^签定第 \d+ 次计算的方案$/ }).click()
  await page.getByText('理由：常务会议决定').waitFor()
  await page.getByText('已完成 0 /').waitFor()
  expect(await page.getByRole('button', { name: '再算一遍' }).count()).toBe(0)
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expectNoSidewaysScroll(page)
})

test('a plan that was stopped says how much better another may be, and who only reads changes nothing', async ({ page, site }) => {
  const planner = await addMember(site, 'planner')
  const filter = { kind: ['toilet' as const], category: [], town: ['441882107'] } // a few works, so that all of it is computed in time
  const id = await added(planner, { worth: 'score', filter, time_limit_s: 120 })
  await planner.ask('POST', `/scenarios/${id}/runs`, {})
  const read = async () => (await (await planner.ask('GET', `/scenarios/${id}`)).json()) as { run: { state: string; result: object } }
  await expect.poll(async () => (await read()).run.state, { timeout: 60_000 }).toBe('done')
  // As the server tells of one that was stopped on the way.
  await page.route(`**/api/v1/scenarios/${id}`, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.json()) as Awaited<ReturnType<typeof read>>
    const run = { ...body.run, state: 'stopped', result: { ...body.run.result, status: 'stopped', gap: 0.03412 } }
    await route.fulfill({ response: answer, json: { ...body, run } })
  })
  const supervisor = await addMember(site, 'supervisor')
  await page.setViewportSize(desk)
  await page.goto('/')
  await supervisor.enter(page)
  await page.goto(`/plan/scenarios/${id}`)
  await page.getByText('这是停止前找到的最好方案，最多还能好 3.5 %。').waitFor()
  expect(await page.getByRole('button', { name: /算/ }).count()).toBe(0)
  await expectAccessible(page)
})
