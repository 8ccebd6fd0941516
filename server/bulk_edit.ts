import { randomUUID } from 'node:crypto'
import { dayInChina } from '#domain/date.ts'
import { categoryOf } from '#domain/facility.ts'
import { noFilter } from '#domain/filter.ts'
import { judgeEdited } from './audits/edited.ts'
import { writing, type Author, type Db } from './database/connect.ts'
import { checkFacility, checkPast } from './facility_rules.ts'
import type { Extent } from '#domain/extent.ts'
import { problem } from './problem.ts'
import { bulk_cap, previewOf, selectedIds, unfitFor, writeBulk } from './queries/bulk_edits.ts'
import { because } from './queries/causes.ts'
import { isDepartment } from './queries/departments.ts'
import { operating } from './queries/merges.ts'
import { assignTowns } from './queries/town_assignment.ts'
import type { BulkChange, BulkPreview } from './schemas/bulk_edit.ts'

interface Setting {
  db: Db
  now: () => Date
  extent: Extent
}

/** What an edit of many facilities would do; nothing is written. */
export async function previewBulk({ db, now, extent }: Setting, change: BulkChange): Promise<BulkPreview> {
  checkChange(change, extent, now())
  return judged(db, change, false).then(({ preview }) => preview)
}

/** Writes it in one transaction, if everything chosen is still what the person saw. */
export async function applyBulk(
  { db, now, extent }: Setting,
  change: BulkChange & { version: string },
  author: Author,
): Promise<{ changed: number }> {
  checkChange(change, extent, now())
  return writing(db, author, async (trx) => {
    const { ids, preview } = await judged(trx, change, true)
    if (preview.version !== change.version) throw problem('bulk_edit_stale')
    await operating(trx, randomUUID())
    await because(trx, { kind: 'bulk_edit' })
    await writeBulk(trx, ids, change)
    if (change.set?.category !== undefined) await judgeEdited(trx, ids, dayInChina(now()))
    await assignTowns(trx, { today: dayInChina(now()), ids: change.town_by_place ? ids : [] })
    return { changed: preview.changed }
  })
}

async function judged(db: Db, change: BulkChange, lock: boolean): Promise<{ ids: string[]; preview: BulkPreview }> {
  const ids = await selectedIds(db, { ids: change.ids, filter: change.filter && { ...noFilter, ...change.filter } }, lock)
  if (!ids) throw problem('bulk_edit_too_many', { limit: bulk_cap })
  await checkChosen(db, ids, change)
  return { ids, preview: { matched: ids.length, ...(await previewOf(db, ids, change)) } }
}

/** The rules of a single edit, asked once for all. */
function checkChange({ ids, filter, set, tags, lifecycle, town_by_place }: BulkChange, extent: Extent, now: Date): void {
  if (!ids === !filter)
    throw problem('invalid_request', {}, [{ field: 'ids', code: 'required', detail: { zh: 'ids 和 filter 只能有一个', en: 'either ids or filter' } }])
  const says = Object.keys(set ?? {}).length + Object.keys(tags ?? {}).length > 0 || lifecycle || town_by_place
  if (!says) throw problem('bulk_edit_empty')
  checkFacility(set ?? {}, extent)
  if (!lifecycle) return
  checkPast(lifecycle.since, now)
  if (lifecycle.state === 'closed' && !lifecycle.reason?.trim())
    throw problem('invalid_request', {}, [
      { field: 'lifecycle.reason', code: 'required', detail: { zh: '关闭须写明原因', en: 'closed needs a reason' } },
    ])
}

async function checkChosen(db: Db, ids: readonly string[], { set, lifecycle }: BulkChange): Promise<void> {
  const kind = set?.category && categoryOf(set.category)?.kind
  const other = kind && (await unfitFor(db, ids, 'other_kind', kind))
  if (other) throw problem('bulk_edit_other_kind', { category: set.category!, count: other.count, name: other.name_zh }) // the category gave the kind
  if (set?.department_code && !(await isDepartment(db, set.department_code))) throw problem('department_unknown', { code: set.department_code })
  const unaccepted = lifecycle?.state === 'operating' && (await unfitFor(db, ids, 'unaccepted', ''))
  if (unaccepted) throw problem('bulk_edit_unaccepted', { count: unaccepted.count, name: unaccepted.name_zh })
  const early = lifecycle?.state === 'closed' && lifecycle.since && (await unfitFor(db, ids, 'closed_too_early', lifecycle.since))
  if (early) throw problem('bulk_edit_closed_too_early', { date: lifecycle.since!, count: early.count, name: early.name_zh }) // given, or it were not early
}
