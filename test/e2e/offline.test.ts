import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchPhone, test as base } from '../support/browser.ts'
import { addMember } from '../support/staff.ts'

/** A phone that can be switched off and on again, and the page that is open on it. */
interface Phone {
  context: BrowserContext
  page: Page
  restart: () => Promise<void>
}

const test = base.extend<{ phone: Phone }>({
  phone: async ({ site }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-phone-'))
    const start = async () => {
      const context = await launchPhone(folder, site.address)
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    }
    const phone: Phone = {
      ...(await start()),
      restart: async () => {
        await phone.context.close()
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
