/** Places by numbers from 0, and what leads from one to the other, in both directions. */
export class LengthGraph {
  private readonly first: Uint32Array
  private readonly to: Uint32Array
  private readonly length: Float64Array

  constructor(count: number, edges: readonly (readonly [from: number, to: number, length_m: number])[]) {
    this.first = new Uint32Array(count + 1)
    for (const [from, to] of edges) for (const end of [from, to]) this.first[end + 1]! += 1
    for (let place = 0; place < count; place += 1) this.first[place + 1]! += this.first[place]!
    const next = this.first.slice()
    this.to = new Uint32Array(2 * edges.length)
    this.length = new Float64Array(2 * edges.length)
    for (const [from, to, length_m] of edges) {
      for (const [here, there] of [
        [from, to],
        [to, from],
      ] as const) {
        this.to[next[here]!] = there
        this.length[next[here]!] = length_m
        next[here]! += 1
      }
    }
  }

  /** Metres from the nearest of the starts, each of which lies so far off already, to every place; Infinity: no way leads there (Dijkstra 1959). */
  from(starts: readonly (readonly [place: number, off_m: number])[]): Float64Array {
    const reached = new Float64Array(this.first.length - 1).fill(Infinity)
    const queue = new Queue()
    const reach = (place: number, metres: number) => {
      if (metres >= reached[place]!) return
      reached[place] = metres
      queue.add(place, metres)
    }
    for (const [place, off_m] of starts) reach(place, off_m)
    for (let next = queue.take(); next; next = queue.take()) {
      const [place, metres] = next
      if (metres > reached[place]!) continue
      for (let edge = this.first[place]!; edge < this.first[place + 1]!; edge += 1) reach(this.to[edge]!, metres + this.length[edge]!)
    }
    return reached
  }
}

/** The nearest first. */
class Queue {
  private readonly heap: [place: number, metres: number][] = []

  add(place: number, metres: number): void {
    const { heap } = this
    let at = heap.push([place, metres]) - 1
    for (let above = (at - 1) >> 1; at > 0 && heap[above]![1] > heap[at]![1]; above = (at - 1) >> 1) {
      this.swap(at, above)
      at = above
    }
  }

  take(): [place: number, metres: number] | undefined {
    const { heap } = this
    const [nearest] = heap
    const last = heap.pop()
    if (heap.length === 0 || !last) return nearest
    heap[0] = last
    let at = 0
    for (let least = this.nearerChild(at); least !== undefined; least = this.nearerChild(at)) {
      this.swap(at, least)
      at = least
    }
    return nearest
  }

  /** Of the two below the nearest, if it is nearer than this. */
  private nearerChild(at: number): number | undefined {
    const metres = (child: number) => this.heap[child]?.[1] ?? Infinity
    const child = metres(2 * at + 1) <= metres(2 * at + 2) ? 2 * at + 1 : 2 * at + 2
    return metres(child) < metres(at) ? child : undefined
  }

  private swap(a: number, b: number): void {
    const { heap } = this
    ;[heap[a], heap[b]] = [heap[b]!, heap[a]!]
  }
}
