import { entrance } from './fit_entrance.ts'
import { lift, route, service } from './fit_inside.ts'
import {
  answerOrder,
  partsOf,
  type Ask,
  type Asked,
  type FitAnswer,
  type FitFact,
  type FitPart,
  type FitPlace,
  type Group,
  type Link,
  type Member,
  type Said,
} from './fit_place.ts'
import { road } from './fit_road.ts'
import { toilet } from './fit_toilet.ts'
import { atLeast, atMost, type Known, type Reading } from './known.ts'
import type { Needs } from './needs.ts'

/** What was found of one need at one part. */
export interface Finding extends Asked {
  link: Link
  component_id: string | null
  answer: FitAnswer
  /** Null: nobody has recorded it. */
  measured: FitFact | null
  /** How much there is to spare, in the unit of the property; negative: how much is lacking. Null: no number, or not exactly known. */
  spare: number | null
  /** Some of several parts bar, others don't, and which of them lies on the way is not recorded. */
  is_mixed?: true
}

export interface LinkFit {
  link: Link
  answer: FitAnswer
  findings: readonly Finding[]
}

export interface Fit {
  answer: FitAnswer
  /** In the order of the way; a link of which nothing is asked is left out. */
  links: readonly LinkFit[]
  /** What decides: what bars most, else what is missing first, else what is closest. Null: nothing had to be asked. */
  limiting: Finding | null
  /** What would have to be measured before it can be said. */
  missing: readonly Finding[]
  /** When the oldest fact that the answer rests on was observed (ISO 8601); null: it rests on none. */
  oldest_observed_at: string | null
}

const asked: Record<Link, (place: FitPlace, needs: Needs) => Group[]> = { road, entrance, route, lift, toilet, service }

const links_of: Record<FitPlace['kind'], readonly Link[]> = {
  road: ['road'],
  toilet: ['entrance', 'route', 'lift', 'toilet'],
  venue: ['entrance', 'route', 'lift', 'service'],
  service: ['entrance', 'route', 'lift', 'service'],
}

/**
 * Whether a person with these needs can use a place, link by link. It fits if everything asked fits; it does not if anything is
 * known not to; else it is unknown. Several entrances, ramps, lifts and toilets are alternatives; several doors, stairs and routes
 * may all lie on the way, so where they differ nothing is concluded.
 * @param way what was found of the way to it (domain/walking.ts), where one was looked for
 */
export function fit(place: FitPlace, needs: Needs, way?: LinkFit): Fit {
  const found = links_of[place.kind].map((link) => linkFit(link, asked[link](place, needs)))
  return whole(way ? [way, ...found] : found)
}

/** The way to a place as a link of the chain; what stands on it is told by who found it. */
export function wayFit(answer: FitAnswer): LinkFit {
  const whole_way = { need: 'way', component: 'road', property: 'way', op: 'is', needed: true } as const
  return { link: 'road', answer, findings: [{ ...whole_way, link: 'road', component_id: null, answer, measured: null, spare: null }] }
}

/** The ways in that suit best, by id: a way that ends at another door leads to nothing that was judged. */
export function bestEntrances(place: FitPlace, needs: Needs): string[] {
  const doors = partsOf(place, 'entrance').map(({ id }) => {
    const alone = place.components.filter((part) => part.type !== 'entrance' || part.id === id)
    return { id, rank: answerOrder[linkFit('entrance', entrance({ ...place, components: alone }, needs)).answer] }
  })
  const lowest = Math.min(...doors.map(({ rank }) => rank))
  return doors.filter(({ rank }) => rank === lowest).map(({ id }) => id)
}

/** Whether the toilets of a venue suit, beside whether one can get in: null where it has none recorded. */
export function toiletFit(place: FitPlace, needs: Needs): LinkFit | null {
  const isTold = place.components.some(({ type }) => type === 'toilet')
  return isTold && place.kind !== 'toilet' ? linkFit('toilet', toilet(place, needs)) : null
}

/** The weakest of several answers; of none: it fits. */
export function weakest(found: readonly { answer: FitAnswer }[]): FitAnswer {
  if (found.some(({ answer }) => answer === 'does_not_fit')) return 'does_not_fit'
  return found.some(({ answer }) => answer === 'unknown') ? 'unknown' : 'fits'
}

function whole(found: readonly LinkFit[]): Fit {
  const links = found.filter(({ findings }) => findings.length > 0)
  const findings = links.flatMap((each) => each.findings)
  const answer = weakest(links)
  const missing = findings.filter((each) => each.answer === 'unknown')
  return { answer, links, limiting: limitingOf(answer, findings), missing, oldest_observed_at: oldestOf(findings) }
}

