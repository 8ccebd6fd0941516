import { componentName, propertyOf, type Property } from '#domain/property.ts'
import { tidiedOrNone } from '#domain/text.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { ComponentEdit, FacilityDetail, NewComponent, NewFact } from '../schemas/facility.ts'
import { countingFacts, fact_owners, type FactTable } from './counting_facts.ts'

type Component = FacilityDetail['components'][number]
type Fact = Component['facts'][number]
export type StoredFact = Omit<Fact, 'name_zh' | 'name_en' | 'unit'>
type StoredComponent = Omit<Component, 'name_zh' | 'name_en' | 'facts'> & { facts: StoredFact[] }

/** The parts of a facility with the fact that counts for each property: the highest grade, then the newest. */
export async function componentsOf(db: Db, facilityId: string): Promise<Component[]> {
  const found = await rows<StoredComponent>(
    db,
    `select c.id, c.type, c.part, c.name, c.presence, c.level, st_asgeojson(c.geometry)::json as geometry, coalesce(counting.facts, '[]') as facts
       from components c
       left join lateral (${countingFacts('facts', 'c.id')}) counting on true
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
  return named(fact, propertyOf(component, fact.property))
}

/** With the name and the unit of its property, where that is known. */
export function named(fact: StoredFact, known: Property | undefined): Fact {
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

/** A fact of a component, or of a facility as a whole. */
export async function addFact(db: Db, table: FactTable, owner: string, fact: NewFact): Promise<void> {
  await rows(
    db,
    `insert into ${table} (${fact_owners[table]}, property, state, value, operator, raw, grade, observed_at, observed_by, source, note)
     values (:owner, :property, :state, :value, :operator, :raw, :grade, :observed_at, :observed_by, :source, :note)`,
    {
      owner,
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
