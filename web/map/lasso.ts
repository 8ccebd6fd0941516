import type { Map } from 'maplibre-gl'
import { TerraDraw, TerraDrawFreehandMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import type { Position } from '#domain/datum.ts'

const action = '#0b4f8a'

/** Draws a line round facilities by hand: by dragging, or from a click to the next. Answers how to stop. */
export function startLasso(map: Map, done: (area: Position[]) => void): () => void {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
    modes: [
      new TerraDrawFreehandMode({
        drawInteraction: 'click-move-or-drag',
        minDistance: 8,
        styles: {
          fillColor: action,
          fillOpacity: 0.15,
          outlineColor: action,
          outlineWidth: 3,
          closingPointColor: '#ffffff',
          closingPointOutlineColor: action,
        },
      }),
    ],
  })
  draw.start()
  draw.setMode('freehand')
  draw.on('finish', (id) => {
    const geometry = draw.getSnapshotFeature(id)?.geometry
    const ring = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []
    const places = ring.slice(0, -1).map(([lon = 0, lat = 0]): Position => [lon, lat])
    if (places.length >= 3) done(places)
    else draw.clear()
  })
  return () => draw.stop()
}
