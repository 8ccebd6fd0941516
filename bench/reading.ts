import { presets } from '#domain/needs.ts'
import { ask, percentiles, timed, timings, type Figure } from './measure.ts'
import { boxesOf, type Place } from './places.ts'

/** What the sections work with. */
export interface Ground {
  /** Of the running program. */
  url: string
  places: Place[]
}

export async function nearest({ url, places }: Ground): Promise<Figure[]> {
  const conditions = 'kind=toilet&verdict=compliant&lifecycle=operating&limit=10'
  const urls = places.slice(0, 300).map(({ lon, lat }) => `${url}/api/v1/nearest?lon=${lon + 0.01}&lat=${lat}&${conditions}`)
  return [await timings('10 nearest with 3 conditions', urls, { budget: 5 })]
}

/** What a person asks who stands somewhere: with needs, in words, by towns; and the pages after the first. */
export async function finder({ url, places }: Ground): Promise<Figure[]> {
  const needs = Object.values(presets)
  const near = ({ lon, lat }: Place) => ({ lon: lon + 0.01, lat })
  const questions = (more: object) => places.slice(0, 200).map((place, index) => ({ near: near(place), needs: needs[index % needs.length], ...more }))
  const asked = async (body: object) => {
    const reply = await ask(`${url}/api/v1/finder`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return JSON.parse(reply.body.toString()) as Page
  }
  const toilets = questions({ kind: ['toilet'] })
  const { next } = await asked(toilets[0]!) // there are places
  return [
    await timed('finder: toilets near a place, with needs', toilets, asked, { budget: 40 }),
    await timed('finder: anything near a place, with needs', questions({}), asked, { budget: 40 }),
    await timed(
      'finder: what is open and usable, in use',
      questions({ kind: ['toilet'], lifecycle: ['operating'], open_now: true, usable_today: true }),
      asked,
      { budget: 40 },
    ),
    await timed('finder: compliant toilets', questions({ kind: ['toilet'], verdict: ['compliant'] }), asked, { budget: 40 }),
    await timed('finder: a town, by name', questions({ kind: ['toilet'], near: undefined, town: ['441882107'] }), asked, { budget: 40 }),
    await timed('finder: in words', questions({ q: '公厕' }), asked, { budget: 40 }),
    await timed(
      'finder: the second page',
      Array.from({ length: 50 }, () => ({ ...toilets[0], after: next })),
      asked,
      { budget: 40 },
    ),
  ]
}

/** Pages of 1000 in boxes of three sizes: the first, and on after the links to a deep one. */
export async function pages({ url, places }: Ground): Promise<Figure[]> {
  const figures: Figure[] = []
  const of_ogc = await ask(`${url}/ogc/collections/toilets/items?limit=1`).then(
    () => true,
    () => false,
  )
  for (const degrees of [0.1, 0.5, 4]) {
    const first: number[] = []
    const deep: number[] = []
    for (const bbox of boxesOf(places.slice(0, degrees === 4 ? 5 : 20), degrees)) {
      const start = of_ogc
        ? `${url}/ogc/collections/toilets/items?bbox=${bbox}&limit=1000`
        : `${url}/api/v1/facilities?kind=toilet&bbox=${bbox}&limit=1000`
      let next: string | null = start
      for (let page = 0; next !== null && page < 30; page += 1) {
        const begun = performance.now()
        const { body } = await ask(next)
        ;(page === 0 ? first : deep).push(performance.now() - begun)
        next = nextOf(JSON.parse(body.toString()) as Page, start)
      }
    }
    figures.push(percentiles(`page of 1000 in ${degrees}°, first`, first, 15))
    if (deep.length > 0) figures.push(percentiles(`page of 1000 in ${degrees}°, 2nd to 30th`, deep, 15))
  }
  return figures
}

interface Page {
  next?: string | null
  links?: { rel: string; href: string }[]
}

function nextOf({ next, links }: Page, start: string): string | null {
  if (links) return links.find(({ rel }) => rel === 'next')?.href ?? null
  return next ? `${start}&after=${next}` : null
}

export async function coverage({ url }: Ground): Promise<Figure[]> {
  const many = (path: string) => Array.from({ length: 60 }, () => `${url}/api/v1/${path}`)
  return [
    await timings('coverage today', many('coverage'), { budget: 10 }),
    await timings(
      'coverage on other days',
      Array.from({ length: 60 }, (_, day) => `${url}/api/v1/coverage?as_of=2025-0${1 + (day % 9)}-${10 + Math.floor(day / 9)}`),
      { budget: 10 },
    ),
    await timings('coverage trend', many('coverage/trend').slice(0, 20)),
    await timings('coverage changes of a year', many('coverage/changes?from=2025-06-30').slice(0, 20)),
  ]
}

export async function statistics({ url }: Ground): Promise<Figure[]> {
  const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))
  const asked = (validity_months: number) => `${url}/api/v1/statistics?validity_months=${validity_months}`
  const kinds = ['toilet', 'venue', 'road']
  return [
    await timings(
      'town statistics',
      many(100, () => asked(24)),
      { budget: 10 },
    ),
    await timings('town statistics, another question each time', many(100, asked).slice(1), { warm: 0 }),
    await timings(
      'first page of the list with its total',
      many(60, (index) => `${url}/api/v1/facilities?kind=${kinds[index % 3]}&limit=50`),
    ),
  ]
}

const sought = [
  '建设路17号',
  '公厕',
  '康园',
  'jianshe',
  'minlu',
  'B-4711',
  '图书馆 99',
  'gongce',
  '西石',
  '中山路 银行',
  'tushuguan',
  'dxjs',
  '人民12',
  '公园',
  'wharf',
]

export async function search({ url }: Ground): Promise<Figure[]> {
  const urls = Array.from({ length: 150 }, (_, index) => `${url}/api/v1/search?q=${encodeURIComponent(sought[index % sought.length]!)}`)
  return [await timings('search', urls, { budget: 30 })]
}
