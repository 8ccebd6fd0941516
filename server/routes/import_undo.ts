import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { actorOf } from '../authorization.ts'
import type { Jobs } from '../imports/jobs.ts'
import { describeImport } from '../imports/describe.ts'
import { askUndo } from '../imports/undo.ts'
import { runUndo } from '../imports/work.ts'
import { found, languageOf, problem } from '../problem.ts'
import { blockersOf, undoCounts } from '../queries/import_undo.ts'
import { importById } from '../queries/imports.ts'
import { ImportReply } from '../schemas/import.ts'
import { Id, Nullable, refusals, Words } from '../schemas/shared.ts'

const tags = ['imports']
const params = Type.Object({ id: Id })

const Counts = {
  removed: Type.Integer({ description: 'Facilities that the import added and that leave the register with all of theirs' }),
  restored: Type.Integer({ description: 'Facilities that it changed and that get back what they had' }),
  kept: Type.Integer({ description: 'Facilities that somebody has built on since, or whose former code another has now' }),
}

const Blocker = Type.Object({
  facility_id: Id,
  name_zh: Type.String(),
  name_en: Nullable(Type.String()),
  entity: Type.String({ description: 'What was changed last: facilities, components, facts, lifecycle_events, verifications or merges' }),
  action: Words(['insert', 'update', 'delete']),
  fields: Type.Array(Type.String()),
  changes: Type.Integer({ description: 'How many changes stand on the import' }),
  actor: Type.String(),
  at: Type.String({ format: 'date-time' }),
  import_id: Nullable(Id),
  import_file_name: Nullable(Type.String({ description: 'Of the later import that made the change' })),
  code_holder: Nullable(
    Type.Object(
      { facility_id: Id, name_zh: Type.String(), name_en: Nullable(Type.String()), code: Type.String() },
      { description: 'Nobody built on it: it stays because this one has its former code now, and the change is the one that gave it' },
    ),
  ),
})

/** Taking back what an import wrote. */
export function importUndoRoutes(app: App, { db, config, now }: Parts, jobs: Jobs): void {
  const parts = { db, config, now, log: app.log }
  app.get(
    '/api/v1/imports/:id/undo',
    {
      config: { permission: 'read_imports' },
      schema: {
        tags,
        summary: 'What taking an import back would do',
        description:
          'Writes nothing. `kept_facilities` says what stands on the import: facility, latest change, author and time; and who has a former code now.',
        params,
        querystring: Type.Object({
          after: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before' })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
        }),
        response: {
          200: Type.Object({ ...Counts, kept_facilities: Type.Array(Blocker), next: Nullable(Id) }),
          ...refusals(400, 401, 404, 409),
        },
      },
    },
    async ({ params: { id }, query: { after = null, limit = 50 } }) => {
      const { state } = found(await importById(db, id), 'import_not_found', { id })
      if (state !== 'applied' || jobs.of(id)) throw problem('import_state', { state: jobs.of(id)?.state ?? state })
      const blockers = await blockersOf(db, id, { after, limit: limit + 1 })
      const kept_facilities = blockers.slice(0, limit)
      return { ...(await undoCounts(db, id)), kept_facilities, next: blockers.length > limit ? kept_facilities.at(-1)!.facility_id : null }
    },
  )

  app.post(
    '/api/v1/imports/:id/undo',
    {
      config: { permission: 'undo_imports' },
      schema: {
        tags,
        summary: 'Take an import back',
        description:
          'Facilities that it added leave the register, those that it changed get back what they had; the history keeps all. Refused as `undo_built_on` when later changes stand on it or a former code is taken; with `keep_built_on` those facilities stay as they are and the rest is taken back. Others see it go bit by bit: ask for the import until its state is `undone`, or `applied` again, with `problem`, when somebody changed a part of it meanwhile, which is kept. A stopped server goes on when it starts again.',
        params,
        body: Type.Object({ keep_built_on: Type.Optional(Type.Boolean({ default: false })) }, { additionalProperties: false }),
        response: { 202: ImportReply, ...refusals(400, 401, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const state = jobs.of(id)?.state ?? found(await importById(db, id), 'import_not_found', { id }).state
      if (state !== 'applied') throw problem('import_state', { state })
      const stored = await askUndo(db, id, { actor: actorOf(request), keep: request.body.keep_built_on ?? false })
      const job = jobs.of(id) ?? jobs.start(stored, 'undoing', (started) => runUndo(parts, started)) // a look for what was left may have begun it
      reply.code(202)
      return describeImport(stored, job, languageOf(request.headers['accept-language']))
    },
  )
}
