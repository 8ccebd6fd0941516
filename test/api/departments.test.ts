import { expect } from 'vitest'
import { rows, type Db } from '../../server/database/connect.ts'
import { addDays } from '#domain/date.ts'
import { test, today, type Call } from '../support/app.ts'

const codes = async (call: Call) => (await call('GET', '/api/v1/departments')).body.departments.map(({ code }: { code: string }) => code)
const add = (db: Db, code: string, validity: { valid_from?: string; valid_to?: string }) =>
  rows(db, "insert into departments (code, name_zh, valid_from, valid_to) values (:code, '试', :valid_from, :valid_to)", {
    code,
    valid_from: validity.valid_from ?? null,
    valid_to: validity.valid_to ?? null,
  })

test('the departments of the plan, by code and with both names, without a sign-in', async ({ call }) => {
  const { status, body } = await call('GET', '/api/v1/departments')
  expect(status).toBe(200)
  expect(body.departments).toContainEqual({ code: 'zhujian', name_zh: '市住房和城乡建设局', name_en: 'Housing and Urban-Rural Development Bureau' })
  expect(await codes(call)).toEqual((await codes(call)).toSorted())
})

test('a department is listed from its first day to the day before it is no more', async ({ call, db }) => {
  await add(db, 'from_today', { valid_from: today })
  await add(db, 'from_tomorrow', { valid_from: addDays(today, 1) })
  await add(db, 'to_today', { valid_to: today })
  await add(db, 'to_tomorrow', { valid_to: addDays(today, 1) })
  const listed = await codes(call)
  expect(['from_today', 'to_tomorrow'].filter((code) => listed.includes(code))).toEqual(['from_today', 'to_tomorrow'])
  expect(['from_tomorrow', 'to_today'].filter((code) => listed.includes(code))).toEqual([])
})
