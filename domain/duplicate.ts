import { categories } from './category.ts'
import { fromWgs84, lookalikes, roughDistanceM, type Position } from './datum.ts'
import type { Kind } from './facility.ts'
import { remembering } from './remember.ts'

/** What two records are compared by. Readings are the name in pinyin, which the program's dictionary gives; they are asked for only where the signs leave it open. */
export interface Compared {
  kind: Kind
  category: string
  name_zh: string
  /** Of its town, which names of its facilities often begin with; '' where it is not known. */
  town_name: string
  town_code: string
  address: string | null
  /** In WGS 84; null: it has none, or is more than a point. */
  place: Position | null
  reading: string
  initials: string
  code: string | null
  phone: string | null
  same_as: readonly string[]
}

export const duplicateReasons = [
  'same_record_elsewhere',
  'name_same',
  'name_contained',
  'name_sounds_same',
  'name_alike',
  'name_initials',
  'name_says_little',
  'number_differs',
  'side_differs',
  'place_same',
  'place_near',
  'place_far',
  'place_shifted',
  'place_unknown',
  'code_root',
  'codes_differ',
  'phone_same',
  'address_same',
  'category_differs',
] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export interface Suspicion {
  /** 0: two facilities; 1: one record twice. */
  score: number
  reasons: DuplicateReason[]
}

/** From here on a person should look. */
export const likely_duplicate = 0.6
/** Positions of one place taken by two people lie so near. */
export const same_spot_m = 10
/** Farther apart, the places say nothing for it. */
export const near_m = 200
/** So far apart one name is no reason: every village has its 公厕. */
export const far_m = 500
/** Two lines that stray farther from each other are two roads: segments of one street share its name and touch. */
export const stray_m = 50
/** A survey's own scatter; places in two datums differ by ten times as much. */
export const explained_m = 50

/** How likely two records of one kind are one facility, and why. Distance null: one of them has no position. */
export function suspicionOf(left: Compared, right: Compared, distance_m: number | null): Suspicion {
  if (left.kind !== right.kind) return { score: 0, reasons: [] }
  if (left.same_as.some((each) => right.same_as.includes(each))) return { score: 1, reasons: ['same_record_elsewhere'] }
  const name = namesOf(left, right)
  const place = nearness(distance_m)
  const isNamesake = name.reason === 'name_same' && left.town_code === right.town_code && left.kind !== 'road'
  const evidence = [...(isNamesake ? evidenceOfNamesakes(left, right) : []), ...evidenceOf(left, right)]
  const base =
    distance_m === null
      ? 0.75 * name.likeness
      : distance_m > (left.kind === 'road' ? stray_m : far_m)
        ? 0.5 * name.likeness
        : 0.6 * name.likeness + 0.4 * place.nearness
  const score = evidence.reduce((sum, { weight }) => sum + weight, base)
  return {
    score: Math.round(100 * Math.min(1, Math.max(0, score))) / 100,
    reasons: [...(name.reason ? [name.reason] : []), place.reason, ...evidence.map(({ reason }) => reason)],
  }
}

/** What speaks for two of one name in a town however far apart they are. Segments of one street are none: they share their address. */
function evidenceOfNamesakes(left: Compared, right: Compared): Sign[] {
  return [
    ...(isShifted(left, right) ? [{ reason: 'place_shifted', weight: 0.15 } as const] : []),
    ...(isSameAddress(left, right) ? [{ reason: 'address_same', weight: 0.15 } as const] : []),
  ]
}

/** Whether the places are as far apart, and that way, as one place is in two datums that look alike. */
function isShifted({ place: left }: Compared, { place: right }: Compared): boolean {
  if (!left || !right || roughDistanceM(left, right) <= near_m) return false
  const [mine, others] = [left, right].map((place) => lookalikes.map((datum) => fromWgs84(datum, place)))
  return mine!.some((here, index) => others!.some((there, other) => index !== other && roughDistanceM(here, there) <= explained_m)) // two were mapped
}

