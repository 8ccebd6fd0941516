import { isDeepStrictEqual } from 'node:util'
import { Type } from 'typebox'
import type { Extent } from '#domain/extent.ts'
import type { Db } from '../database/connect.ts'
import { checkPositions } from '../facility_rules.ts'
import { problem } from '../problem.ts'
import { addComponent, editComponent, facilityOfComponent, removeComponent } from '../queries/components.ts'
import { facilityForUpdate } from '../queries/facility_edits.ts'
import { itemById } from '../queries/ogc_items.ts'
import { refuseMissing, stored } from './facility_edits.ts'
import { NewComponent, type ComponentEdit } from '../schemas/facility.ts'
import { Id } from '../schemas/shared.ts'
import { checkVersion } from '../version.ts'
import { ogcCollections } from '../ogc/collections.ts'
import { checked, fieldsOf } from '../ogc/edit.ts'
import type { Change, Edits, Given, Named, Stored } from '../ogc/edits.ts'
import { isFeatureId } from '../ogc/feature_id.ts'

const collection = ogcCollections.components

const NewPart = Type.Object({ ...NewComponent.properties, facility_id: Id }, { additionalProperties: false })
/** What stays as it is may be sent back. */
const PartEdit = Type.Partial(NewPart, { additionalProperties: false })

const empty: ComponentEdit = { part: null, name: null, presence: 'present', level: null, geometry: null }

/** By the same rules as the inventory’s own edits. What was measured is shown here and recorded there, with who saw it and when. */
export function componentEdits({ extent }: { extent: Extent }): Edits {
  const checkPlace = ({ geometry }: ComponentEdit) => geometry && checkPositions(geometry.coordinates, extent)
  const written = (body: unknown, given: Given, before: ComponentEdit): Change => {
    const { facts, fields } = split(fieldsOf(body, given))
    const { facility_id, type, ...edit } = checked(given.request, PartEdit, fields)
    checkPlace(edit)
    return (trx, named) =>
      onComponent(trx, named, async (id, standing) => {
        checkStanding({ facility_id, type }, standing)
        checkFacts(facts, standing)
        const whole = { ...before, ...edit }
        if (Object.keys(whole).length > 0) await editComponent(trx, id, whole)
      })
  }
  return {
    add(body, given) {
      const { facts, fields } = split(fieldsOf(body, given))
      const { facility_id, ...component } = checked(given.request, NewPart, fields)
      checkPlace(component)
      checkFacts(facts, {})
      return async (trx) => {
        if (!(await facilityForUpdate(trx, facility_id))) await refuseMissing(trx, facility_id)
        const id = await addComponent(trx, facility_id, component)
        return { id, revision: (await stored(trx, facility_id)).revision }
      }
    },
    replace: (body, given) => written(body, given, empty),
    change: (body, given) => written({ type: 'Feature', ...(body as object) }, given, {}),
    remove: () => (trx, named) => onComponent(trx, named, (id) => removeComponent(trx, id)),
    words: {
      replace: { summary: 'Replace a feature of components', description: 'What is not sent becomes empty; what was measured stays.' },
      remove: { summary: 'Remove a feature of components', description: 'Its facts go with it; both stay in the history of the facility.' },
    },
  }
}

function split(all: Record<string, unknown>) {
  const isFact = ([name]: [string, unknown]) => Object.hasOwn(collection.facts, name)
  const entries = Object.entries(all)
  return { facts: Object.fromEntries(entries.filter(isFact)), fields: Object.fromEntries(entries.filter((each) => !isFact(each))) }
}

type Properties = Record<string, unknown>

/** Under the lock of its facility, whose version is the component’s. */
async function onComponent(trx: Db, { feature_id, ifMatch }: Named, work: (id: string, standing: Properties) => Promise<void>): Promise<Stored> {
  const facility_id = isFeatureId(collection, feature_id) ? await facilityOfComponent(trx, feature_id) : undefined
  const current = facility_id && (await facilityForUpdate(trx, facility_id))
  const item = current && (await itemById(trx, 'components', feature_id, 'crs84'))
  if (!item) throw ifMatch ? problem('version_stale') : problem('feature_not_found', { collection: collection.id, id: feature_id })
  if (ifMatch) checkVersion(ifMatch, current.revision)
  await work(feature_id, (JSON.parse(item.feature) as { properties: Properties }).properties)
  return { id: feature_id, revision: (await stored(trx, facility_id)).revision }
}

function checkStanding(given: { facility_id?: string; type?: string }, standing: Properties): void {
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && value !== standing[name]) throw problem('component_stays', { field: name, value: String(standing[name]) })
}

/** Sent back as it stands, or not at all: a measurement has a day, an observer and a grade, which a property lacks. */
function checkFacts(facts: Properties, standing: Properties): void {
  for (const [property, value] of Object.entries(facts))
    if (!isDeepStrictEqual(value ?? null, standing[property] ?? null)) throw problem('fact_recorded_elsewhere', { property })
}
