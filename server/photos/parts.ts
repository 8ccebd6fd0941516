import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { unavailable } from './store_error.ts'

/** Whose part of which photo. */
export interface PartName {
  sender: string
  sha256: string
}

/** Of one sender; a device sends one after the other. The part that was left longest makes way for a new one. */
const most_unfinished = 16
/** What nobody went on with for so long is begun anew. */
const kept_ms = 7 * 24 * 60 * 60 * 1000

/** The beginnings of photos that have not come whole, in `DATA_DIR/photo_parts`, whichever store the whole ones go to. */
export class PhotoParts {
  private readonly folder: string

  constructor({ DATA_DIR }: Pick<Config, 'DATA_DIR'>) {
    this.folder = join(DATA_DIR, 'photo_parts')
  }

  /** How much of it is there. */
  async length(name: PartName): Promise<number> {
    return (await stat(this.path(name)).catch(absent))?.size ?? 0
  }

  /** Once it answers, what was added survives a loss of power. */
  async append(name: PartName, chunk: Buffer): Promise<void> {
    try {
      const folder = this.folderOf(name)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      if ((await this.length(name)) === 0) await makeRoom(folder)
      const file = await open(this.path(name), 'a', 0o600)
      try {
        await file.writeFile(chunk)
        await file.datasync()
      } finally {
        await file.close()
      }
    } catch (error) {
      throw unavailable(error)
    }
  }

  async read(name: PartName): Promise<Buffer> {
    return readFile(this.path(name))
  }

  async remove(name: PartName): Promise<void> {
    await rm(this.path(name), { force: true })
  }

  /** Removes what was left long ago. */
  async sweep(now: Date): Promise<void> {
    for (const sender of await readdir(this.folder).catch(() => [])) {
      const parts = await partsIn(join(this.folder, sender))
      for (const { path, touched } of parts) if (touched < now.getTime() - kept_ms) await rm(path, { force: true })
    }
  }

  private path(name: PartName): string {
    return join(this.folderOf(name), name.sha256)
  }

  /** By a hash, so that a name that somebody chose is no path. */
  private folderOf({ sender }: PartName): string {
    return join(this.folder, createHash('sha256').update(sender).digest('hex').slice(0, 32))
  }
}

async function makeRoom(folder: string): Promise<void> {
  const parts = (await partsIn(folder)).toSorted((one, other) => other.touched - one.touched)
  for (const { path } of parts.slice(most_unfinished - 1)) await rm(path, { force: true })
}

async function partsIn(folder: string): Promise<{ path: string; touched: number }[]> {
  const paths = (await readdir(folder)).map((name) => join(folder, name))
  return Promise.all(paths.map(async (path) => ({ path, touched: (await stat(path).catch(absent))?.mtimeMs ?? 0 })))
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw unavailable(error)
}
