import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of a request on the way: nothing gets through, the server answers 500, or the line is cut in the middle of the body. */
export type Fault = 'away' | 'fails' | 'cut'

/** A line to the server that can be bad. */
export interface Line {
  address: string
  /** Of each request; null: it goes through. */
  faultOf: (asked: { method: string; path: string }) => Fault | null
  close: () => Promise<void>
}

export async function badLine(to: string): Promise<Line> {
  const server = createServer((asked, answer) => {
    const fault = line.faultOf({ method: asked.method!, path: new URL(asked.url!, to).pathname })
    if (fault === 'away') asked.socket.destroy()
    else if (fault === 'fails') answer.writeHead(500, { connection: 'close' }).end('no')
    else pass(asked, answer, to, fault === 'cut')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const line: Line = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faultOf: () => null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return line
}

/** Every request has a connection of its own, so that the browser by itself asks nothing twice. */
function pass(asked: IncomingMessage, answer: ServerResponse, to: string, isCut: boolean): void {
  const onward = request(`${to}${asked.url!}`, { method: asked.method!, headers: asked.headers, agent: false }, (given) => {
    answer.writeHead(given.statusCode!, { ...given.headers, connection: 'close' })
    given.pipe(answer)
  })
  onward.on('error', () => asked.socket.destroy())
  answer.on('close', () => onward.destroy())
  if (!isCut) asked.pipe(onward)
  else
    asked.once('data', (chunk: Buffer) => {
      onward.write(chunk.subarray(0, chunk.length / 2), () => {
        onward.destroy()
        asked.socket.destroy()
      })
    })
}
