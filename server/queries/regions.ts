import type { Day } from '#domain/date.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'
import type { Region, RegionEdit } from '../schemas/region.ts'

/** Everything but the boundary itself. */
const columns = `
  r.code, r.level, r.parent_code, r.name_zh, r.name_en, r.valid_from, r.valid_to, r.area_km2, r.population, r.population_as_of,
  r.population_basis, r.disabled_residents, r.disabled_residents_as_of, r.boundary_status, r.boundary_source, r.boundary_datum,
  r.approval_number, r.note, r.revision`

/** `valid_to` is the first day that a region no longer exists. */
const existing = '(r.valid_from is null or r.valid_from <= :as_of) and (r.valid_to is null or :as_of < r.valid_to)'

export interface RegionFilter {
  level?: string
  parent_code?: string
  as_of?: Day
}

export async function listRegions(db: Db, { level, parent_code, as_of }: RegionFilter): Promise<Region[]> {
  const conditions = [level && 'r.level = :level', parent_code && 'r.parent_code = :parent_code', as_of && existing].filter(Boolean)
  return rows<Region>(db, `select ${columns} from regions r where ${['true', ...conditions].join(' and ')} order by r.code`, {
    level,
    parent_code,
    as_of,
  })
}

export interface TownName {
  code: string
  name_zh: string
  name_en: string | null
}

/** The city's towns that exist on the day, by code. */
export async function townsOf(db: Db, city_code: string, as_of: Day): Promise<TownName[]> {
  return rows<TownName>(
    db,
    `select r.code, r.name_zh, r.name_en from regions r where r.level = 'town' and r.parent_code = :city_code and ${existing} order by r.code`,
    { city_code, as_of },
  )
}

export async function regionByCode(db: Db, code: string): Promise<Region | undefined> {
  return firstRow<Region>(db, `select ${columns} from regions r where r.code = :code`, { code })
}

/** Locks the region, so that the check against If-Match and the edit are one. */
export async function regionForUpdate(db: Db, code: string): Promise<{ revision: number } | undefined> {
  return firstRow(db, 'select revision from regions where code = :code for update', { code })
}

/** The columns a person may set; anything else never reaches the statement. */
const editable = [
  'name_zh',
  'name_en',
  'valid_from',
  'valid_to',
  'population',
  'population_as_of',
  'population_basis',
  'disabled_residents',
  'disabled_residents_as_of',
  'approval_number',
] as const satisfies (keyof RegionEdit)[]

export async function editRegion(db: Db, code: string, edit: RegionEdit): Promise<void> {
  const given = editable.filter((name) => edit[name] !== undefined)
  const bindings = Object.fromEntries(given.map((name) => [name, edit[name]]))
  await rows(db, `update regions set ${given.map((name) => `${name} = :${name}`).join(', ')} where code = :code`, { ...bindings, code })
}
