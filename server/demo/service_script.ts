import { addDays, addMonths, type Day } from '#domain/date.ts'
import type { CategoryCode, Lifecycle, Verdict } from '#domain/facility.ts'
import { default_validity_months } from '#domain/coverage.ts'

/**
 * The story of the 80 % number: 4, 5, 6, 8, 9 and 10 towns covered at the last six year ends, and 9 today because a proof
 * has run out. One town is stale, one never verified, one without; six hang by one facility. It holds on whatever day it
 * is told.
 */
export interface ServiceScene {
  town_code: string
  category: CategoryCode
  zh: string
  en: string
  verdict: Verdict
  life: { state: Lifecycle; since: Day; reason: string | null }[]
  verified_on: Day[]
}

interface Line {
  town: string
  category: CategoryCode
  zh: string
  en: string
  /** Opened so many years before this one, in that month. */
  opened: [years_ago: number, month: number]
  /** Days that the last verification still counts; negative: stale; null: never verified. */
  days_left: number | null
  verdict?: Verdict
  now?: { state: Lifecycle; days_ago: number; reason: string }
}

const kangyuan = { category: 'kangyuan_centre', en: 'Kangyuan centre' } as const
const station = { category: 'disability_service_other', en: 'Disability service station' } as const

const lines: Line[] = [
  { town: '441882100', ...kangyuan, zh: '连州镇康园中心', opened: [7, 4], days_left: 541, verdict: 'compliant' },
  {
    town: '441882100',
    category: 'rehabilitation_centre',
    en: 'Rehabilitation centre',
    zh: '连州镇残疾人康复中心',
    opened: [6, 9],
    days_left: 402,
    verdict: 'non_compliant',
  },
  {
    town: '441882100',
    category: 'care_institution',
    en: 'Care institution',
    zh: '连州镇残疾人托养服务中心',
    opened: [4, 6],
    days_left: 330,
    verdict: 'incomplete',
  },
  {
    town: '441882100',
    category: 'culture_arts_sports_facility',
    en: 'Culture and sports hall',
    zh: '连州镇残疾人文体活动室',
    opened: [5, 5],
    days_left: 120,
    now: { state: 'suspended', days_ago: 140, reason: '内部改造，暂停使用' },
  },
  {
    town: '441882100',
    category: 'employment_service_centre',
    en: 'Employment service centre',
    zh: '连州镇残疾人劳动就业服务点',
    opened: [7, 8],
    days_left: -500,
    now: { state: 'closed', days_ago: 610, reason: '业务并入康园中心' },
  },
  { town: '441882101', ...kangyuan, zh: '星子镇康园中心', opened: [7, 6], days_left: 471, verdict: 'compliant' },
  {
    town: '441882101',
    category: 'assisted_employment_agency',
    en: 'Assisted-employment workshop',
    zh: '星子镇残疾人辅助性就业工坊',
    opened: [3, 4],
    days_left: 250,
    verdict: 'non_compliant',
  },
  {
    town: '441882107',
    category: 'care_institution',
    en: 'Care institution',
    zh: '东陂镇托养服务中心',
    opened: [7, 9],
    days_left: 418,
    verdict: 'incomplete',
  },
  { town: '441882107', ...kangyuan, zh: '东陂镇康园中心', opened: [4, 3], days_left: 310 },
  { town: '441882103', ...kangyuan, zh: '龙坪镇康园中心', opened: [7, 10], days_left: 344, verdict: 'compliant' },
  { town: '441882105', ...kangyuan, zh: '保安镇康园中心', opened: [5, 5], days_left: 293, verdict: 'compliant' },
  {
    town: '441882104',
    category: 'rehabilitation_centre',
    en: 'Rehabilitation station',
    zh: '西岸镇康复服务站',
    opened: [4, 8],
    days_left: 219,
    verdict: 'non_compliant',
  },
  { town: '441882102', ...station, zh: '大路边镇残疾人服务站', opened: [3, 3], days_left: 271 },
  { town: '441882200', ...station, zh: '瑶安乡残疾人服务站', opened: [3, 3], days_left: -165, verdict: 'compliant' },
  { town: '441882109', ...station, zh: '九陂镇残疾人服务站', opened: [2, 6], days_left: 57 },
  { town: '441882106', ...kangyuan, zh: '丰阳镇康园中心', opened: [1, 4], days_left: 154, verdict: 'incomplete' },
  { town: '441882118', ...kangyuan, zh: '西江镇康园中心', opened: [1, 9], days_left: null },
  {
    town: '441882201',
    ...station,
    zh: '三水乡残疾人服务站',
    opened: [0, 1],
    days_left: null,
    now: { state: 'under_construction', days_ago: 90, reason: '新建' },
  },
]

/** Between two looks at the same place, well within the validity. */
const months_between = 20

export function serviceScenes(today: Day): ServiceScene[] {
  return lines.map((line) => ({
    town_code: line.town,
    category: line.category,
    zh: line.zh,
    en: line.en,
    verdict: line.verdict ?? 'unaudited',
    life: lifeOf(line, today),
    verified_on: verificationsOf(line, today),
  }))
}

function openedOn({ opened: [years_ago, month] }: Line, today: Day): Day {
  return `${Number(today.slice(0, 4)) - years_ago}-${String(month).padStart(2, '0')}-12`
}

function lifeOf(line: Line, today: Day): ServiceScene['life'] {
  const opened = openedOn(line, today)
  const now = line.now && { state: line.now.state, since: addDays(today, -line.now.days_ago), reason: line.now.reason }
  if (now?.state === 'under_construction') return [{ state: 'planned', since: addMonths(now.since, -8), reason: null }, now]
  const built = { state: 'accepted' as const, since: addDays(opened, -40), reason: null }
  return [built, { state: 'operating', since: opened, reason: null }, ...(now ? [now] : [])]
}

/** From the opening to the last, never further apart than the validity. */
function verificationsOf(line: Line, today: Day): Day[] {
  if (line.days_left === null) return []
  const first = addDays(openedOn(line, today), 14)
  const days: Day[] = []
  for (let day = lastVerified(line.days_left, today); day > first; day = addMonths(day, -months_between)) days.push(day)
  return [first, ...days.toReversed()]
}

/** A proof that has run out still held at the last year end, so that the fall is this year's. */
function lastVerified(days_left: number, today: Day): Day {
  const valid_until = addDays(today, days_left)
  const year_end = `${Number(today.slice(0, 4)) - 1}-12-31`
  return addMonths(days_left < 0 && days_left > -366 && valid_until < year_end ? year_end : valid_until, -default_validity_months)
}
