import {
  numberNeeds,
  presets,
  printNeeds,
  yesNeeds,
  type Needs,
  type NumberNeed,
  type Preset,
  type TransferSide,
  type YesNeed,
} from '#domain/needs.ts'
import { isEnglish } from './names.ts'
import { m } from './paraglide/messages.js'

const presetNames: Record<Preset, () => string> = {
  manual_chair: m.needs_preset_manual_chair,
  power_chair: m.needs_preset_power_chair,
  walking_frame: m.needs_preset_walking_frame,
  blind: m.needs_preset_blind,
  low_vision: m.needs_preset_low_vision,
  deaf: m.needs_preset_deaf,
  pushchair: m.needs_preset_pushchair,
  older_person: m.needs_preset_older_person,
}

export const presetName = (preset: Preset) => presetNames[preset]()

const yesNames: Record<YesNeed, () => string> = {
  handrails: m.needs_handrails,
  firm_surface: m.needs_firm_surface,
  lift: m.needs_lift,
  seat: m.needs_seat,
  grab_bars: m.needs_grab_bars,
  emergency_call: m.needs_emergency_call,
  other_sex_carer: m.needs_other_sex_carer,
  ostomy_basin: m.needs_ostomy_basin,
  adult_bench: m.needs_adult_bench,
  baby_table: m.needs_baby_table,
  tactile_paving: m.needs_tactile_paving,
  audible_signals: m.needs_audible_signals,
  step_contrast: m.needs_step_contrast,
  hearing_loop: m.needs_hearing_loop,
  written_information: m.needs_written_information,
}

export const yesName = (need: YesNeed) => yesNames[need]()

const lines: Record<NumberNeed, (inputs: { value: string }) => string> = {
  chair_width_mm: m.needs_chair_width_mm_line,
  side_clearance_mm: m.needs_side_clearance_mm_line,
  chair_length_mm: m.needs_chair_length_mm_line,
  turning_mm: m.needs_turning_mm_line,
  steepest_1_in: m.needs_steepest_1_in_line,
  highest_step_mm: m.needs_highest_step_mm_line,
  most_steps_count: m.needs_most_steps_count_line,
  transfer_space_mm: m.needs_transfer_space_mm_line,
  most_door_force_newton: m.needs_most_door_force_newton_line,
}

const sides: Record<TransferSide, () => string> = {
  left: m.needs_side_left,
  right: m.needs_side_right,
  either: m.needs_side_either,
  both: m.needs_side_both,
}

export const sideName = (side: TransferSide) => sides[side]()

/** Everything that is needed, one line each: `宽 680 毫米`, `坡不陡于 1:12`, `扶手`. */
export function needsLines(needs: Needs): string[] {
  const numbers = (Object.keys(numberNeeds) as NumberNeed[]).flatMap((need) => {
    const value = needs[need]
    return value === undefined ? [] : [lines[need]({ value: amount(need, value) })]
  })
  const side = needs.transfer_side ? [m.needs_transfer_line({ side: sideName(needs.transfer_side) })] : []
  return [...numbers, ...side, ...yesNeeds.filter((need) => needs[need]).map(yesName)]
}

/** In a line: the preset and the width, `手动轮椅 · 宽 680 毫米`, else the first two of them. */
export function needsSummary(needs: Needs): string {
  const all = needsLines(needs)
  const preset = presetOf(needs)
  if (preset && needs.chair_width_mm === undefined) return presetName(preset)
  if (preset) return m.needs_preset_with({ preset: presetName(preset), line: all[0]! }) // the width comes first
  const first = all.slice(0, 2).join(m.needs_list_join())
  return all.length > 2 ? m.needs_summary_more({ first, count: all.length }) : first
}

/** The preset that these are to the last value; null: none. */
export function presetOf(needs: Needs): Preset | null {
  const text = printNeeds(needs).toString()
  return (Object.keys(presets) as Preset[]).find((each) => printNeeds(presets[each]).toString() === text) ?? null
}

/** With its unit. */
function amount(need: NumberNeed, number: number): string {
  const value = number.toLocaleString(isEnglish() ? 'en' : 'zh-CN')
  const { unit } = numberNeeds[need]
  if (unit === '1:n') return `1:${value}`
  if (unit === 'N') return m.fit_newton({ value })
  return unit === 'count' ? m.fit_steps({ value }) : m.fit_mm({ value })
}
