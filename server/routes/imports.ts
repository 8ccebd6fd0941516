import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { actorOf } from '../authorization.ts'
import { importState } from '../imports/apply.ts'
import { describeImport, describeRow } from '../imports/describe.ts'
import { fields } from '../imports/field.ts'
import type { Jobs } from '../imports/jobs.ts'
import { receiveFile } from '../imports/receive.ts'
import { refusedFile, refusedTypes } from '../imports/refused.ts'
import { resumeOwn } from '../imports/resume.ts'
import { changed, checkApplicable, runApplication, runJudging, runReading } from '../imports/work.ts'
import { thisProcess } from '../imports/worker.ts'
import { found, languageOf, problem } from '../problem.ts'
import { endImport } from '../queries/import_states.ts'
import { addImport, importById, importRows, listImports } from '../queries/imports.ts'
import { Application, ImportChange, ImportField, ImportReply, RowsQuery, RowsReply, Upload } from '../schemas/import.ts'
import { Id, refusals } from '../schemas/shared.ts'

const tags = ['imports']
const params = Type.Object({ id: Id })
const RefusedFile = {
  description: 'As the format of the file was',
  content: Object.fromEntries(refusedTypes.map((type) => [type, { schema: Type.Unsafe<Readable>({ type: 'string', format: 'binary' }) }])),
}
const reading = { permission: 'read_imports' } as const
const writing = { permission: 'import_facilities' } as const

const told = (request: FastifyRequest) => languageOf(request.headers['accept-language'])

