import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { rows } from '../../server/database/connect.ts'
import { openLogs } from '../../server/log.ts'
import { FolderStore } from '../../server/photos/folder_store.ts'
import { PhotoIntake } from '../../server/photos/intake.ts'
import { sweepPhotos } from '../../server/photos/sweep.ts'
import { eraseContacts } from '../../server/reports/erasing.ts'
import { adminToken, now } from '../support/app.ts'
import { addFacility } from '../support/facilities.ts'
import { cameraPhoto, sha256Of, staff, test, told } from '../support/photos.ts'
import { codeOf, handlerOf, reportOf, Resident } from '../support/reports.ts'

const words = '门锁着，我住在对面三楼'
const contact = 'li.hong@example.cn'

describe('what a resident tells', () => {
  test('is read by the public in no way before somebody has looked at it, and its contact never', async ({ app, db, call }) => {
    const { id: facility_id, name_zh } = await addFacility(call)
    const planner = handlerOf(call, await staff(db, 'gui.hua', ['planner']))
    const photo = await cameraPhoto()
    const sha256 = sha256Of(photo)
    const resident = new Resident(app)
    const { id, code } = (await resident.report(facility_id, { text: words, contact })).body
    expect((await resident.addPhoto(id, code, photo)).body).toEqual({ photos: 1 })
    expect((await resident.addPhoto(id, code, photo)).body).toEqual({ photos: 1 })
    const addresses = [
      `/facilities/${facility_id}/reports`,
      `/facilities/${facility_id}`,
      `/facilities/${facility_id}/history`,
      `/search?q=${encodeURIComponent(name_zh)}`,
      '/facilities',
    ]
    const read = async () => JSON.stringify(await Promise.all(addresses.map(async (url) => (await call('GET', `/api/v1${url}`)).body)))
    const copy = (headers = {}) => app.inject({ url: `/api/v1/photos/${sha256}/copy`, headers })
    const said = await read()
    for (const secret of [words, contact, sha256, code]) expect(said).not.toContain(secret)
    expect(JSON.parse(said)[0]).toEqual({
      reports: [{ id, type: 'locked', component_id: null, reported_on: '2026-11-24', state: 'unconfirmed', reporters: 1, photos: [], answer: null }],
    })
    const handler = await staff(db, 'shen.he', ['reviewer'])
    const outsider = await staff(db, 'wai', [{ role: 'department_officer', town_codes: null, department_codes: ['minzheng'] }])
    expect([(await copy()).statusCode, (await copy(handler)).statusCode, (await copy(outsider)).statusCode]).toEqual([404, 200, 404])
    expect((await app.inject({ url: `/api/v1/photos/${sha256}`, headers: handler })).statusCode).toBe(404)
    expect((await planner.read(`/${id}`)).body).toMatchObject({ text: words, contact: { contact }, photos: [{ sha256, is_public: false }] })
    expect((await planner.move(id, 'publish_photo', { sha256 })).status).toBe(200)
    const shown = await copy()
    expect([shown.statusCode, shown.headers['cache-control']]).toEqual([200, 'private, max-age=600'])
    const { format, exif, xmp, icc } = await sharp(shown.rawPayload).metadata()
    expect([format, exif, xmp, icc]).toEqual(['jpeg', undefined, undefined, undefined])
    expect(shown.rawPayload.includes(told)).toBe(false)
    expect(JSON.parse(await read())[0].reports[0].photos).toEqual([sha256])
    await planner.move(id, 'hide_photo', { sha256 })
    expect((await copy()).statusCode).toBe(404)
    const history = await rows<{ text: string }>(db, 'select h::text as text from history h')
    for (const secret of [words, contact, code]) expect(history.filter(({ text }) => text.includes(secret))).toEqual([])
  })

  test('has photos by its own code alone, no more than three, and they are not swept away', async ({ app, config, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const resident = new Resident(app)
    const one = (await resident.report(facility_id)).body
    const other = (await resident.report(facility_id)).body
    const photos = await Promise.all([300, 400, 500, 600].map((width) => cameraPhoto({ width, height: 200 })))
    expect(codeOf(await resident.addPhoto(one.id, other.code, photos[0]!))).toBe('report_code_unknown')
    for (const photo of photos.slice(0, 3)) expect((await resident.addPhoto(one.id, one.code, photo)).status).toBe(200)
    expect(codeOf(await resident.addPhoto(one.id, one.code, photos[3]!))).toBe('report_photos_full')
    expect(codeOf(await resident.addPhoto(one.id, one.code, Buffer.from('no photo')))).toBe('photo_type_unfit')
    await rows(db, "update photos set uploaded_at = '2020-01-01'")
    await sweepPhotos({ db, now }, new PhotoIntake(new FolderStore(config), config, app.log))
    expect(await rows(db, 'select from photos')).toHaveLength(3)
  })

  test('that looks like spam is kept, held and told to nobody, until somebody lets it through', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const planner = handlerOf(call, await staff(db, 'gui.hua', ['planner']))
    const spam = new Resident(app)
    const links = 'http://a.example http://b.example http://c.example'
    const sent = [{ website: 'x' }, { elapsed_ms: 100 }, { text: links }].map((more) => spam.report(facility_id, more))
    const taken = await Promise.all(sent)
    expect(taken.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await spam.look(taken[0]!.body.code)).body.state).toBe('received')
    const public_list = async () => (await call('GET', `/api/v1/facilities/${facility_id}/reports`)).body.reports.length
    expect(await public_list()).toBe(0)
    const { counts, reports } = (await planner.read('?group=held')).body
    expect(counts).toMatchObject({ held: 3, to_triage: 0 })
    expect(reports.map(({ hold_reason }: { hold_reason: string }) => hold_reason).toSorted()).toEqual(['links', 'too_fast', 'trapped'])
    const [first, second] = taken.map(({ body }) => body)
    expect((await planner.move(first.id, 'release')).body.state).toBe('received')
    expect(await public_list()).toBe(1)
    expect(codeOf(await planner.move(second.id, 'reject'))).toBe('report_reason_missing')
    await planner.move(second.id, 'reject', { reason: '与设施无关' })
    expect((await spam.look(second.code)).body).toMatchObject({ state: 'rejected', steps: [{ move: 'reject', text: '与设施无关' }] })
  })

  test('by many behind one address is held from the sixth on and never refused; another address is heard at once', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const crowd = new Resident(app)
    const statuses: number[] = []
    for (let sent = 0; sent < 7; sent += 1) statuses.push((await crowd.report(facility_id)).status)
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201])
    expect((await new Resident(app).report(facility_id)).status).toBe(201)
    expect(await rows(db, 'select state, hold_reason, count(*) as reports from reports group by 1, 2 order by 1')).toEqual([
      { state: 'held', hold_reason: 'burst', reports: 2 },
      { state: 'received', hold_reason: null, reports: 6 },
    ])
  })

  test('is found by its code, and guessing is slowed down while a right code still opens', async ({ app, call }) => {
    const { id: facility_id } = await addFacility(call)
    const guesser = new Resident(app)
    const { code } = (await guesser.report(facility_id)).body
    const wrong = code.replace(/^./, (first: string) => (first === '2' ? '3' : '2'))
    expect(codeOf(await guesser.look(wrong))).toBe('report_code_unknown')
    const answers = new Set<number>()
    for (let guessed = 0; guessed < 40; guessed += 1) answers.add((await guesser.look('2222-2222-22222')).status)
    expect([...answers]).toEqual([404, 429])
    expect((await guesser.look(code.toLowerCase().replaceAll('-', ' '))).status).toBe(200)
    expect((await new Resident(app).look(wrong)).status).toBe(404)
  })

  test('has a contact that is erased on its day, which the report tells', async ({ app, db, call }) => {
    const { id: facility_id } = await addFacility(call)
    const planner = handlerOf(call, await staff(db, 'gui.hua', ['planner']))
    const resident = new Resident(app)
    const { id, code } = (await resident.report(facility_id, { contact })).body
    await resident.report(facility_id, { contact })
    await planner.move(id, 'triage')
    await planner.move(id, 'answer', { outcome: 'fixed', text: '已修好' })
    const after = (days: number) => ({ db, now: () => new Date(now().getTime() + days * 86_400_000) })
    const kept = async () => (await rows<{ report_id: string }>(db, 'select report_id from report_contacts')).length
    await eraseContacts(after(179))
    expect(await kept()).toBe(2)
    await eraseContacts(after(180))
    expect(await kept()).toBe(1)
    expect((await resident.look(code)).body).toMatchObject({ state: 'answered', contact_until: null })
    const { contact: none, events } = (await planner.read(`/${id}`)).body
    expect([none, events.at(-1).move, events.at(-1).actor_name]).toEqual([null, 'erase_contact', null])
    await eraseContacts(after(365))
    expect(await kept()).toBe(0)
    const dump = await rows<{ text: string }>(db, 'select e::text as text from report_events e union all select r::text from reports r')
    expect(dump.filter(({ text }) => text.includes(contact))).toEqual([])
  })

  test('is in no log by its code, wherever the code stands', async ({ config, db, call }) => {
    let said = ''
    const { log } = openLogs(readConfig({ LOG_LEVEL: 'trace' }).LOG_LEVEL, { write: (text) => void (said += text) })
    const app = await buildApp({ config, db, adminToken, now, logger: log })
    const { id } = await addFacility(call)
    const resident = new Resident(app)
    const { code } = (await resident.send('POST', '/reports', reportOf(id))).body
    await resident.look(code)
    await resident.dispute(code, '还锁着')
    for (const method of ['GET', 'POST'] as const) await app.inject({ method, url: `/r/${code}?from=mail` })
    await app.inject({ url: `/r/${code}/x` })
    await app.close()
    expect(said).toContain('"url":"/r/…?from=mail"')
    expect(said).not.toContain(code)
  })
})
