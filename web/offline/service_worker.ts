/**
 * Keeps the app on the device, so that it opens without network. The build puts this file at /sw.js and says before it what
 * belongs to that build; nothing of /api is kept here, but what was put into `places` when sites were taken along.
 */
declare const build: { version: string; page: string; files: string[] }

interface Extending extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Fetching extends Extending {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface Scope extends EventTarget {
  location: Location
  registration: ServiceWorkerRegistration
  clients: { claim: () => Promise<void>; matchAll: () => Promise<unknown[]> }
  skipWaiting: () => Promise<void>
}

const scope = globalThis as unknown as Scope
const prefix = 'app-'
const own = prefix + build.version
/** Pages that are open since before an update still ask for the files of their build. */
const kept_builds = 2
const not_pages = /^\/(api\/v\d|tiles|ogc|healthz|readyz|assets|sw\.js)(\/|$)/

scope.addEventListener('install', (event) => (event as Extending).waitUntil(install()))
scope.addEventListener('activate', (event) => (event as Extending).waitUntil(activate()))
scope.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'activate') void scope.skipWaiting()
})
scope.addEventListener('fetch', (event) => {
  const answer = answerTo((event as Fetching).request)
  if (answer) (event as Fetching).respondWith(answer)
})

/** All of it or nothing: where the server has another build meanwhile, the next look at /sw.js brings that one. */
async function install(): Promise<void> {
  const cache = await caches.open(own)
  const page = await fetch('/', { cache: 'no-cache' })
  if (!page.ok || (await page.clone().text()) !== build.page) throw new Error('The page is of another build.')
  await cache.addAll(build.files)
  await cache.put('/', page)
}

async function activate(): Promise<void> {
  const builds = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== own)
  for (const old of builds.slice(0, Math.max(0, builds.length + 1 - kept_builds))) await caches.delete(old)
  await scope.clients.claim()
}

function answerTo(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return null
  if (request.mode === 'navigate') return not_pages.test(pathname) ? null : shell(request)
  if (pathname.startsWith('/assets/')) return asset(request)
  return pathname.startsWith('/tiles/') || pathname === '/api/v1/regions/boundaries' ? place(request) : null
}

/** A single page that is loaded anew has nothing unsaved any more: then a build that waits takes over. */
async function shell(request: Request): Promise<Response> {
  const { waiting } = scope.registration
  if (waiting && (await scope.clients.matchAll()).length < 2) {
    waiting.postMessage('activate') // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker's takes none
    return new Response('', { headers: { refresh: '0' } })
  }
  const kept = await (await caches.open(own)).match('/')
  return kept ?? fetch(request)
}

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function place(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open('places')).match(request, { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}
