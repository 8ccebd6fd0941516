import type { App, Parts } from '../app.ts'
import { keepDoing } from '../keep_doing.ts'
import { forgetOrphan, orphanPhotos } from '../queries/photos.ts'
import type { PhotoIntake } from './intake.ts'

const sweep_every_ms = 6 * 60 * 60 * 1000
/** A photo that nothing names waits so long for what it was taken for. */
const orphans_kept_ms = 90 * 24 * 60 * 60 * 1000

type Swept = Pick<Parts, 'db' | 'now'>

/** Removes photos that nothing names, and parts that nobody went on with. */
export async function sweepPhotos({ db, now }: Swept, intake: PhotoIntake): Promise<void> {
  await intake.sweep(now())
  const before = new Date(now().getTime() - orphans_kept_ms)
  for (const sha256 of await orphanPhotos(db, before)) await intake.remove(sha256, () => forgetOrphan(db, sha256, before))
}

/** Sweeps for as long as the server listens. */
export function keepPhotosSwept(app: App, parts: Swept, intake: PhotoIntake): void {
  keepDoing(app, { every_ms: sweep_every_ms, work: () => sweepPhotos(parts, intake), failed: 'photos could not be swept' })
}
