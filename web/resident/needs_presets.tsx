import { presets, type Needs, type Preset } from '#domain/needs.ts'
import { presetAbout, presetName, presetOf } from '../needs_words.ts'
import { m } from '../paraglide/messages.js'

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
              <span className="soft">{presetAbout(preset)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
