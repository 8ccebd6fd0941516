import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OrderPaper } from '#domain/order_paper.ts'
import { Problem } from '../problem.ts'
import { root } from '../root.ts'
import type { PaperPicture } from './pictures.ts'

export type PaperFormat = 'pdf' | 'docx'

/** A paper to be made; a photo may arrive as plain bytes. */
export interface PaperJob {
  format: PaperFormat
  paper: OrderPaper
  pictures: (Omit<PaperPicture, 'content'> & { content: Uint8Array | null })[]
}

/** Papers that wait or are being made; whoever comes then is asked to come back. */
const most_waiting = 20
const retry_after_s = 5

/** A paper of 200 items with their photos takes a few seconds. */
const longest_ms = 60_000

/** The fonts are read once for all papers that come close together, then their memory is given back. */
const idle_ms = 60_000

/** Makes papers one after the other in a thread of its own: laying out a paper would hold up every other request. */
export class PaperPress {
  private worker: Worker | null = null
  private idle: NodeJS.Timeout | undefined
  private waiting = 0
  private last: Promise<unknown> = Promise.resolve()

  /** The photos are read when it is the paper's turn. */
  async print(format: PaperFormat, paper: OrderPaper, picturesOf: () => Promise<PaperPicture[]>): Promise<Buffer> {
    if (this.waiting >= most_waiting) throw new Problem('order_papers_busy', {}, { headers: { 'retry-after': String(retry_after_s) } })
    this.waiting += 1
    const made = this.last.then(async () => this.make({ format, paper, pictures: await picturesOf() }))
    this.last = made.catch(() => undefined).finally(() => (this.waiting -= 1))
    return made
  }

  private async make(job: PaperJob): Promise<Buffer> {
    clearTimeout(this.idle)
    const worker = (this.worker ??= new Worker(join(root, 'dist/server/paper_worker.js')))
    worker.unref()
    try {
      const made = once(worker, 'message', { signal: AbortSignal.timeout(longest_ms) })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(job)
      const [content] = (await made) as [Uint8Array]
      this.idle = setTimeout(() => void this.close(), idle_ms).unref()
      return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    } catch (error) {
      await this.close()
      throw error
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.idle)
    const worker = this.worker
    this.worker = null
    await worker?.terminate()
  }
}
