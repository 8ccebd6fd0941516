import { presets, type Needs, type Preset } from '#domain/needs.ts'
import { presetName, presetOf } from '../needs_words.ts'
import { m } from '../paraglide/messages.js'

const abouts: Record<Preset, () => string> = {
  manual_chair: m.needs_preset_manual_chair_about,
  power_chair: m.needs_preset_power_chair_about,
  walking_frame: m.needs_preset_walking_frame_about,
  blind: m.needs_preset_blind_about,
  low_vision: m.needs_preset_low_vision_about,
  deaf: m.needs_preset_deaf_about,
  pushchair: m.needs_preset_pushchair_about,
  older_person: m.needs_preset_older_person_about,
}

/** Eight to begin with, each in plain words. */
export function NeedsPresets({ needs, choose }: { needs: Needs; choose: (needs: Needs) => void }) {
  const chosen = presetOf(needs)
  return (
    <section aria-labelledby="needs-presets">
      <h2 id="needs-presets">{m.needs_presets()}</h2>
      <ul className="needs-presets">
        {(Object.keys(presets) as Preset[]).map((preset) => (
          <li key={preset}>
            <button type="button" aria-pressed={preset === chosen} onClick={() => choose(presets[preset])}>
              <strong>{presetName(preset)}</strong>
              <span className="soft">{abouts[preset]()}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
