import type { Position } from '#domain/datum.ts'

/** Ids of nodes in typed arrays: millions of them are some tens of megabytes, as objects they would be gigabytes. */
export class IdList {
  #ids = new Float64Array(1024)
  #length = 0

  add(id: number): void {
    if (this.#length === this.#ids.length) {
      const wider = new Float64Array(this.#length * 2)
      wider.set(this.#ids)
      this.#ids = wider
    }
    this.#ids[this.#length] = id
    this.#length += 1
  }

  /** Sorted, each once. */
  settled(): Float64Array {
    const sorted = this.#ids.subarray(0, this.#length).toSorted()
    let length = 0
    for (const id of sorted) if (length === 0 || sorted[length - 1] !== id) sorted[length++] = id
    return sorted.slice(0, length)
  }
}

function indexIn(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ids[middle]!
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const per_degree = 1e7 // as OpenStreetMap keeps them
const nowhere = 0x7fffffff

/** Where the nodes lie that ways and areas are made of. */
export class Places {
  readonly #ids: Float64Array
  readonly #lon: Int32Array
  readonly #lat: Int32Array

  constructor(ids: Float64Array) {
    this.#ids = ids
    this.#lon = new Int32Array(ids.length).fill(nowhere)
    this.#lat = new Int32Array(ids.length)
  }

  set(id: number, [lon, lat]: Position): void {
    const index = indexIn(this.#ids, id)
    if (index < 0) return
    this.#lon[index] = Math.round(lon * per_degree)
    this.#lat[index] = Math.round(lat * per_degree)
  }

  /** Undefined: the node is not in the file. */
  at(id: number): [number, number] | undefined {
    const index = indexIn(this.#ids, id)
    return index < 0 || this.#lon[index] === nowhere ? undefined : [this.#lon[index]! / per_degree, this.#lat[index]! / per_degree]
  }
}

/** Which way or area each node belongs to that is a part of something: of several that have it, the one of the highest rank. */
export class Owners {
  readonly #ids: Float64Array
  readonly #owners: Float64Array
  readonly #ranks: Uint8Array

  constructor(ids: Float64Array) {
    this.#ids = ids
    this.#owners = new Float64Array(ids.length)
    this.#ranks = new Uint8Array(ids.length)
  }

  /** A way is its id, a relation its id below zero. */
  claim(node: number, owner: number, rank: number): void {
    const index = indexIn(this.#ids, node)
    if (index < 0 || rank <= this.#ranks[index]!) return
    this.#owners[index] = owner
    this.#ranks[index] = rank
  }

  of(node: number): number | undefined {
    const index = indexIn(this.#ids, node)
    return index < 0 || this.#ranks[index] === 0 ? undefined : this.#owners[index]
  }
}
