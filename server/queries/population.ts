import type { Datum } from '#domain/datum.ts'
import type { Day } from '#domain/date.ts'
import type { People } from '#domain/gaps.ts'
import { firstRow, rows, type Db } from '../database/connect.ts'

export interface PopulationDataset extends People {
  id: string
  name: string
  as_of: Day
  source: string
  datum: Datum
  points_count: number
  /** Bad rows of the file, which are not among the points. */
  left_out_count: number
  residents: number
  in_force: boolean
  created_by: string
  created_at: string
}

/** A row of the file that is good. */
export interface PopulationPoint extends People {
  number: number
  lon: number
  lat: number
  name: string | null
  residents: number
}

const columns =
  'id, name, as_of, source, datum, points_count, left_out_count, residents, disabled_residents, over_60, in_force, created_by, created_at'

/** Newest first. */
export async function populationDatasets(db: Db): Promise<PopulationDataset[]> {
  return rows<PopulationDataset>(db, `select ${columns} from population_datasets order by as_of desc, created_at desc, id`)
}

export async function datasetInForce(db: Db): Promise<PopulationDataset | undefined> {
  return firstRow<PopulationDataset>(db, `select ${columns} from population_datasets where in_force`)
}

const points_a_statement = 5_000

type Described = Pick<PopulationDataset, 'name' | 'as_of' | 'source' | 'datum' | 'left_out_count'>

/** Stores it and puts it in force. Null: there is one of that name already. */
export async function addDataset(trx: Db, described: Described, points: readonly PopulationPoint[], sums: People): Promise<PopulationDataset | null> {
  await putOutOfForce(trx)
  const added = await firstRow<PopulationDataset>(
    trx,
    `insert into population_datasets (name, as_of, source, datum, points_count, left_out_count, residents, disabled_residents, over_60, in_force)
     values (btrim(:name), :as_of, btrim(:source), :datum, :points_count, :left_out_count, :residents, :disabled_residents, :over_60, true)
     on conflict (name) do nothing
     returning ${columns}`,
    { ...described, ...sums, points_count: points.length },
  )
  if (!added) return null
  for (let from = 0; from < points.length; from += points_a_statement) await addPoints(trx, added.id, points.slice(from, from + points_a_statement))
  return added
}

async function addPoints(trx: Db, dataset_id: string, points: readonly PopulationPoint[]): Promise<void> {
  const all = <Name extends keyof PopulationPoint>(name: Name) => points.map((point) => point[name])
  await rows(
    trx,
    `insert into population_points (dataset_id, number, point, name, residents, disabled_residents, over_60)
     select (:dataset_id)::uuid, number, st_setsrid(st_makepoint(lon, lat), 4326), name, residents, disabled_residents, over_60
       from unnest((:numbers)::int[], (:lons)::float8[], (:lats)::float8[], (:names)::text[], (:residents)::float8[], (:disabled)::float8[], (:old)::float8[])
            as given (number, lon, lat, name, residents, disabled_residents, over_60)`,
    {
      dataset_id,
      numbers: all('number'),
      lons: all('lon'),
      lats: all('lat'),
      names: all('name'),
      residents: all('residents'),
      disabled: all('disabled_residents'),
      old: all('over_60'),
    },
  )
}

async function putOutOfForce(trx: Db): Promise<void> {
  await rows(trx, 'update population_datasets set in_force = false where in_force')
}

/** Puts it in force in the place of the one that is, or out of it. Undefined: there is none. */
export async function setInForce(trx: Db, id: string, in_force: boolean): Promise<PopulationDataset | undefined> {
  if (in_force) await rows(trx, 'update population_datasets set in_force = false where in_force and id <> :id', { id })
  return firstRow<PopulationDataset>(trx, `update population_datasets set in_force = :in_force where id = :id returning ${columns}`, { id, in_force })
}

export async function removeDataset(trx: Db, id: string): Promise<boolean> {
  return (await rows(trx, 'delete from population_datasets where id = :id returning id', { id })).length > 0
}

/** The points, each with the town in whose boundary it lies; null: in none. */
export async function placedPoints(
  db: Db,
  dataset_id: string,
  towns: readonly string[],
): Promise<(PopulationPoint & { town_code: string | null })[]> {
  return rows(
    db,
    `with placed as materialized (
       select p.number, min(r.code) as town_code
         from regions r
         join population_points p on p.dataset_id = :dataset_id and st_covers(r.boundary, p.point)
        where r.code = any ((:towns)::text[])
        group by p.number
     )
     select p.number, st_x(p.point) as lon, st_y(p.point) as lat, p.name, p.residents, p.disabled_residents, p.over_60, placed.town_code
       from population_points p
       left join placed on placed.number = p.number
      where p.dataset_id = :dataset_id
      order by p.number`,
    { dataset_id, towns },
  )
}
