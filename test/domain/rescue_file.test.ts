import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isLocked, lock, unlock } from '../../web/rescue_file.ts'

const mib = 1024 * 1024
/** Rounds that take no time. */
const few = 1000
const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer())

describe('a rescue file that is locked', () => {
  test.for([0, 1, mib - 1, mib, mib + 1, 2 * mib])('opens with its passphrase to what it was, of %i bytes', async (size) => {
    const content = randomBytes(size)
    const locked = await lock(new Blob([content]), '  溪桥 kite Ａ71 ', few)
    expect([await isLocked(locked), await isLocked(new Blob([content]))]).toEqual([true, false])
    expect(content.equals(await bytesOf(await unlock(locked, '溪桥 kite A71')))).toBe(true)
  })

  test('opens with no other passphrase, and not where it was changed, cut off or put together otherwise', async () => {
    const locked = await bytesOf(await lock(new Blob([randomBytes(2 * mib + 5)]), 'kite marble', few))
    const why = async (bytes: Buffer, passphrase = 'kite marble') =>
      unlock(new Blob([new Uint8Array(bytes)]), passphrase).then(
        () => 'opened',
        (fault: { why: string }) => fault.why,
      )
    const changed = (at: number) => {
      const copy = Buffer.from(locked)
      copy[at]! ^= 1
      return copy
    }
    const [head, one, two, rest] = [0, 36, 36 + mib + 16, 36 + 2 * (mib + 16)].map((from, index, all) => locked.subarray(from, all[index + 1])) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ]
    expect([await why(locked), await why(locked, 'kite marbles')]).toEqual(['opened', 'passphrase'])
    expect(
      await Promise.all(
        [changed(20), changed(40), changed(two.byteOffset - locked.byteOffset + 3), changed(locked.length - 1)].map((each) => why(each)),
      ),
    ).toEqual(['passphrase', 'passphrase', 'damaged', 'damaged'])
    const cut = [locked.subarray(0, 20), locked.subarray(0, -1), Buffer.concat([head, one, two]), Buffer.concat([head, one, rest])]
    expect(await Promise.all(cut.map((each) => why(each)))).toEqual(['damaged', 'damaged', 'damaged', 'damaged'])
    expect(await why(Buffer.concat([head, two, one, rest]))).toBe('passphrase')
  })
})
