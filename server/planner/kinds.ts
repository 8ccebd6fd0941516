import type { ScenarioKind } from '../queries/scenarios.ts'
import type { PlanKind } from './kind.ts'
import { sitingKind } from './siting_kind.ts'
import { worksKind } from './works_kind.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- each fits to its own question, which its schema has looked at
export const kinds: Partial<Record<ScenarioKind, PlanKind<any, any, any>>> = { works: worksKind, siting: sitingKind }
