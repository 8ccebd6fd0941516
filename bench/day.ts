import { createHash, randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { AuditDocument } from '#domain/audit_document.ts'
import { writing, type Db, rows } from '../server/database/connect.ts'
import { versionInForce } from '../server/queries/criteria.ts'
import { startSession } from '../server/queries/sessions.ts'
import { addUser } from '../server/queries/users.ts'
import { sequence } from './measure.ts'

/** An inspector with a phone, signed in. */
export interface Inspector {
  user_id: string
  device_id: string
  cookie: string
  next_seq: number
  facilities: string[]
}

/** A record of the day as the phone sends it, with the photos that it names. */
export interface Sent {
  payload: string
  content_hash: string
  photos: Photo[]
}

interface Photo {
  sha256: string
  data: Buffer
}

const everywhere = { role: 'inspector', town_codes: null, department_codes: null } as const

/** Inspectors, each with so many sites of their own. */
export async function addInspectors(db: Db, count: number, sites: number): Promise<Inspector[]> {
  const inspectors: Inspector[] = []
  for (let number = 0; number < count; number += 1) {
    const login_name = `bench-${randomBytes(4).toString('hex')}`
    const user_id = await writing(db, 'bench', (trx) => addUser(trx, { login_name, display_name: '王小明', grants: [everywhere] }))
    const secret = await startSession(db, user_id, { agent: 'bench', now: new Date() })
    const facilities = await addToilets(db, sites)
    inspectors.push({ user_id, device_id: randomUUID(), cookie: `session=${secret}`, next_seq: 1, facilities })
  }
  return inspectors
}

async function addToilets(db: Db, count: number): Promise<string[]> {
  const added = await writing(db, 'bench', (trx) =>
    rows<{ id: string }>(
      trx,
      `insert into facilities (kind, category, name_zh, town_code, declared_town_code, geometry, search_text, search_key)
       select 'toilet', 'street_toilet', '测试公厕' || n, '441882100', '441882100',
              st_setsrid(st_makepoint(112.3 + random() * 0.1, 24.7 + random() * 0.1), 4326), '测试公厕', 'ceshigongce'
         from generate_series(1, (:count)::int) n
       returning id`,
      { count },
    ),
  )
  return added.map(({ id }) => id)
}

/** Operations that wait for one that never came, as of an hour ago. */
export async function addHeld(db: Db, count: number, { user_id, device_id, facilities }: Inspector): Promise<void> {
  await rows(
    db,
    `insert into sync_operations (operation_id, content_hash, payload, kind, facility_id, user_id, actor, device_id, device_seq, waits_for, offset_ms, received_at, status, code)
     select gen_random_uuid(), md5(n::text), '{}', 'facility_change', (:facility_id)::uuid, (:user_id)::uuid, 'bench', (:device_id)::uuid, 1000000 + n,
            gen_random_uuid(), 0, now() - interval '1 hour', 'held', 'operation_waits'
       from generate_series(1, (:count)::int) n`,
    { count, user_id, device_id, facility_id: facilities[0] },
  )
}

/** Small pictures, so that a day's photos can be sent in minutes; each photo is one of them with a comment of its own. */
export function pictures(): Promise<Buffer[]> {
  const random = sequence(46)
  return Promise.all(
    Array.from({ length: 12 }, () => {
      const [width, height] = [Math.round(70 + random() * 50), Math.round(50 + random() * 40)]
      const noise = Buffer.from(Array.from({ length: width * height * 3 }, () => Math.floor(random() * 256)))
      return sharp(noise, { raw: { width, height, channels: 3 } })
        .resize(480, 360)
        .jpeg({ quality: 72 })
        .toBuffer()
    }),
  )
}

function photoOf(picture: Buffer): Photo {
  const comment = randomBytes(16)
  const data = Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment, picture.subarray(2)])
  return { data, sha256: createHash('sha256').update(data).digest('hex') }
}

/** A visit to each of these sites: twenty answers, and so many photos. */
export async function visits(db: Db, inspector: Inspector, facilities: string[], { photos, of }: { photos: number; of: Buffer[] }): Promise<Sent[]> {
  const criteria_version = await versionInForce(db)
  return facilities.map((facility_id, index) => {
    const taken = Array.from({ length: photos }, (_, photo) => photoOf(of[(index + photo) % of.length]!)) // there are some
    const document = documentOf(facility_id, criteria_version, taken)
    return { ...operationOf(inspector, 'audit_submit', facility_id, { document }), photos: taken }
  })
}

/** The telephone of each of these. */
export function corrections(inspector: Inspector, facilities: string[]): Sent[] {
  return facilities.map((facility_id) => {
    const phone = `0763-${Math.floor(1_000_000 + Math.random() * 8_999_999)}`
    const change = { field: 'phone', old: null, new: phone, grade: 'seen', observed_at: new Date().toISOString() }
    return { ...operationOf(inspector, 'facility_change', facility_id, { changes: [change] }), photos: [] }
  })
}

function operationOf(inspector: Inspector, kind: 'audit_submit' | 'facility_change', target_id: string, body: object): Omit<Sent, 'photos'> {
  const { device_id, user_id } = inspector
  const payload = JSON.stringify({
    operation_id: randomUUID(),
    kind,
    target_id,
    device_id,
    device_seq: inspector.next_seq++,
    actor_id: user_id,
    trunk_version: null,
    after: null,
    captured_at: new Date().toISOString(),
    position: null,
    payload_schema: kind === 'audit_submit' ? 'audit/1' : 'change/1',
    target_summary: { name_zh: '测试公厕' },
    body,
  })
  return { payload, content_hash: createHash('sha256').update(payload).digest('hex') }
}

function documentOf(facility_id: string, criteria_version: number, photos: Photo[]): AuditDocument {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  const found = (value: number) => ({ state: 'value', value, observed_at: at(30) }) as const
  const doors = Array.from({ length: 10 }, (_, door) => ({
    id: randomUUID(),
    type: 'door',
    part: null,
    name: `门 ${door + 1}`,
    level: null,
    presence: 'present' as const,
    answers: { level_difference_mm: found(10 + door), turning_diameter_mm: found(1400 + 20 * door) },
    not_applicable: [],
  }))
  return {
    facility_id,
    assignment_id: null,
    revises: null,
    criteria_version,
    stage: 'existing',
    started_at: at(60),
    finished_at: at(20),
    position: { lon: 112.37, lat: 24.78, accuracy_m: 8 },
    usable_today: null,
    notes: '门前有台阶',
    answers: {},
    not_applicable: [],
    components: doors,
    photos: photos.map(({ sha256, data }) => ({
      sha256,
      bytes: data.length,
      taken_at: at(30),
      position: null,
      component_id: null,
      property: null,
      caption: null,
    })),
  }
}
