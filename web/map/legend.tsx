import { verdicts } from '#domain/facility.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { FitMark } from '../ui/fit_mark.tsx'
import { VerdictMark } from '../ui/marks.tsx'

/** The families of marks; fit only where the list is judged for somebody. */
export function MapLegend({ isJudged = false }: { isJudged?: boolean }) {
  const city = useCity()
  return (
    <div className="map-legend" role="group" aria-label={m.finder_legend()}>
      {isJudged && (
        <span className="map-legend-group">
          <strong>{m.finder_legend_fit()}</strong>
          {(['fits', 'does_not_fit', 'unknown'] as const).map((answer) => (
            <FitMark key={answer} answer={answer} />
          ))}
        </span>
      )}
      <span className="map-legend-group">
        <strong>{m.finder_legend_verdict()}</strong>
        {verdicts.map((verdict) => (
          <VerdictMark key={verdict} verdict={verdict} />
        ))}
      </span>
      <span className="mark map-legend-lock">
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.75">
          <path d="M3.5 7h9v7h-9z" fill="currentColor" />
          <path d="M5 7V5a3 3 0 0 1 6 0v2" />
        </svg>
        {m.finder_legend_locked()}
      </span>
      <span className="soft">{m.finder_stale_legend()}</span>
      <span className="soft">{m.finder_cluster()}</span>
      {city?.boundary_status === 'schematic' && <span className="soft">{m.schematic_note()}</span>}
      <span className="soft">
        {city?.map_approval_number ? m.approval_number({ number: city.map_approval_number }) : m.approval_number_missing()}
      </span>
    </div>
  )
}
