import { facilityVerdict, isAsked, judge, type Judgement } from '#domain/audit.ts'
import { judgedFacility, type AuditAnswer, type AuditDocument, type AuditedComponent, type Position as Standing } from '#domain/audit_document.ts'
import type { Criterion } from '#domain/criterion.ts'
import type { Day } from '#domain/date.ts'
import type { Verdict } from '#domain/facility.ts'
import { isOfFacility } from '#domain/property.ts'
import { rounded, type Position } from './ground.ts'
import { partsOf, type Part } from './measures.ts'
import { usualAnswer } from './premises.ts'
import type { Random } from './random.ts'
import type { DemoFacility } from './records.ts'
import { middleOf } from './shapes.ts'
import { failing, passing, type Value } from './values.ts'

export type AuditVerdict = Exclude<Verdict, 'unaudited'>

export interface Visiting {
  random: Random
  facility: DemoFacility
  criteria: readonly Criterion[]
  on: Day
}

/** What an inspector found of whom the checklist asked everything, so that it is judged as wanted. */
export function visit(visiting: Visiting, wanted: AuditVerdict): AuditDocument {
  const inspection = new Inspection(visiting)
  if (visiting.random.chance(0.6)) inspection.advise()
  if (wanted === 'non_compliant') inspection.fail()
  if (wanted === 'incomplete') inspection.leaveOpen()
  return inspection.ended(wanted)
}

/** A later visit, when what failed was mended and the rest was as before. */
export function visitAgain(visiting: Visiting, before: AuditDocument): AuditDocument {
  return new Inspection(visiting, before).ended('compliant')
}

/** A later visit, when of what failed `still` does so. */
export function visitInVain(
  visiting: Visiting,
  before: AuditDocument,
  still: readonly Pick<Judgement, 'criterion' | 'component_id'>[],
): AuditDocument {
  const inspection = new Inspection(visiting, before)
  for (const each of still) inspection.leave(each, before)
  return inspection.ended('non_compliant')
}

type Answers = Record<string, AuditAnswer>

/** What would contradict other answers if it failed, or is never found so. */
const never_failing = /_count$|^(entrance_type|revolving_door|step_free_access|curb_ramp_present|main_entrance_accessible)$/
/** Of what only advises not everything is looked at. */
const advising_share = 0.35

const locked = '当天上锁，进不去'
const reasons = { bool: ['设备断电，无法确认', locked, '没有管理人员在场，无法确认'], length: ['被杂物遮挡，量不到', '正在使用，不便测量', locked] }

class Inspection {
  private readonly random: Random
  private readonly facility: DemoFacility
  private readonly asked: ReadonlyMap<string, Criterion>
  private readonly document: AuditDocument
  private readonly passed_over = new Set<string>()

  constructor({ random, facility, criteria, on }: Visiting, before?: AuditDocument) {
    this.random = random
    this.facility = facility
    this.asked = new Map(criteria.filter((each) => isAsked(each, facility)).map((each) => [each.id, each]))
    this.document = { ...this.begun(on), ...(before ? this.carriedFrom(before) : { components: this.looked() }) }
    this.answerAll()
  }

  /** As it is handed in. */
  ended(wanted: AuditVerdict): AuditDocument {
    const verdict = facilityVerdict(this.judgements())
    if (verdict !== wanted) throw new Error(`the example ${this.facility.code} came out as ${verdict}, not as ${wanted}`)
    return this.document
  }

  /** Something is not as it is recommended, which condemns nothing. */
  advise(): void {
    const conditions = new Set([...this.asked.values()].flatMap(({ when, unless = [] }) => [...when, ...unless]).map(({ property }) => property))
    const { condemning, advising } = this.passed()
    const judged = new Set(condemning.map((each) => this.keyOf(each)))
    const free = advising.filter((each) => !judged.has(this.keyOf(each)) && !conditions.has(this.itemOf(each).property))
    if (free.length > 0) this.failOne(this.random.pick(free))
  }

