import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../server/root.ts'

/** Degrees within which everything lies: the size of a province. */
export const box = { west: 110, south: 22.5, east: 114, north: 27 }

/** As many towns as the largest counties have. */
export const town_count = 60

export const townCode = (index: number) => String(441_882_100 + index)

/** The city of the program's data with more towns, in a folder of its own; answers the folder. */
export async function writeCity(folder: string): Promise<string> {
  const source = join(root, 'data/lianzhou')
  const city = JSON.parse(await readFile(join(source, 'regions.json'), 'utf8')) as { regions: { level: string }[] }
  const towns = Array.from({ length: town_count }, (_, index) => ({
    code: townCode(index),
    level: 'town',
    parent_code: '441882',
    name_zh: `${index + 1}号镇`,
    name_en: `Town ${index + 1}`,
    population: 10_000 + 997 * index,
    population_as_of: '2020',
  }))
  const target = join(folder, 'city')
  await mkdir(target, { recursive: true })
  const regions = [...city.regions.filter(({ level }) => level !== 'town'), ...towns]
  await writeFile(join(target, 'regions.json'), JSON.stringify({ ...city, extent: box, regions }))
  await writeFile(join(target, 'villages.csv'), 'code12,name,town_code9\n')
  for (const name of ['departments.json', 'indicators.json', 'schematic.json']) await copyFile(join(source, name), join(target, name))
  return target
}
