import type { Config } from '../config.ts'
import type { KnownOperation } from '../queries/sync_operations.ts'

/** Operations judged at the same moment; the embedded engine has one backend. */
export function widthOf({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>): number {
  return DATABASE_URL ? 3 : 1
}

interface Place {
  operation: KnownOperation
  done: () => void
  failed: (error: unknown) => void
}

/**
 * What is stored and waits to be judged: few at a time, one of each device in its order, and the devices by turns. Whatever
 * process ends leaves the rest stored as it is.
 */
export class Line {
  private readonly judge: (operation: KnownOperation) => Promise<void>
  private readonly width: number
  private readonly places = new Map<string, Promise<void>>()
  private readonly waiting = new Map<string, Place[]>()
  /** Devices none of whose records is being judged, whose turn is next first. */
  private readonly turns: string[] = []
  private readonly running = new Set<Promise<void>>()
  private isStopped = false

  /** As many at a time as the width says. */
  constructor(judge: (operation: KnownOperation) => Promise<void>, width: number) {
    this.judge = judge
    this.width = width
  }

  /** Until it is judged, or the line is stopped; rejected where judging failed. One that has a place keeps it. */
  judged(operation: KnownOperation): Promise<void> {
    const { operation_id, device_id } = operation
    if (this.isStopped) return Promise.resolve()
    const there = this.places.get(operation_id)
    if (there) return there
    const place = new Promise<void>((done, failed) => {
      const own = { operation, done, failed }
      const queue = this.waiting.get(device_id)
      if (queue) queue.push(own)
      else {
        this.waiting.set(device_id, [own])
        this.turns.push(device_id)
      }
    })
    this.places.set(operation_id, place)
    this.goOn()
    return place
  }

  has(operation_id: string): boolean {
    return this.places.has(operation_id)
  }

  get length(): number {
    return this.places.size
  }

  /** Until what is being judged is done; nothing else is begun. */
  async stop(): Promise<void> {
    this.isStopped = true
    await Promise.all(this.running)
    for (const { done } of [...this.waiting.values()].flat()) done()
    this.waiting.clear()
    this.places.clear()
  }

  private goOn(): void {
    while (!this.isStopped && this.running.size < this.width && this.turns.length > 0) {
      const running = this.judgeFirst(this.turns.shift()!).finally(() => {
        this.running.delete(running)
        this.goOn()
      })
      this.running.add(running)
    }
  }

  private async judgeFirst(device_id: string): Promise<void> {
    const queue = this.waiting.get(device_id)!
    const { operation, done, failed } = queue.shift()!
    const end = await this.judge(operation).then(
      () => done,
      (error: unknown) => () => failed(error),
    )
    this.places.delete(operation.operation_id)
    end()
    if (queue.length > 0) this.turns.push(device_id)
    else this.waiting.delete(device_id)
  }
}
