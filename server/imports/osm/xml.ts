import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileError } from '../row.ts'
import type { ElementType, OsmElement, OsmMember, OsmSource } from './element.ts'

/** Elements of an OSM XML file, packed by gzip or not, as it streams. */
export function xmlSource(path: string): OsmSource {
  return async function* (wanted) {
    const found: OsmElement[] = []
    const parser = parserInto(found, wanted)
    try {
      for await (const chunk of await textOf(path)) {
        parser.write(chunk as string)
        if (found.length > 0) yield found.splice(0)
      }
      parser.close()
    } catch (error) {
      throw refusalOf(error)
    }
    if (found.length > 0) yield found
  }
}

async function textOf(path: string): Promise<Readable> {
  const file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
  await file.close()
  const stream = createReadStream(path)
  if (!buffer.equals(Buffer.from([0x1f, 0x8b]))) return stream.setEncoding('utf8')
  const unpacking = createGunzip()
  stream.on('error', (error) => unpacking.destroy(error))
  return stream.pipe(unpacking).setEncoding('utf8')
}

function refusalOf(error: unknown): unknown {
  const { message, code } = error as NodeJS.ErrnoException
  if (error instanceof FileError || code?.startsWith('ERR_')) return error
  if (code === 'Z_BUF_ERROR' || /unclosed|unexpected end|must contain a root/i.test(message))
    return new FileError('file_cut_off', { format: 'OSM XML' })
  return new FileError('file_unreadable', { why: `OSM XML: ${message}`.slice(0, 200) })
}

/** What is being read: its tags and members come as children. */
interface Open {
  type: ElementType
  id: number
  lon: number
  lat: number
  refs: number[]
  members: OsmMember[]
  tags: Record<string, string>
}

function parserInto(found: OsmElement[], wanted: readonly ElementType[]): SaxesParser {
  const parser = new SaxesParser()
  let within: Open | undefined
  let root: string | undefined
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    root ??= checkedRoot(name)
    if (isType(name)) within = wanted.includes(name) && !isDeleted(attributes) ? opened(name, attributes) : undefined
    else if (within) addChild(within, name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (!within || name !== within.type) return
    const element = closed(within)
    if (element) found.push(element)
    within = undefined
  })
  return parser
}

function checkedRoot(name: string): string {
  if (name !== 'osm') throw new FileError('file_unreadable', { why: `OSM XML: <${name.slice(0, 40)}>` })
  return name
}

function isType(name: string): name is ElementType {
  return name === 'node' || name === 'way' || name === 'relation'
}

function isDeleted({ visible, action }: Record<string, string>): boolean {
  return visible === 'false' || action === 'delete'
}

function opened(type: ElementType, { id, lon, lat }: Record<string, string>): Open {
  return { type, id: Number(id), lon: Number(lon), lat: Number(lat), refs: [], members: [], tags: {} }
}

function addChild({ refs, members, tags }: Open, name: string, { k, v, ref, type, role = '' }: Record<string, string>): void {
  if (name === 'tag' && k !== undefined && v !== undefined) tags[k] = v
  else if (name === 'nd') refs.push(Number(ref))
  else if (name === 'member' && type !== undefined && isType(type)) members.push({ type, ref: Number(ref), role })
}

function closed({ type, id, lon, lat, refs, members, tags: read }: Open): OsmElement | undefined {
  if (!Number.isSafeInteger(id)) return undefined
  const tags = Object.keys(read).length > 0 ? { tags: read } : {}
  if (type === 'way') return { type, id, refs, ...tags }
  if (type === 'relation') return { type, id, members, ...tags }
  return Number.isFinite(lon) && Number.isFinite(lat) ? { type, id, lon, lat, ...tags } : undefined
}
