/** Why a facility cannot be used today. Whether it can is no part of its verdict: a compliant toilet that is locked helps nobody. */
export const operationalReasons = ['locked', 'used_as_storage', 'blocked', 'broken', 'no_water', 'no_power', 'works_under_way', 'other'] as const
export type OperationalReason = (typeof operationalReasons)[number]

/** How long what somebody saw is taken to hold, in days; afterwards nobody knows. What is out of order is mended sooner than what works breaks. */
export const holds_days = { usable: 30, unusable: 7 } as const
