import type { Socket } from 'node:net'

/** Messages of one client that belong together, and whether the backend is at rest after them (it says ReadyForQuery). */
export interface Unit {
  bytes: Buffer
  ends: boolean
}

/** First words of a connection, which have no type: length, then one of these. */
const ask_for_ssl = 80_877_103
const ask_for_gss = 80_877_104
const cancel = 80_877_102

/** Types of messages after which an answer is waited for; after the first two the backend is at rest. */
const query = byte('Q')
const sync = byte('S')
const answered = new Set([query, sync, byte('F'), byte('H'), byte('c'), byte('f')])
const terminate = byte('X')

/** ReadyForQuery, of the backend. */
const ready = byte('Z')

function byte(letter: string): number {
  return letter.charCodeAt(0)
}

/** The messages of PostgreSQL's protocol 3 that a client sends, cut where the backend has to answer. */
export async function* messagesIn(socket: Socket): AsyncGenerator<Unit> {
  let rest: Buffer = Buffer.alloc(0)
  let begun = 0
  let started = false
  for await (const chunk of socket) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    for (let length = lengthAt(rest, begun, started); length !== null; length = lengthAt(rest, begun, started)) {
      const type = started ? rest[begun]! : 0
      const words: number = started ? 0 : rest.readInt32BE(begun + 4)
      begun += length
      if (type === terminate || words === cancel) return
      if (words === ask_for_ssl || words === ask_for_gss) socket.write('N')
      else if (!started || answered.has(type)) yield { bytes: rest.subarray(0, begun), ends: !started || type === query || type === sync }
      else continue
      started ||= words !== ask_for_ssl && words !== ask_for_gss
      rest = rest.subarray(begun)
      begun = 0
    }
  }
}

/** Length of the message that begins there, or null while it has not arrived whole. */
function lengthAt(bytes: Buffer, begin: number, started: boolean): number | null {
  const head = started ? 1 : 0
  if (bytes.length < begin + head + 4 + (started ? 0 : 4)) return null
  const length = head + bytes.readInt32BE(begin + head)
  return bytes.length < begin + length ? null : length
}

/**
 * An answer with ReadyForQuery at its end only. PGlite says it after an error and again after Sync, and a client would
 * take the second for the end of its next statement.
 */
export function readyAtEnd(answer: Buffer, ends: boolean): Buffer {
  const kept: Buffer[] = []
  let from = 0
  for (let begin = 0, next = 0; begin < answer.length; begin = next) {
    next = begin + 1 + answer.readInt32BE(begin + 1)
    if (answer[begin] !== ready || (ends && next === answer.length)) continue
    kept.push(answer.subarray(from, begin))
    from = next
  }
  return from === 0 ? answer : Buffer.concat([...kept, answer.subarray(from)])
}
