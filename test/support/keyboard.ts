import type { Page } from 'playwright-core'
import { focused } from './office.ts'

/** Presses the key until what has the focus says the text, or has the role or the type: nobody may need a mouse to get there. */
export async function tabTo(
  page: Page,
  text: string,
  { key = 'Tab', ...wanted }: { key?: string; role?: string; type?: string } = {},
): Promise<void> {
  const [attribute, value] = Object.entries(wanted)[0] ?? []
  for (let presses = 0; presses < 80; presses += 1) {
    const told = attribute ? await page.evaluate((name) => document.activeElement?.getAttribute(name), attribute) : (await focused(page)).trim()
    if (attribute ? told === value : told?.startsWith(text)) return
    await page.keyboard.press(key)
  }
  throw new Error(`No ${value ?? text} is reached by ${key}.`)
}
