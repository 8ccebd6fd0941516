import { useId } from 'react'
import './coverage_hatch.css'

/** The hatching of what is not known for sure; in SVG, because it prints and stays in forced colours. */
export function useHatch(): { id: string; fill: string } {
  const id = useId()
  return { id, fill: `url(#${CSS.escape(id)})` }
}

export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="coverage-hatch-ground" />
        <line x1="0.75" x2="0.75" y2="7" className="coverage-hatch-line" />
      </pattern>
    </defs>
  )
}
