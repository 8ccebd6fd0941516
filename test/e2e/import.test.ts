import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, signIn, test } from '../support/browser.ts'
import { csvText, gb18030, toilets, xlsxOf } from '../support/import_files.ts'
import { fileChooser, focused, inElderMode, inEnglish, storedFacility, unique } from '../support/office.ts'
import { osmNode, osmText } from '../support/osm.ts'

/** Toilets that no other test has, with a heading for the name that nobody could guess; `spoil` breaks some. */
function table(count: number, spoil: (rows: (string | number | null)[][]) => void = () => undefined) {
  const { header, rows } = toilets(count, 'gcj02')
  const mark = unique('导')
  rows.forEach((row) => (row[1] = `${mark}${row[1]}`))
  spoil(rows)
  const file = {
    name: `${mark}.csv`,
    mimeType: 'text/csv',
    buffer: gb18030(csvText({ header: header.map((name) => (name === '名称' ? '厕所叫什么' : name)), rows })),
  }
  return { mark, file }
}

type TestFile = ReturnType<typeof table>['file']

async function chooseFile(page: Page, file: TestFile): Promise<void> {
  const chooser = await fileChooser(page, () => page.getByRole('button', { name: '选择文件' }).click())
  await chooser.setFiles(file)
}

async function sendFile(page: Page, file: TestFile, datum = '高德地图、腾讯地图'): Promise<void> {
  await page.goto('/import')
  await chooseFile(page, file)
  await page.getByText(datum).click()
  await page.getByLabel('类别').selectOption({ label: '独立式公共厕所' })
  await page.getByRole('button', { name: '上传并预览' }).click()
  await page.getByRole('heading', { level: 1, name: file.name }).waitFor()
}

const nameColumn = (page: Page) => page.getByLabel('“厕所叫什么”对应')
const figure = (page: Page, name: string) => page.getByRole('navigation', { name: '按处理结果筛选' }).getByRole('link', { name })

test('a GB18030 table: asked, judged, corrected, refused rows taken home, applied, listed', async ({ page, site }) => {
  await page.setViewportSize(desk)
  await signIn(page, site.token)
  const { mark, file } = table(24, (rows) => {
    rows[4]![3] = '12o.37' // rows are there: 24 were made
    rows[9]![5] = '不知镇'
  })
  await page.goto('/import')
  await page.getByRole('button', { name: '上传并预览' }).click()
  await page.getByText('请选择文件。').waitFor()
  await page.getByText('请选择坐标的来源。').waitFor()
  await sendFile(page, file, '表里没有坐标，或者还不清楚')

  await page.getByRole('heading', { name: '还需要您说明' }).waitFor()
  await page.getByText('CSV，GB18030').waitFor()
  await nameColumn(page).selectOption({ label: '名称' })
  await page.getByText('没有找到哪一列是名称').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '按这个坐标系核对' }).click()
  await page.getByText('表里有坐标，请选择来源').waitFor()
  await page.getByText('高德地图、腾讯地图').click()
  await page.getByRole('button', { name: '按这个坐标系核对' }).click()

  await figure(page, '22 新增').waitFor()
  const first = page.getByRole('row').filter({ hasText: '连州镇第1公厕' })
  expect(await first.getByText('连州镇', { exact: true }).count()).toBe(1)
  expect(await first.getByRole('link', { name: '在地图上看' }).getAttribute('href')).toMatch(/near=112\.\d{5}%2C24\.\d{5}&view=map/)
  await figure(page, '2 拒绝').click()
  await page.waitForURL('**?outcome=refuse')
  await page.getByText('坐标无法读取：12o.37').waitFor()
  await page.getByText('本市没有乡镇“不知镇”').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载被拒绝的 2 行' }).click()])
  const refused = new TextDecoder('gb18030').decode(await readFile(await download.path()))
  expect(refused.trim().split('\r\n')).toHaveLength(3)
  expect(refused).toContain('不知镇')

  await page.getByRole('button', { name: '新增 22 处' }).click()
  await page.getByRole('heading', { name: '已写入：新增 22 处，拒绝 2 行' }).waitFor()
  await expect.poll(() => focused(page)).toContain('已写入')
  await page.goto(`/facilities?q=${mark}`)
  await page.getByRole('heading', { name: '共 22 处' }).waitFor()
  await page.goto('/import')
  await page.getByRole('listitem').filter({ hasText: file.name }).getByText('新增 22 处，拒绝 2 行').waitFor()
})