  /** Some of what condemns, lengths and slopes rather than the rest. */
  fail(): void {
    const { condemning: found } = this.passed()
    const lengths = found.filter((each) => this.itemOf(each).kind === 'dimension')
    for (let count = this.random.whole(1, 5); count > 0; count -= 1)
      this.failOne(this.random.pick(lengths.length > 0 && this.random.chance(0.75) ? lengths : found))
    this.answerAll()
  }

  /** Some could not be measured, some was passed over. */
  leaveOpen(): void {
    const { condemning: found } = this.passed()
    for (let count = this.random.whole(2, 5); count > 0; count -= 1) {
      const judgement = this.random.pick(found)
      const { property, unit } = this.itemOf(judgement)
      const answers = this.answersOf(property, judgement.component_id)
      if (this.random.chance(0.4)) delete answers[property]
      else {
        const reason = this.random.pick(unit === 'bool' ? reasons.bool : reasons.length)
        answers[property] = { state: 'could_not_measure', reason, observed_at: this.document.started_at }
      }
    }
  }

  /** It is as it was then. */
  leave({ criterion, component_id }: Pick<Judgement, 'criterion' | 'component_id'>, before: AuditDocument): void {
    const { property } = this.asked.get(criterion)! // it failed, so it was asked
    const { answers } = (isOfFacility(property) ? undefined : before.components.find(({ id }) => id === component_id)) ?? before
    this.answersOf(property, component_id)[property] = this.said(valueIn(answers[property])!, component_id)
  }

  private begun(on: Day): AuditDocument {
    const { facility, random } = this
    const minutes = (least: number, most: number) => String(random.whole(least, most)).padStart(2, '0')
    return {
      facility_id: facility.id,
      assignment_id: null,
      revises: null,
      criteria_version: 1,
      stage: random.chance(0.15) ? 'new' : 'existing',
      started_at: `${on}T01:${minutes(0, 29)}:00Z`,
      finished_at: `${on}T02:${minutes(10, 59)}:00Z`,
      position: standingAt(facility, random),
      usable_today: { usable: true, reason: null, note: null },
      notes: null,
      answers: {},
      not_applicable: [],
      components: [],
      photos: [],
    }
  }

  /** What is not there is said, too, so that nothing of its sort stays open. */
  private looked(): AuditedComponent[] {
    const { kind, category } = this.facility
    const present = partsOf(kind, category).filter(({ share }) => this.random.chance(share))
    const types = new Set([...this.asked.values()].filter(({ per }) => per === 'component').map(({ component }) => component))
    const absent = [...types].filter((type) => !present.some((part) => part.type === type))
    return [...present.map((part) => this.component(part, 'present')), ...absent.map((type) => this.component({ type }, 'absent'))]
  }

  private component({ type, part, name }: Pick<Part, 'type' | 'part' | 'name'>, presence: AuditedComponent['presence']): AuditedComponent {
    const id = this.random.uuid()
    return { id, type, part: part ?? null, name: name ?? null, level: null, presence, answers: {}, not_applicable: [] }
  }

  private carriedFrom({ stage, answers, components, ...before }: AuditDocument): Pick<AuditDocument, 'stage' | 'answers' | 'components'> {
    const judged = judge([...this.asked.values()], judgedFacility(this.facility, { ...before, stage, answers, components }))
    const failed = new Set(judged.filter(({ verdict }) => verdict === 'fail').map((each) => this.keyOf(each)))
    const kept = (given: AuditDocument['answers'], id: string | null): Answers =>
      Object.fromEntries(
        Object.entries(given)
          .filter(([property]) => !failed.has(`${id}/${property}`))
          .map(([property, answer]) => [property, { ...answer, carried: true }]),
      )
    return { stage, answers: kept(answers, null), components: components.map((each) => ({ ...each, answers: kept(each.answers, each.id) })) }
  }

  private judgements(items = [...this.asked.values()]): Judgement[] {
    return judge(items, judgedFacility(this.facility, this.document))
  }

