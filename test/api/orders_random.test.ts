import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { moved, orderMoves, orderRules, type OrderMove, type OrderState } from '../../domain/rectification.ts'
import { rightsOf, type Role } from '../../domain/role.ts'
import { writing } from '../../server/database/connect.ts'
import { addEvent } from '../../server/queries/order_writes.ts'
import { now, test } from '../support/app.ts'
import { hash, receive } from '../support/audits.ts'
import { bureau, day, mover } from '../support/orders.ts'

const people: Record<string, { role: Role; department: string | null; isTheirs: boolean }> = {
  reviewer: { role: 'reviewer', department: 'zhujian', isTheirs: true },
  planner: { role: 'planner', department: 'zhujian', isTheirs: true },
  officer: { role: 'department_officer', department: 'jiaotong', isTheirs: true },
  stranger: { role: 'department_officer', department: 'minzheng', isTheirs: false },
  inspector: { role: 'inspector', department: null, isTheirs: true },
  supervisor: { role: 'supervisor', department: null, isTheirs: true },
  director: { role: 'administrator', department: null, isTheirs: true },
}
const names = Object.keys(people)
const byReinspection: ReadonlySet<OrderMove> = new Set(['pass_reinspection', 'pass_partly', 'fail_reinspection'])

/** More often what leads on, or no sequence gets far. */
const forward: OrderMove[] = ['issue', 'accept', 'start', 'submit_proof', 'pass_reinspection', 'close']
const steps = fc.array(
  fc.record({
    who: fc.constantFrom(...names),
    move: fc.oneof(fc.constantFrom(...orderMoves), fc.constantFrom(...forward)),
    days: fc.integer({ min: -3, max: 90 }),
  }),
  { minLength: 10, maxLength: 25 },
)

test('whoever moves an order how they like, it goes only where the table leads, and no event is lost', { timeout: 300_000 }, async ({ db, call }) => {
  const work = await bureau(db, call)
  const movers = new Map<string, Awaited<ReturnType<typeof mover>>>()
  for (const name of names) movers.set(name, await mover(db, call, name, people[name]!.role, people[name]!.department))
  await receive(db, hash('a'))
  const run = async (sequence: { who: string; move: OrderMove; days: number }[]) => {
    const id = await work.draft()
    const model = { state: 'draft' as OrderState, due_on: day(30), events: [] as string[], proof_by: new Set<string>() }
    for (const { who, move, days } of sequence) {
      const { role, department, isTheirs } = people[who]!
      const rights = rightsOf({ grants: [{ role, town_codes: null, department_codes: null }], department_code: department })
      const due_on = day(days)
      const to = moved(model.state, move)
      if (byReinspection.has(move)) {
        if (to === null) continue
        const event = { id: randomUUID(), order_id: id, move, from_state: model.state, to_state: to, actor_name: who, reason: null, due_on: null }
        await writing(db, who, (trx) => addEvent(trx, { ...event, audit_ids: [], results: [], attachments: [] }, now()))
        model.state = to
        model.events.push(move)
        continue
      }
      const items = (await call('GET', `/api/v1/orders/${id}`, { as: 'administrator' })).body.order_items as { id: string }[]
      const attachments = move === 'submit_proof' ? items.map((each) => ({ sha256: hash('a'), item_id: each.id, phase: 'after', caption: null })) : []
      const answer = await movers.get(who)!.move(id, move, { reason: '说明', due_on, attachments })
      const mayAtAll = rights.has(orderRules[move].permission) && isTheirs && (model.state !== 'draft' || rights.has('issue_orders'))
      const needsLater = move === 'ask_extension' || move === 'extend' || move === 'reopen'
      const after = move === 'ask_extension' ? model.due_on : move === 'reopen' || model.due_on < day(0) ? day(0) : model.due_on
      const isFit = !needsLater || due_on > after
      const isOwn = move === 'close' && model.proof_by.has(who)
      const isMade = mayAtAll && to !== null && isFit && !isOwn
      expect([who, model.state, move, answer.status === 200, answer.body.code]).toEqual([
        who,
        model.state,
        move,
        isMade,
        isMade ? undefined : answer.body.code,
      ])
      expect(answer.status).toBeLessThan(500)
      if (!isMade) continue
      model.state = to
      model.events.push(move)
      if (move === 'submit_proof') model.proof_by.add(who)
      if (move === 'extend' || move === 'reopen') model.due_on = due_on
    }
    const { body } = await call('GET', `/api/v1/orders/${id}`, { as: 'administrator' })
    const events = body.events as { move: string; place: number; from_state: string; to_state: string }[]
    expect([body.state, body.due_on, events.map((each) => each.move)]).toEqual([model.state, model.due_on, model.events])
    expect(events.map((each) => [each.place, each.from_state])).toEqual(events.map((_, index) => [index + 1, events[index - 1]?.to_state ?? 'draft']))
    if (model.state !== 'closed' && model.state !== 'withdrawn') await work.issuer.move(id, 'withdraw', { reason: '下一份' })
  }
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: 15, endOnFailure: true })
})
