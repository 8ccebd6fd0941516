import type { FileChooser, Page } from 'playwright-core'

interface Site {
  address: string
  token: string
}

/** What only these tests made has a name or code that nothing else has. */
let made = 0
export const unique = (text: string) => `${text}${Date.now().toString(36)}${(made += 1)}`

/** Adds a street toilet in the seat to the running server, so that a test depends on no other. */
export async function storedFacility({ address, token }: Site, given: Record<string, unknown>): Promise<{ id: string; revision: number }> {
  const body = { kind: 'toilet', category: 'street_toilet', town_code: '441882100', lifecycle: 'operating', ...given }
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(`${address}/api/v1/facilities`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (response.status !== 201) throw new Error(await response.text())
  return (await response.json()) as { id: string; revision: number }
}

/** Signs in by the page, once: unlike signIn of browser.ts the session can be lost afterwards. */
export async function signInByPage(page: Page, token: string, back = '/facilities'): Promise<void> {
  await page.goto(`/login?back=${encodeURIComponent(back)}`)
  await signInByToken(page, token)
  await page.waitForURL(`**${back}`)
}

/** On the sign-in page, where the token is asked for below the name and password. */
export async function signInByToken(page: Page, token: string): Promise<void> {
  await page.getByText('用管理员令牌登录').click()
  await page.getByLabel('管理员令牌').fill(token)
  await page.getByRole('button', { name: '用令牌登录' }).click()
}

export async function inElderMode(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('changxing.elder', 'on'))
}

export async function inEnglish(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('PARAGLIDE_LOCALE', 'en'))
}

/** What has the focus, as its visible text and label; empty when nothing has it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === document.body) return ''
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
    const labels = isField ? [...(element.labels ?? [])] : []
    return [...labels, element].map((each) => each?.textContent ?? '').join(' ')
  })
}

/** The browser's file dialog. On a busy machine Chromium now and then opens none for a press: it is pressed again. */
export async function fileChooser(page: Page, press: () => Promise<void>): Promise<FileChooser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser', { timeout: 8_000 }), press()])
      return chooser
    } catch (error) {
      if (attempt === 3) throw error
    }
  }
}
