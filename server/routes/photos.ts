import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf, scopesOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import type { PhotoIntake, PhotoRecord } from '../photos/intake.ts'
import { mediaTypes } from '../photos/media_type.ts'
import { receiveChunk } from '../photos/receive.ts'
import { keepPhotosSwept } from '../photos/sweep.ts'
import { pictureName, type CopySize, type PhotoStore, type PictureName } from '../photos/store.ts'
import { found, problem } from '../problem.ts'
import {
  photoForStaff,
  photoOf,
  photoOfOrders,
  photoOfReports,
  publishedPhoto,
  publishedPhotoOfReports,
  savePhoto,
  type PhotoFile,
} from '../queries/photos.ts'
import {
  chunk_type,
  ChunkHeaders,
  ChunkReply,
  CopyQuery,
  CopyReply,
  OriginalReply,
  PhotoChunk,
  PhotoName,
  PhotoReply,
  PhotoUpload,
} from '../schemas/photo.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['photos']
const address = '/api/v1/photos/:sha256'
const submitting = { permission: 'submit_audits', takes_deposits: true } as const

/** A copy stays what it is, and so does what it is named by. */
const for_everybody = { 'cache-control': 'public, max-age=31536000, immutable' }
const for_staff = { 'cache-control': 'private, max-age=600', vary: 'cookie, authorization' }

/** In a scope of their own: nothing else takes the body of a picture, and these take nothing else. */
export function photoRoutes(app: App, { db, now }: Parts, { store, intake }: { store: PhotoStore; intake: PhotoIntake }): void {
  keepPhotosSwept(app, { db, now }, intake)
  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...mediaTypes], (_request, _body, done) => done(null)) // the handler reads it as it streams in
    uploadRoutes(scope)
    readRoutes(scope)
  })
  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(chunk_type, (_request, _body, done) => done(null))
    chunkRoutes(scope)
  })

  const recordOf = (request: FastifyRequest, sha256: string): PhotoRecord => ({
    find: () => photoOf(db, sha256),
    save: (photo) => writing(db, authorOf(request), (trx) => savePhoto(trx, photo, actorOf(request))),
  })

  function uploadRoutes(scope: App): void {
    scope.put(
      address,
      {
        config: submitting,
        schema: {
          tags,
          summary: 'Send a photo in one piece',
          description:
            'By the SHA-256 of its bytes, before or after the audit that names it; sending it again changes nothing. JPEG, PNG or WebP, by its bytes whatever the header says; at most 50 million pixels. For programs on a good line; the app sends chunks.',
          params: PhotoName,
          body: PhotoUpload,
          response: { 200: PhotoReply, 201: PhotoReply, ...refusals(400, 401, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        const { photo, isNew } = await intake.take(request.raw, sha256, recordOf(request, sha256))
        return reply.code(isNew ? 201 : 200).send(photo)
      },
    )

    scope.head(
      address,
      {
        config: submitting,
        schema: {
          tags,
          summary: 'How much of a photo has arrived',
          description: '`upload-offset` is how much of it is there; `upload-length` is told once all of it is kept under its hash.',
          params: PhotoName,
          response: {
            200: Type.Unsafe<undefined>({ type: 'null', description: 'It is there, or the beginning of it that the caller sent' }),
            ...refusals(404),
          },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        reply.header('cache-control', 'no-store')
        const photo = await photoOf(db, sha256)
        if (photo && (await store.has(pictureName(sha256))))
          return reply.headers({ 'upload-offset': photo.bytes, 'upload-length': photo.bytes }).send(undefined)
        const offset = await intake.parts.length({ sender: actorOf(request), sha256 })
        if (offset === 0) throw problem('photo_not_found')
        return reply.header('upload-offset', offset).send(undefined)
      },
    )
  }

  function chunkRoutes(scope: App): void {
    scope.patch(
      address,
      {
        config: submitting,
        schema: {
          tags,
          summary: 'Send a photo in chunks',
          description:
            'Each follows on the one before, at most 1 MiB. After a cut HEAD says from where to go on, and so does the `upload-offset` of the refusal of a chunk that does not follow. The last one answers the photo once it is kept; with other bytes than its SHA-256 says nothing of it is, and it begins anew. What is not gone on with for 7 days is removed.',
          params: PhotoName,
          headers: ChunkHeaders,
          body: PhotoChunk,
          response: { 200: PhotoReply, 204: ChunkReply, ...refusals(400, 401, 409, 413, 415, 422, 503) },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        const bytes = await receiveChunk(request.raw)
        const { 'upload-offset': offset, 'upload-length': length } = request.headers
        const name = { sender: actorOf(request), sha256 }
        const taken = await intake.takeChunk(name, { offset, length, bytes }, recordOf(request, sha256))
        if (typeof taken === 'number') return reply.code(204).header('upload-offset', taken).send(undefined)
        return reply.header('upload-offset', taken.bytes).send(taken)
      },
    )
  }

  function readRoutes(scope: App): void {
    scope.get(
      address,
      {
        config: { permission: 'read_audits' },
        schema: {
          tags,
          summary: 'A photo as it came',
          description: 'With whatever the camera wrote into it; of audits of facilities that one is responsible for, and those that one sent.',
          params: PhotoName,
          response: { 200: OriginalReply, ...refusals(404) },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        const reader = { actor: actorOf(request), scopes: scopesOf(request) }
        const { media_type } = found(await photoForStaff(db, sha256, reader), 'photo_not_found', {})
        const name = `${sha256}.${media_type.slice('image/'.length)}`
        reply.headers({ ...for_staff, 'content-disposition': `attachment; filename="${name}"` })
        return picture(reply, pictureName(sha256), media_type)
      },
    )

    scope.get(
      `${address}/copy`,
      {
        config: { permission: 'read_inventory', knows_reader: true },
        schema: {
          tags,
          summary: 'The copy of a photo for others',
          description:
            'For everybody once an audit that names it is approved, or whoever handles the report that it came with found it fit to be seen; before, for those who read such audits or handle such reports. What came with a move of an order, for those who read the order; and for whoever sent it.',
          params: PhotoName,
          querystring: CopyQuery,
          response: { 200: CopyReply, ...refusals(404) },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        const published = await publishedPhoto(db, sha256)
        const { copy_state } = found(published ?? (await photoShownTo(request, sha256)), 'photo_not_found', {})
        reply.headers(published ? for_everybody : for_staff)
        const size: CopySize = request.query.size ?? 'large'
        return picture(reply, copy_state === 'ready' ? pictureName(sha256, size) : null, 'image/jpeg')
      },
    )
  }

  /** Before everybody sees it. */
  async function photoShownTo(request: FastifyRequest, sha256: string): Promise<PhotoFile | undefined> {
    const { rights } = request.visitor
    const handles = rights.get('handle_reports')
    const reads = rights.get('read_orders')
    return (
      (await publishedPhotoOfReports(db, sha256)) ??
      (await photoForStaff(db, sha256, { actor: actorOf(request), scopes: rights.get('read_audits') })) ??
      (handles === undefined ? undefined : await photoOfReports(db, sha256, handles)) ??
      (reads === undefined
        ? undefined
        : await photoOfOrders(db, sha256, { scopes: reads, draft_scopes: rights.get('issue_orders'), today: dayInChina(now()) }))
    )
  }

  /** Streams it from the store; no name that somebody gave is told. */
  async function picture(reply: FastifyReply, name: PictureName | null, media_type: string) {
    const { bytes, content } = found(name && (await store.get(name)), 'photo_not_found', {})
    return reply.type(media_type).header('content-length', bytes).send(content)
  }
}