function oldestOf(findings: readonly Finding[]): string | null {
  const moments = new Set(findings.flatMap(({ measured }) => (measured ? [measured.observed_at] : [])))
  let oldest: { text: string; at: number } | null = null
  for (const text of moments) {
    const at = Date.parse(text)
    if (!oldest || at < oldest.at) oldest = { text, at }
  }
  return oldest?.text ?? null
}

function limitingOf(answer: FitAnswer, findings: readonly Finding[]): Finding | null {
  const decisive = findings.filter((each) => each.answer === answer)
  if (answer === 'unknown') return decisive[0] ?? null
  const [tightest] = decisive.filter(({ spare }) => spare !== null).sort((a, b) => share(a) - share(b))
  return tightest ?? decisive[0] ?? null
}

/** To spare, as a share of what is needed. */
const share = ({ spare, needed }: Finding) => spare! / Math.max(1, Number(needed)) // only of those with a number

function linkFit(link: Link, groups: readonly Group[]): LinkFit {
  const findings = groups.flatMap((group) => findingsOf(link, group))
  return { link, answer: weakest(findings), findings }
}

function findingsOf(link: Link, { how, members }: Group): Finding[] {
  const found = members.map((member) => ofMember(link, member))
  return how === 'alternatives' ? best(found) : along(found)
}

function ofMember(link: Link, { part, asks, groups = [] }: Member): Finding[] {
  return [...asks.flatMap((ask) => findingOf(link, part, ask) ?? []), ...groups.flatMap((group) => findingsOf(link, group))]
}

/** The one of several that suits best: by its answer, then by how little is wrong or missing. */
function best(found: readonly Finding[][]): Finding[] {
  const wanting = (findings: readonly Finding[]) => findings.filter(({ answer }) => answer !== 'fits').length
  return [...found].sort((a, b) => answerOrder[weakest(a)] - answerOrder[weakest(b)] || wanting(a) - wanting(b))[0] ?? []
}

/** Nobody recorded which of them must be passed: where one bars and another doesn't, it is not known. */
function along(found: readonly Finding[][]): Finding[] {
  const isPassable = found.some((findings) => findings.every(({ answer }) => answer !== 'does_not_fit'))
  return found
    .flat()
    .map((finding) => (isPassable && finding.answer === 'does_not_fit' ? { ...finding, answer: 'unknown', is_mixed: true } : finding))
}

/** Null: it is asked only where something is recorded of it. */
function findingOf(link: Link, part: FitPart | null, ask: Ask): Finding | null {
  const { when_known, verdict, properties, implied_by, need, component, op, needed } = ask
  const recorded = part?.facts.filter(({ property }) => properties.includes(property) || implied_by?.includes(property)) ?? []
  if (when_known && recorded.length === 0) return null
  const told = recorded.filter(({ state }) => state !== 'unknown')
  const met = told.map((fact) => meets(fact, ask))
  const holding = told[met.indexOf(true)]
  const barring = told.filter(({ property }, index) => met[index] === false && properties.includes(property))
  const isBarred = barring.length > 0 && barring.length === properties.length
  const answer = verdict ?? (isBarred ? (holding ? 'unknown' : 'does_not_fit') : holding ? 'fits' : 'unknown')
  const measured = (isBarred ? barring[0] : (holding ?? barring[0] ?? told[0])) ?? null
  const property = measured?.property ?? (properties[0] ?? implied_by?.[0])! // an ask names one at least
  const spare = measured && spareOf(measured, ask)
  return { need, component, property, op, needed, link, component_id: part?.id ?? null, answer, measured, spare }
}

type Rule = Pick<Asked, 'need' | 'op' | 'needed'>

/** Of several who contradict each other each has to say the same. */
function meets(fact: FitFact, rule: Rule): Known {
  const said = meetsOne(fact, rule)
  return fact.contradicting?.some((each) => meetsOne(each, rule) !== said) ? null : said
}

/** What is not there is no, and of steps none; of a length that says nothing. */
function meetsOne({ state, value, operator }: Said, { need, op, needed }: Rule): Known {
  if (op === 'is' && typeof needed === 'boolean' && state === 'absent') return !needed
  if (op === '<=' && need === 'most_steps_count' && state === 'absent') return true
  if (state !== 'value') return null
  if (op === 'is') return value === needed
  if (typeof value !== 'number') return null
  const reading: Reading = operator ? { value, operator } : { value }
  return op === '>=' ? atLeast(reading, needed as number) : atMost(reading, needed as number)
}

function spareOf({ state, value, operator = '=', contradicting = [] }: FitFact, { op, needed }: Rule): number | null {
  if (state !== 'value' || typeof value !== 'number' || typeof needed !== 'number' || operator !== '=' || contradicting.length > 0) return null
  return op === '<=' ? needed - value : value - needed
}
