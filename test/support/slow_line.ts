import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** A line to the server that is slow on the way up, and again and again is cut with whatever is under way. */
export interface SlowLine {
  address: string
  /** From now on, until it is closed. */
  cutEvery: (ms: number) => void
  /** In requests of this method: all bytes, those of requests that a cut ended, and how many these were. */
  sent: (method: string) => { bytes: number; cut_bytes: number; cuts: number }
  close: () => Promise<void>
}

interface Passing {
  method: string
  bytes: number
  isCut: boolean
  cut: () => void
}

export async function slowLine(to: string, bytes_per_s: number): Promise<SlowLine> {
  const all: Passing[] = []
  const open = new Set<Passing>()
  const server = createServer((asked, answer) => {
    const passing: Passing = {
      method: asked.method!,
      bytes: Number(asked.headers['content-length'] ?? 0),
      isCut: false,
      cut: () => {
        passing.isCut = true
        onward.destroy()
        asked.socket.destroy()
      },
    }
    all.push(passing)
    open.add(passing)
    const onward = request(`${to}${asked.url!}`, { method: asked.method!, headers: asked.headers, agent: false }, (given) => {
      answer.writeHead(given.statusCode!, { ...given.headers, connection: 'close' })
      given.pipe(answer)
    })
    onward.on('error', () => asked.socket.destroy())
    answer.on('close', () => {
      open.delete(passing)
      onward.destroy()
    })
    passSlowly(asked, onward, bytes_per_s).catch(() => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let cutting: NodeJS.Timeout | undefined
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutEvery: (ms) => (cutting = setInterval(() => open.forEach(({ cut }) => cut()), ms)),
    sent: (method) => {
      const sum = (passed: Passing[]) => passed.reduce((bytes, each) => bytes + each.bytes, 0)
      const passed = all.filter((each) => each.method === method)
      const cut = passed.filter(({ isCut }) => isCut)
      return { bytes: sum(passed), cut_bytes: sum(cut), cuts: cut.length }
    },
    close: () => {
      clearInterval(cutting)
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

async function passSlowly(from: Readable, onward: Writable, bytes_per_s: number): Promise<void> {
  for await (const chunk of from as AsyncIterable<Buffer>) {
    await sleep((chunk.length / bytes_per_s) * 1000)
    onward.write(chunk)
  }
  onward.end()
}
