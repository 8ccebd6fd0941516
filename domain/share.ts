/**
 * 镇(乡)残疾人服务机构设施覆盖率, the target. Source: 连州市“十四五”残疾人保障和发展实施方案 annex row 42, 覆盖率超过80％ (exceeds,
 * so 80.0 % is not met).
 */
export const target_percent = 80

export interface Share {
  covered: number
  total: number
  /** As `percentOf` has it; null when there is nothing to divide by: "no data", never 0 % or 100 %. */
  rate_percent: number | null
}

/** A share of which a part may yet turn out to be covered, held against the target. */
export interface Bounds extends Share {
  /** What verification may add. */
  possible: number
  high_percent: number | null
  target_met: boolean | null
  /** More that must be covered for the target to be met. */
  still_needed: number | null
}

/** Integer arithmetic, so that 80.0 % is never 80.00000001 %. */
export function targetMet(covered: number, total: number): boolean | null {
  return total === 0 ? null : 100 * covered > target_percent * total
}

/** Smallest k ≥ 0 with 100·(c + k) > 80·n; null when there is nothing to cover. */
export function stillNeeded(covered: number, total: number): number | null {
  if (total === 0) return null
  const needed = Math.floor((target_percent * total) / 100) + 1
  return Math.max(0, needed - covered)
}

/** People are counted in millions at most, so a rate that is not the target differs from it within these. */
const most_decimals = 9

/** Per cent to one decimal, halves up, and to more where rounding would put the rate on the target or across it. */
export function percentOf(part: number, total: number): number | null {
  if (total === 0) return null
  const side = Math.sign(100 * part - target_percent * total)
  for (let decimals = 1; ; decimals += 1) {
    const scale = 10 ** decimals
    const rounded = Math.round((100 * scale * part) / total) / scale
    if (decimals === most_decimals || Math.sign(rounded - target_percent) === side) return rounded
  }
}

export function share(covered: number, total: number): Share {
  return { covered, total, rate_percent: percentOf(covered, total) }
}

export function bounds(covered: number, possible: number, total: number): Bounds {
  return {
    ...share(covered, total),
    possible,
    high_percent: percentOf(covered + possible, total),
    target_met: targetMet(covered, total),
    still_needed: stillNeeded(covered, total),
  }
}
