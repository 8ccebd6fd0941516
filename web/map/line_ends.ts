import * as maplibregl from 'maplibre-gl'
import { useEffect } from 'react'
import type { Position } from '#domain/datum.ts'
import { m } from '../paraglide/messages.js'

/** Marks in words where a line starts and where it ends, each beyond its end: the direction says which way is along it. */
export function useLineEnds(map: maplibregl.Map, places: readonly Position[]): void {
  const start = places[0]?.join()
  const end = places.length > 1 ? places.at(-1)?.join() : undefined
  const isWestward = places.length > 1 && places.at(-1)![0] < places[0]![0]
  useEffect(() => {
    const [left, right] = ['bottom-right', 'bottom-left'] as const // the corner of the mark that lies at the place
    const marks = [
      start === undefined ? [] : mark(start, { word: m.shape_mark_start(), name: m.shape_start(), anchor: isWestward ? right : left }),
      end === undefined ? [] : mark(end, { word: m.shape_mark_end(), name: m.shape_end(), anchor: isWestward ? left : right }),
    ].flat()
    for (const each of marks) each.addTo(map)
    return () => marks.forEach((each) => void each.remove())
  }, [map, start, end, isWestward])
}

function mark(place: string, { word, name, anchor }: { word: string; name: string; anchor: maplibregl.PositionAnchor }): maplibregl.Marker {
  const element = document.createElement('div')
  element.className = 'line-end'
  element.textContent = word
  element.role = 'img'
  element.ariaLabel = name
  const [lon, lat] = place.split(',').map(Number)
  return new maplibregl.Marker({ element, anchor, offset: [0, -8] }).setLngLat([lon!, lat!]) // joined from a position
}
