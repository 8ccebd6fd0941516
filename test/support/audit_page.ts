import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'

const door = 'toilet_door_clear_width_mm'

/** Which property is asked about, once its field has the focus. */
async function askedAbout(page: Page, before: string): Promise<string> {
  const property = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? (new URLSearchParams(location.search).get('q') ?? '') : ''))
  await expect.poll(property).toSatisfy((asked: string) => asked !== '' && asked !== before)
  return property()
}

/** Answers the question that has the focus: the first of a choice, plausible numbers, and of the door what is given. */
async function answer(page: Page, property: string, door_mm: string): Promise<void> {
  const fields = await page.locator('form [inputmode="none"]').count()
  if (fields === 0) return page.keyboard.press('1')
  if (fields === 1) return page.keyboard.type(property === door ? door_mm : '1500')
  await page.keyboard.type('100')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2000')
}

/** A photo of a colour of its own, as the camera would give it. */
async function takePhoto(page: Page, background: string): Promise<void> {
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
  await page.locator('.take-photo input').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('已拍 1 张').waitFor()
}

/** Every question from the first to the width of the door, with three photos on the way; answers how many there were. */
export async function answerAll(page: Page): Promise<number> {
  const colours = new Map([
    [2, '#704020'],
    [5, '#207040'],
  ])
  let property = ''
  for (let count = 1; count < 90; count += 1) {
    property = await askedAbout(page, property)
    await answer(page, property, '795')
    const colour = property === door ? '#204070' : colours.get(count)
    if (colour) await takePhoto(page, colour)
    if (property === door) return count
    await page.locator('form button[type="submit"]').focus()
    await page.keyboard.press('Enter')
  }
  throw new Error('The width of the door is not asked.')
}

/** From a question or the overview. */
export async function submit(page: Page): Promise<void> {
  await page.getByText(/已保存在本机 \d\d:\d\d/).waitFor()
  await page.getByRole('link', { name: '返回检查总览' }).click()
  await page.getByRole('link', { name: '核对并提交' }).click()
  await page.getByRole('button', { name: /提交$/ }).click()
  await page.waitForURL('**/work/outbox')
}
