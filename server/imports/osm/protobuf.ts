/** The fields of a flat protobuf message by number: numbers and bytes, the last of each. Null: it is none. */
export function messageFields(bytes: Buffer): Map<number, number | Buffer> | null {
  const fields = new Map<number, number | Buffer>()
  const cursor = { bytes, at: 0 }
  while (cursor.at < bytes.length) {
    const key = varint(cursor)
    if (key === null) return null
    const value = (key & 7) === 0 ? varint(cursor) : (key & 7) === 2 ? lengthDelimited(cursor) : null
    if (value === null) return null
    fields.set(key >>> 3, value)
  }
  return fields
}

interface Cursor {
  bytes: Buffer
  at: number
}

function varint(cursor: Cursor): number | null {
  let value = 0
  for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
    const byte = cursor.bytes[cursor.at]
    if (byte === undefined) return null
    cursor.at += 1
    value += (byte & 127) * factor
    if (byte < 128) return value
  }
  return null
}

function lengthDelimited(cursor: Cursor): Buffer | null {
  const length = varint(cursor)
  if (length === null || cursor.at + length > cursor.bytes.length) return null
  cursor.at += length
  return cursor.bytes.subarray(cursor.at - length, cursor.at)
}
