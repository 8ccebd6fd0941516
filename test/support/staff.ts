import type { Page } from 'playwright-core'
import type { Role } from '#domain/role.ts'
import { password } from './accounts.ts'
import { unique } from './office.ts'

interface Site {
  address: string
  token: string
}

/** Somebody with an account of the running server. */
export interface Member {
  login_name: string
  name: string
  /** As their page sends it. */
  ask: (method: string, path: string, body?: object | Buffer) => Promise<Response>
  /** Signs in by the page. */
  enter: (page: Page) => Promise<void>
}

/** Adds an account that holds everywhere or in some towns, sets its password by the link and signs it in. */
export async function addMember(
  { address, token }: Site,
  role: Role,
  name = unique('员'),
  town_codes: string[] | null = null,
  department_code: string | null = null,
): Promise<Member> {
  const login_name = unique(`${role.replace('_', '-')}-`)
  const asOperator = (path: string, body: object) => sent(address, { authorization: `Bearer ${token}` }, 'POST', path, body)
  const { id } = (await (await asOperator('/users', { login_name, display_name: name, department_code, grants: [{ role, town_codes }] })).json()) as {
    id: string
  }
  const link = (await (await asOperator(`/users/${id}/reset-link`, {})).json()) as { path: string }
  await asOperator('/password/reset', { secret: link.path.split('#')[1], new_password: password })
  const signedIn = await asOperator('/session', { login_name, password })
  const secret = /session=([^;]*)/.exec(signedIn.headers.get('set-cookie') ?? '')![1]! // an answer without it is no sign-in
  return {
    login_name,
    name,
    ask: (method, path, body) => sent(address, { cookie: `session=${secret}`, 'sec-fetch-site': 'same-origin' }, method, path, body),
    enter: async (page) => {
      await page.goto('/login?back=/criteria')
      await page.getByLabel('登录名').fill(login_name)
      await page.getByLabel('密码').fill(password)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.waitForURL(({ pathname }) => pathname === '/criteria')
    },
  }
}

async function sent(address: string, given: Record<string, string>, method: string, path: string, body?: object | Buffer): Promise<Response> {
  const headers = { ...given }
  if (body !== undefined) headers['content-type'] = Buffer.isBuffer(body) ? 'image/jpeg' : 'application/json'
  const payload = Buffer.isBuffer(body) ? Uint8Array.from(body) : JSON.stringify(body)
  const response = await fetch(`${address}/api/v1${path}`, { method, headers, ...(payload !== undefined && { body: payload }) })
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
  return response
}
