/** People who have no place near them that counts for certain, and the uncertain ones that they have. */
export interface Undecided {
  people: number
  /** By their place in the list of candidates. */
  sites: readonly number[]
}

/** Of so few candidates every choice is tried. */
export const most_enumerated = 15

export interface Visits {
  /** In the order in which they were chosen; enumerated ones in the order of the list. */
  sites: number[]
  /** People of whom it is then expected to be known whether they have one near. */
  settled: number
  /** Every choice was tried; else one after the other was added, always the one that settles most. */
  is_best: boolean
}

/**
 * People settled by a visit of some candidates: a visited one passes, or all of theirs were visited and failed. `pass` is the
 * share that is expected to pass, by candidate.
 */
export function settledBy(undecided: readonly Undecided[], pass: readonly number[], visited: ReadonlySet<number>): number {
  return undecided.reduce((sum, { people, sites }) => {
    const seen = sites.filter((site) => visited.has(site))
    return (
      sum +
      people *
        chance(
          seen.length === sites.length,
          seen.reduce((failing, site) => failing * (1 - pass[site]!), 1),
        )
    )
  }, 0)
}

const chance = (isWhole: boolean, failing: number) => (isWhole ? 1 : 1 - failing)

/** What each settles when it alone is visited. */
export function settledAlone(undecided: readonly Undecided[], pass: readonly number[]): number[] {
  const settled = pass.map(() => 0)
  for (const { people, sites } of undecided) for (const site of sites) settled[site]! += people * (sites.length === 1 ? 1 : pass[site]!)
  return settled
}

/** Which so many to visit. */
export function bestVisits(undecided: readonly Undecided[], pass: readonly number[], count: number): Visits {
  const most = Math.min(count, pass.length)
  return pass.length <= most_enumerated ? enumerated(undecided, pass, most) : greedy(undecided, pass, most)
}

function enumerated(undecided: readonly Undecided[], pass: readonly number[], count: number): Visits {
  let best: Visits = { sites: [], settled: 0, is_best: true }
  for (const sites of choices(pass.length, count)) {
    const settled = settledBy(undecided, pass, new Set(sites))
    if (best.sites.length === 0 || settled > best.settled) best = { sites, settled, is_best: true }
  }
  return best
}

function choices(from: number, count: number, first = 0): number[][] {
  if (count === 0) return [[]]
  const lists: number[][] = []
  for (let site = first; site <= from - count; site += 1) for (const rest of choices(from, count - 1, site + 1)) lists.push([site, ...rest])
  return lists
}

function greedy(undecided: readonly Undecided[], pass: readonly number[], count: number): Visits {
  const state = undecided.map(() => ({ seen: 0, failing: 1 }))
  const sites: number[] = []
  while (sites.length < count) {
    const gains = pass.map(() => 0)
    for (const [index, { people, sites: theirs }] of undecided.entries()) {
      const { seen, failing } = state[index]!
      const now = chance(seen === theirs.length, failing)
      for (const site of theirs) gains[site]! += people * (chance(seen + 1 === theirs.length, failing * (1 - pass[site]!)) - now)
    }
    const chosen = mostOf(gains, new Set(sites))
    sites.push(chosen)
    for (const [index, { sites: theirs }] of undecided.entries()) {
      if (!theirs.includes(chosen)) continue
      state[index]!.seen += 1
      state[index]!.failing *= 1 - pass[chosen]!
    }
  }
  return { sites, settled: settledBy(undecided, pass, new Set(sites)), is_best: false }
}

/** Of equal ones the first. */
function mostOf(gains: readonly number[], taken: ReadonlySet<number>): number {
  let most = -1
  for (const [site, gain] of gains.entries()) if (!taken.has(site) && (most < 0 || gain > gains[most]!)) most = site
  return most
}
