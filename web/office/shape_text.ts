import type { Position } from '#domain/datum.ts'
import { areaM2, lengthM } from '#domain/line.ts'
import type { Shape } from '#domain/vertices.ts'
import { distanceText, isEnglish } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { placesIn, shapeOf, type ShapeValues } from './shape_values.ts'

const names: Record<Shape | 'kept', () => string> = { point: m.shape_point, line: m.shape_line, area: m.shape_area, kept: m.shape_kept }

export const shapeName = (shape: Shape | 'kept') => names[shape]()

export function areaText(area_m2: number): string {
  return `${Math.round(area_m2).toLocaleString(isEnglish() ? 'en' : 'zh-CN')}\u00A0m²`
}

/** What is drawn, in words: how many points, and the length or the area on the ellipsoid. */
export function measureText(shape: Shape, places: readonly Position[]): string {
  const count = places.length
  if (shape === 'line') return m.shape_line_summary({ count, length: distanceText(Math.round(lengthM(places))) })
  if (shape === 'area') return m.shape_area_summary({ count, area: areaText(areaM2(places)) })
  const [place] = places
  return place ? m.inventory_form_place({ lon: place[0].toFixed(6), lat: place[1].toFixed(6) }) : ''
}

/** A geometry as one line, to be compared with another. */
export function shapeText(values: ShapeValues, kind: string): string {
  const shape = shapeOf(values, kind)
  if (shape === 'kept') return m.shape_kept()
  const places = placesIn(values) ?? []
  if (places.length === 0) return ''
  return shape === 'point' ? places[0]!.join(', ') : m.shape_named({ shape: shapeName(shape), summary: measureText(shape, places) })
}
