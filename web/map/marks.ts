import type { Map } from 'maplibre-gl'
import { verdicts, type Verdict } from '#domain/facility.ts'
import { addFitMarks } from './fit_marks.ts'

/** The colours of the verdicts as graphics on the map; the shape says the same. */
const verdict_colour: Record<Verdict, string> = { compliant: '#1e6b3a', non_compliant: '#a32a1c', incomplete: '#8a5a00', unaudited: '#54606c' }

const size_px = 22
const ratio = 2

/** ● ▲ ◐ ○ as images of the map, drawn here: no sprite is fetched. */
export function addMarks(map: Map): void {
  for (const verdict of verdicts) map.addImage(`mark-${verdict}`, drawn(verdict), { pixelRatio: ratio })
  addFitMarks(map, canvas, ratio)
  map.addImage('pill', pill(), { pixelRatio: ratio, stretchX: [[24, 40]], stretchY: [[24, 40]], content: [12, 8, 52, 56] })
}

function drawn(verdict: Verdict): ImageData {
  const side = size_px * ratio
  const context = canvas(side)
  const middle = side / 2
  context.lineJoin = 'round'
  halo(context, () => outline(context, verdict, middle))
  context.fillStyle = context.strokeStyle = verdict_colour[verdict]
  paint[verdict](context, middle)
  return context.getImageData(0, 0, side, side)
}

export type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

/** OffscreenCanvas is missing in older web views. */
function canvas(side: number): Context {
  const element = document.createElement('canvas')
  element.width = element.height = side
  const context = element.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser draws no 2D canvas.')
  return context
}

function halo(context: Context, path: () => void): void {
  path()
  context.lineWidth = 8
  context.strokeStyle = '#ffffff'
  context.stroke()
  context.fillStyle = '#ffffff'
  context.fill()
}

function outline(context: Context, verdict: Verdict, middle: number): void {
  if (verdict === 'non_compliant') triangle(context, middle)
  else circle(context, middle, 12)
}

function circle(context: Context, middle: number, radius: number): void {
  context.beginPath()
  context.arc(middle, middle, radius, 0, 2 * Math.PI)
}

function triangle(context: Context, middle: number): void {
  context.beginPath()
  context.moveTo(middle, middle - 14)
  context.lineTo(middle + 15, middle + 12)
  context.lineTo(middle - 15, middle + 12)
  context.closePath()
}

const paint: Record<Verdict, (context: Context, middle: number) => void> = {
  compliant: (context, middle) => {
    circle(context, middle, 12)
    context.fill()
  },
  non_compliant: (context, middle) => {
    triangle(context, middle)
    context.fill()
  },
  incomplete: (context, middle) => {
    circle(context, middle, 11)
    context.lineWidth = 4
    context.stroke()
    context.beginPath()
    context.arc(middle, middle, 11, -Math.PI / 2, Math.PI / 2)
    context.fill()
  },
  unaudited: (context, middle) => {
    circle(context, middle, 10)
    context.lineWidth = 5
    context.stroke()
  },
}

/** A white label with an ink edge that stretches with its text. */
function pill(): ImageData {
  const context = canvas(64)
  context.beginPath()
  context.roundRect(3, 3, 58, 58, 29)
  context.fillStyle = '#ffffff'
  context.fill()
  context.lineWidth = 4
  context.strokeStyle = '#16202a'
  context.stroke()
  return context.getImageData(0, 0, 64, 64)
}
