/** Costs of the catalogue that belong to no item of the checklist. */
export const other_costs = ['verify_visit', 'renovate_service', 'build_service'] as const

/** What a work costs where nobody estimated it at the place: of an item of the checklist, or of what is done. */
export interface WorkCost {
  code: string
  cost_yuan: number
  source: string
}

export interface MendedItem {
  criterion: string
  /** Made for this finding. */
  cost_estimate_cny: number | null
}

export interface CountedCost {
  cost_yuan: number | null
  cost_basis: 'estimate' | 'catalogue' | 'none'
}

/**
 * What it costs to mend the failed items of one part, in yuan. Each by its own estimate, else by the catalogue; items to which
 * the catalogue gives the same cost from the same source are one rebuild and count once. Null: one of them has neither.
 */
export function costOfItems(items: readonly MendedItem[], catalogue: ReadonlyMap<string, WorkCost>): CountedCost {
  const rebuilds = new Map<string, number>()
  let sum = 0
  for (const { criterion, cost_estimate_cny } of items) {
    const listed = catalogue.get(criterion)
    if (cost_estimate_cny !== null) sum += cost_estimate_cny
    else if (listed) rebuilds.set(`${listed.cost_yuan} ${listed.source}`, listed.cost_yuan)
    else return { cost_yuan: null, cost_basis: 'none' }
  }
  const cost_yuan = [...rebuilds.values()].reduce((total, each) => total + each, sum)
  return { cost_yuan, cost_basis: rebuilds.size > 0 ? 'catalogue' : 'estimate' }
}
