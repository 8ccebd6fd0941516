import { presets, printNeeds, type Needs, type Preset } from '#domain/needs.ts'
import { m } from './paraglide/messages.js'

const names: Record<Preset, readonly [name: () => string, about: () => string]> = {
  manual_chair: [m.needs_preset_manual_chair, m.needs_preset_manual_chair_about],
  power_chair: [m.needs_preset_power_chair, m.needs_preset_power_chair_about],
  walking_frame: [m.needs_preset_walking_frame, m.needs_preset_walking_frame_about],
  blind: [m.needs_preset_blind, m.needs_preset_blind_about],
  low_vision: [m.needs_preset_low_vision, m.needs_preset_low_vision_about],
  deaf: [m.needs_preset_deaf, m.needs_preset_deaf_about],
  pushchair: [m.needs_preset_pushchair, m.needs_preset_pushchair_about],
  older_person: [m.needs_preset_older_person, m.needs_preset_older_person_about],
}

export const presetName = (preset: Preset) => names[preset][0]()
export const presetAbout = (preset: Preset) => names[preset][1]()

/** The preset that these are to the last value; null: none. */
export function presetOf(needs: Needs): Preset | null {
  const text = printNeeds(needs).toString()
  return (Object.keys(presets) as Preset[]).find((each) => printNeeds(presets[each]).toString() === text) ?? null
}
