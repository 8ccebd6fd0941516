/**
 * What a person needs to use a place. Absent: not needed. Lengths in mm; a slope as the n of 1:n, which it may be no steeper
 * than. Kept on the person's own device; sent along with a question, in its body, and kept nowhere else.
 */
export interface Needs extends Partial<Record<NumberNeed, number>>, Partial<Record<YesNeed, true>> {
  /** From which side, seated on the toilet, the person comes onto it. */
  transfer_side?: TransferSide
}

export const transferSides = ['left', 'right', 'either', 'both'] as const
export type TransferSide = (typeof transferSides)[number]

/** What is typed in, with what is plausible: beyond it a typing error is likelier. */
export const numberNeeds = {
  chair_width_mm: { unit: 'mm', least: 300, most: 1_500 },
  side_clearance_mm: { unit: 'mm', least: 0, most: 300 },
  chair_length_mm: { unit: 'mm', least: 300, most: 2_500 },
  turning_mm: { unit: 'mm', least: 500, most: 3_000 },
  steepest_1_in: { unit: '1:n', least: 2, most: 100 },
  highest_step_mm: { unit: 'mm', least: 0, most: 300 },
  most_steps_count: { unit: 'count', least: 0, most: 100 },
  transfer_space_mm: { unit: 'mm', least: 300, most: 2_000 },
  most_door_force_newton: { unit: 'N', least: 5, most: 200 },
} as const
export type NumberNeed = keyof typeof numberNeeds

export const yesNeeds = [
  'handrails',
  'firm_surface',
  'lift',
  'seat',
  'grab_bars',
  'emergency_call',
  'other_sex_carer',
  'ostomy_basin',
  'adult_bench',
  'baby_table',
  'tactile_paving',
  'audible_signals',
  'step_contrast',
  'hearing_loop',
  'written_information',
] as const
export type YesNeed = (typeof yesNeeds)[number]

/** Beside the chair on each side, where the person gives no clearance of their own. */
export const usual_clearance_mm = 50

/** Room beside the seat for a chair, where the person gives none of their own. */
export const usual_transfer_mm = 750

/** As high as a chair rolls over alone, where the person takes no steps and gives no height of their own (GB 50763-2012, 3.5.3). */
const usual_step_mm = 15

/**
 * Where to begin; each value can be changed. Chairs are as ISO 7176-5 and GB 50763 take them: 680 mm and 700 mm wide,
 * a turning circle of 1500 mm, 1:12 and 15 mm as the steepest and highest that one rolls over alone.
 */
export const presets = {
  manual_chair: {
    chair_width_mm: 680,
    side_clearance_mm: 50,
    chair_length_mm: 1_100,
    turning_mm: 1_500,
    steepest_1_in: 12,
    highest_step_mm: 15,
    most_steps_count: 0,
    firm_surface: true,
    lift: true,
    seat: true,
    grab_bars: true,
  },
  power_chair: {
    chair_width_mm: 700,
    side_clearance_mm: 50,
    chair_length_mm: 1_200,
    turning_mm: 1_500,
    steepest_1_in: 8,
    highest_step_mm: 15,
    most_steps_count: 0,
    firm_surface: true,
    lift: true,
    seat: true,
    grab_bars: true,
  },
  walking_frame: {
    chair_width_mm: 650,
    side_clearance_mm: 30,
    steepest_1_in: 12,
    highest_step_mm: 150,
    most_steps_count: 2,
    handrails: true,
    firm_surface: true,
    lift: true,
    seat: true,
    grab_bars: true,
  },
  blind: { tactile_paving: true, audible_signals: true, handrails: true },
  low_vision: { step_contrast: true, handrails: true },
  deaf: { written_information: true },
  pushchair: { chair_width_mm: 600, side_clearance_mm: 30, steepest_1_in: 8, highest_step_mm: 50, most_steps_count: 3, baby_table: true },
  older_person: { steepest_1_in: 10, most_steps_count: 6, handrails: true, seat: true, grab_bars: true },
} as const satisfies Record<string, Needs>
export type Preset = keyof typeof presets

/** The narrowest passage that the person gets through, in mm; undefined: any. A chair of 680 mm with 50 mm on each side needs 780. */
export function passageMm({ chair_width_mm, side_clearance_mm = usual_clearance_mm }: Needs): number | undefined {
  return chair_width_mm === undefined ? undefined : chair_width_mm + 2 * side_clearance_mm
}

/** How many steps one after the other the person takes: on wheels none, unless they say so. Undefined: any. */
export function mostSteps({ most_steps_count, chair_width_mm, chair_length_mm, turning_mm }: Needs): number | undefined {
  const isOnWheels = chair_width_mm !== undefined || chair_length_mm !== undefined || turning_mm !== undefined
  return most_steps_count ?? (isOnWheels ? 0 : undefined)
}

/** Whether the person comes on wheels or with a frame that takes no flight of steps. */
export function needsStepFree(needs: Needs): boolean {
  return mostSteps(needs) === 0
}

/** The highest single step that the person takes, in mm; undefined: any. */
export function highestStepMm(needs: Needs): number | undefined {
  return needs.highest_step_mm ?? (needsStepFree(needs) ? usual_step_mm : undefined)
}

/** Whether steps of some sort would keep the person out. */
export function caresForSteps(needs: Needs): boolean {
  return mostSteps(needs) !== undefined || highestStepMm(needs) !== undefined || Boolean(needs.handrails) || Boolean(needs.step_contrast)
}

/** As the parameters of a link that the person may send: numbers, a side, and a list of what is a plain yes. */
export function printNeeds(needs: Needs): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const name of Object.keys(numberNeeds) as NumberNeed[]) if (needs[name] !== undefined) parameters.set(name, String(needs[name]))
  if (needs.transfer_side) parameters.set('transfer_side', needs.transfer_side)
  const yes = yesNeeds.filter((name) => needs[name])
  if (yes.length > 0) parameters.set('needs', yes.join(','))
  return parameters
}

/** Of such a link; what is not plausible is left out. */
export function parseNeeds(parameters: URLSearchParams): Needs {
  const needs: Needs = {}
  for (const [name, { least, most }] of Object.entries(numberNeeds) as [NumberNeed, { least: number; most: number }][]) {
    const value = Number(parameters.get(name) ?? Number.NaN)
    if (value >= least && value <= most) needs[name] = value
  }
  const side = transferSides.find((each) => each === parameters.get('transfer_side'))
  if (side) needs.transfer_side = side
  const yes = new Set(parameters.get('needs')?.split(','))
  for (const name of yesNeeds) if (yes.has(name)) needs[name] = true
  return needs
}

export function hasNeeds(needs: Needs): boolean {
  return Object.keys(needs).length > 0
}
