import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { csvText, toilets } from '../support/import_files.ts'
import { settled } from '../support/imports.ts'
import { test } from '../support/processes.ts'
import { eventually, type ServerProcess } from '../support/server_process.ts'

const count = 2_000

async function uploaded({ url, token }: ServerProcess): Promise<string> {
  const form = new FormData()
  form.set('datum', 'wgs84')
  form.set('category', 'street_toilet')
  form.set('file', new Blob([csvText(toilets(count, 'wgs84'))]), 'toilets.csv')
  const answer = await fetch(`${url}/api/v1/imports`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { id: string }).id
}

const status = async ({ call }: ServerProcess, id: string) => (await call('GET', `/api/v1/imports/${id}`, { as: 'administrator' })).body

/** Waits until so much of that work is done. */
const under_way = (server: ServerProcess, id: string, state: string) =>
  eventually(async () => {
    const { state: now, progress } = await status(server, id)
    return (now === state && progress?.done > 0) || ['ready', 'applied', 'undone'].includes(now) || undefined
  })

test.for(['server', 'embedded'] as const)(
  'an import goes on by itself, once, after each kill of the server: while it reads, judges, applies, is taken back (%s)',
  async (engine, { home, launch }) => {
    const environment = await home(engine)
    /** On a server of PostgreSQL two start at once: only one may take it. */
    const restarted = async (killed: ServerProcess[]) => {
      await Promise.all(killed.map((each) => each.kill()))
      return Promise.all((engine === 'server' ? [1, 2] : [1]).map(() => launch(environment)))
    }
    let servers = [await launch(environment)]
    const id = await uploaded(servers[0]!)
    servers = await restarted(servers)
    await Promise.all(servers.map((server) => under_way(server, id, 'judging').catch(() => undefined)))
    servers = await restarted(servers)
    const done = await eventually(async () => {
      const each = await status(servers[0]!, id)
      return each.state === 'ready' || each.state === 'failed' ? each : undefined
    }, 120_000)
    expect(done).toMatchObject({ state: 'ready', problem: null, counts: { rows: count, add: count, refuse: 0 } })
    expect(await readdir(join(environment['DATA_DIR']!, 'uploads'))).toEqual([])

    await servers[0]!.call('POST', `/api/v1/imports/${id}/application`, { as: 'administrator', body: {} })
    await under_way(servers[0]!, id, 'applying')
    servers = await restarted(servers)
    const { body } = await settled(servers[0]!.call, id)
    expect(body).toMatchObject({ state: 'applied', problem: null })
    expect((await servers[0]!.call('GET', '/api/v1/facilities')).body.number_matched).toBe(count)

    await servers[0]!.call('POST', `/api/v1/imports/${id}/undo`, { as: 'administrator', body: {} })
    await under_way(servers[0]!, id, 'undoing')
    servers = await restarted(servers)
    const { body: back } = await settled(servers[0]!.call, id)
    expect(back).toMatchObject({ state: 'undone', problem: null, undone: { removed: count, restored: 0, kept: 0 } })
    expect((await servers[0]!.call('GET', '/api/v1/facilities')).body.number_matched).toBe(0)
    await Promise.all(servers.map((each) => each.kill()))
  },
)
