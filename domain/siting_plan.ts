/** What is asked of siting; see siting.ts and siting_center.ts for what each means. */
export const sitingModels = ['cover_all', 'cover_most', 'cover_share', 'least_way', 'least_longest', 'cover_twice'] as const
export type SitingModel = (typeof sitingModels)[number]

/** By what a facility that is there counts as serving. */
export const countedSites = ['operating', 'verified', 'compliant', 'compliant_verified'] as const
export type CountedSite = (typeof countedSites)[number]

export const sitingGroups = ['residents', 'disabled_residents', 'over_60'] as const

/** Whether a site is in every plan that is good enough, in none, or in some (planning by near-optimal plans). */
export const standings = ['in_every_good_plan', 'in_none', 'a_choice', 'not_known'] as const
export type Standing = (typeof standings)[number]
