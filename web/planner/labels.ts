/** A mark on a map and the size of the name that wants to stand beside it. */
export interface Marked {
  x: number
  y: number
  text_width: number
}

/** Where the name goes, by its upper left corner; null: there is no room for it. */
export type Placed = { left: number; top: number } | null

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

interface Sizes {
  width: number
  height: number
  /** Side of the square of a mark. */
  mark: number
  line: number
}

/** Beside its mark if it can, else under or over it, never over another mark or name. Whoever comes first has the choice. */
export function placeLabels(marks: Marked[], sizes: Sizes): Placed[] {
  const taken: Box[] = marks.map(({ x, y }) => around(x, y, sizes.mark))
  return marks.map((marked, index) => {
    const box = candidates(marked, sizes).find(
      (candidate) => inside(candidate, sizes) && !taken.some((other, at) => at !== index && overlaps(candidate, other)),
    )
    if (!box) return null
    taken.push(box)
    return { left: box.left, top: box.top }
  })
}

function around(x: number, y: number, side: number): Box {
  return { left: x - side / 2, top: y - side / 2, right: x + side / 2, bottom: y + side / 2 }
}

function candidates({ x, y, text_width }: Marked, { mark, line }: Sizes): Box[] {
  const half = mark / 2 + 2
  const at = (left: number, top: number): Box => ({ left, top, right: left + text_width, bottom: top + line })
  const middle = y - line / 2
  const centre = x - text_width / 2
  return [
    at(x + half, middle),
    at(x - half - text_width, middle),
    at(centre, y + half),
    at(centre, y - half - line),
    at(x + half, y),
    at(x + half, y - line),
    at(x - half - text_width, y),
    at(x - half - text_width, y - line),
  ]
}

function inside({ left, top, right, bottom }: Box, { width, height }: Sizes): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Chinese characters are as wide as high, Latin ones a good half. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? size : size * 0.6), 0)
}

/** As a share of the picture, so that names stay in place when paper makes it smaller. */
export function across(x: number, y: number, { width, height }: Pick<Sizes, 'width' | 'height'>) {
  return { left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` }
}
