import { randomUUID } from 'node:crypto'
import type { Day } from '#domain/date.ts'
import { isTurned } from '#domain/line.ts'
import { mergedColumns, mergeFields, mergeProposal, type MergeField, type MergeSide } from '#domain/merge.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { Db } from '../database/connect.ts'
import { found, problem, type Problem } from '../problem.ts'
import { facilityById } from '../queries/facilities.ts'
import { undoing } from '../queries/import_undo.ts'
import { lastVisit, moveAudits, type LastVisit } from '../queries/merge_audits.ts'
import { moveBack, moveParts, moveVerifications, swapLives, type Moved } from '../queries/merge_parts.ts'
import * as merges from '../queries/merges.ts'
import { turnFacts } from '../queries/segments.ts'
import { assignTowns } from '../queries/town_assignment.ts'
import { checkVersion } from '../version.ts'

export interface MergeRequest {
  id: string
  into: string
  choices: Partial<Record<MergeField, MergeSide>>
  /** If-Match of the record that is merged, and the revision of the other. */
  if_match: string | undefined
  into_revision: number
  actor: string
  today: Day
}

/** Makes one record of two: parts, visits and links of the merged one go over, and it answers with the other from then on. */
export async function mergeFacilities(trx: Db, request: MergeRequest): Promise<void> {
  const { id, into, today } = request
  if (id === into) throw problem('duplicate_of_itself')
  const locked = await merges.lockForMerge(trx, [id, into])
  const merged = found(locked.get(id), 'facility_not_found', { id })
  const survivor = found(locked.get(into), 'facility_not_found', { id: into })
  checkMergeable(merged, survivor, request)
  const chosen = await chosenFields(trx, request)
  const operation = randomUUID()
  await merges.operating(trx, operation)
  const last = await lastVisit(trx, { merged: id, survivor: into })
  const moved = await handOver(trx, { merged, survivor, chosen, last })
  const columns = chosen.flatMap((field) => mergedColumns[field])
  const gives = chosen.includes('code') ? { merged_into: into, code: null } : { merged_into: into }
  const verdict = last?.facility_id === id ? picked(merged.image, ['verdict', 'verdict_on']) : {}
  const takes = { ...picked(merged.image, columns), ...united(survivor.image, merged.image), ...verdict }
  await merges.setColumns(trx, id, Object.keys(gives), gives)
  await merges.setColumns(trx, into, Object.keys(takes), takes)
  await assignTowns(trx, { today, ids: [into] })
  const facility_before = picked(survivor.image, Object.keys(takes))
  const merged_before = picked(merged.image, Object.keys(gives))
  await merges.addMerge(trx, { id: operation, facility_id: into, merged_id: id, facility_before, merged_before, moved }, request.actor)
}

interface Handing {
  merged: merges.Mergeable
  survivor: merges.Mergeable
  chosen: readonly MergeField[]
  last: LastVisit | undefined
}

async function handOver(trx: Db, { merged, survivor, chosen, last }: Handing): Promise<Moved> {
  const both = { merged: merged.id, survivor: survivor.id }
  return {
    ...(await turnToWhatStays(trx, { merged, survivor, chosen, last })), // before its parts are no longer told from the survivor's
    ...(await moveParts(trx, both)),
    verifications: await moveVerifications(trx, both),
    lifecycle_events: chosen.includes('lifecycle') ? await swapLives(trx, both) : { given: [], taken: [] },
    work: await moveAudits(trx, both, last),
  }
}

/** Of two lines that run opposite ways, what was said along the one that goes is turned round. */
async function turnToWhatStays(trx: Db, { merged, survivor, chosen }: Handing): Promise<Pick<Moved, 'turned' | 'is_survivor_turned'>> {
  const [theirs, ours] = [merged, survivor].map(({ image }) => image['geometry'] as PlainGeometry | null)
  if (!isTurned(ours ?? null, theirs)) return {}
  if (!chosen.includes('geometry')) return { turned: await turnFacts(trx, { facilities: [merged.id] }) }
  await turnFacts(trx, { facilities: [survivor.id] })
  return { is_survivor_turned: true }
}

function checkMergeable(merged: merges.Mergeable, survivor: merges.Mergeable, { if_match, into_revision }: MergeRequest): void {
  for (const each of [merged, survivor]) {
    if (each.merged_into) throw problem('facility_merged_already', { name: each.name_zh, id: each.id, into: each.merged_into })
  }
  if (merged.kind !== survivor.kind) throw problem('merge_kinds_differ')
  checkVersion(if_match, merged.revision)
  if (survivor.revision !== into_revision) throw problem('version_stale', { revision: survivor.revision })
}

/** Fields that the survivor gets from the merged record: by the person's choice, else by the rule. */
async function chosenFields(trx: Db, { id, into, choices }: MergeRequest): Promise<MergeField[]> {
  const [merged, survivor] = [
    found(await facilityById(trx, id), 'facility_not_found', { id }),
    found(await facilityById(trx, into), 'facility_not_found', { id: into }),
  ]
  const sides = { ...mergeProposal(survivor, merged), ...choices }
  return mergeFields.filter((field) => sides[field] === 'merged')
}

function picked(image: Record<string, unknown>, columns: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((name) => [name, image[name]]))
}

/** Links elsewhere and unnamed columns of both, where they add something; of two words the survivor's. */
function united(survivor: Record<string, unknown>, merged: Record<string, unknown>): Record<string, unknown> {
  const mine = survivor['same_as'] as string[]
  const links = [...new Set([...mine, ...(merged['same_as'] as string[])])]
  const tags = { ...(merged['tags'] as object), ...(survivor['tags'] as object) }
  return {
    ...(links.length > mine.length ? { same_as: links } : {}),
    ...(Object.keys(tags).length > Object.keys(survivor['tags'] as object).length ? { tags } : {}),
  }
}

/** Makes two records of one again, exactly as they were but for what was recorded since and does not touch the merge. */
export async function unmergeFacility(trx: Db, id: string, today: Day): Promise<void> {
  const { merged_into } = found(await facilityById(trx, id), 'facility_not_found', { id })
  if (!merged_into) throw problem('facility_not_merged', { id })
  const { merged_id, facility_id } = found(await merges.mergeOf(trx, id), 'merge_not_kept', { id })
  const locked = await merges.lockForMerge(trx, [merged_id, facility_id])
  const merge = found(await merges.mergeOf(trx, id), 'facility_not_merged', { id })
  if (merge.facility_id !== facility_id) throw problem('facility_merged_already', { name: locked.get(id)!.name_zh, id, into: merge.facility_id }) // is there, as its merge is
  const later = await merges.changesOnMerge(trx, merge)
  if (later.length > 0) throw builtOn(later)
  await undoing(trx, merge.id)
  await moveBack(trx, { merged: id, survivor: merge.facility_id, moved: merge.moved })
  await merges.setColumns(trx, merge.facility_id, Object.keys(merge.facility_before), merge.facility_before)
  await merges.setColumns(trx, id, Object.keys(merge.merged_before), merge.merged_before)
  await merges.removeMerge(trx, merge.id)
  await assignTowns(trx, { today, ids: [id, merge.facility_id] })
}

/** Names each change that stands on the merge, as a field of the problem. */
function builtOn(later: readonly merges.LaterChange[]): Problem {
  const fields = later.map(({ entity, action, fields: columns, actor, at }) => {
    const detail = `${columns.join(', ')} (${actor}, ${at})`
    return { field: entity, code: action, detail: { zh: detail, en: detail } }
  })
  return problem('merge_built_on', { count: later.length }, fields)
}
