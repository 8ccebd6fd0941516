import { open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Type } from 'typebox'
import { ownAccount } from '../accounts/own.ts'
import type { App, Parts } from '../app.ts'
import type { Config } from '../config.ts'
import { uploadFolder } from '../imports/uploads.ts'
import { PhotoIntake } from '../photos/intake.ts'
import { photoStoreOf } from '../photos/store.ts'
import { languageOf, Problem } from '../problem.ts'
import { refusals } from '../schemas/shared.ts'
import { RescueReply } from '../schemas/sync.ts'
import { importRescue } from '../sync/rescue.ts'
import { openRescueZip } from '../sync/rescue_zip.ts'
import type { Line } from '../sync/line.ts'

const content_type = 'application/zip'

/** In a scope of its own: nothing else takes a ZIP, and this takes nothing else. */
export function syncRescueRoutes(app: App, { config, db, now, photos }: Parts, line: Line): void {
  const intake = new PhotoIntake(photos ?? photoStoreOf(config), config, app.log)
  void app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(content_type, (_request, _body, done) => done(null)) // the handler saves the body as it streams in
    scope.post(
      '/api/v1/sync/rescue',
      {
        config: { permission: 'settle_operations' },
        schema: {
          tags: ['sync'],
          summary: 'Bring in a rescue file for a device that can’t send',
          description:
            'A ZIP that the app made of what waits on a device: `records/*.json` as they are sent, `photos/{SHA-256}.*`, and `manifest.json` with the hash of each record. Each record is taken as if its device had handed it over, in the name of whoever made it, where that person and the caller both may; each photo under its hash. Doing it again changes nothing. What can’t be taken is named and stops nothing else. One with a passphrase is opened by the page first.',
          consumes: [content_type],
          body: Type.Unsafe<undefined>({ type: 'string', format: 'binary' }),
          response: { 200: RescueReply, ...refusals(401, 403, 413, 415, 422) },
        },
        validatorCompiler: () => () => true, // a stream
      },
      async (request) => {
        const by = ownAccount(request)
        const language = languageOf(request.headers['accept-language'])
        const { path, remove } = await saved(request.raw, config)
        try {
          const zip = await openRescueZip(path)
          try {
            return await importRescue({ db, now, line, photos: intake, config, by, language, log: request.log }, zip)
          } finally {
            zip.close()
          }
        } finally {
          await remove()
        }
      },
    )
  })
}

async function saved(
  body: IncomingMessage,
  config: Pick<Config, 'DATA_DIR' | 'MAX_UPLOAD_MB'>,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const limit_mb = config.MAX_UPLOAD_MB
  if (Number(body.headers['content-length'] ?? 0) > limit_mb * megabyte) throw tooLarge(limit_mb)
  const folder = await uploadFolder(config)
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'rescue')
  try {
    await save(body, path, limit_mb)
    return { path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** The sender hears why: the body is left open where it is not read to its end. */
async function save(body: IncomingMessage, path: string, limit_mb: number): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > limit_mb * megabyte) throw tooLarge(limit_mb)
      await file.writeFile(chunk)
    }
  } finally {
    await file.close()
  }
}

/** The connection is closed, or the sender would go on with the rest. */
const tooLarge = (limit_mb: number) => new Problem('upload_too_large', { limit_mb }, { headers: { connection: 'close' } })

const megabyte = 1024 * 1024
