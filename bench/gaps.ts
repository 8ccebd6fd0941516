import { box } from './city.ts'
import { ask, sequence, timed, type Figure } from './measure.ts'
import type { Program } from './program.ts'

/** So many places where people live lie in some 5,000 hexagons of 2 km. */
const villages = 6_000

const boundary = 'bench-population'

/** The villages as a table, in a form as a page sends it. */
function form(): string {
  const random = sequence(46)
  const between = (least: number, most: number) => (least + random() * (most - least)).toFixed(5)
  const rows = Array.from(
    { length: villages },
    (_, index) => `${index + 1}号村,${between(box.west, box.east)},${between(box.south, box.north)},${Math.floor(random() * 900)}`,
  )
  const fields = { name: 'bench', as_of: '2020-11-01', source: 'bench', datum: 'wgs84' }
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const file = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bench.csv"\r\n\r\n村名,经度,纬度,人口\n${rows.join('\n')}\r\n--${boundary}--\r\n`
  return parts.join('') + file
}

/** Who lives how far from what counts, by each measure, while the section's population is in force. */
export async function gaps({ url, token }: Program): Promise<Figure[]> {
  const headers = { authorization: `Bearer ${token}` }
  const sets = `${url}/api/v1/population-datasets`
  const stored = await ask(sets, {
    method: 'POST',
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: form(),
  })
  const { dataset } = JSON.parse(stored.body.toString()) as { dataset: { id: string } }
  let hexagons = 0
  const asked = async (question: object) => {
    const body = JSON.stringify({ hex_edge_m: 2_000, ...question })
    const reply = await ask(`${url}/api/v1/gaps`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })
    hexagons = (JSON.parse(reply.body.toString()) as { hexagons: unknown[] }).hexagons.length
  }
  const questions = { compliant: {}, usable: { measure: 'usable' }, fits: { measure: 'fits', preset: 'power_chair' }, 'of venues': { kind: 'venue' } }
  const figures: Figure[] = []
  try {
    for (const [name, question] of Object.entries(questions)) {
      const figure = await timed(
        `gaps, ${name}`,
        Array.from({ length: 10 }, () => question),
        asked,
        { budget: 2_000, warm: 1 },
      )
      figures.push({ ...figure, of: `10 requests, ${hexagons} hexagons` })
    }
  } finally {
    await ask(`${sets}/${dataset.id}`, { method: 'DELETE', headers })
  }
  return figures
}
