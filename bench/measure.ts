import { Agent, request, type IncomingHttpHeaders } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export interface Reply {
  status: number
  body: Buffer
  headers: IncomingHttpHeaders
}

/** One request over a connection that stays open; throws where it is refused. */
export async function ask(
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: Buffer | string } = {},
): Promise<Reply> {
  const reply = await new Promise<Reply>((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: response.headers }))
      response.on('error', reject)
    })
    sent.on('error', reject).end(body)
  })
  if (reply.status >= 400) throw new Error(`${reply.status} ${url}: ${reply.body.toString().slice(0, 300)}`)
  return reply
}

/** A figure of the results. */
export interface Figure {
  what: string
  unit: 'ms' | 's' | 'rows/s' | '1/s' | 'MB' | '×' | ''
  p50?: number
  p95?: number
  p99?: number
  value?: number
  /** Not more than that, or not less where more is better. */
  budget?: number
  /** How many requests, rows or bytes it rests on. */
  of?: string
}

interface Timing {
  budget?: number
  /** How many are asked beforehand: they warm up what is warm in a running server. */
  warm?: number
}

/** Requests one after the other. */
export async function timings(
  what: string,
  urls: string[],
  { headers = {}, ...timing }: Timing & { headers?: Record<string, string> } = {},
): Promise<Figure> {
  return timed(what, urls, (url) => ask(url, { headers }), timing)
}

/** The same of whatever is asked one after the other. */
export async function timed<T>(what: string, asked: T[], answer: (one: T) => Promise<unknown>, { budget, warm = 5 }: Timing = {}): Promise<Figure> {
  for (const one of asked.slice(0, warm)) await answer(one)
  const times: number[] = []
  for (const one of asked) {
    const start = performance.now()
    await answer(one)
    times.push(performance.now() - start)
  }
  return percentiles(what, times, budget)
}

export function percentiles(what: string, times: number[], budget?: number): Figure {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN)
  return { what, unit: 'ms', p50: at(0.5), p95: at(0.95), p99: at(0.99), budget, of: `${times.length} requests` }
}

export const rounded = (value: number) => Number(value.toPrecision(3))

/** The same numbers from 0 to 1 in each run (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
