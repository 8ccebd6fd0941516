import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { adminToken, now, test as base } from '../support/app.ts'

/** The app with a built web app of one page and one asset. */
const test = base.extend<{ site: App }>({
  site: async ({ db }, use) => {
    const pages = await mkdtemp(join(tmpdir(), 'changxing-pages-'))
    await mkdir(join(pages, 'assets'))
    await writeFile(join(pages, 'index.html'), '<!doctype html><title>畅行</title>')
    await writeFile(join(pages, 'assets/app-1234.js'), 'export {}')
    await writeFile(join(pages, 'sw.js'), 'self')
    await writeFile(join(pages, 'secret.txt'), 'not an asset')
    const app = await buildApp({ config: readConfig({}), db, adminToken, now, pages })
    await use(app)
    await app.close()
    await rm(pages, { recursive: true })
  },
})

test('every page answers GET with the app, and HEAD with the same headers and no body', async ({ site }) => {
  for (const url of ['/', '/f/1234', '/coverage?as_of=2026-01-01', '/facilities/new', '/login', '/api', '/api/problems']) {
    const get = await site.inject(url)
    const head = await site.inject({ method: 'HEAD', url })
    expect([url, get.statusCode, head.statusCode]).toEqual([url, 200, 200])
    expect(get.body).toContain('畅行')
    expect(head.body).toBe('')
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]])
  }
})

test('what is under /api and no page is refused by name, whoever asks', async ({ site }) => {
  for (const url of ['/api/nothing', '/api/v1', '/api/v2/facilities', '/api/problems/nothing', '/assets/nothing.js', '/tiles/x/1']) {
    const refused = await site.inject({ url, headers: { accept: 'text/html' } })
    expect([url, refused.statusCode, refused.json().code]).toEqual([url, 404, 'route_not_found'])
  }
})

test('no way leads out of the assets', async ({ site }) => {
  expect((await site.inject('/assets/app-1234.js')).body).toBe('export {}')
  await site.listen({ port: 0 })
  const { port } = site.server.address() as AddressInfo
  for (const path of ['/assets/../secret.txt', '/assets/%2e%2e/secret.txt', '/assets/..%2fsecret.txt']) {
    const answer = await raw(port, path)
    expect([path, answer.split('\r\n')[0]]).toEqual([path, 'HTTP/1.1 404 Not Found'])
    expect(answer).toContain('"code":"route_not_found"')
  }
})

test('a known address with a wrong method says which it takes', async ({ site }) => {
  for (const [method, url, allow] of [
    ['DELETE', '/api/v1/facilities', 'GET, HEAD, POST'],
    ['PUT', '/api/v1/facilities/00000000-0000-4000-8000-000000000000', 'GET, HEAD, PATCH'],
    ['POST', '/tiles/facilities.json', 'GET, HEAD'],
    ['POST', '/tiles/facilities/1/0/0.mvt?kind=road', 'GET, HEAD'],
    ['OPTIONS', '/healthz', 'GET, HEAD'],
    ['POST', '/coverage', 'GET, HEAD'],
  ] as const) {
    const refused = await site.inject({ method, url })
    expect([url, refused.statusCode, refused.json().code, refused.headers['allow']]).toEqual([url, 405, 'method_not_allowed', allow])
  }
})

/** A request with the address as it is written: clients put `..` in order before they send it. */
function raw(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`))
    let text = ''
    socket.on('data', (part: Buffer) => (text += part.toString()))
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
}

test('the service worker is asked for anew each time, and reaches every page', async ({ site }) => {
  const { statusCode, headers, body } = await site.inject('/sw.js')
  expect([statusCode, headers['cache-control'], body]).toEqual([200, 'no-cache', 'self'])
  expect(headers['content-type']).toContain('javascript')
  expect(headers['content-security-policy']).toContain("worker-src 'self'")
})
