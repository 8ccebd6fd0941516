import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { unavailable } from './store_error.ts'
import type { PhotoStore, PictureName, StoredPicture } from './store.ts'

const unfinished = '.part'
/** Nothing is written down for so long. */
const unfinished_kept_ms = 24 * 60 * 60 * 1000

/** Pictures in `DATA_DIR/photos`, in folders by the first two digits of their name. */
export class FolderStore implements PhotoStore {
  private readonly folder: string

  constructor({ DATA_DIR }: Pick<Config, 'DATA_DIR'>) {
    this.folder = join(DATA_DIR, 'photos')
  }

  async put(name: PictureName, content: Buffer): Promise<void> {
    const path = this.path(name)
    const aside = `${path}.${randomUUID()}${unfinished}`
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeDown(aside, content)
      await rename(aside, path)
      await settle(dirname(path))
    } catch (error) {
      await rm(aside, { force: true })
      throw unavailable(error)
    }
  }

  async get(name: PictureName): Promise<StoredPicture | null> {
    const file = await open(this.path(name)).catch(absent)
    if (!file) return null
    const { size: bytes } = await file.stat()
    return { bytes, content: file.createReadStream() }
  }

  async has(name: PictureName): Promise<boolean> {
    return (await stat(this.path(name)).catch(absent)) !== null
  }

  async remove(name: PictureName): Promise<void> {
    await rm(this.path(name), { force: true })
  }

  async sweep(now: Date): Promise<void> {
    for (const path of await unfinishedIn(this.folder)) {
      const touched = (await stat(path).catch(absent))?.mtimeMs ?? 0
      if (touched < now.getTime() - unfinished_kept_ms) await rm(path, { force: true })
    }
  }

  private path(name: PictureName): string {
    return join(this.folder, name.slice(0, 2), name)
  }
}

async function unfinishedIn(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const digits of await readdir(folder).catch(() => []))
    for (const name of await readdir(join(folder, digits)).catch(() => [])) if (name.endsWith(unfinished)) paths.push(join(folder, digits, name))
  return paths
}

async function writeDown(path: string, content: Buffer): Promise<void> {
  await closing(await open(path, 'wx', 0o600), async (file) => {
    await file.writeFile(content)
    await file.sync()
  })
}

/** A new name stands after a loss of power only once its folder was written down too. */
async function settle(folder: string): Promise<void> {
  await closing(await open(folder), (file) => file.sync())
}

async function closing(file: FileHandle, work: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(file)
  } finally {
    await file.close()
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw unavailable(error)
}
