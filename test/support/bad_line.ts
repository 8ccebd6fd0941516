import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable, Writable } from 'node:stream'

/**
 * What becomes of a request on the way: nothing gets through, nothing is answered, the server answers 500, the line is cut in the middle of the
 * body, or after so many bytes of it (`up`) or of the answer (`down`), where there are as many. Or the body gets through altered.
 */
export type Fault = 'away' | 'stalls' | 'fails' | PassingFault
type PassingFault = 'cut' | { way: 'up' | 'down'; bytes: number } | { alter: (body: Buffer) => Buffer }

/** A line to the server that can be bad. */
export interface Line {
  address: string
  /** Of each request; null: it goes through. */
  faultOf: (asked: { method: string; path: string }) => Fault | null
  /** What is given instead of a file of the server's; null: that file. */
  insteadOf: (path: string) => string | null
  /** Cuts what nothing was answered to. */
  endStalled: () => void
  close: () => Promise<void>
}

export async function badLine(to: string): Promise<Line> {
  const stalled: IncomingMessage[] = []
  const server = createServer((asked, answer) => {
    const { pathname: path } = new URL(asked.url!, to)
    const [fault, instead] = [line.faultOf({ method: asked.method!, path }), line.insteadOf(path)]
    if (fault === 'away') asked.socket.destroy()
    else if (fault === 'stalls') stalled.push(asked.resume())
    else if (fault === 'fails') answer.writeHead(500, { connection: 'close' }).end('no')
    else if (instead !== null) answer.writeHead(200, { 'content-type': 'text/javascript', connection: 'close' }).end(instead)
    else pass(asked, answer, to, fault)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const line: Line = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faultOf: () => null,
    insteadOf: () => null,
    endStalled: () => stalled.splice(0).forEach((asked) => asked.socket.destroy()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return line
}

/** Every request has a connection of its own, so that the browser by itself asks nothing twice. */
function pass(asked: IncomingMessage, answer: ServerResponse, to: string, fault: PassingFault | null): void {
  const onward = request(`${to}${asked.url!}`, { method: asked.method!, headers: asked.headers, agent: false }, (given) => {
    answer.writeHead(given.statusCode!, { ...given.headers, connection: 'close' })
    if (isCut(fault) && fault.way === 'down') cutAfter(fault.bytes, given, answer, () => asked.socket.destroy())
    else given.pipe(answer)
  })
  const cut = () => {
    onward.destroy()
    asked.socket.destroy()
  }
  onward.on('error', () => asked.socket.destroy())
  answer.on('close', () => onward.destroy())
  if (isCut(fault) && fault.way === 'up') cutAfter(fault.bytes, asked, onward, cut)
  else if (isAltering(fault)) alter(asked, onward, fault.alter)
  else if (fault !== 'cut') asked.pipe(onward)
  else asked.once('data', (chunk: Buffer) => onward.write(chunk.subarray(0, chunk.length / 2), cut))
}

const isCut = (fault: PassingFault | null) => typeof fault === 'object' && fault !== null && 'way' in fault
const isAltering = (fault: PassingFault | null) => typeof fault === 'object' && fault !== null && 'alter' in fault

/** Of the same length, as its head says. */
function alter(from: Readable, onward: Writable, change: (body: Buffer) => Buffer): void {
  const chunks: Buffer[] = []
  from.on('data', (chunk: Buffer) => chunks.push(chunk))
  from.on('end', () => onward.end(change(Buffer.concat(chunks))))
}

/** Passes on what comes, and cuts the line once that is so much. */
function cutAfter(bytes: number, from: Readable, onward: Writable, cut: () => void): void {
  let left = bytes
  from.on('data', (chunk: Buffer) => {
    if (left < 0) return
    const part = chunk.subarray(0, left)
    left -= chunk.length
    if (left < 0) onward.write(part, cut)
    else onward.write(part)
  })
  from.on('end', () => left >= 0 && onward.end())
}
