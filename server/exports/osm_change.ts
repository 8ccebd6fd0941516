import type { PartRecord } from '#domain/record.ts'
import type { PlainGeometry } from '#domain/wkt.ts'
import type { ExportRecord } from '../queries/export_rows.ts'
import type { ExportFormat } from './format.ts'
import { tagsOfPart, tagsOfWhole, type Tags } from './osm_tags.ts'

/**
 * Suggestions only: no element has a version, so no program can upload the file unseen; a person takes over what stands up to
 * a look. Known elements get the tags that our people's own facts say otherwise, new ones are points of our own records.
 */
export const osmChange: ExportFormat = {
  name: 'osm_change',
  title: { zh: 'OpenStreetMap 修改建议', en: 'Suggestions for OpenStreetMap' },
  media_type: 'application/xml',
  ending: 'osc',
  is_text: true,
  for_real_data_only: true,
  async *write({ exported_at }, batches) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${warning} -->\n<osmChange version="0.6" generator="Changxing ${exported_at}">\n`
    let created = 0
    for await (const { records } of batches) {
      yield records
        .map((record) => {
          const known = elementIn(record.same_as)
          return known ? modifications(record, known) : isNew(record) ? creation(record, (created -= 1)) : ''
        })
        .join('')
    }
    yield '</osmChange>\n'
  },
}

const warning =
  '这是修改建议，不能直接上传：每个要素须由人对照现场和 OpenStreetMap 的现状核对，其余标签保持不变；坐标和数据的许可也须确认。 These are suggestions and not for upload as they are: a person must compare each with the place and with OpenStreetMap as it is, and leave all other tags alone; see that position and data may be given away.'

interface Element {
  type: string
  id: string
}

/** `osm:node/1` or the address of its page; `osm:node/1#toilet` is a part of an element and none itself. */
function elementIn(same_as: readonly string[] = []): Element | undefined {
  const found = same_as.map((record) => /^(?:osm:|https?:\/\/(?:www\.)?openstreetmap\.org\/)(node|way|relation)\/(\d+)$/.exec(record)).find(Boolean)
  return found ? { type: found[1]!, id: found[2]! } : undefined // both groups matched
}

function modifications(record: ExportRecord, whole: Element): string {
  const parts = JSON.parse(record.components) as PartRecord[]
  const kept = JSON.parse(record.tags) as Record<string, unknown>
  const own = Object.entries(Object.assign({}, ...parts.map((part) => tagsOfWhole(record.kind, part))) as Tags)
  const changed = Object.fromEntries(own.filter(([key, value]) => kept[key] !== value))
  const place = record.geometry === null ? null : (JSON.parse(record.geometry) as PlainGeometry)
  return [
    elementXml('modify', whole, changed, place, record.name_zh),
    ...parts.map((part) => {
      const element = elementIn(part.same_as)
      return element ? elementXml('modify', element, tagsOfPart(part), part.geometry ?? null, record.name_zh) : ''
    }),
  ].join('')
}

/** What a map needs of it; a line or area is drawn by a person, to meet its neighbours. */
const categoryTags: Record<string, Tags> = {
  street_toilet: { amenity: 'toilets' },
  attached_toilet: { amenity: 'toilets' },
  village_toilet: { amenity: 'toilets' },
  library: { amenity: 'library' },
  bank: { amenity: 'bank' },
  cinema: { amenity: 'cinema' },
  coach_station: { amenity: 'bus_station' },
  public_car_park: { amenity: 'parking' },
  public_transport_stop: { highway: 'bus_stop' },
}

/** Not what others have a right in, and not what is not there yet or any more. */
function isNew({ category, geometry, source_licence, lifecycle, same_as }: ExportRecord): boolean {
  const isPoint = geometry?.startsWith('{"type":"Point"') ?? false
  return (
    category in categoryTags && isPoint && source_licence === null && lifecycle === 'operating' && !same_as.some((each) => each.startsWith('osm:'))
  )
}

function creation(record: ExportRecord, id: number): string {
  const parts = JSON.parse(record.components) as PartRecord[]
  const { name_zh, name_en, opening_hours, level } = record
  const tags = {
    ...categoryTags[record.category],
    name: name_zh,
    ...(name_en ? { 'name:en': name_en } : {}),
    ...(opening_hours ? { opening_hours } : {}),
    ...(level ? { level } : {}),
    ...(Object.assign({}, ...parts.map((part) => tagsOfWhole(record.kind, part))) as Tags),
    fixme: '畅行的建议，须由人核对 suggested by Changxing, to be checked by a person',
  }
  return elementXml('create', { type: 'node', id: String(id) }, tags, JSON.parse(record.geometry!) as PlainGeometry, name_zh) // a point: isNew
}

function elementXml(action: string, { type, id }: Element, tags: Tags, place: PlainGeometry | null, name: string): string {
  const entries = Object.entries(tags)
  if (entries.length === 0) return ''
  const [lon, lat] = place?.type === 'Point' ? (place.coordinates as number[]) : []
  const position = type === 'node' && lon !== undefined ? ` lat="${lat}" lon="${lon}"` : ''
  const lines = entries.map(([key, value]) => `      <tag k="${escaped(key)}" v="${escaped(value)}"/>\n`).join('')
  return `  <!-- ${escaped(name).replaceAll('--', '- -')} -->\n  <${action}>\n    <${type} id="${id}"${position}>\n${lines}    </${type}>\n  </${action}>\n`
}

function escaped(text: string): string {
  return text.replaceAll(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ').replaceAll(/[&<>"]/g, (sign) => entities[sign]!) // those four
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
