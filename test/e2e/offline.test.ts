import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { AuditDocument } from '#domain/audit_document.ts'
import { documentOf } from '../support/audits.ts'
import { answerAll, submit } from '../support/audit_page.ts'
import { badLine, type Line } from '../support/bad_line.ts'
import { expectAccessible, expectNoSidewaysScroll, launchPhone, test as base } from '../support/browser.ts'
import { addToilet, assign, leaveInOutbox, sha256Hex, soon, storedOn } from '../support/device.ts'
import { addMember } from '../support/staff.ts'

/** A phone that can be switched off and on again, and the page that is open on it. */
interface Phone {
  context: BrowserContext
  page: Page
  restart: () => Promise<void>
  /** Its browser is killed with all that it does. */
  killAndRestart: () => Promise<void>
}

const test = base.extend<{ line: Line; phone: Phone }>({
  line: async ({ site }, use) => {
    const line = await badLine(site.address)
    await use(line)
    await line.close()
  },
  phone: async ({ line }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-phone-'))
    const start = async () => {
      const context = await launchPhone(folder, line.address)
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    }
    const phone: Phone = {
      ...(await start()),
      restart: async () => {
        await phone.context.close()
        Object.assign(phone, await start())
      },
      killAndRestart: async () => {
        const [closed, lock] = [phone.context.waitForEvent('close'), await readlink(join(folder, 'SingletonLock'))]
        process.kill(Number(lock.split('-').at(-1)), 'SIGKILL')
        await closed
        Object.assign(phone, await start())
      },
    }
    await use(phone)
    await phone.context.close()
    await rm(folder, { recursive: true, force: true })
  },
})

/** Waits until the app is on the device. */
const kept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready))

test('without network the app opens at every address, after a reload and a restart, and says what needs the network', async ({ phone, site }) => {
  const inspector = await addMember(site, 'inspector')
  await inspector.enter(phone.page)
  await phone.page.goto('/work')
  await kept(phone.page)
  await phone.context.setOffline(true)
  await phone.page.reload()
  await phone.page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor()
  await phone.restart()
  await phone.context.setOffline(true)
  await phone.page.goto('/work/outbox')
  await phone.page.getByRole('heading', { name: '没有待上传的记录' }).waitFor()
  await phone.page.goto('/work/audits/00000000-0000-4000-8000-000000000000')
  await phone.page.getByRole('heading', { name: '本机没有这份草稿。' }).waitFor()
  await phone.page.goto('/coverage')
  await phone.page.getByText('连不上').first().waitFor()
  expect(
    await phone.page.evaluate(() =>
      fetch('/api/v1/session').then(
        () => 'answered',
        () => 'no answer',
      ),
    ),
  ).toBe('no answer')
})

test('sites are taken along, and are begun without network; what was withdrawn goes, what was begun stays', async ({ phone, site }) => {
  const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector')]
  const [begun, withdrawn, later] = [await addToilet(site), await addToilet(site), await addToilet(site)]
  for (const { id } of [begun, withdrawn]) await assign(planner, inspector, id)
  await inspector.enter(phone.page)
  await phone.page.goto('/work')
  await phone.page.getByText('还没有带走').first().waitFor({ state: 'attached' })
  await phone.page.getByRole('button', { name: '带走今天的点位' }).click()
  await phone.page.getByText('2/2 处在本机').waitFor({ state: 'attached' })
  const summary = phone.page.locator('.field-checks summary')
  if (!(await phone.page.getByText('2/2 处在本机').isVisible())) await summary.click()
  const told = await phone.page.locator('.field-check').innerText()
  for (const words of ['写入、重新打开、读出，都对', '版在本机', '与服务器相差', '有效到', '够用']) expect(told).toContain(words)
  expect(told).toMatch(/浏览器不会自行清理|浏览器在空间不足时可能清理/)
  await expectAccessible(phone.page)
  await expectNoSidewaysScroll(phone.page)
  await kept(phone.page)
  await assign(planner, inspector, later.id)
  await phone.page.goto('/work')
  await phone.page.getByRole('link', { name: `开始检查：${later.name}` }).waitFor()

  await phone.restart()
  await phone.context.setOffline(true)
  await phone.page.goto('/work')
  await phone.page.getByText(/连不上服务器，这是 .* 的清单。/).waitFor()
  await phone.page.getByText('这处没有带到本机，有网络时才能开始。').waitFor()
  await phone.page.getByRole('link', { name: `开始检查：${begun.name}` }).click()
  await phone.page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  await phone.page.getByRole('heading', { level: 1, name: `检查：${begun.name}` }).waitFor()
  await phone.page.reload()
  await phone.page.getByRole('heading', { level: 1, name: `检查：${begun.name}` }).waitFor()

  await phone.context.setOffline(false)
  const { assignments } = (await (await inspector.ask('GET', '/assignments?inspector=me')).json()) as {
    assignments: { id: string; facility_id: string }[]
  }
  for (const { id, facility_id } of assignments) if (facility_id !== later.id) await planner.ask('DELETE', `/assignments/${id}`)
  await phone.page.goto('/work')
  await phone.page.getByRole('button', { name: '带走今天的点位' }).click()
  await phone.page.getByText(`${withdrawn.name}：派发已撤销，已从本机移除。`).waitFor()
  await phone.page.getByText(`${begun.name}：派发已撤销，已从本机移除。已开始的检查还在，照常提交。`).waitFor()
  await phone.page.getByText('1/1 处在本机').waitFor({ state: 'attached' })
  expect((await storedOn(phone.page, 'sites')).map((each) => each['facility_id'])).toEqual([later.id])
  await phone.page.getByRole('link', { name: `接着做：${begun.name}` }).click()
  await phone.page.getByRole('heading', { level: 1, name: `检查：${begun.name}` }).waitFor()
})

