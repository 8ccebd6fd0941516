import type { Cell } from './row.ts'

/** What no text has and no database keeps: a NUL, or half of a character. Its place is marked as a decoder marks it. */
const unkept = /\0|\p{Surrogate}/gu
/** The same as JSON writes it inside an object; a backslash before it is itself one that is written. */
const unkept_escaped = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi

/** The text, or object, with a mark for each sign that can’t be kept. */
export function markedText(text: string): string {
  return text.replaceAll(unkept, '\uFFFD')
}

export function markedCell(cell: Cell): Cell {
  if (typeof cell === 'string') return markedText(cell)
  if (typeof cell !== 'object' || cell === null) return cell
  const text = JSON.stringify(cell)
  return text.search(unkept_escaped) < 0 ? cell : (JSON.parse(text.replaceAll(unkept_escaped, '$1\\ufffd')) as object)
}

/** The mark that a decoder leaves, and what it becomes when it is read as GBK: the text was lost before it came here. */
export function isDamaged(cell: Cell): boolean {
  return typeof cell !== 'number' && /\uFFFD|锟斤拷/.test(typeof cell === 'string' ? cell : JSON.stringify(cell))
}
