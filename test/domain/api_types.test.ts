import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../../server/root.ts'

test('the types of the web’s client are those of the routes', { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools/openapi.mjs'), '--check'], { cwd: root })
  expect(stdout).toContain('is up to date')
})