test('a browser that keeps nothing is told before anything is entered, and takes no sites along', async ({ page, site }) => {
  const inspector = await addMember(site, 'inspector')
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (name, version) => {
      if (name === 'changxing_probe') throw new DOMException('private window', 'InvalidStateError')
      return open(name, version)
    }
  })
  await inspector.enter(page)
  await page.goto('/work')
  await page.getByText('存下的读不回来').waitFor()
  expect(await page.getByRole('button', { name: '带走今天的点位' }).isDisabled()).toBe(true)
  await expectAccessible(page)
})

test(
  'a day without network: a whole visit with three photos, through reload and restart, arrives exactly once over a bad line',
  { timeout: 300_000 },
  async ({ phone, line, site }) => {
    const [planner, inspector] = [await addMember(site, 'planner'), await addMember(site, 'inspector')]
    const { id: facility_id, name } = await addToilet(site)
    await assign(planner, inspector, facility_id)
    await inspector.enter(phone.page)
    await phone.page.goto('/work')
    await phone.page.getByRole('button', { name: '带走今天的点位' }).click()
    await phone.page.getByText('1/1 处在本机').waitFor({ state: 'attached' })
    await kept(phone.page)

    line.faultOf = () => 'away'
    await phone.restart()
    await phone.page.goto('/work')
    await phone.page.getByRole('link', { name: `开始检查：${name}` }).click()
    await phone.page.getByRole('button', { name: '有：公共卫生间（厕所）和无障碍厕所', exact: true }).click()
    await phone.page.getByRole('button', { name: /以上 \d+ 类都没有/ }).click()
    await phone.page.getByRole('link', { name: '开始', exact: true }).click()
    expect(await answerAll(phone.page)).toBeGreaterThanOrEqual(20)
    await phone.page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
    await phone.page.reload()
    await phone.page.locator('.verdict').getByText('还差 5 mm。').waitFor()
    const address = phone.page.url()
    await phone.restart()
    await phone.page.goto(address)
    await phone.page.locator('.verdict').getByText('还差 5 mm。').waitFor()
    await submit(phone.page)
    await phone.page.getByText('连不上服务器。').first().waitFor()
    await phone.restart()
    await phone.page.goto('/work/outbox')
    const saved = phone.page.getByRole('heading', { name: '已保存在本机', exact: true })
    await saved.waitFor()
    const photos = (await storedOn(phone.page, 'photos')).map((each) => String(each['sha256'])).sort()
    expect(photos.length).toBe(3)

    const line_is = { failing: true, cutting: true, failed: 0, cut: 0 }
    line.faultOf = ({ method, path }) => {
      if (line_is.failing && path === '/api/v1/sync/operations') return ((line_is.failed += 1), 'fails')
      if (line_is.cutting && method === 'PATCH' && path.startsWith('/api/v1/photos/')) return ((line_is.cut += 1), 'cut')
      return null
    }
    const send = () =>
      phone.page
        .getByRole('button', { name: '立即发送', exact: true })
        .click({ timeout: 10_000 })
        .catch(() => undefined) // it may have gone by itself
    for (const failed of [1, 2]) {
      await send()
      await expect.poll(() => line_is.failed, soon).toBeGreaterThanOrEqual(failed)
      await phone.page.getByText('服务器出错（500）。').waitFor()
      expect(await saved.count()).toBe(1)
      expect(await storedOn(phone.page, 'receipts')).toEqual([])
    }
    line_is.failing = false
    await send()
    await phone.page.getByRole('heading', { name: '已送达，照片 0/3' }).waitFor()
    await expect.poll(() => line_is.cut, soon).toBeGreaterThan(0)
    expect((await storedOn(phone.page, 'receipts')).length).toBe(1)
    await phone.page.getByText('连不上服务器。').first().waitFor()
    line_is.cutting = false
    await send()
    await phone.page.getByRole('heading', { name: '已送达', exact: true }).waitFor()
    expect((await storedOn(phone.page, 'receipts')).length).toBe(4)

    const { audits } = (await (await inspector.ask('GET', `/audits?facility_id=${facility_id}`)).json()) as { audits: { id: string }[] }
    expect(audits.length).toBe(1)
    const audit = (await (await inspector.ask('GET', `/audits/${audits[0]!.id}`)).json()) as Record<string, unknown> & { document: AuditDocument }
    expect(audit).toMatchObject({ photos_named: 3, photos_received: 3 })
    expect(audit.document.photos.map(({ sha256 }) => sha256).sort()).toEqual(photos)
    for (const each of photos) {
      const bytes = Buffer.from(await (await inspector.ask('GET', `/photos/${each}`)).arrayBuffer())
      expect(sha256Hex(bytes)).toBe(each)
    }
  },
)

