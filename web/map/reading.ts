import type { Verdict } from '#domain/facility.ts'
import type { FitAnswer } from '#domain/fit_place.ts'
import { bearing, directionText } from '../direction.ts'
import { distanceText, nameOf, verdictName } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { answerName } from '../ui/fit_mark.tsx'
import type { Listed } from './layers/listed.ts'

export type Arrow = 'ArrowUp' | 'ArrowRight' | 'ArrowDown' | 'ArrowLeft'

const way: Record<Arrow, number> = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 }

interface Place {
  lon: number
  lat: number
}
type Readable = Listed & { facility: { name_zh: string; name_en: string | null; fit?: { answer: FitAnswer } | null } }

/** The nearest place within 45° of the arrow, in words. */
export function readAround(rows: readonly Readable[], from: Place, arrow: Arrow): { text: string; number: number | null } {
  const [nearest] = rows
    .filter((row) => metres(from, row) > 1 && apart(bearing(from, row), way[arrow]) <= 45)
    .sort((a, b) => metres(from, a) - metres(from, b))
  if (!nearest) return { text: m.finder_map_nothing(), number: null }
  const words = {
    name: nameOf(nearest.facility),
    verdict: verdictName(nearest.verdict as Verdict),
    direction: directionText(from, nearest),
    distance: distanceText(Math.round(metres(from, nearest))),
  }
  const fit = nearest.facility.fit?.answer
  return { text: fit ? m.finder_map_read_fit({ ...words, fit: answerName(fit) }) : m.finder_map_read(words), number: nearest.number }
}

function apart(one: number, other: number): number {
  const difference = Math.abs(one - other) % 360
  return Math.min(difference, 360 - difference)
}

/** On a sphere: good to half a per cent, which is enough to say what is nearest. */
function metres(from: Place, to: Place): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180)
  return Math.hypot(east, to.lat - from.lat) * 111_195
}
