import { randomUUID } from 'node:crypto'
import type { Extent } from '#domain/extent.ts'
import type { Db } from './database/connect.ts'
import { checkFacility } from './facility_rules.ts'
import { found, problem } from './problem.ts'
import { because } from './queries/causes.ts'
import { componentTypeOf, editComponent } from './queries/components.ts'
import { setTags } from './queries/facility_edits.ts'
import { changesOfOperation } from './queries/history.ts'
import { operating } from './queries/merges.ts'
import { columnsOtherwise, versionAfter } from './queries/versions.ts'
import { editWithPlace, type Current } from './routes/facility_edits.ts'
import { ComponentEdit, FacilityEdit } from './schemas/facility.ts'
import type { Change, NewRestoration } from './schemas/history.ts'

interface Asked extends Pick<NewRestoration, 'history_id'> {
  reason: string | null
  current: Current
  extent: Extent
  now: Date
}

/** Brings back what a facility, or one of its components, was right after a change, as a new edit. Answers what changed by it. */
export async function restore(trx: Db, id: string, { history_id, reason, current, extent, now }: Asked): Promise<Change[]> {
  const version = found(await versionAfter(trx, id, history_id), 'version_not_found', { history_id })
  if (current.lifecycle === 'closed') throw problem('version_of_closed')
  const operation = randomUUID()
  await operating(trx, operation)
  await because(trx, { kind: 'restoration', id: String(history_id), reason })
  const former = await columnsOtherwise(trx, version)
  if (version.entity === 'components') await restoreComponent(trx, { id, component_id: version.entity_id, former })
  else await restoreFacility(trx, { id, former, extent, now })
  return changesOfOperation(trx, operation)
}

type Former = Record<string, unknown>

async function restoreComponent(trx: Db, { id, component_id, former }: { id: string; component_id: string; former: Former }): Promise<void> {
  if (!(await componentTypeOf(trx, id, component_id))) throw problem('version_of_removed_part')
  const edit: ComponentEdit = fieldsIn(ComponentEdit, former)
  if (Object.keys(edit).length === 0) throw problem('version_unchanged')
  await editComponent(trx, component_id, edit)
}

/** The town is the one that was declared: where boundaries judge, it follows from the place again. */
async function restoreFacility(trx: Db, { id, former, extent, now }: { id: string; former: Former; extent: Extent; now: Date }): Promise<void> {
  const { declared_town_code, tags, ...others } = former
  const edit: FacilityEdit = fieldsIn(FacilityEdit, { ...others, town_code: declared_town_code ?? undefined })
  const isEdited = Object.keys(edit).length > 0
  if (!isEdited && !tags) throw problem('version_unchanged')
  if (tags) await setTags(trx, id, tags)
  if (!isEdited) return
  checkFacility(edit, extent)
  await editWithPlace(trx, id, edit, now)
}

/** What a person may set of it; the rest counts, is computed or has entries of its own. */
function fieldsIn(schema: { properties: object }, former: Former): Former {
  return Object.fromEntries(Object.entries(former).filter(([name, value]) => name in schema.properties && value !== undefined))
}
