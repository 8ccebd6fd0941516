import { mkdir } from 'node:fs/promises'
import type { Config } from './config.ts'
import { StartError } from './start_error.ts'

/** The folder of the embedded database and the token, for its owner alone. One that was there keeps its mode. */
export async function makeDataFolder({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): Promise<void> {
  try {
    await mkdir(DATA_DIR, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartError(
      `DATA_DIR: the folder ${DATA_DIR} can't be made (${(error as NodeJS.ErrnoException).code}). Choose one that this user may write.`,
    )
  }
}
