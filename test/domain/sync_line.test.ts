import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { KnownOperation } from '../../server/queries/sync_operations.ts'
import { Line } from '../../server/sync/line.ts'

/** Operations `a1`, `b2`: of the devices a and b. */
const operation = (id: string) => ({ operation_id: id, device_id: id[0] }) as KnownOperation

/** A line whose judging ends when the test says so. */
function held(width: number) {
  const begun: string[] = []
  const ends = new Map<string, { done: () => void; failed: (error: Error) => void }>()
  const judge = ({ operation_id }: KnownOperation) => {
    begun.push(operation_id)
    return new Promise<void>((done, failed) => ends.set(operation_id, { done, failed }))
  }
  const end = async (id: string, error?: Error) => {
    const { done, failed } = ends.get(id)!
    if (error) failed(error)
    else done()
    await setImmediate()
  }
  return { line: new Line(judge, width), begun, end }
}

test('devices take turns, each in its order, however much one has brought', async () => {
  const { line, begun, end } = held(1)
  for (const id of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) void line.judged(operation(id))
  for (const id of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']) {
    expect(begun.at(-1)).toBe(id)
    await end(id)
  }
  expect([begun, line.length]).toEqual([['a1', 'b1', 'c1', 'a2', 'b2', 'a3'], 0])
})

test('as many as it is wide are judged at a time, of one device one', async () => {
  const { line, begun, end } = held(2)
  for (const id of ['a1', 'a2', 'b1', 'c1']) void line.judged(operation(id))
  expect(begun).toEqual(['a1', 'b1'])
  await end('b1')
  await end('c1')
  expect(begun).toEqual(['a1', 'b1', 'c1'])
  await end('a1')
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2'])
})

test('what comes twice is judged once, and one that can’t be judged holds up no other', async () => {
  const { line, begun, end } = held(1)
  const [first, again, next] = [line.judged(operation('a1')), line.judged(operation('a1')), line.judged(operation('a2'))]
  const told = Promise.allSettled([first, again, next])
  expect([line.has('a1'), line.has('a2')]).toEqual([true, true])
  await end('a1', new Error('broken'))
  await end('a2')
  expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect([begun, line.has('a1')]).toEqual([['a1', 'a2'], false])
})

test('once stopped it ends what was begun, lets go whoever waits and begins nothing', async () => {
  const { line, begun, end } = held(1)
  const waiting = [line.judged(operation('a1')), line.judged(operation('a2'))]
  const stopped = line.stop()
  await end('a1')
  await Promise.all([stopped, ...waiting, line.judged(operation('b1'))])
  expect([begun, line.length]).toEqual([['a1'], 0])
})
