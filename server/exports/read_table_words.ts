import type { Day } from '#domain/date.ts'
import type { Db } from '../database/connect.ts'
import { readCityData } from '../database/reference_data.ts'
import { placeNames } from '../imports/place_names.ts'
import { cityNames, namedDepartments, namedRegions } from '../queries/import_judging.ts'
import { chineseWords, type TableWords } from './table_words.ts'

/** With the names of the city as it is divided on a day. */
export async function readTableWords(db: Db, folder: string, today: Day): Promise<TableWords> {
  const { city_code } = await readCityData(folder)
  const departments = await namedDepartments(db)
  const [towns, villages] = [await namedRegions(db, city_code, 'town', today), await namedRegions(db, city_code, 'village', today)]
  return chineseWords(placeNames(await cityNames(db), towns, villages, departments), departments)
}
