import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { categories } from '#domain/category.ts'
import { addFirstCriteria, hasCriteria, type FirstCriteria } from '../queries/criteria.ts'
import { root } from '../root.ts'
import { StartError } from '../start_error.ts'
import { rows, writing, type Db } from './connect.ts'

interface RegionRow {
  code: string
  level: string
  parent_code: string | null
  name_zh: string
  name_en?: string
  area_km2?: number
  population?: number
  population_as_of?: string | null
  population_basis?: string
  note?: string
}

export interface CityData {
  city_code: string
  extent: { west: number; south: number; east: number; north: number }
  regions: RegionRow[]
}

export async function readCityData(folder: string): Promise<CityData> {
  return JSON.parse(await readText(folder, 'regions.json')) as CityData
}

/**
 * Categories, departments, indicators, regions and the checklist that ship with the program. Regions are only added: what an office has
 * since corrected stays as it is.
 */
export async function loadReferenceData(db: Db, folder: string): Promise<void> {
  const city = await readCityData(folder)
  const villages = await readVillages(folder)
  const { departments } = JSON.parse(await readText(folder, 'departments.json')) as { departments: unknown[] }
  const { indicators } = JSON.parse(await readText(folder, 'indicators.json')) as { indicators: unknown[] }
  await writing(db, 'program', async (trx) => {
    await rows(
      trx,
      `insert into categories (code, kind)
       select code, kind from jsonb_to_recordset((:categories)::jsonb) as given (code text, kind text)
       on conflict (code) do update set kind = excluded.kind where categories.kind <> excluded.kind`,
      { categories: JSON.stringify(categories) },
    )
    await rows(
      trx,
      `insert into departments (code, name_zh, name_en)
       select code, name_zh, name_en from jsonb_to_recordset((:departments)::jsonb) as given (code text, name_zh text, name_en text)
       on conflict (code) do nothing`,
      { departments: JSON.stringify(departments) },
    )
    await rows(
      trx,
      `insert into indicators (code, number, name_zh, name_en, unit, baseline, baseline_on, target, target_on, target_as_printed, operator, attribute, note, computed)
       select code, number, name_zh, name_en, unit, baseline, baseline_on, target, target_on, target_as_printed, operator, attribute, note, computed
         from jsonb_to_recordset((:indicators)::jsonb) as given
              (code text, number integer, name_zh text, name_en text, unit text, baseline numeric, baseline_on date, target numeric, target_on date,
               target_as_printed text, operator text, attribute text, note text, computed text)
       on conflict (code) do nothing`,
      { indicators: JSON.stringify(indicators) },
    )
    await addRegions(trx, city.regions)
    await addRegions(trx, villages)
    if (!(await hasCriteria(trx))) await addFirstCriteria(trx, await readCriteria())
  })
}

async function readCriteria(): Promise<FirstCriteria> {
  return JSON.parse(await readFile(join(root, 'data/criteria.json'), 'utf8')) as FirstCriteria
}

async function readText(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    throw new StartError(`CITY_DATA: ${join(folder, name)} can't be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

export async function readVillages(folder: string): Promise<RegionRow[]> {
  const text = await readText(folder, 'villages.csv')
  const records = parse<{ code12: string; name: string; town_code9: string }>(text, { columns: true, bom: true })
  return records.map(({ code12, name, town_code9 }) => ({ code: code12, level: 'village', parent_code: town_code9, name_zh: name }))
}

async function addRegions(trx: Db, regions: RegionRow[]): Promise<void> {
  await rows(
    trx,
    `insert into regions (code, level, parent_code, name_zh, name_en, area_km2, population, population_as_of, population_basis, note)
     select given.*
       from jsonb_to_recordset((:regions)::jsonb) as given
            (code text, level text, parent_code text, name_zh text, name_en text, area_km2 numeric, population integer,
             population_as_of text, population_basis text, note text)
      where not exists (select from regions r where r.code = given.code)`,
    { regions: JSON.stringify(regions) },
  )
}
