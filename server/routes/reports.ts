import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { readReceiptCode } from '#domain/receipt_code.ts'
import { holdReason, most_report_photos } from '#domain/report.ts'
import { countedRefusal } from '../accounts/counted.ts'
import type { App, Parts } from '../app.ts'
import { writing } from '../database/connect.ts'
import type { PhotoIntake } from '../photos/intake.ts'
import { mediaTypes } from '../photos/media_type.ts'
import { found, Problem, problem } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { photoOf, savePhoto } from '../queries/photos.ts'
import { publicReports, reportByCode, statusOf, type CodedReport } from '../queries/report_status.ts'
import { addReportPhoto, lockReport, photosOf } from '../queries/report_writes.ts'
import { keepErasing } from '../reports/erasing.ts'
import { takeReport } from '../reports/arrival.ts'
import { disputeReport } from '../reports/moves.ts'
import { PhotoUpload } from '../schemas/photo.ts'
import {
  NewReport,
  PublicReports,
  ReportDispute,
  ReportLookup,
  ReportPhotoHeaders,
  ReportPhotos,
  ReportReceipt,
  ReportStatus,
} from '../schemas/report.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['reports']
const anyone = { permission: 'anyone' } as const
const params = Type.Object({ id: Id })

/** Nothing that is sent here has an author with a name. */
const actor = 'public'

/** More reports than these wait for somebody to look at them; a crowded address sends them all the same. */
const burst_of_address = { max: 5, timeWindow: '10 minutes' }
const burst_of_facility = { max: 10, timeWindow: '1 hour' }

/** What no crowd sends: the sender keeps them, and tries again. */
const flood = { max: 300, timeWindow: '1 hour' }
const photo_flood = { max: 120, timeWindow: '1 hour' }

/** Wrong codes from one address; right ones are never counted. */
const wrong_codes = { max: 30, timeWindow: '10 minutes' }

const addSchema = {
  tags,
  summary: 'Tell of a problem at a facility, or of a place that the register lacks',
  description:
    'No account is needed. Answers the receipt code by which it is followed; sent again with the same id and secret it answers the same. What looks like spam is held until somebody has looked at it, and the answer does not tell. A photo follows in a request of its own.',
  body: NewReport,
  response: { 200: ReportReceipt, 201: ReportReceipt, ...refusals(400, 404, 409, 422) },
}

const photoSchema = {
  tags,
  summary: 'Add a photo to a report',
  description:
    'By whoever has its receipt code, which stands in a header so that no log has it; sending it again changes nothing. JPEG, PNG or WebP. Nobody outside sees it before somebody has found it fit to be seen, and then a copy made of its pixels alone.',
  params,
  headers: ReportPhotoHeaders,
  body: PhotoUpload,
  response: { 200: ReportPhotos, ...refusals(400, 404, 409, 413, 415, 422, 503) },
}

const lookupSchema = {
  tags,
  summary: 'What became of a report, by its receipt code',
  description:
    'The code stands in the body, so that no log has it. Too many wrong ones from one address are refused for a while; a right one never is.',
  body: ReportLookup,
  response: { 200: ReportStatus, ...refusals(400, 404) },
}

const disputeSchema = {
  tags,
  summary: 'Say against an answer that it is not so',
  description: 'Then somebody looks at the report again. Sending the same again changes nothing.',
  body: ReportDispute,
  response: { 200: ReportStatus, ...refusals(400, 404, 409, 422) },
}

const listSchema = {
  tags,
  summary: 'What was reported of a facility, as far as everybody may know',
  description:
    'That a problem was reported, of which kind and when; and what was answered to all. Never a text, a photo or a name that nobody has looked at.',
  params,
  response: { 200: PublicReports, ...refusals(404) },
}

/** What residents tell, and how they come back to it. */
export function reportRoutes(app: App, { db, now }: Parts, intake: PhotoIntake): void {
  keepErasing(app, { db, now })
  const bursts = { address: app.createRateLimit(burst_of_address), facility: app.createRateLimit({ ...burst_of_facility, keyGenerator: facilityOf }) }
  const limitCodes = app.createRateLimit(wrong_codes)

  async function isBurst(request: FastifyRequest): Promise<boolean> {
    const counted = await Promise.all([bursts.address(request), bursts.facility(request)])
    return counted.some((each) => !each.isAllowed && each.isExceeded)
  }

  /** Which report it is; whoever guesses is slowed down. */
  async function coded(request: FastifyRequest, typed: string): Promise<CodedReport> {
    const code = readReceiptCode(typed)
    const report = code === null ? undefined : await reportByCode(db, code)
    if (report) return report
    throw await countedRefusal(request, limitCodes, 'report_code_unknown')
  }

  app.post('/api/v1/reports', { config: { ...anyone, rateLimit: flood }, schema: addSchema }, async (request, reply) => {
    const { website, elapsed_ms, ...report } = request.body
    const arrival = { text: report.text, is_trapped: Boolean(website), elapsed_ms, is_burst: await isBurst(request) }
    const taking = { report, channel: 'web', hold_reason: holdReason(arrival), now: now() } as const
    const { isNew, ...receipt } = await writing(db, actor, (trx) => takeReport(trx, taking))
    return reply
      .code(isNew ? 201 : 200)
      .header('cache-control', 'no-store')
      .send(receipt)
  })

  app.post('/api/v1/report-lookups', { config: anyone, schema: lookupSchema }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    return statusOf(db, await coded(request, request.body.code))
  })

  app.post(
    '/api/v1/report-disputes',
    { config: { ...anyone, rateLimit: { max: 30, timeWindow: '1 hour' } }, schema: disputeSchema },
    async (request, reply) => {
      const { code, id, text } = request.body
      const report = await coded(request, code)
      await writing(db, actor, (trx) => disputeReport(trx, report.lead, { id, text, now: now() }))
      reply.header('cache-control', 'no-store')
      return statusOf(db, report)
    },
  )

  app.get('/api/v1/facilities/:id/reports', { config: { permission: 'read_inventory' }, schema: listSchema }, async (request, reply) => {
    const { id } = request.params
    const facility = found(await facilityById(db, id), 'facility_not_found', { id })
    reply.header('cache-control', 'no-cache')
    return { reports: await publicReports(db, facility.id, dayInChina(now())) }
  })

  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...mediaTypes], (_request, _body, done) => done(null)) // the handler reads it as it streams in
    scope.post('/api/v1/reports/:id/photos', { config: { ...anyone, rateLimit: photo_flood }, schema: photoSchema }, async (request) => {
      const { id } = request.params
      const report = await coded(request, request.headers['report-code'])
      if (report.id !== id) throw problem('report_code_unknown')
      const { photo } = await intake.takeBy(request.raw, (sha256) => ({
        find: () => photoOf(db, sha256),
        save: (file) =>
          writing(db, actor, async (trx) => {
            await lockReport(trx, id, null) // of several at once each counts those before it
            const there = new Set([...(await photosOf(trx, id)), sha256])
            if (there.size > most_report_photos) throw problem('report_photos_full', { limit: most_report_photos })
            await savePhoto(trx, file, `report ${id}`)
            await addReportPhoto(trx, { report_id: id, sha256, at: now().toISOString() })
          }),
      }))
      if (photo.copy_state === 'failed') throw new Problem('photo_unreadable')
      return { photos: (await photosOf(db, id)).length }
    })
  })
}

/** Of a place that the register lacks nobody knows which it is: those count by address alone. */
const facilityOf = ({ body, ip }: FastifyRequest) => (body as NewReport).facility_id ?? `place ${ip}`
