import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import { documentOf, photo } from '../support/audits.ts'
import { expectAccessible, expectNoSidewaysScroll, phone, test as base } from '../support/browser.ts'
import { addToilet, leaveInOutbox, onServer, sha256Hex, storedOn } from '../support/device.ts'
import { slowLine, type SlowLine } from '../support/slow_line.ts'
import { addMember } from '../support/staff.ts'

/** The page comes over a line of 2 Mbit/s up. */
const test = base.extend<{ line: SlowLine; page: Page }>({
  line: async ({ site }, use) => {
    const line = await slowLine(site.address, 250_000)
    await use(line)
    await line.close()
  },
  page: async ({ context, line }, use) => {
    const over = await context.browser()!.newContext({ baseURL: line.address, locale: 'zh-CN', viewport: phone, serviceWorkers: 'block' })
    await use(await over.newPage())
    await over.close()
  },
})

const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()

/** What the outbox says of the photos, each time that it says something else: how many are there, and how much of the next one in percent. */
const noteShown = (page: Page) =>
  page.evaluate(() => {
    const shown: [number, number][] = []
    Object.assign(globalThis, { shown })
    new MutationObserver(() => {
      const text = document.querySelector('.outbox-record')?.textContent ?? ''
      const there = /照片 (\d+)\/200/.exec(text)?.[1]
      if (there !== undefined) shown.push([Number(there), Number(/已传 (\d+)%/.exec(text)?.[1] ?? 0)])
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

test(
  'two hundred photos arrive whole over a slow line that is cut every second; no chunk goes twice but one that a cut ended, and what is shown never falls',
  { timeout: 300_000 },
  async ({ page, line, site }) => {
    const [inspector, toilet] = [await addMember(site, 'inspector'), await addToilet(site)]
    const images = await Promise.all([...Array.from({ length: 8 }, () => noise(800, 600)), ...Array.from({ length: 192 }, () => noise(120, 90))])
    const named = images.map((each) => photo(sha256Hex(each), { bytes: each.length }))
    await inspector.enter(page)
    await page.goto('/work')
    await page.getByRole('link', { name: '没有待上传的记录' }).waitFor()
    const audit_id = await leaveInOutbox(page, inspector.login_name, documentOf(toilet.id, { photos: named }), images)
    await page.goto('/work/outbox')
    await noteShown(page)
    await page.getByText('下一张已传').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    line.cutEvery(1000)
    await page.getByRole('heading', { name: '已送达', exact: true }).waitFor({ timeout: 120_000 })

    expect(await onServer(inspector, audit_id)).toMatchObject({ photos_named: 200, photos_received: 200 })
    for (const { sha256, bytes } of named) {
      const kept = Buffer.from(await (await inspector.ask('GET', `/photos/${sha256}`)).arrayBuffer())
      expect([kept.length, sha256Hex(kept)]).toEqual([bytes, sha256])
    }
    expect(await storedOn(page, 'receipts')).toHaveLength(201)
    const { bytes, cut_bytes, cuts } = line.sent('PATCH')
    expect(cuts).toBeGreaterThan(3)
    expect(bytes).toBeLessThanOrEqual(named.reduce((sum, each) => sum + each.bytes, cut_bytes))
    const shown = await page.evaluate(() => (globalThis as unknown as { shown: [number, number][] }).shown)
    expect(new Set(shown.map(([there]) => there)).size).toBeGreaterThan(50)
    expect(shown).toEqual(shown.toSorted(([one, part], [other, other_part]) => one - other || part - other_part))
  },
)
