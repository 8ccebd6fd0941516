import { writeFile } from 'node:fs/promises'
import { osmParts } from '../../server/imports/osm.ts'
import type { Account } from '../../server/imports/osm/account.ts'
import { header } from '../../server/imports/osm/row.ts'
import type { FileRow } from '../../server/imports/row.ts'
import type { FactRecord, PartRecord } from '#domain/record.ts'
import type { PlainGeometry } from '#domain/wkt.ts'

export interface OsmRow {
  same_as: string
  name_zh: string | null
  name_en: string | null
  kind: string | null
  category: string | null
  geometry: PlainGeometry | null
  address: string | null
  level: string | null
  verified_on: string | null
  components: PartRecord[]
  tags: Record<string, string>
  codes: string[]
}

/** Reads a whole file: its rows by column, and the sum that the last head tells. */
export async function readOsm(path: string, format: 'osm_pbf' | 'osm_xml' = 'osm_pbf') {
  const rows: OsmRow[] = []
  let accounted: Account[] = []
  for await (const part of osmParts({ path, format })) {
    if ('rows' in part) rows.push(...part.rows.map(byColumn))
    else accounted = part.head.layout.accounted ?? []
  }
  return { rows, accounted }
}

function byColumn({ cells, flaws }: FileRow): OsmRow {
  const row = Object.fromEntries(header.map((column, index) => [column, cells[index] ?? null]))
  return { ...row, components: row['components'] ?? [], codes: flaws.map(({ code }) => code) } as unknown as OsmRow
}

type Tags = Record<string, string>
const tagsOf = (tags: Tags) =>
  Object.entries(tags)
    .map(([k, v]) => `<tag k="${k}" v="${v.replaceAll('"', '&quot;')}"/>`)
    .join('')
export const osmNode = (id: number, [lon, lat]: [number, number], tags: Tags = {}) =>
  `<node id="${id}" lon="${lon}" lat="${lat}" user="somebody" uid="1">${tagsOf(tags)}</node>`
export const osmWay = (id: number, refs: number[], tags: Tags = {}) =>
  `<way id="${id}" user="somebody">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagsOf(tags)}</way>`
export const osmRelation = (id: number, members: [type: string, ref: number, role: string][], tags: Tags = {}) =>
  `<relation id="${id}">${members.map(([type, ref, role]) => `<member type="${type}" ref="${ref}" role="${role}"/>`).join('')}${tagsOf(tags)}</relation>`

export const osmText = (elements: string[]) => `<?xml version="1.0"?><osm version="0.6">${elements.join('\n')}</osm>`

export async function osmFile(path: string, elements: string[]): Promise<string> {
  await writeFile(path, osmText(elements))
  return path
}

/** What is said of a property, each with the tag that says it. */
export function saidOf({ facts }: Pick<PartRecord, 'facts'>, property: string): [FactRecord['value'], string][] {
  return facts.filter((fact) => fact.property === property).map(({ value, source }) => [value, source!.replace(/^.*: /, '')])
}
