import type { CandidateFault } from '#domain/candidate_table.ts'
import { m } from '../../paraglide/messages.js'

/** What is wrong with a row of a table, or with what was typed. */
export const faultNames: Record<CandidateFault, () => string> = {
  name_missing: m.siting_fault_name,
  position_unreadable: m.siting_fault_position,
  axes_swapped: m.siting_fault_swapped,
  off_the_map: m.siting_fault_off,
  cost_unreadable: m.siting_fault_cost,
  id_unreadable: m.siting_fault_id,
  id_repeated: m.siting_fault_repeated,
}
