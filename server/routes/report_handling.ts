import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { reportMovesFrom } from '#domain/report.ts'
import { refusedAt } from '../accounts/at_field.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf, scopesOf } from '../authorization.ts'
import { printCursor, readCursor } from '../cursor.ts'
import { writing } from '../database/connect.ts'
import { found } from '../problem.ts'
import { countReports, countWaiting, listReports, reportById, type ReportReader } from '../queries/reports.ts'
import { lockReport } from '../queries/report_writes.ts'
import { takeReport } from '../reports/arrival.ts'
import type { Handler } from '../reports/consequences.ts'
import { makeReportMove } from '../reports/moves.ts'
import { ReportDetail, ReportEntry, ReportMoveBody, ReportPage, ReportQuery, ReportReceipt, ReportsWaiting } from '../schemas/report.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { versionTag } from '../version.ts'

const tags = ['reports']
const config = { permission: 'handle_reports' } as const
const params = Type.Object({ id: Id })
const list = 'reports'

const listSchema = {
  tags,
  summary: 'Residents’ reports',
  description:
    'What has to be answered first comes first. Conditions are joined by and, repeated ones by or; with how many there are of each group, whatever group is shown. Reports that go with another are shown with it.',
  querystring: ReportQuery,
  response: { 200: ReportPage, ...refusals(400, 401, 403) },
}

const waitingSchema = { tags, summary: 'How many reports nobody has looked at yet', response: { 200: ReportsWaiting, ...refusals(401, 403) } }

const oneSchema = {
  tags,
  summary: 'A report with its contact, its photos and what happened to it',
  params,
  response: { 200: ReportDetail, ...refusals(401, 403, 404) },
}

const moveSchema = {
  tags,
  summary: 'Move a report',
  description:
    'One step of domain/report.ts. If-Match names the revision that was seen. The id is made by the sender: sending the same again changes nothing. Of two moves at once the second is refused with who made the first.',
  params,
  body: ReportMoveBody,
  response: { 200: ReportDetail, ...refusals(400, 401, 403, 404, 409, 412, 422, 428) },
}

const entrySchema = {
  tags,
  summary: 'Enter a report that somebody told the office',
  description: 'By the 12345 hotline with its number, by phone, on a visit or by letter. Answers the receipt code, to be passed on.',
  body: ReportEntry,
  response: { 200: ReportReceipt, 201: ReportReceipt, ...refusals(400, 401, 403, 404, 409, 422) },
}

/** What staff do with what residents tell. */
export function reportHandlingRoutes(app: App, { db, now }: Parts): void {
  app.addHook('onRequest', async ({ url }, reply) => {
    if (url.startsWith('/api/v1/report')) reply.header('cache-control', 'no-store')
  })

  const readerOf = (request: FastifyRequest): ReportReader => ({ scopes: scopesOf(request), today: dayInChina(now()) })

  async function detailOf(request: FastifyRequest, id: string) {
    const report = found(await reportById(db, id, readerOf(request)), 'report_not_found', { id })
    return { ...report, moves: reportMovesFrom(report.state) }
  }

  app.get('/api/v1/reports', { config, schema: listSchema }, async (request) => {
    const { group, facility, q, limit = 50, after, type = [], town = [], channel = [] } = request.query
    const filter = { group, facility, q: q?.trim() || undefined, type, town, channel }
    const reader = readerOf(request)
    const [{ reports, next }, counts] = await Promise.all([
      listReports(db, { reader, filter, limit, after: after ? readCursor(list, 'after', after) : undefined }),
      countReports(db, reader, filter),
    ])
    return { reports, counts, next: next && printCursor(list, next) }
  })

  app.get('/api/v1/reports/waiting', { config, schema: waitingSchema }, async (request) => ({ waiting: await countWaiting(db, readerOf(request)) }))

  app.get('/api/v1/reports/:id', { config, schema: oneSchema }, async (request, reply) => {
    const report = await detailOf(request, request.params.id)
    reply.header('etag', versionTag(report.revision))
    return report
  })

  app.post('/api/v1/reports/:id/moves', { config, schema: moveSchema }, async (request, reply) => {
    const { id } = request.params
    const handler: Handler = {
      login_name: actorOf(request),
      name: request.visitor.user?.display_name ?? actorOf(request),
      rights: request.visitor.rights,
      scopes: scopesOf(request),
      now: now(),
    }
    const { body, headers } = request
    await writing(db, authorOf(request), (trx) => makeReportMove(trx, id, { body, ifMatch: headers['if-match'], handler }))
    const report = await detailOf(request, id)
    reply.header('etag', versionTag(report.revision))
    return report
  })

  app.post('/api/v1/report-entries', { config, schema: entrySchema }, async (request, reply) => {
    const { channel, ...report } = request.body
    if ((channel === 'hotline_12345') !== (report.hotline_number !== undefined)) throw refusedAt('hotline_number', 'report_hotline_number_unfit')
    const { isNew, ...receipt } = await writing(db, authorOf(request), async (trx) => {
      const taken = await takeReport(trx, { report, channel, hold_reason: null, now: now() })
      found(await lockReport(trx, taken.id, scopesOf(request)), 'report_elsewhere', {})
      return taken
    })
    return reply.code(isNew ? 201 : 200).send(receipt)
  })
}
