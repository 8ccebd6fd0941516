import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { rows } from '../../server/database/connect.ts'
import { migrate, pending } from '../../server/database/migrate.ts'
import { root } from '../../server/root.ts'
import { test as base } from '../support/app.ts'

/** The project's migrations in a folder of the test's own, with more of them. */
const test = base.extend<{ withMore: (more: Record<string, string>) => Promise<string> }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the pattern
  withMore: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'changxing-migrations-'))
    await cp(join(root, 'migrations'), folder, { recursive: true })
    await use(async (more) => {
      for (const [name, sql] of Object.entries(more)) await writeFile(join(folder, name), sql)
      return folder
    })
    await rm(folder, { recursive: true })
  },
})

test('a database at the code’s version has nothing to do', async ({ db }) => {
  expect(await migrate(db)).toEqual([])
  expect(await pending(db)).toBe(false)
})

test('what is new is applied once, in the order of its numbers', async ({ db, withMore }) => {
  const folder = await withMore({
    '9002_b.sql': 'insert into notes values (2);',
    '9001_a.sql': 'create table notes (n int);\ninsert into notes values (1);',
  })
  expect(await migrate(db, folder)).toEqual(['9001_a.sql', '9002_b.sql'])
  expect(await migrate(db, folder)).toEqual([])
  expect(await rows(db, 'select n from notes order by n')).toEqual([{ n: 1 }, { n: 2 }])
})

test('one that fails leaves nothing, of those before it neither', async ({ db, withMore }) => {
  const folder = await withMore({ '9001_good.sql': 'create table notes (n int);', '9002_bad.sql': 'create table more (n int);\nselect 1 / 0;' })
  await expect(migrate(db, folder)).rejects.toThrow('division by zero')
  expect(await rows(db, "select to_regclass('notes') as notes, to_regclass('more') as more")).toEqual([{ notes: null, more: null }])
  expect(await rows(db, "select name from knex_migrations where name like '9%'")).toEqual([])
  expect(await migrate(db)).toEqual([])
})

test('a question mark stays one, in text and as an operator', async ({ db, withMore }) => {
  const sql = `create table links (address text, is_given boolean);
insert into links values ('https://example.org/?id=1', '{"id": 1}'::jsonb ? 'id');`
  await migrate(db, await withMore({ '9001_links.sql': sql }))
  expect(await rows(db, 'select * from links')).toEqual([{ address: 'https://example.org/?id=1', is_given: true }])
})

test('a database that a newer program has migrated is left as it is', async ({ db, withMore }) => {
  await migrate(db, await withMore({ '9001_later.sql': 'create table later (n int);' }))
  await expect(migrate(db)).rejects.toThrow('The database is newer than this program: it has 9001_later.sql')
  expect(await rows(db, "select to_regclass('later') is not null as later")).toEqual([{ later: true }])
})
