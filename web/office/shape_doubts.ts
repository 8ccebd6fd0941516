import { isWithin, longest_usual_m, type Extent } from '#domain/extent.ts'
import { lengthM } from '#domain/line.ts'
import { distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { isSameShape, placesIn, shapeOf, type ShapeValues } from './shape_values.ts'

/** What is likelier a slip than so in a place that was drawn or typed, in words: a person has to confirm it. */
export function doubtsIn(base: ShapeValues, values: ShapeValues, kind: string, extent: Extent): string[] {
  if (isSameShape(base, values, kind)) return []
  const places = placesIn(values) ?? []
  const length_m = shapeOf(values, kind) === 'line' ? lengthM(places) : 0
  return [
    ...(places.some((place) => !isWithin(place, extent)) ? [m.shape_doubt_outside()] : []),
    ...(length_m >= longest_usual_m ? [m.shape_doubt_long({ length: distanceText(Math.round(length_m)) })] : []),
  ]
}
