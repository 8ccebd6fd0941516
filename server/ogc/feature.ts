import type { FeatureProperty } from './property.ts'

/** Values as the database writes them. */
export type Texts = readonly (string | null)[]

/** Where the values of the properties begin: after id, geometry as GeoJSON, and facts as an object. */
const first_value = 3

/** Writes a feature from its texts: to write JSON takes the database twice as long as to read what is in it. */
export function featureWriter(properties: Record<string, FeatureProperty>): (texts: Texts) => string {
  const names = Object.keys(properties).map((name, index) => `${index > 0 ? ',' : ''}${JSON.stringify(name)}:`)
  const writers = Object.values(properties).map(({ type }) => writerOf[type])
  return (texts) => {
    const [id, geometry, facts] = texts
    let written = `{"type":"Feature","id":"${id}","geometry":${geometry ?? 'null'},"properties":{`
    for (let index = 0; index < names.length; index += 1) {
      const text = texts[first_value + index]
      written += names[index]! + (text === null || text === undefined ? 'null' : writers[index]!(text)) // as many as names
    }
    return `${written}${facts && facts !== '{}' ? `,${facts.slice(1, -1)}` : ''}}}`
  }
}

/** Several texts with commas between, as bytes: one after the other, because to join long texts first takes several times as long. */
export function joinedBytes(count: number, textAt: (index: number) => string): Buffer {
  let bytes = Buffer.allocUnsafe(1024 + count * 1024)
  let at = 0
  for (let index = 0; index < count; index += 1) {
    const text = index > 0 ? `,${textAt(index)}` : textAt(index)
    const most = at + text.length * most_bytes
    if (most > bytes.length) bytes = Buffer.concat([bytes.subarray(0, at)], Math.max(most, bytes.length * 2))
    at += bytes.write(text, at)
  }
  return bytes.subarray(0, at)
}

/** Of one unit of a text in UTF-8. */
const most_bytes = 3

const asItIs = (text: string) => text

/** What has to be escaped in JSON; most texts have nothing of it. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const special = /["\\\u0000-\u001f\ud800-\udfff]/

const quoted = (text: string) => (special.test(text) ? JSON.stringify(text) : `"${text}"`)

const writerOf: Record<FeatureProperty['type'], (text: string) => string> = {
  string: quoted,
  list: quoted,
  date: quoted,
  integer: asItIs,
  number: asItIs,
  boolean: (text) => String(text === 't'),
  'date-time': (text) => `"${isoTime(text)}"`,
}

/** From `2026-11-24 12:00:00.5+08`. */
function isoTime(text: string): string {
  const isWholeHours = text.at(-3) !== ':'
  return `${text.slice(0, 10)}T${text.slice(11)}${isWholeHours ? ':00' : ''}`
}
