import { hostname } from 'node:os'
import { describe, expect, test as plain } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { mailerOf } from '../../server/notices/mailer.ts'
import { test as base } from '../support/app.ts'
import { codeOf } from '../support/audits.ts'
import { desk, happen, type Desk } from '../support/notices.ts'
import { day } from '../support/orders.ts'

const test = base.extend<{ at: Desk }>({
  at: async ({ db, call }, use) => {
    const made = await desk(db, call)
    await use(made)
    await made.mailbox.close()
  },
})

const nobody: string[] = []
const a_day = 24 * 60
/** Nothing listens there. */
const nowhere = 'smtp://127.0.0.1:1'

describe('a move is told once, by mail and in the inbox', () => {
  test('to the department that answers or to the side that issued it, and to nobody else', async ({ db, at }) => {
    const { issuer, officer, draft, arrived } = at
    const department = (what: string) => [`ban.shi: ${what}`, `tong.shi: ${what}`]
    const id = await draft()
    expect(await arrived()).toEqual(nobody)
    await issuer.move(id, 'issue')
    expect(await arrived()).toEqual(department('新的整改通知'))
    expect(await arrived()).toEqual(nobody)
    await officer.move(id, 'accept')
    await officer.move(id, 'comment', { reason: '已安排施工队' })
    expect(await arrived()).toEqual(nobody)
    await officer.move(id, 'ask_extension', { due_on: day(60), reason: '等材料' })
    expect(await arrived()).toEqual(['kai.ju: 申请延期'])
    await issuer.move(id, 'refuse_extension', { reason: '时间够用' })
    expect(await arrived()).toEqual(department('不予延期'))
    await issuer.move(id, 'extend', { due_on: day(50), reason: '雨季' })
    expect(await arrived()).toEqual(department('准予延期'))
    await officer.move(id, 'start')
    const prove = async (from: string) => happen(db, id, { move: 'submit_proof', from, to: 'proof_submitted', by: 'ban.shi' })
    const reinspect = async (move: string, to: string) => happen(db, id, { move, from: 'proof_submitted', to, by: 'shen.he' })
    await prove('in_progress')
    expect(await arrived()).toEqual(['kai.ju: 已提交整改证明'])
    await issuer.move(id, 'return_proof', { reason: '照片看不清' })
    expect(await arrived()).toEqual(department('整改证明被退回'))
    await prove('returned')
    await reinspect('fail_reinspection', 'returned')
    expect(await arrived()).toEqual(['ban.shi: 复查仍不合格', 'kai.ju: 已提交整改证明', 'tong.shi: 复查仍不合格'])
    await prove('returned')
    await reinspect('pass_partly', 'partly_done')
    await prove('partly_done')
    await reinspect('pass_reinspection', 'reinspected')
    expect((await arrived()).filter((each) => !each.endsWith('已提交整改证明'))).toEqual([
      'ban.shi: 复查部分合格',
      'kai.ju: 复查全部合格',
      'tong.shi: 复查部分合格',
    ])
    await issuer.move(id, 'close')
    expect(await arrived()).toEqual(department('已销号'))
    await issuer.move(id, 'reopen', { due_on: day(70), reason: '又坏了' })
    expect(await arrived()).toEqual(department('重新打开'))
    await issuer.move(id, 'withdraw', { reason: '另行处理' })
    expect(await arrived()).toEqual(department('通知已撤回'))
  })

  test('with number, facility, deadline, what is expected and a link, in the language of each', async ({ call, at }) => {
    const { issuer, officer, colleague, draft, mailbox, facility } = at
    const english = await call('PUT', '/api/v1/account/mail', {
      headers: colleague.headers,
      body: { email: 'tong.shi@city.example', language: 'en' },
    })
    expect(english.body).toEqual({ email: 'tong.shi@city.example', language: 'en', mail_is_on: false })
    const id = await draft()
    await issuer.move(id, 'issue')
    await at.tell()
    await at.post()
    const [chinese, other] = mailbox.mails.toSorted((one, two) => one.to.localeCompare(two.to))
    expect(chinese).toMatchObject({ to: 'ban.shi@city.example', subject: '整改〔2026〕001 号：新的整改通知' })
    expect(chinese!.text.split('\n\n')).toEqual([
      '整改〔2026〕001 号：新的整改通知',
      `设施：${facility.name_zh}\n下达部门：市住房和城乡建设局`,
      `请接收，并在 ${day(30)} 前改正、提交整改证明。\nhttps://map.example/office/orders/${id}`,
      expect.stringContaining('请勿回复'),
    ])
    expect(other).toMatchObject({ subject: 'Order 001 of 2026: new order', text: expect.stringContaining(`hand in proof by ${day(30)}.`) })
    const { body } = await call('GET', '/api/v1/notices', { headers: officer.headers })
    expect(chinese!.message_id).toBe(`<${body.notices[0].id}@map.example>`)
  })

  test('not at all where it is taken back, or where nobody else has seen the draft', async ({ db, at }) => {
    const { issuer, draft, arrived } = at
    const id = await draft()
    const broken = db.transaction(async (trx) => {
      await happen(trx, id, { move: 'withdraw', from: 'draft', to: 'withdrawn', by: 'kai.ju' })
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    expect(await rows(db, 'select from untold_events')).toEqual([])
    await issuer.move(id, 'withdraw', { reason: '写错了' })
    expect(await arrived()).toEqual(nobody)
    expect(await rows(db, 'select from notices')).toEqual([])
  })
})

test('the calendar tells of 7, 3 and 1 days left, of the day after and of each week, however often it is looked at', async ({ db, at }) => {
  const { issuer, draft, clock, arrived } = at
  const id = await draft()
  await issuer.move(id, 'issue')
  await arrived()
  const told: Record<number, string> = {}
  for (const days of [22, 23, 23, 24, 27, 28, 29, 30, 31, 32, 38, 40]) {
    clock.minutes = days * a_day
    await at.tellDue()
    const mails = await arrived()
    if (mails.length > 0) told[days] = `${told[days] ?? ''}${mails.join(', ')}`
  }
  const both = (what: string) => `ban.shi: ${what}, tong.shi: ${what}`
  expect(told).toEqual({
    23: both('还有 7 天到期'),
    27: both('还有 3 天到期'),
    29: both('还有 1 天到期'),
    31: both('已逾期 1 天'),
    38: both('已逾期 8 天'),
  })
  await issuer.move(id, 'extend', { due_on: day(60), reason: '雨季' })
  await arrived()
  clock.minutes = 53 * a_day
  await at.tellDue()
  expect(await arrived()).toEqual(['ban.shi: 还有 7 天到期', 'tong.shi: 还有 7 天到期'])
  for (const move of ['accept', 'start']) await at.officer.move(id, move)
  await happen(db, id, { move: 'submit_proof', from: 'in_progress', to: 'proof_submitted', by: 'ban.shi' })
  expect(await arrived()).toEqual(['kai.ju: 已提交整改证明'])
  clock.minutes = 61 * a_day
  await at.tellDue()
  expect(await arrived()).toEqual(nobody)
})

describe('a mail', () => {
  const states = async ({ administrator }: Desk, call: Parameters<typeof desk>[1]) => {
    const { body } = await call('GET', '/api/v1/notice-mails', { headers: administrator.headers })
    return body.mails as { id: string; state: string; tries: number; last_error: string | null; login_name: string }[]
  }
  const issued = async (at: Desk) => {
    const id = await at.draft()
    await at.issuer.move(id, 'issue')
    await at.tell()
  }

  test('waits while the mail server is away, is shown, and goes out once it is back', async ({ call, at }) => {
    await issued(at)
    await at.post(nowhere)
    const [failed, waits] = (await states(at, call)).toSorted((one, two) => two.tries - one.tries)
    expect(failed).toMatchObject({ state: 'queued', tries: 1, last_error: expect.stringContaining('ECONNREFUSED') })
    expect(waits).toMatchObject({ state: 'queued', tries: 0 })
    expect((await at.arrived()).length).toBe(1)
    at.clock.minutes = 1
    expect((await at.arrived()).length).toBe(1)
    at.clock.minutes = a_day
    expect(await at.arrived()).toEqual(nobody)
  })

  test('that is refused for good is given up and shown; for the moment, it is tried again', async ({ call, at }) => {
    await issued(at)
    at.mailbox.answers.push(550, 451)
    expect(await at.arrived()).toEqual(nobody)
    const [given_up, later] = await states(at, call)
    expect([given_up, later]).toMatchObject([
      { state: 'failed', tries: 1, last_error: expect.stringContaining('550') },
      { state: 'queued', tries: 1, last_error: expect.stringContaining('451') },
    ])
    at.clock.minutes = a_day
    expect(await at.arrived()).toEqual([`${later!.login_name}: 新的整改通知`])
    const { headers } = at.administrator
    expect(codeOf(await call('POST', `/api/v1/notice-mails/${given_up!.id}/retry`, { headers }))).toBe('200')
    expect(await at.arrived()).toEqual([`${given_up!.login_name}: 新的整改通知`])
    expect(codeOf(await call('POST', `/api/v1/notice-mails/${given_up!.id}/retry`, { headers }))).toBe('409 notice_mail_not_to_retry')
  })

  test('of which nobody knows whether it went out is marked, and sent again only when somebody asks for it', async ({ call, db, at }) => {
    await issued(at)
    at.mailbox.answers.push('cut')
    expect((await at.arrived()).length).toBe(2)
    await at.issuer.move((await rows<{ id: string }>(db, 'select id from orders'))[0]!.id, 'withdraw', { reason: '写错了' })
    await at.tell()
    const worker = `${hostname()}/999999999/died`
    await rows(db, "update notice_mails set state = 'sending', worker = :worker, sending_since = :at where state = 'queued'", {
      worker,
      at: new Date(),
    })
    at.clock.minutes = 2 * a_day
    expect(await at.arrived()).toEqual(nobody)
    const mails = await states(at, call)
    expect(mails.map(({ state }) => state)).toEqual(['uncertain', 'uncertain', 'uncertain', 'sent'])
    expect(mails.map(({ last_error }) => last_error).filter((text) => text === 'program_stopped').length).toBe(2)
    await call('POST', `/api/v1/notice-mails/${mails[0]!.id}/retry`, { headers: at.administrator.headers })
    expect((await at.arrived()).length).toBe(1)
  })

  test('goes to nobody who took the address back, and its list is for administrators', async ({ call, at }) => {
    const { officer, colleague } = at
    await issued(at)
    const put = async (email: string | null) => call('PUT', '/api/v1/account/mail', { headers: officer.headers, body: { email, language: 'zh-CN' } })
    expect(codeOf(await put('ban.shi'))).toBe('400 invalid_request')
    expect((await put(null)).body.email).toBeNull()
    expect(await at.arrived()).toEqual(['tong.shi: 新的整改通知'])
    expect((await states(at, call))[0]).toMatchObject({ state: 'failed', last_error: 'no_address', login_name: 'ban.shi' })
    expect(codeOf(await call('GET', '/api/v1/notice-mails', { headers: colleague.headers }))).toBe('403 not_allowed')
  })
})

test('the inbox has the unread first, goes on page by page, and is marked as read by its owner alone', async ({ call, at }) => {
  const { issuer, officer, colleague, draft, stranger } = at
  const id = await draft()
  await issuer.move(id, 'issue')
  await issuer.move(id, 'extend', { due_on: day(40), reason: '雨季' })
  await issuer.move(id, 'withdraw', { reason: '写错了' })
  await at.tell()
  const inbox = async (query = '', { headers } = officer) => (await call('GET', `/api/v1/notices${query}`, { headers })).body
  const kinds = ({ notices }: { notices: { kind: string }[] }) => notices.map(({ kind }) => kind).toSorted()
  const all = await inbox()
  expect([kinds(all), all.unread, all.next]).toEqual([['extended', 'issued', 'withdrawn'], 3, null])
  expect(all.notices.find(({ kind }: { kind: string }) => kind === 'extended')).toMatchObject({
    order_id: id,
    year: 2026,
    number: 1,
    due_on: day(40),
    facility_name_zh: at.facility.name_zh,
    facilities: 1,
    read_at: null,
  })
  expect([await inbox('', stranger), await inbox('', at.administrator)]).toMatchObject([{ notices: [] }, { notices: [] }])
  const read = async (body: object, { headers } = officer) => (await call('POST', '/api/v1/notices/read', { headers, body })).body.unread
  const first = all.notices[0].id
  expect(await read({ ids: [first] }, colleague)).toBe(3)
  expect(await read({ ids: [first] })).toBe(2)
  const page = await inbox('?limit=2')
  expect(page.notices.map(({ read_at }: { read_at: string | null }) => read_at)).toEqual([null, null])
  expect((await inbox(`?limit=2&cursor=${page.next}`)).notices.map((each: { id: string }) => each.id)).toEqual([first])
  expect(await read({ all: true })).toBe(0)
  expect((await call('GET', '/api/v1/notices/unread', { headers: officer.headers })).body).toEqual({ unread: 0 })
})

plain('a mail server needs a sender and an address for links', () => {
  expect(mailerOf({})).toBeNull()
  expect(() => mailerOf({ SMTP_URL: 'smtp://mail.example', PUBLIC_URL: 'https://map.example' })).toThrow('MAIL_FROM')
})
