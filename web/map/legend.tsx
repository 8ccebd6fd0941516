import { verdicts } from '#domain/facility.ts'
import { useCity } from '../city.ts'
import { m } from '../paraglide/messages.js'
import { VerdictMark } from '../ui/marks.tsx'

export function MapLegend() {
  const city = useCity()
  return (
    <div className="map-legend" role="group" aria-label={m.finder_legend()}>
      {verdicts.map((verdict) => (
        <VerdictMark key={verdict} verdict={verdict} />
      ))}
      <span className="soft">{m.finder_cluster()}</span>
      {city?.boundary_status === 'schematic' && <span className="soft">{m.schematic_note()}</span>}
      <span className="soft">
        {city?.map_approval_number ? m.approval_number({ number: city.map_approval_number }) : m.approval_number_missing()}
      </span>
    </div>
  )
}