  /** What was found to be as asked, and could have been otherwise; what only advises beside what condemns. */
  private passed(): { condemning: Judgement[]; advising: Judgement[] } {
    const found = this.judgements().filter((each) => each.verdict === 'pass' && !never_failing.test(this.itemOf(each).property))
    return { condemning: found.filter(({ condemns }) => condemns), advising: found.filter(({ condemns }) => !condemns) }
  }

  private itemOf({ criterion }: Judgement): Criterion {
    return this.asked.get(criterion)! // only such are judged
  }

  private keyOf(judgement: Judgement): string {
    return `${judgement.component_id}/${this.itemOf(judgement).property}`
  }

  /** What an answer makes asked is answered in the next round, which goes through what was open alone. */
  private answerAll(): void {
    let items = [...this.asked.values()]
    for (let is_answered = true; is_answered;) {
      const open = this.judgements(items).filter(({ verdict }) => verdict === 'not_measured')
      items = [...new Set(open.map((each) => this.itemOf(each)))]
      is_answered = this.answerOpen([...open.filter(({ condemns }) => condemns), ...open.filter(({ condemns }) => !condemns)])
    }
  }

  private answerOpen(open: readonly Judgement[]): boolean {
    let is_answered = false
    for (const { reason, component_id, condemns } of open) {
      if (reason.code !== 'unknown' && reason.code !== 'condition_unknown') continue
      const answers = this.answersOf(reason.property, component_id)
      const key = `${component_id}/${reason.property}`
      if (answers[reason.property] || (!condemns && this.isPassedOver(key))) continue
      answers[reason.property] = this.said(this.valueOf(reason.property, component_id, open), component_id)
      is_answered = true
    }
    return is_answered
  }

  private isPassedOver(key: string): boolean {
    if (!this.passed_over.has(key) && this.random.chance(advising_share)) return false
    this.passed_over.add(key)
    return true
  }

  private valueOf(property: string, component_id: string | null, open: readonly Judgement[]): Value {
    const { random, facility, document } = this
    const component = document.components.find(({ id }) => id === component_id)
    const asking = open.filter((each) => each.component_id === component_id).map((each) => this.itemOf(each))
    const items = asking.filter((item) => item.property === property)
    const has = (type: string) => document.components.some((each) => each.type === type && each.presence === 'present')
    const answered = (other: string) => valueIn(component?.answers[other] ?? document.answers[other])
    const usual = usualAnswer(component?.type ?? '', property, { random, facility, has, answered })
    return usual ?? (items.length > 0 ? passing(items, random) : false)
  }

  private failOne(judgement: Judgement): void {
    const item = this.itemOf(judgement)
    const { component_id } = judgement
    this.answersOf(item.property, component_id)[item.property] = this.said(failing(item, this.random), component_id)
  }

  private answersOf(property: string, component_id: string | null): Answers {
    const component = isOfFacility(property) ? undefined : this.document.components.find(({ id }) => id === component_id)
    return (component ?? this.document).answers
  }

  /** Part by part, some minutes each. */
  private said(value: Value, component_id: string | null): AuditAnswer {
    const place = this.document.components.findIndex(({ id }) => id === component_id) + 1
    const moment = new Date(Date.parse(this.document.started_at) + place * 150_000)
    return { state: 'value', value, observed_at: moment.toISOString().replace('.000', '') }
  }
}

function valueIn(answer: AuditAnswer | undefined): Value | undefined {
  return answer?.state === 'value' && typeof answer.value !== 'object' ? answer.value : undefined
}

function standingAt({ geometry }: DemoFacility, random: Random): Standing | null {
  if (geometry === null) return null
  const [lon, lat] = geometry.type === 'LineString' ? (geometry.coordinates[0] as Position) : middleOf(geometry)
  const [east, north] = [random.whole(-12, 12), random.whole(-12, 12)] // metres, about a hundred-thousandth of a degree each
  const [there, up] = rounded([lon + east / 1e5, lat + north / 1e5])
  return { lon: there, lat: up, accuracy_m: random.whole(4, 18) }
}