export function importRoutes(app: App, { db, config, now }: Parts, jobs: Jobs): void {
  const parts = { db, config, now, log: app.log }
  app.addHook('preClose', () => jobs.close())

  const load = async (id: string) => found(await importById(db, id), 'import_not_found', { id })
  const describe = async (id: string, request: FastifyRequest) => describeImport(await load(id), jobs.of(id), told(request))

  app.post(
    '/api/v1/imports',
    {
      config: writing,
      validatorCompiler: () => () => true, // the parts of the form are read, and checked, as they stream in
      schema: {
        tags,
        summary: 'Upload a file',
        description: 'It is read and its rows are judged; nothing is written to the inventory. Ask for the import until its state is `ready`.',
        consumes: ['multipart/form-data'],
        body: Upload,
        response: { 202: ImportReply, ...refusals(400, 401, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const file = await receiveFile(request, config)
      const { file_name, format, options, path, sheet, encoding } = file
      const upload = { path, sheet, encoding }
      const stored = await addImport(db, { file_name, format, options, upload, actor: actorOf(request), worker: thisProcess })
      const job = jobs.start(stored, 'reading', (started) => runReading(parts, started, file))
      reply.code(202).header('location', `/api/v1/imports/${stored.id}`)
      return describeImport(stored, job, told(request))
    },
  )

  app.get(
    '/api/v1/imports',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Imports, newest first',
        querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20 })) }),
        response: { 200: Type.Object({ imports: Type.Array(ImportReply) }), ...refusals(401) },
      },
    },
    async (request) => {
      const list = await listImports(db, request.query.limit ?? 20)
      return { imports: list.map((stored) => describeImport(stored, jobs.of(stored.id), told(request))) }
    },
  )

  app.get(
    '/api/v1/imports/fields',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Fields that a column can be mapped to',
        response: { 200: Type.Object({ fields: Type.Array(ImportField) }), ...refusals(401) },
      },
    },
    async () => ({ fields: Object.entries(fields).map(([field, { name_zh, name_en, group }]) => ({ field, name_zh, name_en, group })) }),
  )

  app.get(
    '/api/v1/imports/:id',
    {
      config: reading,
      schema: {
        tags,
        summary: 'One import',
        description: 'State, progress, columns, what is still needed, warnings and counts.',
        params,
        response: { 200: ImportReply, ...refusals(401, 404) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return describe(request.params.id, request)
    },
  )

  app.patch(
    '/api/v1/imports/:id',
    {
      config: writing,
      schema: {
        tags,
        summary: 'Correct columns or options',
        description: 'The rows are judged again from what was read; no new upload. An empty body judges them again as they are.',
        params,
        body: ImportChange,
        response: { 202: ImportReply, ...refusals(400, 401, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const stored = changed(await load(request.params.id), request.body)
      const job = jobs.start(stored, 'judging', (started) => runJudging(parts, started))
      reply.code(202)
      return describeImport(stored, job, told(request))
    },
  )

  app.get(
    '/api/v1/imports/:id/rows',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Rows with what will become of them',
        params,
        querystring: RowsQuery,
        response: { 200: RowsReply, ...refusals(400, 401, 404, 409) },
      },
    },
    async (request) => {
      const { id } = request.params
      const { outcome, reason, after = 0, limit = 50 } = request.query
      await load(id)
      const page = await importRows(db, id, { outcome, reason, after, limit: limit + 1 })
      const shown = page.slice(0, limit)
      return { rows: shown.map((row) => describeRow(row, told(request))), next: page.length > limit ? shown.at(-1)!.row_number : null }
    },
  )

  app.get(
    '/api/v1/imports/:id/refused',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Refused rows as a file',
        description: 'The same format, delimiter and encoding as the file that came, with a column that says why.',
        params,
        response: { 200: RefusedFile, ...refusals(401, 404) },
      },
    },
    async (request, reply) => {
      const stored = await load(request.params.id)
      const { content, type, file_name } = await refusedFile(db, stored, told(request))
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file_name)}`)
        .send(content)
    },
  )

  app.post(
    '/api/v1/imports/:id/application',
    {
      config: writing,
      schema: {
        tags,
        summary: 'Write the rows to the inventory',
        description:
          'Others see the rows come in bit by bit, and may write meanwhile: a row that the inventory changed under since the dry run is refused by name, counted as `outdated`, and the others are written. Ask for the import until its state is `applied`. What breaks off is taken back: `undoing`, then `failed` with its `problem`. A stopped server goes on when it starts again.',
        params,
        body: Application,
        response: { 202: ImportReply, ...refusals(400, 401, 404, 409) },
      },
    },
    async (request, reply) => {
      const stored = await load(request.params.id)
      const job = jobs.of(stored.id)
      if (job) throw problem('import_state', { state: job.state })
      checkApplicable(stored, request.body.confirm_warnings ?? [], told(request))
      const started = jobs.start(stored, 'applying', (each) => runApplication(parts, each, actorOf(request)))
      reply.code(202)
      return describeImport(stored, started, told(request))
    },
  )

  app.delete(
    '/api/v1/imports/:id',
    {
      config: writing,
      schema: {
        tags,
        summary: 'Cancel or discard',
        description:
          'Stops what is under way; what was not applied is discarded. Of an import that is being applied what was written is taken back: `undoing`, then `cancelled`, or `applied` with a `problem` when somebody has built on a part of it already; before its first row is written it stays `ready`. An applied import stays. What another process is reading or applying can be cancelled only there: `import_state`.',
        params,
        response: { 200: ImportReply, ...refusals(401, 404, 409) },
      },
    },
    async (request) => {
      const { id } = request.params
      if (jobs.hasEnded(id)) await resumeOwn(parts, jobs, id)
      const { state: before } = jobs.of(id) ?? { state: null }
      if (before === 'undoing') throw problem('import_state', { state: before })
      const wasApplying = before === 'applying'
      await jobs.cancel(id)
      const stored = await load(id)
      const is_past = ['applied', 'undone', 'reading', 'applying'].includes(stored.state) // the last two: in another process
      if (is_past || (stored.state === 'undoing' && !wasApplying)) throw problem('import_state', { state: stored.state })
      if (stored.state === 'ready' && !wasApplying && !(await endImport(db, id, { from: ['ready'], to: 'cancelled', patience: 'skip' })))
        throw await importState(db, id)
      return describe(id, request)
    },
  )
}