/** One of them may begin with the province and the city. */
function isSameAddress(left: Compared, right: Compared): boolean {
  const town = bareName(left.town_name || right.town_name)
  const [mine, other] = [bareName(left.address ?? ''), bareName(right.address ?? '')]
  const [short, long] = mine.length <= other.length ? [mine, other] : [other, mine]
  const isNoMoreThanTown = town !== '' && short.endsWith(town)
  return short.length >= 4 && long.endsWith(short) && !isNoMoreThanTown
}

/** A shop is called after the school that it stands in: of venues of two categories one name within the other says nothing. */
function namesOf(left: Compared, right: Compared): NameLikeness {
  const name = nameLikeness(left, right)
  const stands_in = left.kind === 'venue' && left.category !== right.category && name.reason === 'name_contained'
  return stands_in ? { ...name, likeness: Math.min(name.likeness, 0.3) } : name
}

function nearness(distance_m: number | null): { nearness: number; reason: DuplicateReason } {
  if (distance_m === null) return { nearness: 0, reason: 'place_unknown' }
  if (distance_m <= same_spot_m) return { nearness: 1, reason: 'place_same' }
  if (distance_m >= near_m) return { nearness: 0, reason: 'place_far' }
  return { nearness: 1 - (distance_m - same_spot_m) / (near_m - same_spot_m), reason: 'place_near' }
}

interface Sign {
  reason: DuplicateReason
  weight: number
}

function evidenceOf(left: Compared, right: Compared): Sign[] {
  const found: Sign[] = []
  const [mine, other] = [codeRoot(left.code), codeRoot(right.code)]
  if (mine && other) found.push(mine === other ? { reason: 'code_root', weight: 0.15 } : { reason: 'codes_differ', weight: -0.05 })
  const [called, answers] = [digitsOf(left.phone), digitsOf(right.phone)]
  if (called.length >= 7 && called === answers) found.push({ reason: 'phone_same', weight: 0.1 })
  if (left.category !== right.category) found.push({ reason: 'category_differs', weight: -0.1 })
  return found
}

/** `LZ-012`, `lz012` and `LZ-012-1` are one numbering: the code without separators and without a suffix of its own. */
export function codeRoot(code: string | null): string {
  if (!code) return ''
  const text = code.normalize('NFKC').toUpperCase()
  return text
    .replace(/(?<=\d)\s*[-_/.]\s*\d{1,2}$/, '')
    .replace(/(?<=\d)[A-Z]$/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function digitsOf(phone: string | null): string {
  if (!phone) return ''
  return phone
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^86(?=\d{10,11}$)/, '')
    .replace(/^0+/, '')
}

export interface NameLikeness {
  likeness: number
  reason: DuplicateReason | null
}

type Named = Pick<Compared, 'name_zh' | 'town_name' | 'reading' | 'initials'>

/** How like two names are, 0 to 1. Numbers and sides part what otherwise reads alike: 1 号 is not 2 号, 东门 not 西门. */
export function nameLikeness(left: Named, right: Named): NameLikeness {
  if (saysLittle(left.name_zh) || saysLittle(right.name_zh))
    return { likeness: left.name_zh === right.name_zh ? 0.5 : 0.4, reason: 'name_says_little' }
  const [a, b] = cores(left, right)
  if (a === b) return { likeness: 1, reason: 'name_same' }
  if (numbersOf(a) !== numbersOf(b)) return { likeness: 0.3, reason: 'number_differs' }
  if (withoutSides(a) === withoutSides(b) && sidesOf(a) && sidesOf(b)) return { likeness: 0.2, reason: 'side_differs' }
  const isOneLength = left.name_zh.length === right.name_zh.length
  if (isOneLength && left.reading !== '' && left.reading === right.reading) return { likeness: 0.9, reason: 'name_sounds_same' }
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 4 && long.endsWith(short)) return { likeness: 0.3, reason: 'name_contained' } // 停车场: what it is, not which
  if (short.length >= 2 && long.includes(short)) return { likeness: 0.85, reason: 'name_contained' }
  const likeness = Math.max(sharedPairs(a, b), 1 - editDistance(a, b) / Math.max(a.length, b.length))
  if (likeness >= 0.5) return { likeness, reason: 'name_alike' }
  if (isOneLength && left.initials.length >= 4 && left.initials === right.initials) return { likeness: 0.5, reason: 'name_initials' }
  return { likeness, reason: null }
}

