/**
 * `npm run openapi`: writes web/api_types.ts from the schemas of the routes. With --check it writes nothing and fails
 * when the file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { runnerImport } from 'vite'
import { apiTypes } from './codegen/api_types.mjs'
import { root } from './steps.mjs'

const path = join(root, 'web/api_types.ts')
const shown = relative(process.cwd(), path)

const { module } = await runnerImport(join(root, 'server/openapi_document.ts'), { configFile: false, root, logLevel: 'error' })
const text = await apiTypes(await module.openapiDocument())
const stands = await readFile(path, 'utf8').catch(() => '')
if (text === stands) {
  console.log(`${shown} is up to date`)
} else if (process.argv.includes('--check')) {
  console.error(`${shown} is stale: run \`npm run openapi\` and commit it.`)
  process.exitCode = 1
} else {
  await writeFile(path, text)
  console.log(`${shown} written`)
}
