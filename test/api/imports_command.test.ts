import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test as base } from 'vitest'
import { connect, rows } from '../../server/database/connect.ts'
import { root } from '../../server/root.ts'
import { csvText, gb18030, toilets } from '../support/import_files.ts'

const address = inject('address')

interface Ended {
  code: number | null
  out: string
  err: string
}

/** `npm run import -- …` beside the engine of the tests, which keeps nothing of it. */
const test = base.extend<{ folder: string; run: (language: string, ...args: string[]) => Promise<Ended> }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-command-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  run: async ({ folder }, use) => {
    await use((LANG, ...args) => command(folder, LANG, args))
    const db = connect(address, 2)
    await rows(db, "delete from imports where actor = 'import command'")
    await db.destroy()
  },
})

function command(cwd: string, LANG: string, args: string[]): Promise<Ended> {
  const engine = address.url ? { DATABASE_URL: address.url, DATA_DIR: cwd } : { DATA_DIR: address.host }
  const child = spawn(process.execPath, [join(root, 'dist/server/import.js'), ...args], { cwd, env: { PATH: process.env['PATH'], LANG, ...engine } })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.on('data', (text: Buffer) => (ended.out += text))
  child.stderr.on('data', (text: Buffer) => (ended.err += text))
  return new Promise((resolve) => void child.once('close', (code) => resolve({ ...ended, code })))
}

test('a dry run says what would happen, in the language of the terminal, and keeps the refused rows beside the file', async ({ folder, run }) => {
  const table = toilets(10, 'gcj02')
  table.rows[4]![5] = '北京'
  await writeFile(join(folder, '公厕.csv'), gb18030(csvText(table)))
  const chinese = await run('zh_CN.UTF-8', '公厕.csv', '--datum', 'gcj02', '--category', 'street_toilet', '--dry-run')
  expect([chinese.code, chinese.err]).toEqual([0, ''])
  expect(chinese.out).toContain('新增 9, 修改 0, 不变 0, 不导入 1')
  expect(chinese.out).toContain('第 6 行: [乡镇] 本市没有乡镇“北京”。')
  expect(new TextDecoder('gb18030').decode(await readFile(join(folder, '公厕.refused.csv')))).toContain('未导入原因')
  expect((await run('en_GB.UTF-8', '公厕.csv', '--datum', 'gcj02', '--category', 'street_toilet', '--dry-run')).out).toContain(
    'add 9, change 0, leave 0, refuse 1',
  )
})

test('a column is chosen by its heading or its number', async ({ folder, run }) => {
  await writeFile(join(folder, 'a.csv'), '设施,所在\n东门公厕,连州\n')
  const { code, out } = await run('en', 'a.csv', '--category', 'street_toilet', '--map', 'name_zh=设施', '--map', 'town_code=2', '--dry-run')
  expect([code, out]).toEqual([0, expect.stringContaining('add 1')])
})

test.for([
  ['no file named', []],
  ['a file that is not there', ['none.csv', '--datum', 'gcj02']],
  ['a datum that does not exist', ['a.csv', '--datum', 'mars']],
  ['an option that does not exist', ['a.csv', '--colour', 'red']],
  ['an encoding that is not read', ['a.csv', '--encoding', 'latin1']],
  ['a field that does not exist', ['a.csv', '--map', 'colour=1']],
  ['an ending that is not known', ['a.xls']],
  ['no datum where there are coordinates', ['a.csv', '--category', 'street_toilet']],
] as [string, string[]][])('%s: it ends with 2', async ([, args], { folder, run }) => {
  await writeFile(join(folder, 'a.csv'), csvText(toilets(2, 'gcj02')))
  await writeFile(join(folder, 'a.xls'), 'x')
  const { code, out, err } = await run('en', ...args)
  expect(code).toBe(2)
  expect(`${out}${err}`).toMatch(/Usage:|Still to be said: --datum/)
})

test('where nothing can be applied it ends with 1', async ({ folder, run }) => {
  await writeFile(join(folder, 'a.csv'), '名称,乡镇\n东门公厕,北京\n')
  expect((await run('en', 'a.csv', '--category', 'street_toilet')).code).toBe(1)
  await writeFile(join(folder, 'b.csv'), '名称,乡镇\n')
  const empty = await run('zh', 'b.csv', '--category', 'street_toilet')
  expect([empty.code, empty.out]).toEqual([1, expect.stringContaining('没有数据行')])
  expect(existsSync(join(folder, 'b.refused.csv'))).toBe(false)
})