/** What of two names tells facilities apart: without the town's name in front, and without the 公厕 or 停车场 that both end with. */
function cores(left: Named, right: Named): [string, string] {
  const a = withoutTown(bareName(left.name_zh), left.town_name || right.town_name)
  const b = withoutTown(bareName(right.name_zh), right.town_name || left.town_name)
  const shared = sharedEnd(a, b)
  return shared >= 2 && shared < Math.min(a.length, b.length) ? [a.slice(0, -shared), b.slice(0, -shared)] : [a, b]
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1
  return length
}

function withoutTown(name: string, town_name: string): string {
  const root = town_name.replace(/(?:瑶族|壮族|民族)?(?:镇|乡|街道)$/, '')
  const rest = root.length >= 2 && name.startsWith(root) ? name.slice(root.length).replace(/^(?:市|县|镇|乡|街道)/, '') : name
  return rest === '' ? name : rest
}

const numerals = '零一二三四五六七八九十'

/** A name without what people write in many ways. */
export const bareName = remembering((name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/无障碍|[\s()[\]【】《》“”"'、,，.。·—–_-]/g, '')
    .replaceAll(/公共厕所|公共卫生间|卫生间|洗手间|厕所/g, '公厕')
    .replaceAll(/(?<=第)[一二三四五六七八九十]|[一二三四五六七八九十](?=[号期座栋])/g, (word) => String(numerals.indexOf(word))),
)

/** What people call a place by its sort, beside the words of the vocabulary. */
const common_sorts =
  '公厕 停车场 停车位 医院 卫生院 卫生站 村卫生站 幼儿园 小学 中学 村委会 居委会 公交站 天桥 商店 超市 道路 人行道 盲道 步行道 支路 村道 楼梯 台阶 小区 车站 酒店 宾馆 饭店 无'.split(
    ' ',
  )
const vocabulary_sorts = categories.flatMap(({ name_zh, name_en }) => [...name_zh.replaceAll(/含|等/g, '').split(/[（）、]/), name_en])
const sorts = new Set([...common_sorts, ...vocabulary_sorts].map(bareName))

/** `公厕`, `无名公厕`, `未命名`: what stands where there is no name. */
const saysLittle = remembering((name: string): boolean => {
  const bare = bareName(name).replace(/^(?:无名称?|暂无名称|未命名|未知|不详|unnamed)的?/, '')
  return bare === '' || sorts.has(bare)
})

const numbersOf = (name: string) => (name.match(/\d+/g) ?? []).map(Number).join(' ')
const withoutSides = (name: string) => name.replaceAll(/[东南西北上下左右前后内外]/g, '')
const sidesOf = (name: string) => name.replaceAll(/[^东南西北上下左右前后内外]/g, '')

/** Pairs of neighbouring characters that both have, as a share of all (Dice). */
function sharedPairs(left: string, right: string): number {
  const [pairs, rest] = [pairsOf(left), pairsOf(right)]
  const all = pairs.length + rest.length
  const shared = pairs.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return all === 0 ? 0 : (2 * shared) / all
}

function pairsOf(text: string): string[] {
  const signs = Array.from(text)
  return signs.slice(1).map((sign, index) => signs[index]! + sign) // index counts from 0, so the sign before is there
}

/** Characters to change, add or drop to make one of the other (Levenshtein). */
export function editDistance(left: string, right: string): number {
  const [from, into] = [Array.from(left), Array.from(right)]
  let row = into.map((_, index) => index + 1)
  for (const [at, sign] of from.entries()) {
    let corner = at
    let before = at + 1
    row = into.map((other, index) => {
      const above = row[index]!
      before = Math.min(above + 1, before + 1, corner + (sign === other ? 0 : 1))
      corner = above
      return before
    })
  }
  return row.at(-1) ?? from.length
}
