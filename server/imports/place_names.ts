import { remembering } from '#domain/remember.ts'
import { closestTo } from './cell.ts'

export interface NamedRegion {
  code: string
  parent_code: string
  name_zh: string
  name_en: string | null
}

export interface NamedDepartment {
  code: string
  name_zh: string
}

/** Towns, villages and departments by code and by the names that lists use for them. */
export interface PlaceNames {
  town(text: string): string | undefined
  townName(code: string): string
  closestTowns(text: string): string
  /** A village by code, or by its name within the town. */
  village(text: string, town: string | undefined): NamedRegion | undefined
  department(text: string): string | undefined
  closestDepartments(text: string): string
}

export function placeNames(
  cityNames: readonly string[],
  towns: readonly NamedRegion[],
  villages: readonly NamedRegion[],
  departments: readonly NamedDepartment[],
): PlaceNames {
  const townByName = new Map(
    towns.flatMap((town) => [town.name_zh, shortTown(town.name_zh), town.name_en?.toLowerCase() ?? ''].map((name) => [name, town.code] as const)),
  )
  const townByCode = new Map(towns.map((town) => [town.code, town]))
  const villageByCode = new Map(villages.map((village) => [village.code, village]))
  const villageByName = new Map(
    villages.flatMap((village) =>
      [village.name_zh, shortVillage(village.name_zh)].map((name) => [`${village.parent_code}/${name}`, village] as const),
    ),
  )
  const departmentByName = new Map(
    departments.flatMap(({ code, name_zh }) => [code, name_zh, name_zh.replace(/^市/, '')].map((name) => [name, code] as const)),
  )
  const withoutCity = (text: string) =>
    cityNames.reduce((rest, name) => (rest.startsWith(name) ? rest.slice(name.length) : rest), text.replaceAll(/\s+/g, ''))

  return {
    town: remembering((text) => {
      const [, code] = /^(\d{9})(000)?$/.exec(text) ?? []
      if (code) return townByCode.has(code) ? code : undefined
      if (/^\d{12}$/.test(text)) return villageByCode.get(text)?.parent_code
      const plain = withoutCity(text)
      return townByName.get(plain) ?? townByName.get(shortTown(plain)) ?? townByName.get(text.toLowerCase())
    }),
    townName: (code) => townByCode.get(code)?.name_zh ?? code,
    closestTowns: (text) =>
      closestTo(
        text,
        towns.map(({ name_zh }) => name_zh),
      ),
    village(text, town) {
      if (/^\d{12}$/.test(text)) return villageByCode.get(text)
      if (text === '') return undefined
      const name = withoutCity(text)
      return town === undefined ? undefined : (villageByName.get(`${town}/${name}`) ?? villageByName.get(`${town}/${shortVillage(name)}`))
    },
    department: remembering((text) => departmentByName.get(text) ?? departmentByName.get(withoutCity(text))),
    closestDepartments: (text) =>
      closestTo(
        text,
        departments.map(({ name_zh }) => name_zh),
      ),
  }
}

/** 星子 of 星子镇, 瑶安 of 瑶安瑶族乡. */
function shortTown(name: string): string {
  return name.replace(/(瑶族乡|街道办事处|街道办|街道|镇人民政府|乡人民政府|镇政府|镇|乡)$/, '')
}

function shortVillage(name: string): string {
  return name.replace(/(村民委员会|村委会|社区居民委员会|社区居委会|居民委员会|居委会|社区|村)$/, '')
}