test('a newer app waits for drafts and for what is being sent; killed while it comes, it loses nothing', async ({ phone, line, site }) => {
  const [inspector, toilet, visited] = [await addMember(site, 'inspector'), await addToilet(site), await addToilet(site)]
  await inspector.enter(phone.page)
  await phone.page.goto('/work')
  await kept(phone.page)
  await phone.page.goto(`/work/audits/new?facility=${toilet.id}`)
  await phone.page.waitForURL(/\/work\/audits\/[0-9a-f]{8}-/)
  const { pathname: address } = new URL(phone.page.url())
  const notes = () => phone.page.getByLabel('备注（整次检查）')
  await notes().fill('门口有台阶')
  const own = await (await fetch(`${site.address}/sw.js`)).text()
  const version = /"version":"(\w+)"/.exec(own)![1]!
  const newer = (name: string) => own.replace(version, name)
  const look = () => phone.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  const state = () => phone.page.evaluate(async () => ((await navigator.serviceWorker.ready).waiting ? 'waits' : 'none waits'))
  const builds = () => phone.page.evaluate(() => caches.keys())

  line.insteadOf = (path) => (path === '/sw.js' ? newer('newer') : null)
  await look()
  await expect.poll(state, soon).toBe('waits')
  await notes().fill('门口有台阶，已铺坡')
  await phone.page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  expect(await state()).toBe('waits')

  line.faultOf = ({ path }) => (path === '/api/v1/sync/operations' ? 'stalls' : null)
  await leaveInOutbox(phone.page, inspector.login_name, documentOf(visited.id))
  await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(async () => (await storedOn(phone.page, 'outbox'))[0]!['tries'], soon).toBe(2)
  await phone.page.getByRole('link', { name: '返回我的工作' }).click()
  await phone.page.getByText('新版本已经备好。').waitFor()
  await phone.page.getByRole('button', { name: '换上新版本' }).click()
  await phone.page.getByRole('button', { name: '正在换…' }).waitFor()
  expect(await state()).toBe('waits')
  line.faultOf = () => null
  line.endStalled()
  await expect.poll(() => state().catch(() => 'reloading'), soon).toBe('none waits')
  await phone.page.getByRole('heading', { name: '没做完的（1）' }).waitFor()
  await phone.page.goto(address)
  await expect.poll(() => notes().inputValue(), soon).toBe('门口有台阶，已铺坡')
  expect(await builds()).toContain('app-newer')

  line.insteadOf = (path) => (path === '/sw.js' ? newer('newest') : null)
  line.faultOf = ({ path }) => (path === '/' ? 'stalls' : null)
  await look()
  await expect.poll(builds, soon).toContain('app-newest')
  await notes().fill('门口有台阶，已铺坡，合格')
  await phone.page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  await phone.killAndRestart()
  line.faultOf = () => 'away'
  await phone.page.goto(address)
  await expect.poll(() => notes().inputValue(), soon).toBe('门口有台阶，已铺坡，合格')
  line.faultOf = () => null
  await inspector.enter(phone.page) // a browser that was killed may have forgotten who is signed in
  await phone.page.goto('/work/outbox')
  const delivered = async () => {
    await phone.page.evaluate(() => dispatchEvent(new Event('online'))) // it may have gone by itself
    return phone.page.getByRole('heading', { name: '已送达', exact: true }).count()
  }
  await expect.poll(delivered, soon).toBe(1)
})
