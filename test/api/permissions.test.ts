import { describe, expect } from 'vitest'
import { granted, permissions, roles, type Permission, type Role } from '#domain/role.ts'
import type { App } from '../../server/app.ts'
import { addAccount, signedIn } from '../support/accounts.ts'
import { test } from '../support/app.ts'

interface Route {
  method: string
  url: string
  permission: Permission | 'anyone'
  takes_deposits: boolean
}

/** Every route as the app has it: the API's, the OGC API's, tiles and pages. */
async function routesOf(app: App): Promise<Route[]> {
  await app.ready()
  const routes = app.guarded.flatMap(({ methods, ...route }) => methods.map((method) => ({ method, ...route })))
  return routes.filter(({ method }) => method !== 'HEAD')
}

const nobody = '00000000-0000-4000-8000-000000000000'
const addressOf = (url: string) => url.replaceAll(/:(\w+)(\(.*?\))?/g, (_, name: string) => (/id|other/.test(name) ? nobody : 'x')).replace('*', 'x')

/** What only says whether the caller was let through: nothing is sent that a handler could act on. */
async function ask(app: App, { method, url }: Route, headers: Record<string, string>): Promise<string> {
  const { statusCode, body } = await app.inject({ method: method as 'GET', url: addressOf(url), headers })
  const code = statusCode === 401 || statusCode === 403 ? (JSON.parse(body) as { code: string }).code : ''
  return code === 'not_signed_in' || code === 'not_allowed' ? `${statusCode} ${code}` : 'let through'
}

const isOpen = ({ permission }: Route) => permission === 'anyone' || permission === 'read_inventory'
const named = ({ method, url }: Route, answered: string) => `${method} ${url}: ${answered}`

describe('every route', () => {
  test('answers each role as the table says', async ({ app, db }) => {
    const routes = await routesOf(app)
    const wrong: string[] = []
    for (const role of roles) {
      const id = await addAccount(db, `one.${role}`, [role])
      for (const route of routes.toSorted((one, other) => Number(ends(one)) - Number(ends(other)))) {
        const isPermitted = route.permission === 'anyone' || route.takes_deposits || granted[role].includes(route.permission)
        const answered = await ask(app, route, await signedIn(db, id))
        if (answered !== (isPermitted ? 'let through' : '403 not_allowed')) wrong.push(named(route, `${role} ${answered}`))
      }
    }
    expect(wrong).toEqual([])
  })

  test('that is closed is closed to whoever is not signed in', async ({ app }) => {
    const routes = await routesOf(app)
    const wrong: string[] = []
    for (const route of routes) {
      const answered = await ask(app, route, { 'sec-fetch-site': 'same-origin' })
      if (answered !== (isOpen(route) ? 'let through' : '401 not_signed_in')) wrong.push(named(route, answered))
    }
    expect(wrong).toEqual([])
  })

  test('that writes is closed, but for signing in, setting a password by a link, what residents tell, and what they ask with their needs', async ({
    app,
  }) => {
    const routes = await routesOf(app)
    const open = routes.filter((route) => !['GET', 'OPTIONS'].includes(route.method) && isOpen(route))
    expect(open.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual([
      'POST /api/v1/finder',
      'POST /api/v1/password/reset',
      'POST /api/v1/report-disputes',
      'POST /api/v1/report-lookups',
      'POST /api/v1/reports',
      'POST /api/v1/reports/:id/photos',
      'POST /api/v1/session',
      'POST /api/v1/walking-routes',
    ])
    expect(routes.length).toBeGreaterThan(80)
  })

  test('of the document is among them', async ({ app }) => {
    const routes = await routesOf(app)
    const known = new Set(routes.map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`))
    const { paths } = app.swagger() as unknown as { paths: Record<string, object> }
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.filter((each) => !known.has(each))).toEqual([])
  })
})

const ends = ({ method, url }: Route) => method === 'DELETE' && url.startsWith('/api/v1/session')

test('the table gives every permission to some role, and to an administrator each', () => {
  expect(granted.administrator).toEqual(permissions)
  const writers = (permission: Permission) => roles.filter((role: Role) => granted[role].includes(permission))
  expect(writers('edit_facilities')).toEqual(['administrator', 'planner', 'inspector', 'reviewer'])
  expect(writers('import_facilities')).toEqual(['administrator', 'planner'])
  expect(writers('manage_accounts')).toEqual(['administrator'])
  expect(writers('submit_audits')).toEqual(['administrator', 'inspector'])
  expect(writers('review_audits')).toEqual(['administrator', 'reviewer'])
  expect(writers('publish_criteria')).toEqual(['administrator'])
  expect(writers('read_imports')).toEqual(['administrator', 'planner', 'supervisor'])
})