test('the same table again changes nothing, and the page says so', async ({ page, site }) => {
  await signIn(page, site.token)
  const { file } = table(6)
  for (const outcome of ['6 新增', '6 不变']) {
    await sendFile(page, file)
    await nameColumn(page).selectOption({ label: '名称' })
    await figure(page, outcome).waitFor()
    if (outcome === '6 新增') {
      await page.getByRole('button', { name: '新增 6 处' }).click()
      await page.getByRole('heading', { name: '已写入：新增 6 处' }).waitFor()
    }
  }
  await page.getByText('没有需要写入的内容').waitFor()
})

test('what changes is told in words, and another sheet of the file is a choice', async ({ page, site }) => {
  await signIn(page, site.token)
  const [code, header] = [unique('H-'), ['编号', '名称', '乡镇', '经度', '纬度', '开放时间', '备注', '无障碍厕位门净宽（mm）']]
  const geometry = { type: 'Point', coordinates: [112.391, 24.791] }
  const { id } = await storedFacility(site, { code, name_zh: `${code}公厕`, geometry, opening_hours: '24/7' })
  const sheet = (name: string) => ({ header, rows: [[code, name, '连州镇', 112.391, 24.791, '8:00-18:00', '新', 900]] })
  const buffer = xlsxOf(sheet(`${code}公厕`), '普查', { 补充: sheet(`${code}厕所`) })
  await sendFile(page, { name: `${code}.xlsx`, mimeType: 'application/octet-stream', buffer }, '手机定位、测绘成果')
  await figure(page, '1 修改').waitFor()
  const told = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: `${code}公厕` }) })
  for (const words of ['开放时间：全天开放 → 08:00–18:00', '附加信息 · 备注：（空） → 新', /^无障碍厕位 · .*净宽：（空） → 900\smm$/])
    await told.getByRole('listitem').filter({ hasText: words }).waitFor()
  await page.getByLabel('工作表', { exact: true }).selectOption('补充')
  await page.getByRole('button', { name: '改读“补充”' }).click()
  await page.getByText('现在读的是“补充”').waitFor()
  await page.getByRole('link', { name: `${code}厕所` }).waitFor()
  await page.reload()
  await page.getByText('读的是“补充”，文件里有：普查，补充。').waitFor()

  const headers = { 'content-type': 'application/json', 'if-match': '*', authorization: `Bearer ${site.token}` }
  await fetch(`${site.address}/api/v1/facilities/${id}`, { method: 'PATCH', headers, body: '{"phone":"0763-3333333"}' })
  await page.getByRole('button', { name: '修改 1 处' }).click()
  await page.getByText('有 1 行在预览之后因为清单有变化而没有写入').waitFor()
  await page.getByText('在预览之后被修改过，这一行没有写入').waitFor()
  await page.getByRole('button', { name: '下载被拒绝的 1 行' }).waitFor()
})

test('what is said of a whole file stands once after a correction too', async ({ page, site }) => {
  await signIn(page, site.token)
  const name = unique('次')
  const nodes = [osmNode(991, [112.37, 24.78], { amenity: 'toilets', name, wheelchair: 'yes' }), osmNode(992, [112.39, 24.79], { wheelchair: 'no' })]
  await page.goto('/import')
  await chooseFile(page, { name: `${name}.osm`, mimeType: 'text/xml', buffer: Buffer.from(osmText(nodes)) })
  await page.getByLabel('乡镇').selectOption({ label: '连州镇' })
  await page.getByRole('button', { name: '上传并预览' }).click()
  const accounts = page.getByText(/^带有 .* 的对象共/)
  await accounts.nth(1).waitFor()
  await page.getByText(/^列的对应和整个文件的设置/).click()
  await page.getByLabel('新增设施的状态').selectOption({ label: '在用' })
  await page.getByText('状态：在用').waitFor()
  expect(await accounts.count()).toBe(2)
})

