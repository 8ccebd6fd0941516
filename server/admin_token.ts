import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** The configured token, else the one made at the first start and kept in the data folder for its owner alone. */
export async function adminTokenOf({ ADMIN_TOKEN, DATA_DIR }: Pick<Config, 'ADMIN_TOKEN' | 'DATA_DIR'>): Promise<string> {
  if (ADMIN_TOKEN) return ADMIN_TOKEN
  const path = join(DATA_DIR, 'admin-token')
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch {
    const token = randomBytes(24).toString('base64url')
    await writeFile(path, `${token}\n`, { mode: 0o600 })
    return token
  }
}
