import { randomUUID } from 'node:crypto'
import { takenComponents, invalidShapes } from '../queries/import_judging.ts'
import type { Draft } from './draft.ts'
import type { Judging } from './judge.ts'
import { spokenPart, type RecordedPart } from './record.ts'

/**
 * Takes away shapes of parts that PostGIS does not take, and answers which id a part that is new is written with: its own,
 * unless a component of the inventory or a row above has it.
 */
export async function settleParts({ db, plan, taken_parts }: Judging, drafts: Draft[]): Promise<(part: RecordedPart) => string> {
  const column = plan.mapping['components']
  const all = drafts.flatMap((draft) => draft.recorded.components.map((part) => ({ part, draft })))
  const shaped = all.filter(({ part: { geometry } }) => geometry && geometry.type !== 'Point')
  const invalid =
    shaped.length > 0
      ? await invalidShapes(
          db,
          shaped.map(({ part }) => part.geometry!),
        )
      : [] // filtered for one just above
  for (const { place, why } of invalid) {
    const { part, draft } = shaped[place]! // the places are those of the list that was asked for
    draft.reasons.push({ code: 'part_geometry_left_out', params: { part: spokenPart(part), why }, column })
    part.geometry = undefined
  }
  const ids = all.flatMap(({ part: { id } }) => (id === undefined ? [] : [id]))
  const known = new Set(ids.length > 0 ? await takenComponents(db, ids) : [])
  return ({ id }) => {
    if (id === undefined || known.has(id) || taken_parts.get(id) !== undefined) return randomUUID()
    taken_parts.set(id, 1)
    return id
  }
}
