import type { Map } from 'maplibre-gl'
import type { FitAnswer } from '#domain/fit_place.ts'
import type { Context } from './marks.ts'

/** The colours of fit as graphics on the map; the sign in the square says the same. */
const fit_colour: Record<FitAnswer, string> = { fits: '#1e6b3a', does_not_fit: '#a32a1c', unknown: '#8a5a00' }

const size_px = 20

/** Squares with ✓ ✕ ?, dashed where stale, a lock, and nothing at all, as images of the map. */
export function addFitMarks(map: Map, canvas: (side: number) => Context, ratio: number): void {
  const add = (name: string, side: number, paint: (context: Context) => void) => {
    const context = canvas(side * ratio)
    context.scale((side * ratio) / 16, (side * ratio) / 16)
    context.lineCap = context.lineJoin = 'round'
    paint(context)
    map.addImage(name, context.getImageData(0, 0, side * ratio, side * ratio), { pixelRatio: ratio })
  }
  for (const answer of ['fits', 'does_not_fit', 'unknown'] as const) {
    add(`fit-${answer}`, size_px, (context) => square(context, answer, false))
    add(`fit-${answer}_stale`, size_px, (context) => square(context, answer, true))
  }
  add('lock', size_px, lock)
  add('blank', 1, () => {})
}

const signs: Record<FitAnswer, string> = {
  fits: 'M4.25 8.25 7 11 12 5.5',
  does_not_fit: 'M4.75 4.75 11.25 11.25M11.25 4.75 4.75 11.25',
  unknown: 'M5.9 6.2a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.7m0 2v.1',
}

function square(context: Context, answer: FitAnswer, isStale: boolean): void {
  context.fillStyle = context.strokeStyle = fit_colour[answer]
  if (isStale) {
    context.lineWidth = 1.5
    context.lineCap = 'butt'
    context.setLineDash([2.6, 1.8])
    context.strokeRect(1.25, 1.25, 13.5, 13.5)
    context.setLineDash([])
  } else {
    context.fillRect(0.75, 0.75, 14.5, 14.5)
    context.strokeStyle = '#ffffff'
  }
  context.lineWidth = 2
  context.stroke(new Path2D(signs[answer]))
}

function lock(context: Context): void {
  context.fillStyle = context.strokeStyle = '#16202a'
  context.fillRect(3, 7, 10, 7.5)
  context.lineWidth = 1.75
  context.stroke(new Path2D('M5 7V5a3 3 0 0 1 6 0v2'))
}
