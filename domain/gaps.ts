/** Whose ways are counted; each with its own figures, never one made from another. */
export const groups = ['residents', 'disabled_residents', 'over_60'] as const
export type Group = (typeof groups)[number]

/** Edges of hexagons that may be chosen. */
export const hex_edges_m = [500, 1_000, 2_000, 5_000] as const

/** What is asked where nothing else is: an address leaves it out, so page and server have to mean the same. */
export const usual_gaps = {
  measure: 'compliant',
  preset: 'manual_chair',
  kind: 'toilet',
  distance_m: 1_000,
  from_m: 500,
  to_m: 2_000,
  hex_edge_m: 1_000,
  group: 'residents',
  thin_percent: 50,
  visits: 5,
  is_stepped: false,
} as const
export type People = Record<Group, number | null>

/** People at one place: the finest that is known of where they live. */
export interface LivingPlace {
  lon: number
  lat: number
  /** By hexagonKey. */
  hexagon: string
  /** Null: in no town. */
  town_code: string | null
  /** Of the village, where the data names it. */
  name: string | null
  /** Null: not known, and in no sum. */
  people: People
}

/** Metres to the nearest that counts for certain, and to the nearest that may count; Infinity: there is none. */
export interface Reach {
  certain_m: number
  possible_m: number
}

/** A figure by what is certain, and what it may be once all that is not known is found to count. */
export interface Interval {
  lower: number
  upper: number
}

export interface GroupFigures {
  people: number
  /** Of them, at most the chosen distance away. */
  within: Interval
  /** Mean share within each distance of a range, so that no single one decides; null: there are no people. */
  cumulative_share: Interval | null
  /** The worst-served tenth lives at least so far away: lower by what is possible, upper by what is certain. Infinity: there is none. */
  worst_tenth_m: Interval | null
  /** Foster, Greer & Thorbecke on the way beyond the chosen distance, in its multiples, by what is certain: how many, how far, and the farthest most. */
  shortfall: readonly [number, number, number] | null
}

export interface Distances {
  /** At most so far is within, the limit included. */
  distance_m: number
  from_m: number
  to_m: number
}

export const cumulative_step_m = 100

/** Of the places with a figure for that group; null: none has one. */
export function groupFigures(
  places: readonly LivingPlace[],
  reaches: readonly Reach[],
  group: Group,
  { distance_m, from_m, to_m }: Distances,
): GroupFigures | null {
  const known: Counted[] = []
  for (const [index, { people }] of places.entries()) {
    const count = people[group]
    const { certain_m, possible_m } = reaches[index]!
    if (count !== null) known.push({ count, certain_m, possible_m })
  }
  if (known.length === 0) return null
  const people = sumOf(known, () => 1)
  const within = {
    lower: sumOf(known, (each) => isWithin(each.certain_m, distance_m)),
    upper: sumOf(known, (each) => isWithin(each.possible_m, distance_m)),
  }
  if (people === 0) return { people, within, cumulative_share: null, worst_tenth_m: null, shortfall: null }
  const cumulative = (metres: (each: Reach) => number) => sumOf(known, (each) => shareWithin(metres(each), from_m, to_m)) / people
  return {
    people,
    within,
    cumulative_share: { lower: cumulative(certain), upper: cumulative(possible) },
    worst_tenth_m: { lower: worstTenth(known, possible, people), upper: worstTenth(known, certain, people) },
    shortfall: shortfallOf(known, distance_m, people),
  }
}

type Counted = Reach & { count: number }

const certain = ({ certain_m }: Reach) => certain_m
const possible = ({ possible_m }: Reach) => possible_m
const isWithin = (metres: number, most_m: number) => Number(metres <= most_m)

function sumOf(list: readonly Counted[], weight: (each: Counted) => number): number {
  return list.reduce((sum, each) => sum + each.count * weight(each), 0)
}

/** Of the distances from one to the other, step by step, the share at which it is within. */
function shareWithin(metres: number, from_m: number, to_m: number): number {
  const steps = Math.floor((to_m - from_m) / cumulative_step_m) + 1
  const missed = metres <= from_m ? 0 : Math.ceil((metres - from_m) / cumulative_step_m)
  return Math.max(0, steps - missed) / steps
}

/** The largest distance at or beyond which a tenth of the people live: by halves, since sorting hundred thousands takes seconds. */
function worstTenth(list: readonly Counted[], metres: (each: Reach) => number, people: number): number {
  let open = list.filter(({ count }) => count > 0)
  let beyond = 0
  while (open.length > 0) {
    const pivot = metres(open[open.length >> 1]!)
    const farther = open.filter((each) => metres(each) > pivot)
    const with_farther = beyond + sumOf(farther, () => 1)
    const with_equal = with_farther + sumOf(open, (each) => Number(metres(each) === pivot))
    if (10 * with_farther >= people) open = farther
    else if (10 * with_equal >= people) return pivot
    else {
      beyond = with_equal
      open = open.filter((each) => metres(each) < pivot)
    }
  }
  return 0
}

/** Null where nothing counts at all: no way is then so long. */
function shortfallOf(list: readonly Counted[], distance_m: number, people: number): readonly [number, number, number] | null {
  if (list.some(({ certain_m, count }) => count > 0 && certain_m === Infinity)) return null
  const beyond = (alpha: number) =>
    sumOf(list, ({ certain_m }) => (certain_m > distance_m ? ((certain_m - distance_m) / distance_m) ** alpha : 0)) / people
  return [beyond(0), beyond(1), beyond(2)]
}

/** Where in a hexagon or town it is worst, by what is certain; of places with nobody only where there are no others. */
export function worstPlace(places: readonly LivingPlace[], reaches: readonly Reach[]): { place: LivingPlace; reach: Reach } | null {
  const all = places.map((place, index) => ({ place, reach: reaches[index]! }))
  const lived = all.filter(({ place }) => place.people.residents !== 0)
  const [first, ...others] = lived.length > 0 ? lived : all
  if (!first) return null
  return others.reduce((worst, each) => (each.reach.certain_m > worst.reach.certain_m ? each : worst), first)
}

/** Whether so few of the facilities near by were looked at that the map can't be judged by; null: there are none. */
export function isThin({ audited, facilities }: { audited: number; facilities: number }, floor_percent: number): boolean | null {
  return facilities === 0 ? null : audited * 100 < floor_percent * facilities
}
