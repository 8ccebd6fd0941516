/** What the commands of this folder share. Plain JavaScript without packages: it runs before anything is installed. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
