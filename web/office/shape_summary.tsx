import { roughDistanceM } from '#domain/datum.ts'
import { least_vertices, type Shape } from '#domain/vertices.ts'
import { useCity } from '../city.ts'
import { distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { measureText } from './shape_text.ts'
import { placesIn, type ShapeValues } from './shape_values.ts'

/** In words where the numbers put it, how far that is from where it was, and whether it is in the city at all. */
export function ShapeSummary({ values, base, shape }: { values: ShapeValues; base: ShapeValues; shape: Shape }) {
  const extent = useCity()?.extent
  const places = placesIn(values) ?? []
  const [first] = places
  if (!first || places.length < least_vertices[shape]) return null
  const [before] = placesIn(base) ?? []
  const moved = before && shape === 'point' ? Math.round(roughDistanceM(before, first)) : 0
  const isOutside = extent && places.some(([lon, lat]) => lon < extent.west || lon > extent.east || lat < extent.south || lat > extent.north)
  return (
    <p>
      {measureText(shape, places)}
      {moved > 0 && m.inventory_form_moved({ distance: distanceText(moved) })}
      {isOutside && <strong className="shape-warning"> {m.inventory_form_outside()}</strong>}
    </p>
  )
}
