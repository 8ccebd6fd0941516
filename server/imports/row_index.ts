/** Row numbers by a text, or by a mark made already, in some twenty bytes a row however long the texts: of each only 53 bits are kept. */
export interface RowIndex {
  get(key: string | number): number | undefined
  set(key: string | number, row_number: number): void
}

/** Open addressing in two typed arrays that double when they are half full. */
export function rowIndex(): RowIndex {
  let marks = new Float64Array(1024)
  let numbers = new Int32Array(1024)
  let count = 0
  const placeOf = (mark: number) => {
    let place = mark % marks.length
    while (marks[place] !== 0 && marks[place] !== mark) place = (place + 1) % marks.length
    return place
  }
  const grow = () => {
    const [old_marks, old_numbers] = [marks, numbers]
    marks = new Float64Array(old_marks.length * 2)
    numbers = new Int32Array(old_numbers.length * 2)
    old_marks.forEach((mark, old_place) => {
      if (mark === 0) return
      const place = placeOf(mark)
      marks[place] = mark
      numbers[place] = old_numbers[old_place]!
    })
  }
  return {
    get(key) {
      const place = placeOf(typeof key === 'number' ? key : markOf(key))
      return marks[place] === 0 ? undefined : numbers[place]
    },
    set(key, row_number) {
      if (2 * count >= marks.length) grow()
      const mark = typeof key === 'number' ? key : markOf(key)
      const place = placeOf(mark)
      if (marks[place] === 0) count += 1
      marks[place] = mark
      numbers[place] = row_number
    },
  }
}

/** 53 bits of a text, never 0: among a million rows two alike by chance are one in twenty thousand files. */
export function markOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return mixed(high, low)
}

/** The same of two whole numbers. */
export function markOfPair(x: number, y: number): number {
  return mixed(Math.imul(x ^ 0xdeadbeef, 2654435761), Math.imul(y ^ 0x41c6ce57, 1597334677))
}

function mixed(high_bits: number, low_bits: number): number {
  let [high, low] = [high_bits, low_bits]
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1
}
