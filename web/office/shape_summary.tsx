import { isProjected, roughDistanceM } from '#domain/datum.ts'
import { isWithin } from '#domain/extent.ts'
import { least_vertices, readVertices, type Shape } from '#domain/vertices.ts'
import { useCity } from '../city.ts'
import { distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { faultText } from './facility_check.ts'
import { sentences } from './sentences.ts'
import { measureText } from './shape_text.ts'
import { datumOf, misreadIn, placesIn, type ShapeValues } from './shape_values.ts'

interface Props {
  values: ShapeValues
  base: ShapeValues
  shape: Shape
  /** What can't be read is said at its point already. */
  isSaid: boolean
}

/** In words where the numbers put it, how far that is from where it was, and whether it is in the city at all. */
export function ShapeSummary({ values, base, shape, isSaid }: Props) {
  const extent = useCity()?.extent
  const misread = misreadText(values, shape, isSaid)
  const places = placesIn(values) ?? []
  const [first] = places
  if (misread) return <p className="shape-warning">{misread}</p>
  if (!first || places.length < least_vertices[shape]) return null
  const [before] = placesIn(base) ?? []
  const moved = before && shape === 'point' ? Math.round(roughDistanceM(before, first)) : 0
  const isOutside = extent && places.some((place) => !isWithin(place, extent))
  return (
    <p>
      {measureText(shape, places)}
      {moved > 0 && m.inventory_form_moved({ distance: distanceText(moved) })}
      {isOutside && <strong className="shape-warning"> {m.inventory_form_outside()}</strong>}
    </p>
  )
}

/** At which point the numbers can't be read, unless it is only half typed; the map keeps what was there. */
function misreadText(values: ShapeValues, shape: Shape, isSaid: boolean): string | undefined {
  const [datum, misread] = [datumOf(values), misreadIn(values)]
  if (!datum || !misread) return undefined
  const { x, y } = readVertices(values.vertices)[misread.index]! // the row that was misread
  if (!x.trim() || !y.trim()) return undefined
  if (isSaid) return m.shape_misread_kept()
  const fault = faultText(misread.fault, isProjected(datum))
  return sentences(shape === 'point' ? fault : m.shape_misread({ number: misread.index + 1, fault }), m.shape_misread_kept())
}
