import type { NumberNeed, YesNeed } from '#domain/needs.ts'
import { m } from '../paraglide/messages.js'

export const numberNames: Record<NumberNeed, () => string> = {
  chair_width_mm: m.needs_chair_width_mm,
  side_clearance_mm: m.needs_side_clearance_mm,
  chair_length_mm: m.needs_chair_length_mm,
  turning_mm: m.needs_turning_mm,
  steepest_1_in: m.needs_steepest_1_in,
  highest_step_mm: m.needs_highest_step_mm,
  most_steps_count: m.needs_most_steps_count,
  transfer_space_mm: m.needs_transfer_space_mm,
  most_door_force_newton: m.needs_most_door_force_newton,
}

/** What each value means, in a sentence. */
export const needsAbouts: Record<NumberNeed | YesNeed, () => string> = {
  chair_width_mm: m.needs_chair_width_mm_about,
  side_clearance_mm: m.needs_side_clearance_mm_about,
  chair_length_mm: m.needs_chair_length_mm_about,
  turning_mm: m.needs_turning_mm_about,
  steepest_1_in: m.needs_steepest_1_in_about,
  highest_step_mm: m.needs_highest_step_mm_about,
  most_steps_count: m.needs_most_steps_count_about,
  transfer_space_mm: m.needs_transfer_space_mm_about,
  most_door_force_newton: m.needs_most_door_force_newton_about,
  handrails: m.needs_handrails_about,
  firm_surface: m.needs_firm_surface_about,
  lift: m.needs_lift_about,
  seat: m.needs_seat_about,
  grab_bars: m.needs_grab_bars_about,
  emergency_call: m.needs_emergency_call_about,
  other_sex_carer: m.needs_other_sex_carer_about,
  ostomy_basin: m.needs_ostomy_basin_about,
  adult_bench: m.needs_adult_bench_about,
  baby_table: m.needs_baby_table_about,
  tactile_paving: m.needs_tactile_paving_about,
  audible_signals: m.needs_audible_signals_about,
  step_contrast: m.needs_step_contrast_about,
  hearing_loop: m.needs_hearing_loop_about,
  written_information: m.needs_written_information_about,
}
