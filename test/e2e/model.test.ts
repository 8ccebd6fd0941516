import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { OutboxRow, Receipt, StoredDraft, StoredPhoto } from '../../web/inspector/device/database.ts'
import type { Operation } from '../../web/inspector/device/types.ts'
import { badLine, type Line } from '../support/bad_line.ts'
import { test } from '../support/browser.ts'
import { addToilet, assign, onServer, picture, sha256Hex, soon, storedOn } from '../support/device.ts'
import type { Device } from '../support/device_modules.ts'
import { deviceOf } from '../support/device_tabs.ts'
import { addMember, type Member } from '../support/staff.ts'

/** What somebody does in one of two tabs, and after how many milliseconds that tab is killed, if at all. */
interface Step {
  does: 'type' | 'photo' | 'submit' | 'send' | 'pull' | 'sign out' | 'sign in' | 'network'
  tab: 0 | 1
  facility: 0 | 1
  network: 'there' | 'away' | 'answers lost' | 'photos cut'
  killed_after: number | null
}

const often = <Name extends string>(weights: Record<Name, number>) =>
  fc.oneof(...(Object.entries(weights) as [Name, number][]).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name) })))

const steps = fc.array(
  fc.record<Step>({
    does: often({ type: 5, photo: 2, submit: 4, send: 4, pull: 1, 'sign out': 1, 'sign in': 4, network: 3 }),
    tab: fc.constantFrom(0, 1),
    facility: fc.constantFrom(0, 1),
    network: often({ there: 3, away: 1, 'answers lost': 1, 'photos cut': 1 }),
    killed_after: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 }) }),
  }),
  { minLength: 30, maxLength: 40, size: 'max' },
)

declare const device: Device

/** What the device has said that it keeps. */
interface Claims {
  /** By the id of the visit: its notes, the last that were called saved and those that may have been stored since. */
  notes: Map<string, string[]>
  photos: { sha256: string; visit: string }[]
  submitted: Set<string>
  /** As each record was when it was first seen in the outbox. */
  payloads: Map<string, string>
}

async function stored(page: Page) {
  const all = await Promise.all(['drafts', 'outbox', 'photos', 'receipts'].map((store) => storedOn(page, store)))
  const [drafts, outbox, photos, receipts] = all as unknown as [StoredDraft[], OutboxRow[], StoredPhoto[], Receipt[]]
  return { drafts, outbox: outbox.sort((one, other) => one.device_seq - other.device_seq), photos, receipts }
}
type Stored = Awaited<ReturnType<typeof stored>>

const documentIn = ({ payload }: OutboxRow) => (JSON.parse(payload) as Operation).body.document

/** Nothing that was called saved is gone or has changed, and nothing is called delivered without proof. */
async function check({ drafts, outbox, photos, receipts }: Stored, claims: Claims, inspector: Member): Promise<void> {
  expect(outbox.map(({ device_seq }) => device_seq)).toEqual(outbox.map((_, index) => index + 1))
  for (const row of outbox) {
    const { id, payload, content_hash } = row
    if (!claims.payloads.has(id)) claims.payloads.set(id, payload)
    expect(payload).toBe(claims.payloads.get(id))
    expect(content_hash).toBe(sha256Hex(Buffer.from(payload)))
  }
  const documents = new Map([
    ...drafts.map(({ id, document }) => [id, document] as const),
    ...outbox.map((row) => [row.id, documentIn(row)] as const),
  ])
  expect(documents.size).toBe(drafts.length + outbox.length)
  for (const [id, notes] of claims.notes) expect(notes).toContain(documents.get(id)?.notes)
  for (const id of claims.submitted) expect(outbox.map((row) => row.id)).toContain(id)
  for (const { sha256 } of claims.photos) expect(photos.map((photo) => photo.sha256)).toContain(sha256)
  const proved = new Map(receipts.map((each) => [each.operation_id, each.content_hash]))
  for (const { content_hash, photos: named } of outbox.filter(({ state }) => state === 'delivered'))
    for (const each of [content_hash, ...named.map(({ sha256 }) => sha256)]) expect([...proved.values()]).toContain(each)
  const ids = outbox.map(({ id }) => id).filter((id) => proved.has(id))
  if (ids.length === 0) return
  const asked = await inspector.ask('POST', '/sync/receipts', { batch_id: randomUUID(), ids })
  const { receipts: told } = (await asked.json()) as { receipts: { operation_id: string; content_hash: string }[] }
  expect(new Map(told.map((each) => [each.operation_id, each.content_hash]))).toEqual(new Map(ids.map((id) => [id, proved.get(id)])))
}