test('a shifted batch must be answered first; one button sets it right', async ({ page, site }) => {
  await page.setViewportSize(desk)
  await signIn(page, site.token)
  const { file } = table(40)
  await sendFile(page, file)
  await nameColumn(page).selectOption({ label: '名称' })
  await page.getByRole('button', { name: '新增 40 处' }).click()
  await page.getByRole('heading', { name: /已写入/ }).waitFor()
  await sendFile(page, file, '手机定位、测绘成果')
  await nameColumn(page).selectOption({ label: '名称' })
  await page.getByText('这批坐标看来不是').waitFor()
  await expectAccessible(page)
  const write = page.getByRole('button', { name: /^(新增|修改) \d+ 处/ })
  await write.click()
  await page.getByText('上面有提醒需要先处理').waitFor()
  await page.getByRole('button', { name: '改为 GCJ-02' }).click()
  await figure(page, '40 不变').waitFor()
  expect(await page.getByText('这批坐标看来不是').count()).toBe(0)
})

test('a whole import by keyboard alone', async ({ page, site }) => {
  await page.setViewportSize(desk)
  await signIn(page, site.token)
  const { mark, file } = table(3)
  await page.goto('/import')
  await page.getByRole('heading', { name: '以前的导入' }).waitFor()
  const until = async (text: string, key = 'Tab') => {
    for (let presses = 0; presses < 60 && !(await focused(page)).includes(text); presses += 1) await page.keyboard.press(key)
    await expect.poll(() => focused(page)).toContain(text)
  }
  const down = async (times: number) => {
    for (let presses = 0; presses < times; presses += 1) await page.keyboard.press('ArrowDown')
  }
  await until('选择文件')
  const chooser = await fileChooser(page, () => page.keyboard.press('Enter'))
  await chooser.setFiles(file)
  await page.getByText(`已选：${file.name}`).waitFor()
  await until('手机定位')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focused(page)).toContain('高德地图')
  await until('种类')
  await down(3) // 公共场所, 道路, 厕所
  await until('类别')
  await page.keyboard.press('ArrowDown')
  await until('上传并预览')
  await page.keyboard.press('Enter')
  await nameColumn(page).waitFor()
  await until('“厕所叫什么”对应')
  await down(3) // 系统 id, 编号, 名称: only the last is judged
  await page.getByRole('button', { name: '新增 3 处' }).waitFor()
  await until('新增 3 处', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '已写入：新增 3 处' }).waitFor()
  await until('到设施清单查看')
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: new RegExp(mark) })
    .first()
    .waitFor()
})

test('a file that is none is refused in words', async ({ page, site }) => {
  await signIn(page, site.token)
  await page.goto('/import')
  await chooseFile(page, { name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') })
  await page.getByText('百度地图').first().click()
  await page.getByRole('button', { name: '上传并预览' }).click()
  await page.getByText('不认识这种文件：照片.jpg').waitFor()
})

test('importing is for staff', async ({ page }) => {
  await page.goto('/import')
  await page.getByRole('heading', { name: '需要登录' }).waitFor()
})

test.for([
  ['on a phone', { width: 360, height: 740 }, undefined],
  ['at a desk', desk, undefined],
  ['in elder mode', { width: 360, height: 740 }, inElderMode],
  ['at 320 px', { width: 320, height: 640 }, undefined],
] as const)('upload, dry run and result are accessible %s', async ([, size, mode], { page, site }) => {
  await page.setViewportSize(size)
  await mode?.(page)
  await signIn(page, site.token)
  const sound = async () => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await page.goto('/import')
  await page.getByRole('button', { name: '上传并预览' }).click()
  await sound()
  await sendFile(page, table(4, (rows) => (rows[1]![3] = 'x')).file) // 4 rows were made
  await nameColumn(page).waitFor()
  await sound()
  await nameColumn(page).selectOption({ label: '名称' })
  await page.getByText('坐标无法读取：x').waitFor()
  await sound()
  await page.getByRole('button', { name: '新增 3 处' }).click()
  await page.getByRole('heading', { name: /已写入/ }).waitFor()
  await sound()
})

test('the upload page in English', async ({ page, site }) => {
  await inEnglish(page)
  await signIn(page, site.token)
  await page.goto('/import')
  await page.getByRole('heading', { level: 1, name: 'Import a table' }).waitFor()
  await page.getByRole('heading', { name: 'Earlier imports' }).waitFor()
  await expectAccessible(page)
})
