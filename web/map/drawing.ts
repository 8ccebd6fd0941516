import type { Map } from 'maplibre-gl'
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  type GeoJSONStoreFeatures,
  type SnapToCustom,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import type { Position } from '#domain/datum.ts'
import { snapOf, type Snap, type SnapRoad } from '#domain/snapping.ts'
import type { Shape } from '#domain/vertices.ts'

export interface DrawingEvents {
  /** What a place is drawn to. */
  roads: () => readonly SnapRoad[]
  /** A shape was finished, or a vertex of it moved, added or removed. */
  changed: (places: Position[]) => void
  /** So much is drawn of a shape that is not finished; null: nothing is being drawn. */
  progressed: (places: Position[] | null) => void
  /** The pointer holds to an end or vertex of a road; null: to none. */
  snapped: (snap: Snap | null) => void
}

export interface Drawing {
  /** Shows a shape to be reshaped; an empty one is drawn. */
  show: (shape: Shape, places: readonly Position[]) => void
  /** Begins anew, without what is shown. */
  redraw: (shape: Shape) => void
  /** Takes the last point back that was drawn; false: nothing is being drawn. */
  stepBack: () => boolean
  finish: () => void
  stop: () => void
}

const action = '#0b4f8a'
const ink = '#16202a'
const paper = '#ffffff'
const amber = '#ffb000'

const mode_of: Record<Shape, string> = { point: 'point', line: 'linestring', area: 'polygon' }

/** The pointer is drawn to a road within so many pixels. */
const reach_px = 14
const metres_of_pixel_at_zoom_0 = 78_271.517 // 512 pixels around the equator

/** Draws and reshapes one shape on the map, with the ends and vertices of roads to hold to. */
export function startDrawing(map: Map, events: DrawingEvents): Drawing {
  const toCustom = snapToRoads(map, events)
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: modes(toCustom),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  })
  draw.start()
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id)
    if (!feature) return
    if (feature.geometry.type === 'Point') onlyPoint(draw, feature)
    else if (draw.getMode() !== 'select') setTimeout(() => draw.enabled && draw.hasFeature(id) && draw.selectFeature(id)) // once the mode has let go of it
    events.progressed(null)
    events.changed(placesOf(feature))
  })
  draw.on('change', () => events.progressed(committed(draw)))

  const redraw = (shape: Shape) => {
    draw.setMode('static')
    draw.clear()
    draw.setMode(mode_of[shape])
    events.progressed(null)
  }
  return {
    redraw,
    show: (shape, places) => {
      redraw(shape)
      const [added] = places.length > 0 ? draw.addFeatures([featureOf(shape, places)]) : []
      if (added?.valid && added.id !== undefined && shape !== 'point') draw.selectFeature(added.id)
    },
    stepBack: () => {
      if (draw.getModeState() !== 'drawing') return false
      return draw.undo()
    },
    // The one way to finish that every mode has.
    finish: () => map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' })),
    stop: () => draw.stop(),
  }
}

/** A snap to the roads around, told when it changes. */
function snapToRoads(map: Map, { roads, snapped }: DrawingEvents): SnapToCustom {
  let last = ''
  return ({ lng, lat }) => {
    const reach_m = (reach_px * metres_of_pixel_at_zoom_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom()
    const snap = snapOf([lng, lat], roads(), reach_m)
    const name = snap ? `${snap.road.id} ${snap.position.join()}` : ''
    if (name !== last) snapped(snap)
    last = name
    return snap ? [...snap.position] : undefined
  }
}

function modes(toCustom: SnapToCustom) {
  const snapping = { toCustom }
  const drawn = {
    closingPointColor: paper,
    closingPointOutlineColor: action,
    closingPointWidth: 8,
    closingPointOutlineWidth: 3,
    snappingPointColor: amber,
    snappingPointOutlineColor: ink,
    snappingPointWidth: 9,
    snappingPointOutlineWidth: 2,
  } as const
  const coordinates = { draggable: true, deletable: true, midpoints: { draggable: true }, snappable: snapping }
  return [
    new TerraDrawPointMode({ editable: true, styles: { pointColor: action, pointOutlineColor: paper, pointWidth: 10, pointOutlineWidth: 3 } }),
    new TerraDrawLineStringMode({ snapping, styles: { lineStringColor: action, lineStringWidth: 5, ...drawn } }),
    new TerraDrawPolygonMode({ snapping, styles: { fillColor: action, fillOpacity: 0.2, outlineColor: action, outlineWidth: 4, ...drawn } }),
    new TerraDrawSelectMode({
      allowManualDeselection: false,
      keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
      flags: { linestring: { feature: { coordinates } }, polygon: { feature: { coordinates } } },
      styles: {
        selectedLineStringColor: action,
        selectedLineStringWidth: 5,
        selectedPolygonColor: action,
        selectedPolygonFillOpacity: 0.2,
        selectedPolygonOutlineColor: action,
        selectedPolygonOutlineWidth: 4,
        selectionPointColor: paper,
        selectionPointOutlineColor: action,
        selectionPointWidth: 8,
        selectionPointOutlineWidth: 3,
        midPointColor: action,
        midPointOutlineColor: paper,
        midPointWidth: 5,
        midPointOutlineWidth: 2,
      },
    }),
  ]
}

/** A facility has one place: the newer point takes the older's. */
function onlyPoint(draw: TerraDraw, { id }: GeoJSONStoreFeatures): void {
  const others = draw.getSnapshot().filter((feature) => feature.id !== id)
  draw.removeFeatures(others.map((feature) => feature.id!)) // every feature in its store has one
}

function placesOf({ geometry: { type, coordinates } }: GeoJSONStoreFeatures): Position[] {
  if (type === 'Point') return [placeOf(coordinates)]
  return type === 'LineString' ? coordinates.map(placeOf) : (coordinates[0] ?? []).slice(0, -1).map(placeOf)
}

const placeOf = ([lon = 0, lat = 0]: number[]): Position => [lon, lat]

/** The points that were set so far: of a line all but the last, which follows the pointer; a polygon counts them. */
function committed(draw: TerraDraw): Position[] | null {
  if (draw.getModeState() !== 'drawing') return null
  const feature = draw.getSnapshot().find(({ properties }) => properties['currentlyDrawing'])
  if (!feature || feature.geometry.type === 'Point') return null
  const { type, coordinates } = feature.geometry
  if (type === 'LineString') return coordinates.slice(0, -1).map(placeOf)
  const count = feature.properties['committedCoordinateCount']
  return (coordinates[0] ?? []).slice(0, typeof count === 'number' ? count : 0).map(placeOf)
}

function featureOf(shape: Shape, places: readonly Position[]): GeoJSONStoreFeatures {
  const positions = places.map((place) => [...place])
  const geometry = {
    point: { type: 'Point' as const, coordinates: positions[0]! }, // only what has a place is shown
    line: { type: 'LineString' as const, coordinates: positions },
    area: { type: 'Polygon' as const, coordinates: [[...positions, positions[0]!]] },
  }[shape]
  return { type: 'Feature', geometry, properties: { mode: mode_of[shape] } }
}
