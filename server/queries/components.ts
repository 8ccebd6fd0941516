import { componentName, propertyOf } from '#domain/property.ts'
import { tidiedOrNone } from '#domain/text.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { ComponentEdit, FacilityDetail, NewComponent, NewFact } from '../schemas/facility.ts'
import { counting_first } from './counting_facts.ts'

type Component = FacilityDetail['components'][number]
type Fact = Component['facts'][number]
type StoredFact = Omit<Fact, 'name_zh' | 'name_en' | 'unit'>
type StoredComponent = Omit<Component, 'name_zh' | 'name_en' | 'facts'> & { facts: StoredFact[] }

/** Of one property of `best`: the last word of every other source and observer that is as good and as new, and says otherwise. */
const contradicting = `
  select coalesce(json_agg(to_jsonb(other) - 'component_id' - 'property' - 'grade' - 'created_at' order by other.source, other.observed_by), '[]') as list
    from (select distinct on (source, observed_by) *
            from facts
           where component_id = best.component_id and property = best.property and grade = best.grade and observed_at = best.observed_at
           order by source, observed_by, created_at desc) other
   where (other.state, other.value) is distinct from (best.state, best.value) and other.state <> 'unknown' and best.state <> 'unknown'
     and (other.source, other.observed_by) is distinct from (best.source, best.observed_by)`

/** The parts of a facility with the fact that counts for each property: the highest grade, then the newest. */
export async function componentsOf(db: Db, facilityId: string): Promise<Component[]> {
  const found = await rows<StoredComponent>(
    db,
    `select c.id, c.type, c.part, c.name, c.presence, c.level, st_asgeojson(c.geometry)::json as geometry, coalesce(counting.facts, '[]') as facts
       from components c
       left join lateral (
         select json_agg(to_jsonb(best) - 'component_id' - 'created_at' || jsonb_build_object('contradicting', others.list) order by best.property) as facts
           from (select distinct on (property) *
                   from facts
                  where component_id = c.id
                  order by ${counting_first}) best
           cross join lateral (${contradicting}) others
       ) counting on true
      where c.facility_id = :facilityId
      order by c.created_at, c.type, c.id`,
    { facilityId },
  )
  return found.map((component) => ({
    ...component,
    ...namesOf(component.type),
    facts: component.facts.map((fact) => described(component.type, fact)),
  }))
}

function namesOf(type: string) {
  const { name_zh, name_en } = componentName(type) ?? { name_zh: type, name_en: type }
  return { name_zh, name_en }
}

function described(component: string, fact: StoredFact): Fact {
  const known = propertyOf(component, fact.property)
  return { ...fact, name_zh: known?.name_zh ?? fact.property, name_en: known?.name_en ?? fact.property, unit: known?.unit ?? '' }
}

export async function componentTypeOf(db: Db, facilityId: string, id: string): Promise<string | undefined> {
  const row = await firstRow<{ type: string }>(db, 'select type from components where id = :id and facility_id = :facilityId', { id, facilityId })
  return row?.type
}

export async function facilityOfComponent(db: Db, id: string): Promise<string | undefined> {
  const row = await firstRow<{ facility_id: string }>(db, 'select facility_id from components where id = :id', { id })
  return row?.facility_id
}

/** The columns a person may set and how each value is bound. */
const columns: Record<keyof ComponentEdit, string> = {
  part: ':part',
  name: ':name',
  presence: ':presence',
  level: ':level',
  geometry: 'st_setsrid(st_geomfromgeojson(:geometry), 4326)',
}

function bound(component: ComponentEdit) {
  const { geometry, presence, ...texts } = component
  const tidy = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, tidiedOrNone(text)]))
  const given = (Object.keys(columns) as (keyof ComponentEdit)[]).filter((name) => component[name] !== undefined)
  return { given, bindings: { ...tidy, presence, geometry: geometry ? JSON.stringify(geometry) : null } }
}

export async function addComponent(db: Db, facilityId: string, { type, ...component }: NewComponent): Promise<string> {
  const { given, bindings } = bound(component)
  const row = await firstRow<{ id: string }>(
    db,
    `insert into components (${['facility_id', 'type', ...given].join(', ')})
     values (${[':facilityId', ':type', ...given.map((name) => columns[name])].join(', ')})
     returning id`,
    { ...bindings, facilityId, type },
  )
  return row!.id
}

/** What comes as it stands is no change. */
export async function editComponent(db: Db, id: string, edit: ComponentEdit): Promise<void> {
  const { given, bindings } = bound(edit)
  const [before, after] = [given.join(', '), given.map((name) => columns[name]).join(', ')]
  const sets = given.map((name) => `${name} = ${columns[name]}`).join(', ')
  await rows(db, `update components set ${sets} where id = :id and (${before}) is distinct from (${after})`, { ...bindings, id })
}

/** Its facts go with it; both stay in the history. */
export async function removeComponent(db: Db, id: string): Promise<void> {
  await rows(db, 'delete from components where id = :id', { id })
}

export async function addFact(db: Db, componentId: string, fact: NewFact): Promise<void> {
  await rows(
    db,
    `insert into facts (component_id, property, state, value, operator, raw, grade, observed_at, observed_by, source, note)
     values (:componentId, :property, :state, :value, :operator, :raw, :grade, :observed_at, :observed_by, :source, :note)`,
    {
      componentId,
      property: fact.property,
      state: fact.state,
      value: fact.state === 'value' ? JSON.stringify(fact.value) : null,
      operator: fact.operator ?? '=',
      raw: fact.raw ?? null,
      grade: fact.grade,
      observed_at: fact.observed_at,
      observed_by: fact.observed_by ?? null,
      source: fact.source ?? null,
      note: fact.note ?? null,
    },
  )
}
