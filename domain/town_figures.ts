import type { Day } from '#domain/date.ts'

/** What a town's people were counted to be, each with the year or day it is of. */
export interface TownFigures {
  population: number | null
  population_as_of: string | null
  disabled_residents: number | null
  disabled_residents_as_of: string | null
}

export const peopleFigures = ['population', 'disabled_residents'] as const
export type PeopleFigure = (typeof peopleFigures)[number]

/**
 * The town with the figures of the day: the latest that is of the day or before, else the earliest. `replaced`: what its
 * figures were before, newest first; of one year the newest is the corrected one.
 */
export function withFiguresOn<T extends TownFigures>(town: T & { replaced?: readonly Partial<TownFigures>[] }, day: Day): T {
  if (!town.replaced?.length) return town
  let known: TownFigures = town
  const all = [known, ...town.replaced.map((before) => (known = { ...known, ...before }))]
  const of = (figure: PeopleFigure) => {
    const { [figure]: people, [`${figure}_as_of` as const]: as_of } = figureOn(all, figure, day)
    return { [figure]: people, [`${figure}_as_of`]: as_of }
  }
  return { ...town, ...of('population'), ...of('disabled_residents') }
}

function figureOn(all: readonly TownFigures[], figure: PeopleFigure, day: Day): TownFigures {
  const known = all.filter((each) => each[figure] !== null)
  const yearOf = (each: TownFigures) => each[`${figure}_as_of` as const] ?? ''
  const past = known.filter((each) => yearOf(each) <= day)
  const best = (a: TownFigures, b: TownFigures) => (past.length > 0 ? yearOf(b) > yearOf(a) : yearOf(b) < yearOf(a))
  const from = past.length > 0 ? past : known
  return from.length === 0 ? all[0]! : from.reduce((kept, each) => (best(kept, each) ? each : kept))
}
