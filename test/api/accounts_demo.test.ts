import { expect } from 'vitest'
import { roles } from '#domain/role.ts'
import { readConfig } from '../../server/config.ts'
import { demoAccountsAtStart } from '../../server/demo/accounts.ts'
import { clearDemo, loadDemo } from '../../server/demo/load.ts'
import { addAccount, signInAs } from '../support/accounts.ts'
import { now, test, today } from '../support/app.ts'

test('there is an account a role only in a demo, with new passwords at each start, and they go with it', async ({ db, call }) => {
  expect(await demoAccountsAtStart(db, now())).toEqual([])
  await addAccount(db, 'planner', ['supervisor'])
  await loadDemo(db, readConfig({}), today)
  const [before, made] = [await demoAccountsAtStart(db, now()), await demoAccountsAtStart(db, now())]
  expect(made.map(({ login_name }) => login_name)).toEqual(['admin', 'inspector', 'reviewer', 'officer', 'supervisor'])
  const held = new Set<string>()
  for (const [index, { login_name, password }] of made.entries()) {
    expect((await signInAs(call, login_name, before[index]!.password)).status).toBe(401)
    const { status, body } = await signInAs(call, login_name, password)
    expect(status).toBe(200)
    held.add(body.grants[0].role)
  }
  expect(held).toEqual(new Set(roles.filter((role) => role !== 'planner')))
  await clearDemo(db)
  const { body } = await call('GET', '/api/v1/users', { as: 'administrator' })
  expect(body.users.map(({ login_name }: { login_name: string }) => login_name)).toEqual(['planner'])
  expect((await signInAs(call, 'admin', made[0]!.password)).status).toBe(401)
})
