import { dayInChina } from '#domain/date.ts'
import type { Extent } from '#domain/extent.ts'
import type { Db } from '../database/connect.ts'
import { checkFacility } from '../facility_rules.ts'
import { problem } from '../problem.ts'
import { facilityById, type StoredFacility } from '../queries/facilities.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { addLifecycle, addWhole, close, editWithPlace, refuseMissing, stored, verify, type Current } from './facility_edits.ts'
import { checkVersion } from '../version.ts'
import type { OgcCollection } from '../ogc/collections.ts'
import { changesOf, newFacilityOf, replacementOf, type FeatureEdit } from '../ogc/edit.ts'
import type { Change, Edits, Named } from '../ogc/edits.ts'
import { isFeatureId } from '../ogc/feature_id.ts'

const standard_reason = '经 OGC API 删除 Deleted through the OGC API'

interface Parts {
  extent: Extent
  now: () => Date
}

/** By the same rules as the inventory’s own edits. Deleting closes; nothing is removed. */
export function facilityEdits(collection: OgcCollection, { extent, now }: Parts): Edits {
  const { id, kind } = collection
  const checked = <Edit extends FeatureEdit>(edit: Edit): Edit => {
    checkFacility({ ...edit, kind }, extent)
    return edit
  }
  const written =
    (edit: FeatureEdit): Change =>
    (trx, named) =>
      onFacility(trx, { ...named, collection }, (facility) => write(trx, facility, edit, now()))
  return {
    add(body, given) {
      const facility = checked(newFacilityOf(body, given))
      return async (trx) => stored(trx, await addWhole(trx, facility, now()))
    },
    replace: (body, given) => written(checked(replacementOf(body, given))),
    change: (body, given) => written(checked(changesOf(body, given))),
    remove({ reason = standard_reason }) {
      const closure = { closed_on: dayInChina(now()), reason }
      return (trx, named) =>
        onFacility(trx, { ...named, collection }, (facility, current) => close(trx, facility.id, { current, closure, now: now() }))
    },
    words: {
      replace: { summary: `Replace a feature of ${id}`, description: 'What is not sent becomes empty; the state and the last visit stay.' },
      remove: { summary: `Close a feature of ${id}`, description: 'It stays in the register as closed, with its history.' },
    },
  }
}

type Work = (facility: StoredFacility, current: Current) => Promise<void>

/** Under the row’s lock, and against If-Match where the client sends one: most GIS clients send none. */
async function onFacility(trx: Db, { collection, feature_id, ifMatch }: Named & { collection: OgcCollection }, work: Work) {
  const isId = isFeatureId(collection, feature_id)
  const current = isId ? await facilityForUpdate(trx, feature_id) : undefined
  const facility = isId ? await facilityById(trx, feature_id) : undefined
  if (!facility || facility.kind !== collection.kind)
    throw ifMatch ? problem('version_stale') : problem('feature_not_found', { collection: collection.id, id: feature_id })
  if (!current) return refuseMissing(trx, feature_id)
  if (ifMatch) checkVersion(ifMatch, current.revision)
  await work(facility, current)
  return stored(trx, feature_id)
}

/** Fields, then the state and the visit when they are others than those on record. */
async function write(
  trx: Db,
  facility: StoredFacility,
  { lifecycle, lifecycle_since, verified_on, ...fields }: FeatureEdit,
  now: Date,
): Promise<void> {
  const { id } = facility
  // A town that the boundaries gave comes back as it was sent out: that is no new declaration.
  if (fields.town_code === facility.town_code) delete fields.town_code
  if (Object.keys(fields).length > 0) await editWithPlace(trx, id, fields, now)
  const isOtherState = lifecycle !== undefined && lifecycle !== facility.lifecycle
  const isOtherDay = Boolean(lifecycle_since) && lifecycle_since !== facility.lifecycle_since
  const state = lifecycle ?? facility.lifecycle
  if (isOtherState && lifecycle === 'closed') throw problem('closing_is_deleting')
  if (state && state !== 'closed' && (isOtherState || isOtherDay))
    await addLifecycle(trx, id, { state, since: isOtherDay ? lifecycle_since! : dayInChina(now) }, now) // another day is a day
  if (verified_on && verified_on !== facility.verified_on) await verify(trx, id, { verified_on }, now)
}
