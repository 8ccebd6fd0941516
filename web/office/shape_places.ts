import { useState } from 'react'
import type { Position } from '#domain/datum.ts'
import { filledIn, placesIn, type ShapeValues } from './shape_values.ts'

/** The places as typed, or as they last could be read: one wrong figure does not take a drawing off the map. */
export function usePlaces(values: ShapeValues): Position[] {
  const [readable, keep] = useState(values)
  const places = filledIn(values).length === 0 ? [] : placesIn(values)
  if (places && (readable.vertices !== values.vertices || readable.datum !== values.datum)) keep(values)
  return places ?? placesIn(readable) ?? []
}
