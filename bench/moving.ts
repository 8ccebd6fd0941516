import { request } from 'node:http'
import { csvText, toilets } from '../test/support/import_files.ts'
import { ask, rounded, type Figure } from './measure.ts'
import type { Program } from './program.ts'
import { townCode } from './city.ts'

interface FormatReply {
  formats: { name: string; ending: string; most_records: number | null }[]
}

async function formatsOf({ url }: Program) {
  const { body } = await ask(`${url}/api/v1/exports`)
  return (JSON.parse(body.toString()) as FormatReply).formats
}

/** Bytes of a reply that is too long to be held. */
function streamed(url: string): Promise<{ bytes: number; first_ms: number; ms: number }> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    request(url, (response) => {
      let bytes = 0
      let first_ms = 0
      if (response.statusCode !== 200) {
        response.resume().once('end', () => reject(new Error(`${response.statusCode} ${url}`)))
        return
      }
      response.on('data', (chunk: Buffer) => {
        if (bytes === 0) first_ms = performance.now() - start
        bytes += chunk.length
      })
      response.on('end', () => resolve({ bytes, first_ms, ms: performance.now() - start })).on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}

/** Each format with the toilets of some towns; CSV with everything. */
export async function exporting(program: Program, size: number): Promise<Figure[]> {
  const towns = Array.from({ length: 3 }, (_, index) => `town=${townCode(index)}`).join('&')
  const { body } = await ask(`${program.url}/api/v1/exports/csv?${towns}`)
  const some = body.toString().split('\n').length - 2
  const figures: Figure[] = []
  const add = (what: string, rows: number, { bytes, first_ms, ms }: Awaited<ReturnType<typeof streamed>>) =>
    figures.push({
      what: `export ${what}`,
      unit: 'rows/s',
      value: rounded(rows / (ms / 1000)),
      of: `${rows} rows, ${rounded(bytes / 1e6)} MB, first byte after ${Math.round(first_ms)} ms`,
    })
  for (const { name, most_records } of await formatsOf(program)) {
    if (most_records !== null && most_records < some) continue
    add(name, some, await streamed(`${program.url}/api/v1/exports/${name}?${towns}`))
  }
  if (size <= 1_000_000) add('csv, everything', size, await streamed(`${program.url}/api/v1/exports/csv?with_closed=true`))
  figures.push({ what: 'memory of the program, the most while exporting', unit: 'MB', value: program.memory_mb().most })
  return figures
}

/** New toilets as CSV, then a town's own export in each format again: read, judged, and nothing to write. */
export async function importing(program: Program): Promise<Figure[]> {
  const count = 50_000
  const content = csvText(toilets(count, 'wgs84')).replaceAll(/连州镇|星子镇|东陂|瑶安瑶族乡/g, '1号镇')
  const figures = [...(await importOne(program, 'csv, new', 'new.csv', Buffer.from(content), { datum: 'wgs84', category: 'street_toilet' }, true))]
  for (const { name, ending, most_records } of await formatsOf(program)) {
    if (name === 'osm_change' || (most_records !== null && most_records < 5000)) continue // a suggestion to others, which nothing reads
    const { body } = await ask(`${program.url}/api/v1/exports/${name}?town=${townCode(30)}`)
    try {
      figures.push(...(await importOne(program, `${name}, again`, `again.${ending}`, body, { datum: 'wgs84' }, false)))
    } catch (error) {
      figures.push({ what: `import ${name}, again`, unit: 'rows/s', of: `not: ${(error as Error).message.slice(0, 120)}` })
    }
  }
  figures.push({ what: 'memory of the program, the most while importing', unit: 'MB', value: program.memory_mb().most })
  return figures
}

interface Import {
  id: string
  state: string
  counts?: Record<string, number>
}

async function importOne(
  program: Program,
  what: string,
  file_name: string,
  content: Buffer,
  fields: Record<string, string>,
  isApplied: boolean,
): Promise<Figure[]> {
  const authorization = { authorization: `Bearer ${program.token}` }
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new Blob([new Uint8Array(content)]), file_name)
  const start = performance.now()
  const sent = await fetch(`${program.url}/api/v1/imports`, { method: 'POST', headers: authorization, body: form })
  if (!sent.ok) throw new Error(`${sent.status} ${(await sent.text()).slice(0, 200)}`)
  const { id } = (await sent.json()) as Import
  const judged = await settled(program, id)
  const judged_s = (performance.now() - start) / 1000
  const rows = Object.entries(judged.counts ?? {}).reduce(
    (sum, [name, count]) => (['add', 'change', 'leave', 'refuse'].includes(name) ? sum + count : sum),
    0,
  )
  if (judged.state !== 'ready') throw new Error(`the import is ${judged.state}`)
  const read: Figure = {
    what: `import ${what}: read and judged`,
    unit: 'rows/s',
    value: rounded(rows / judged_s),
    of: `${rows} rows, ${rounded(content.length / 1e6)} MB, ${JSON.stringify(judged.counts?.['change'] ?? 0)} to change`,
  }
  if (!isApplied) return [read]
  const begun = performance.now()
  await ask(`${program.url}/api/v1/imports/${id}/application`, {
    method: 'POST',
    headers: { ...authorization, 'content-type': 'application/json' },
    body: '{"confirm_warnings":[]}',
  })
  const applied = await settled(program, id)
  if (applied.state !== 'applied') throw new Error(`the import is ${applied.state}`)
  const write_s = (performance.now() - begun) / 1000
  return [
    read,
    { what: `import ${what}: written`, unit: 'rows/s', value: rounded(rows / write_s), of: `${rows} rows` },
    { what: `import ${what}: from file to inventory`, unit: 'rows/s', value: rounded(rows / (judged_s + write_s)), budget: 20_000 },
  ]
}

async function settled(program: Program, id: string): Promise<Import> {
  for (;;) {
    const { body } = await ask(`${program.url}/api/v1/imports/${id}`, { headers: { authorization: `Bearer ${program.token}` } })
    const stored = JSON.parse(body.toString()) as Import
    if (!['reading', 'judging', 'applying', 'undoing'].includes(stored.state)) return stored
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
