import { createHash, randomBytes } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { expect } from 'vitest'
import { test } from '../support/processes.ts'
import type { ServerProcess } from '../support/server_process.ts'

interface Sent {
  content: Buffer
  sha256: string
}

/** Large enough that decoding it takes a while. */
async function photo(): Promise<Sent> {
  const [width, height] = [1600, 1200]
  const content = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 40 })
    .toBuffer()
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** When the server is killed: the last chunk is on its way from `from`, of which so many bytes are sent; `until` is seen in the data folder. */
const moments: [name: string, share: number, until: (folder: string, sent: Sent) => Promise<boolean>][] = [
  ['in the middle of a chunk', 0.5, async () => true],
  [
    'with all bytes there, before they are looked at',
    1,
    async (folder, { content, sha256 }) => (await sizeOf(folder, 'photo_parts', sha256)) === content.length,
  ],
  ['under its name, before it is recorded', 1, async (folder, { content, sha256 }) => (await sizeOf(folder, 'photos', sha256)) === content.length],
]

test.for(['embedded', 'server'] as const)(
  'a server that is killed while a photo comes goes on with it, and has it once and whole (%s)',
  { timeout: 120_000 },
  async (engine, { home, launch }) => {
    const environment = await home(engine)
    const folder = environment['DATA_DIR']!
    let server = await launch(environment)
    for (const [moment, share, until] of moments) {
      const sent = await photo()
      const half = Math.floor(sent.content.length / 2)
      expect([moment, (await patch(server, sent, 0, half)).status]).toEqual([moment, 204])
      const breaking = beginChunk(server, sent, half, share)
      while (!(await until(folder, sent))) await sleep(1)
      await server.kill()
      await breaking
      server = await launch(environment)
      const told = await ask(server, sent, 'HEAD')
      expect([moment, told.status]).toEqual([moment, 200])
      const offset = Number(told.headers.get('upload-offset'))
      expect([moment, offset >= half]).toEqual([moment, true])
      expect([moment, (await patch(server, sent, offset)).status]).toEqual([moment, 200])
      const whole = Buffer.from(await (await ask(server, sent, 'GET')).arrayBuffer())
      expect([moment, whole.equals(sent.content)]).toEqual([moment, true])
      expect((await ask(server, sent, 'HEAD')).headers.get('upload-length')).toBe(String(sent.content.length))
      expect(await sizeOf(folder, 'photo_parts', sent.sha256)).toBeNull()
    }
  },
)

/** Null: no such file. */
async function sizeOf(folder: string, of: string, name: string): Promise<number | null> {
  const files = await readdir(join(folder, of), { recursive: true }).catch(() => [])
  const path = files.find((each) => each.endsWith(name))
  return path ? ((await stat(join(folder, of, path)).catch(() => null))?.size ?? null) : null
}

const addressOf = ({ url }: ServerProcess, { sha256 }: Sent) => `${url}/api/v1/photos/${sha256}`
const headersOf = ({ token }: ServerProcess) => ({ authorization: `Bearer ${token}` })

const chunkHeaders = (server: ServerProcess, { content }: Sent, from: number) => ({
  ...headersOf(server),
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(from),
  'upload-length': String(content.length),
})

const ask = (server: ServerProcess, sent: Sent, method: string) => fetch(addressOf(server, sent), { method, headers: headersOf(server) })

function patch(server: ServerProcess, sent: Sent, from: number, to = sent.content.length): Promise<Response> {
  const body = Uint8Array.from(sent.content.subarray(from, to))
  return fetch(addressOf(server, sent), { method: 'PATCH', headers: chunkHeaders(server, sent, from), body })
}

/** Sends a share of the rest and answers when the line breaks. */
function beginChunk(server: ServerProcess, sent: Sent, from: number, share: number): Promise<void> {
  const rest = sent.content.subarray(from)
  const headers = { ...chunkHeaders(server, sent, from), 'content-length': String(rest.length) }
  return new Promise((resolve) => {
    const asking = request(addressOf(server, sent), { method: 'PATCH', headers }, (answer) => answer.resume().on('close', resolve))
    asking.on('error', () => resolve())
    asking.write(rest.subarray(0, Math.ceil(rest.length * share)))
  })
}
