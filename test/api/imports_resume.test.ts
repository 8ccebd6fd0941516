import { access, mkdtemp, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { rows } from '../../server/database/connect.ts'
import { importJobs, type Jobs } from '../../server/imports/jobs.ts'
import { keepResuming, resumeImports } from '../../server/imports/resume.ts'
import { thisProcess } from '../../server/imports/worker.ts'
import { beginApplication, beginJudging, beginUndo, takeOver, turnBack } from '../../server/queries/import_states.ts'
import { addImport, importById } from '../../server/queries/imports.ts'
import { adminToken, callerOf, now, test, type Call } from '../support/app.ts'
import { csvText, toilets } from '../support/import_files.ts'
import { apply, correct, upload } from '../support/imports.ts'

const fields = { datum: 'wgs84' as const, category: 'street_toilet' }
const ready = (app: App, call: Call, count = 5) => upload(app, call, { name: 'a.csv', content: csvText(toilets(count, 'wgs84')), fields })
const matched = async (call: Call) => (await call('GET', '/api/v1/facilities')).body.number_matched

/** No process has this number. */
const dead = `${hostname()}/${2 ** 22 + 1}/x`

describe('an import that was left', () => {
  test('what a killed process was reading is read on if its file is there, else failed; what another reads is left', async ({ db, app }) => {
    const path = join(await mkdtemp(join(tmpdir(), 'changxing-test-')), 'file')
    await writeFile(path, csvText(toilets(5, 'wgs84')))
    const reading = (worker: string, file?: { path: string }) =>
      addImport(db, { file_name: 'a.csv', format: 'csv', options: fields, actor: 'administrator', worker, upload: file })
    const [kept, lost] = [await reading(dead, { path }), await reading(dead)]
    const elsewhere = await reading('another-host/1/x')
    await rows(db, "insert into import_rows (import_id, row_number, cells) values (:id, 2, '[]')", { id: kept.id })
    const jobs = importJobs(app.log)
    const resume = (at: Date) => resumeImports({ db, config: readConfig({}), now: () => at, log: app.log }, jobs)
    await resume(now())
    while (jobs.of(kept.id)) await sleep(10)
    expect(await importById(db, kept.id)).toMatchObject({ state: 'ready', counts: { rows: 5, add: 5 }, upload: null })
    await expect(access(path)).rejects.toThrow('ENOENT')
    expect(await importById(db, lost.id)).toMatchObject({ state: 'failed', problem: { code: 'import_interrupted' } })
    expect((await importById(db, elsewhere.id))?.state).toBe('reading')
    const here = await reading(`${hostname()}/${process.ppid}/x`)
    await resume(new Date(Date.parse(elsewhere.created_at) + 31 * 60_000))
    expect((await importById(db, elsewhere.id))?.state).toBe('failed')
    expect((await importById(db, here.id))?.state).toBe('reading')
  })

  test('what a killed process was applying is applied by the next start; what another applies is left', async ({ app, call, db }) => {
    const { body } = await ready(app, call)
    const status = () => call('GET', `/api/v1/imports/${body.id}`, { as: 'administrator' })
    const jobs = importJobs(app.log)
    const resume = async () => {
      await resumeImports({ db, config: readConfig({}), now, log: app.log }, jobs)
      while (jobs.of(body.id)) await sleep(10)
    }
    const living = `${hostname()}/${process.ppid}/x`
    await beginApplication(db, body.id, living, 'a person')
    await resume()
    expect((await status()).body).toMatchObject({ state: 'applying', progress: { done: 0, total: 5 }, problem: null })
    for (const answer of [
      await correct(call, body.id, {}),
      await apply(call, body.id),
      await call('DELETE', `/api/v1/imports/${body.id}`, { as: 'administrator' }),
    ])
      expect(answer.body).toMatchObject({ code: 'import_state', parameters: { state: 'applying' } })

    await takeOver(db, { id: body.id, work: 'applying', worker: living, since: '' }, dead)
    await resume()
    expect((await status()).body).toMatchObject({ state: 'applied', problem: null })
    expect(await matched(call)).toBe(5)
    expect(await rows(db, 'select distinct actor from history where import_id = :id', { id: body.id })).toEqual([{ actor: 'a person' }])

    await beginUndo(db, body.id, dead, { actor: 'another', keep: false, end: 'undone' })
    expect((await status()).body).toMatchObject({ state: 'undoing' })
    await resume()
    expect((await status()).body).toMatchObject({ state: 'undone', undone_by: 'another', undone: { removed: 5, restored: 0, kept: 0 } })
    expect(await matched(call)).toBe(0)
  })

  test('what another left is found while this process lives on; taken over, it is of that moment and no longer the other’s to end', async ({
    app,
    call,
    db,
  }) => {
    const stop = await keepResuming({ db, config: readConfig({}), now, log: app.log }, importJobs(app.log), 20)
    const lost = await addImport(db, { file_name: 'a.csv', format: 'csv', options: fields, actor: 'administrator', worker: dead })
    const isFailed = async (): Promise<boolean> => (await importById(db, lost.id))?.state === 'failed' || (await sleep(20), isFailed())
    await isFailed()
    stop()

    const { body } = await ready(app, call)
    await beginApplication(db, body.id, 'elsewhere/1/x', 'a person')
    await rows(db, "update imports set applying_since = '2026-01-01' where id = :id", { id: body.id })
    expect(await takeOver(db, { id: body.id, work: 'applying', worker: 'elsewhere/1/x', since: '' }, 'here/1/x')).toBe(true)
    expect(Date.parse((await importById(db, body.id))!.applying_since!)).toBeGreaterThan(Date.now() - 60_000)
    const ended = async (worker: string) =>
      (await turnBack(db, body.id, { problem: { code: 'internal_error', parameters: {} }, end: 'failed', worker }))?.state
    expect([await ended('elsewhere/1/x'), await ended('here/1/x')]).toEqual([undefined, 'ready'])
  })

  test('what this process gave up while the database was away can be cancelled at once', async ({ app, call, db }) => {
    const { body } = await ready(app, call)
    const jobs = importJobs(app.log)
    const after = await buildApp({ config: readConfig({}), db, adminToken, now, jobs })
    await beginApplication(db, body.id, thisProcess, 'a person')
    jobs.start((await importById(db, body.id))!, 'applying', () => Promise.resolve(undefined))
    while (jobs.of(body.id)) await sleep(10)
    const cancelled = await callerOf(after)('DELETE', `/api/v1/imports/${body.id}`, { as: 'administrator' })
    expect(cancelled.body).toMatchObject({ state: 'ready', problem: { code: 'import_cancelled' } })
    expect((await apply(call, body.id)).body).toMatchObject({ state: 'applied', counts: { add: 5 } })
    await after.close()
  })

  test('one that cannot be gone on with keeps no other from it', async ({ app, call, db }) => {
    const [first, second] = [(await ready(app, call)).body.id, (await ready(app, call, 4)).body.id]
    for (const id of [first, second]) await beginApplication(db, id, dead, 'a person')
    const jobs = importJobs(app.log)
    const stubborn = (id: string): Jobs => ({
      ...jobs,
      start: (stored, ...work) => {
        if (stored.id === id) throw new Error('busy')
        return jobs.start(stored, ...work)
      },
    })
    for (const id of [first, second]) {
      await resumeImports({ db, config: readConfig({}), now, log: app.log }, stubborn(id))
      while (jobs.of(first) || jobs.of(second)) await sleep(10)
    }
    expect([await importById(db, first), await importById(db, second)]).toMatchObject([{ state: 'applied' }, { state: 'applied' }])
  })

  test('a fault of the program is blamed on no row', async ({ app, call, db }) => {
    const { body } = await ready(app, call)
    await beginApplication(db, body.id, dead, '')
    const jobs = importJobs(app.log)
    await resumeImports({ db, config: readConfig({}), now, log: app.log }, jobs)
    while (jobs.of(body.id)) await sleep(10)
    const { body: told } = await call('GET', `/api/v1/imports/${body.id}`, { as: 'administrator' })
    expect(told).toMatchObject({ state: 'ready', problem: { parameters: { constraint: 'history_actor_given' } }, counts: { add: 5, refuse: 0 } })
  })

  test('what a killed process was judging again is judged with what it was given', async ({ app, call, db }) => {
    const { body } = await ready(app, call)
    await beginJudging(db, body.id, dead, { mapping: body.mapping, options: { ...fields, source: 'a list' } })
    const jobs = importJobs(app.log)
    await resumeImports({ db, config: readConfig({}), now, log: app.log }, jobs)
    while (jobs.of(body.id)) await sleep(10)
    expect(await importById(db, body.id)).toMatchObject({ state: 'ready', options: { source: 'a list' }, counts: { add: 5 }, judging_by: null })
  })
})
