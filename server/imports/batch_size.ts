/** So long others wait for one batch at most, about. */
const aim_ms = 600
const fewest_rows = 100

/** Between two batches: on the embedded engine a request of several statements gets all of them done. */
export const pause_ms = 20

/** How many go into one transaction: as many as this database does in a moment, and no more than that. */
export function batchSize(most: number, least = fewest_rows) {
  let size = Math.min(most, 2 * least)
  let began = 0
  return {
    rows(): number {
      began = performance.now()
      return size
    },
    took(count: number): void {
      const fitting = (count * aim_ms) / Math.max(1, performance.now() - began)
      size = Math.round(Math.min(most, Math.max(least, Math.min(fitting, 2 * size))))
    },
  }
}
