import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf, scopesOf } from '../authorization.ts'
import { writing } from '../database/connect.ts'
import { PhotoIntake } from '../photos/intake.ts'
import { mediaTypes } from '../photos/media_type.ts'
import { photoStoreOf, pictureName, type CopySize, type PictureName } from '../photos/store.ts'
import { found, problem } from '../problem.ts'
import { photoForStaff, photoOf, publishedPhoto, savePhoto } from '../queries/photos.ts'
import { CopyQuery, CopyReply, OriginalReply, PhotoName, PhotoReply, PhotoUpload } from '../schemas/photo.ts'
import { refusals } from '../schemas/shared.ts'

const tags = ['photos']
const address = '/api/v1/photos/:sha256'
const submitting = { permission: 'submit_audits', takes_deposits: true } as const

/** A copy stays what it is, and so does what it is named by. */
const for_everybody = { 'cache-control': 'public, max-age=31536000, immutable' }
const for_staff = { 'cache-control': 'private, max-age=600', vary: 'cookie, authorization' }

/** In a scope of their own: nothing else takes the body of a picture, and these take nothing else. */
export function photoRoutes(app: App, { db, config, photos }: Parts): void {
  const store = photos ?? photoStoreOf(config)
  const intake = new PhotoIntake(store, config, app.log)
  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...mediaTypes], (_request, _body, done) => done(null)) // the handler reads it as it streams in
    uploadRoutes(scope)
    readRoutes(scope)
  })

  function uploadRoutes(scope: App): void {
    scope.put(
      address,
      {
        config: submitting,
        schema: {
          tags,
          summary: 'Send a photo',
          description:
            'By the SHA-256 of its bytes, before or after the audit that names it; sending it again changes nothing. JPEG, PNG or WebP, by its bytes whatever the header says; at most 50 million pixels.',
          params: PhotoName,
          body: PhotoUpload,
          response: { 200: PhotoReply, 201: PhotoReply, ...refusals(400, 401, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        const known = await photoOf(db, sha256)
        const photo = await intake.take(request.raw, sha256, known)
        if (photo !== known) await writing(db, authorOf(request), (trx) => savePhoto(trx, photo, actorOf(request)))
        return reply.code(known ? 200 : 201).send(photo)
      },
    )

    scope.head(
      address,
      {
        config: submitting,
        schema: {
          tags,
          summary: 'Whether a photo has arrived',
          description: '`upload-offset` is how much of it is there, `upload-length` how long it is.',
          params: PhotoName,
          response: { 200: Type.Unsafe<undefined>({ type: 'null', description: 'It is there, whole' }), ...refusals(404) },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        const { bytes } = found(await photoOf(db, sha256), 'photo_not_found', {})
        if (!(await store.has(pictureName(sha256)))) throw problem('photo_not_found')
        return reply.headers({ 'cache-control': 'no-store', 'upload-offset': bytes, 'upload-length': bytes }).send(undefined)
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
          description: 'For everybody once an audit that names it is approved; before, for those who read such audits.',
          params: PhotoName,
          querystring: CopyQuery,
          response: { 200: CopyReply, ...refusals(404) },
        },
      },
      async (request, reply) => {
        const { sha256 } = request.params
        const published = await publishedPhoto(db, sha256)
        const scopes = request.visitor.rights.get('read_audits')
        const shown = published ?? (scopes === undefined ? undefined : await photoForStaff(db, sha256, { actor: actorOf(request), scopes }))
        const { copy_state } = found(shown, 'photo_not_found', {})
        reply.headers(published ? for_everybody : for_staff)
        const size: CopySize = request.query.size ?? 'large'
        return picture(reply, copy_state === 'ready' ? pictureName(sha256, size) : null, 'image/jpeg')
      },
    )
  }

  /** Streams it from the store; no name that somebody gave is told. */
  async function picture(reply: FastifyReply, name: PictureName | null, media_type: string) {
    const { bytes, content } = found(name && (await store.get(name)), 'photo_not_found', {})
    return reply.type(media_type).header('content-length', bytes).send(content)
  }
}
