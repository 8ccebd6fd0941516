import { open } from 'node:fs/promises'
import type { Format } from '../schemas/import.ts'
import { JsonSplitter } from './json_elements.ts'

/** As far as the first object of a file is looked for. */
const start_bytes = 1024 * 1024

/** The format of a file named .json or .geojson, which may hold more than plain GeoJSON: told by its first object. */
export async function formatIn(path: string, named: Format): Promise<Format> {
  if (named !== 'geojson') return named
  const text = await startOf(path)
  if (/"\$schema"\s*:\s*"https?:\/\/sidewalks\.washington\.edu\/opensidewalks\//.test(text)) return 'opensidewalks'
  return formatOfObject(firstObject(text)) ?? named
}

async function startOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(start_bytes), 0, start_bytes, 0)
    return new TextDecoder().decode(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

function firstObject(text: string): unknown {
  const splitter = new JsonSplitter()
  const [first] = splitter.push(text)
  try {
    return JSON.parse(first ?? splitter.whole ?? 'null')
  } catch {
    return null
  }
}

/** A place of A11yJSON has a category and says more of itself in their way; an edge of OpenSidewalks names its two nodes. */
function formatOfObject(object: unknown): Format | undefined {
  const { properties } = (object ?? {}) as { properties?: Record<string, unknown> | null }
  if (typeof properties !== 'object' || properties === null) return undefined
  if (typeof properties['_u_id'] === 'string' && typeof properties['_v_id'] === 'string') return 'opensidewalks'
  const { category, kind, accessibility, originalId, name } = properties
  const is_theirs = typeof accessibility === 'object' || typeof originalId === 'string' || (typeof name === 'object' && name !== null)
  return typeof category === 'string' && kind === undefined && is_theirs ? 'a11yjson' : undefined
}
