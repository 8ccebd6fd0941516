import type { Page } from 'playwright-core'
import { fileChooser } from './office.ts'

/** Chooses the kind of problem on the first step and goes on. */
export async function chooseType(page: Page, type: string): Promise<void> {
  await page.getByText(type, { exact: true }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: /第 2 步/ }).waitFor()
}

export async function addPhoto(page: Page, content: Buffer): Promise<void> {
  const chooser = await fileChooser(page, () => page.getByRole('button', { name: '添加照片' }).click())
  await chooser.setFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: content })
  await page.getByRole('img', { name: '要发送的第 1 张照片' }).waitFor()
}

/** The receipt code that is shown. */
export async function shownCode(page: Page): Promise<string> {
  await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor()
  return page.locator('.report-code strong').innerText()
}

/** Waits until nobody could have been faster: the form holds back what no person types. */
export const asSlowAsAPerson = (page: Page) => page.waitForTimeout(3_100)
