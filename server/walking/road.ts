import type { Position } from '#domain/datum.ts'
import { linesOf, type Line } from '#domain/line.ts'
import type { Closure, Way } from '#domain/walking.ts'
import type { WayFact, WayPart } from '#domain/way_fact.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { RoadPartRow, RoadRow } from '../queries/walking.ts'

export interface PlacedPart {
  part: WayPart
  position: Position
}

/** A road of the inventory as it is walked. */
export interface Road extends Way {
  id: string
  name_zh: string
  name_en: string | null
  lines: readonly Line[]
  /** Parts that stand or lie at one place of it. */
  placed: readonly PlacedPart[]
}

export function roadOf(row: RoadRow): Road {
  const parts = row.parts.map((part) => ({ ...part, facts: countingFacts(part.facts) }))
  return {
    id: row.id,
    name_zh: row.name_zh,
    name_en: row.name_en,
    category: row.category,
    is_steps: row.is_steps,
    lines: walkedLines(row.geometry),
    closures: closuresOf(row),
    parts: parts.filter(({ lon }) => lon === null).map(partOf),
    placed: parts.flatMap((part) => (part.lon === null || part.lat === null ? [] : [{ part: partOf(part), position: [part.lon, part.lat] }])),
  }
}

function partOf({ id, type, name, presence, facts }: WayPart): WayPart {
  return { id, type, name, presence, facts }
}

/** One goes along the edge of an area. */
function walkedLines(geometry: PlainGeometry): Line[] {
  const { type, coordinates } = geometry
  const lines = linesOf(geometry) ?? (type === 'Polygon' ? (coordinates as Line[]) : (coordinates as Line[][]).flat())
  return lines.filter((line) => line.length > 1)
}

function closuresOf({ lifecycle, usable, usable_expires_at, occupied_from }: RoadRow): Closure[] {
  return [
    ...(lifecycle === 'suspended' ? [{ why: 'suspended' as const, from: null, until: null }] : []),
    ...(usable === false ? [{ why: 'usable_today' as const, from: null, until: usable_expires_at }] : []),
    ...occupied_from.map((day) => ({ why: 'occupied' as const, from: `${day}T00:00:00+08:00`, until: null })),
  ]
}

/** Of each property the last word, with what other sources and observers say otherwise, each by its own last word. */
function countingFacts(told: RoadPartRow['facts']): WayFact[] {
  const facts: WayFact[] = []
  const speakers = new Set<string>()
  let best: RoadPartRow['facts'][number] | undefined
  for (const each of told) {
    if (each.property !== best?.property) {
      best = each
      speakers.clear()
      facts.push({ ...factOf(each), contradicting: [] })
    }
    const speaker = JSON.stringify([each.source, each.observed_by])
    const isNew = !speakers.has(speaker)
    speakers.add(speaker)
    if (isNew && each !== best && isOtherwise(each, best))
      facts.at(-1)!.contradicting.push({ state: each.state, value: each.value, operator: each.operator })
  }
  return facts
}

function factOf({ source: _, observed_by: __, ...fact }: RoadPartRow['facts'][number]) {
  return { ...fact, observed_at: new Date(fact.observed_at).toISOString() }
}

function isOtherwise(one: RoadPartRow['facts'][number], best: RoadPartRow['facts'][number]): boolean {
  return one.state !== 'unknown' && best.state !== 'unknown' && (one.state !== best.state || one.value !== best.value)
}