const faults: Record<Step['network'], Line['faultOf']> = {
  there: () => null,
  away: () => 'away',
  'answers lost': ({ method }) => (method === 'GET' || method === 'HEAD' ? null : { way: 'down', bytes: 0 }),
  'photos cut': ({ method, path }) => (path.startsWith('/api/v1/photos/') && method !== 'HEAD' ? 'cut' : null),
}

/** Does one step in a tab; what resolves there is claimed. */
async function act(
  tab: Frame,
  { does, facility_id, image }: { does: Step['does']; facility_id: string; image: string },
  claims: Claims,
  now: Stored,
) {
  const draft = now.drafts.find((each) => each.facility_id === facility_id)
  switch (does) {
    case 'type': {
      const notes = randomUUID()
      if (draft) claims.notes.get(draft.id)?.push(notes)
      const id = await tab.evaluate(
        async ([facility, text]) => {
          const begun = (await device.openDraft(await device.startDraft(facility)))!
          await device.saveDraft({ ...begun, document: { ...begun.document, notes: text } })
          return begun.id
        },
        [facility_id, notes] as const,
      )
      claims.notes.set(id, [notes])
      break
    }
    case 'photo': {
      const taken = await tab.evaluate(
        async ([facility, base64]) => {
          const id = await device.startDraft(facility)
          const bytes = Uint8Array.from(atob(base64), (each) => each.codePointAt(0)!)
          const { sha256 } = await device.addPhoto(id, new Blob([bytes], { type: 'image/jpeg' }))
          return { sha256, visit: id }
        },
        [facility_id, image] as const,
      )
      claims.photos.push(taken)
      break
    }
    case 'submit': {
      if (!draft) break
      await tab.evaluate((id) => device.submitDraft(id), draft.id)
      claims.submitted.add(draft.id)
      break
    }
    case 'send': {
      const ids = now.outbox.map(({ id }) => id)
      await tab.evaluate(async (all) => {
        await device.sendAgain(all)
        await navigator.locks.request('changxing.outbox', () => undefined)
      }, ids)
      break
    }
    case 'pull':
      await tab.evaluate(() => device.takeAlong(() => undefined))
  }
}

test('whatever is done in whatever order, and whatever is killed: what was called saved is there, and arrives once', async ({ context, site }) => {
  const line = await badLine(site.address)
  const planner = await addMember(site, 'planner')
  const run = async (list: Step[]) => {
    const inspector = await addMember(site, 'inspector')
    const facilities = [await addToilet(site), await addToilet(site)].map(({ id }) => id)
    await assign(planner, inspector, ...facilities)
    line.faultOf = faults.there
    const own = await context.browser()!.newContext({ serviceWorkers: 'block' })
    const phone = await deviceOf(own, inspector.login_name, line.address)
    const claims: Claims = { notes: new Map(), photos: [], submitted: new Set(), payloads: new Map() }
    for (const step of list) {
      const { does, tab, facility, network, killed_after } = step
      if (does === 'network') line.faultOf = faults[network]
      if (does === 'sign out') await phone.signOut()
      if (does === 'sign in') await phone.signIn()
      const image = (await picture()).toString('base64')
      const acting = act(phone.tab(tab), { does, facility_id: facilities[facility]!, image }, claims, await stored(phone.page)).catch(() => undefined)
      if (killed_after !== null) {
        await sleep(killed_after)
        await phone.kill(tab)
      }
      await acting
      await check(await stored(phone.page), claims, inspector)
    }
    line.faultOf = faults.there
    await phone.signIn()
    await phone.kill(0)
    const all = async () => (await stored(phone.page)).outbox
    await expect
      .poll(async () => {
        await act(phone.tab(0), { does: 'send', facility_id: '', image: '' }, claims, await stored(phone.page))
        return (await all()).every(({ state }) => state === 'delivered')
      }, soon)
      .toBe(true)
    const end = await stored(phone.page)
    await check(end, claims, inspector)
    for (const { sha256, visit } of claims.photos)
      expect([
        ...end.drafts.map(({ id }) => id),
        ...end.outbox.filter(({ photos }) => photos.some((each) => each.sha256 === sha256)).map(({ id }) => id),
      ]).toContain(visit)
    for (const row of end.outbox)
      expect(await onServer(inspector, row.id)).toMatchObject({ document: documentIn(row), photos_received: row.photos.length })
    for (const facility_id of facilities) {
      const { audits } = (await (await inspector.ask('GET', `/audits?facility_id=${facility_id}`)).json()) as { audits: { id: string }[] }
      const here = end.outbox.filter((row) => row.facility_id === facility_id)
      expect(audits.map(({ id }) => id).sort()).toEqual(here.map(({ id }) => id).sort())
    }
    await own.close()
  }
  try {
    await fc.assert(fc.asyncProperty(steps, run), { numRuns: 4, endOnFailure: true })
  } finally {
    await line.close()
  }
})
