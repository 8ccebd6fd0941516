interface Sizes {
  width: number
  height: number
  /** Side of the square of a mark. */
  mark: number
}

/** Moves marks that would cover one before them to the nearest free place around; whoever comes first stays where it is. */
export function apart(marks: readonly (readonly [x: number, y: number])[], { width, height, mark }: Sizes): [x: number, y: number][] {
  const placed: [number, number][] = []
  for (const [x, y] of marks) {
    const isFree = ([left, top]: readonly [number, number]) => placed.every(([a, b]) => Math.hypot(a - left, b - top) >= mark)
    const isInside = ([left, top]: readonly [number, number]) =>
      left > mark / 2 && top > mark / 2 && left < width - mark / 2 && top < height - mark / 2
    placed.push([[x, y] as [number, number], ...around(x, y, mark)].find((each) => isFree(each) && isInside(each)) ?? [x, y])
  }
  return placed
}

/** Places on rings around, the nearest first. */
function around(x: number, y: number, mark: number): [number, number][] {
  return [0.5, 1, 1.5, 2, 3, 4].flatMap((ring) =>
    Array.from({ length: 12 }, (_, turn): [number, number] => {
      const angle = (turn * Math.PI) / 6
      return [x + ring * mark * Math.cos(angle), y + ring * mark * Math.sin(angle)]
    }),
  )
}
