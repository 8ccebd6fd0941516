import type { Config } from '../config.ts'
import type { ExportFormat } from '../exports/format.ts'

export interface Published {
  city: { name_zh: string }
  /** The last change of any facility (ISO 8601); null: there is none. */
  changed_at: string | null
  licence: Licence | null
  extent: { west: number; south: number; east: number; north: number }
  formats: readonly Pick<ExportFormat, 'name' | 'title' | 'media_type'>[]
}

/** What the office lets others do with the data. */
export interface Licence {
  name: string
  url: string | null
}

/** Null: the office has named none. */
export function licenceOf({ DATA_LICENCE, DATA_LICENCE_URL }: Pick<Config, 'DATA_LICENCE' | 'DATA_LICENCE_URL'>): Licence | null {
  return DATA_LICENCE ? { name: DATA_LICENCE, url: DATA_LICENCE_URL ?? null } : null
}

/** The inventory as a data set in the words of schema.org, with its files. */
export function datasetData({ city, changed_at, licence, extent, formats }: Published, origin: string): object {
  const { west, south, east, north } = extent
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: datasetName(city),
    description: datasetDescription(city),
    url: `${origin}/data`,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    ...(licence && { license: licence.url ?? licence.name }),
    ...(changed_at && { dateModified: changed_at }),
    spatialCoverage: { '@type': 'Place', name: city.name_zh, geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` } },
    distribution: formats.map(({ name, title, media_type }) => ({
      '@type': 'DataDownload',
      name: title.zh,
      encodingFormat: media_type,
      contentUrl: `${origin}/api/v1/exports/${name}`,
    })),
  }
}

export const datasetName = ({ name_zh }: Published['city']) => `${name_zh}无障碍设施数据`
export const datasetDescription = ({ name_zh }: Published['city']) =>
  `${name_zh}的公共厕所、公共场所、道路和残疾人服务设施：位置、开放时间、门宽和坡度等实测数据、规范检查结论。可下载，也可用接口查询。`
