import { requirementText } from '#domain/audit_words.ts'
import type { Criterion } from '#domain/criterion.ts'
import { addDays, daysBetween, type Day } from '#domain/date.ts'
import { categoryOf } from '#domain/facility.ts'
import { moved, type OrderMove, type OrderState } from '#domain/rectification.ts'
import type { DemoAudits } from './audits.ts'
import { mended_stories, open_stories, type MendedStory, type OpenStory } from './order_script.ts'
import { seeded, type Random } from './random.ts'
import type { DemoFacility, DemoFinding, DemoOrder, DemoOrderItem, DemoRecords } from './records.ts'

/** Names of accounts that a demo has (accounts.ts). */
const issuer = { actor: 'reviewer', actor_name: '示例审核员' }
const officer = { actor: 'officer', actor_name: '示例部门经办人' }

/** Moves of the department; the others are the issuer's. */
const answers: ReadonlySet<OrderMove> = new Set(['accept', 'start', 'submit_proof', 'ask_extension', 'comment'])

/** The authority that gives orders; to itself the working committee hands tasks. */
const authority = 'zhujian'
const committee = 'cangongwei'

const most_items = 6

interface Happening {
  move: OrderMove
  on: Day
  due_on?: Day | undefined
  reason?: string | undefined
  audit_ids?: string[]
  results?: { item_id: string; verdict: string }[]
}

/** Made-up orders of what the visits found, in every state, each with what happened to it. */
export class DemoOrders {
  private readonly random: Random = seeded(6)
  private readonly numbers = new Map<string, number>()
  private readonly records: DemoRecords
  private readonly criteria: ReadonlyMap<string, Criterion>
  private readonly today: Day
  private readonly audits: DemoAudits

  constructor(records: DemoRecords, { criteria, today, audits }: { criteria: readonly Criterion[]; today: Day; audits: DemoAudits }) {
    this.records = records
    this.criteria = new Map(criteria.map((each) => [each.id, each]))
    this.today = today
    this.audits = audits
  }

  /** Facilities in use of which nothing waits. */
  make(facilities: readonly DemoFacility[]): void {
    const [mended, failing] = [this.facilitiesWith(facilities, true), this.facilitiesWith(facilities, false)]
    for (const [index, story] of mended_stories.entries()) if (mended[index]) this.addMended(mended[index], story)
    for (const story of open_stories) {
      const issued_on = this.ago(story.issued_ago ?? 1)
      const at = failing.findIndex(
        ({ findings }) => daysBetween(findings[0]!.found_on, issued_on) >= 3 && (!story.failed_again || findings.length > 1),
      )
      const [chosen] = at < 0 ? [] : failing.splice(at, 1)
      if (chosen) this.addOpen(chosen, story)
    }
    this.number()
  }

  /** With what condemns and has ended, or has not; the latest first. */
  private facilitiesWith(facilities: readonly DemoFacility[], is_mended: boolean): { facility: DemoFacility; findings: DemoFinding[] }[] {
    const told = ({ ended_on, found_on }: DemoFinding) => ended_on ?? found_on
    return facilities
      .map((facility) => {
        const findings = this.records.findings.filter(
          ({ facility_id, condemns, ended_on }) => facility_id === facility.id && condemns && (ended_on !== null) === is_mended,
        )
        return { facility, findings: findings.slice(0, most_items) }
      })
      .filter(({ findings }) => findings.length > 0)
      .toSorted((one, other) => (told(one.findings[0]!) < told(other.findings[0]!) ? 1 : -1))
  }

  private addOpen({ facility, findings }: { facility: DemoFacility; findings: DemoFinding[] }, story: OpenStory): void {
    const { issued_ago, due_in, steps, failed_again } = story
    const { order, items } = this.draft(facility, findings, addDays(this.today, due_in))
    if (issued_ago === null) return
    const happened: Happening[] = [
      { move: 'issue', on: this.ago(issued_ago) },
      ...steps.map(([move, ago, more]) => ({
        move,
        on: this.ago(ago),
        due_on: more?.due_in === undefined ? undefined : addDays(this.today, more.due_in),
        reason: more?.reason,
      })),
    ]
    if (failed_again) happened.push(this.failAgain(facility, { findings, items, ...failed_again }))
    this.tell(order, happened)
    if (order.state === 'withdrawn') for (const item of items) item.is_current = false
  }

  /** Somebody looks again, and all, or all but the first, is as it was. */
  private failAgain(
    facility: DemoFacility,
    { findings, items, days_ago, how }: { findings: DemoFinding[]; items: DemoOrderItem[]; days_ago: number; how: 'all' | 'most' },
  ): Happening {
    const mended = how === 'all' ? [] : findings.slice(0, 1)
    const audit_id = this.audits.lookInVain(facility, mended, this.ago(days_ago + 1))
    for (const [index, item] of items.entries()) {
      const has_failed = !mended.includes(findings[index]!)
      Object.assign(item, { checked_by_audit: audit_id }, has_failed ? { times_failed: 1 } : { state: 'passed' })
    }
    const results = items.map(({ id, state }) => ({ item_id: id, verdict: state === 'passed' ? 'pass' : 'fail' }))
    return { move: how === 'all' ? 'fail_reinspection' : 'pass_partly', on: this.ago(days_ago), audit_ids: [audit_id], results }
  }

  private addMended({ facility, findings }: { facility: DemoFacility; findings: DemoFinding[] }, story: MendedStory): void {
    const [found_on, seen_on] = [findings[0]!.found_on, findings[0]!.ended_on!]
    const { order, items } = this.draft(facility, findings, addDays(seen_on, story.due_after))
    const audit = this.records.audits.findLast(({ facility_id, status }) => facility_id === facility.id && status === 'approved')!
    const issued_on = addDays(found_on, 5)
    const happened: Happening[] = [
      { move: 'issue', on: issued_on },
      { move: 'accept', on: addDays(issued_on, 3) },
      { move: 'start', on: addDays(issued_on, 12) },
    ]
    if (story.extended_to !== undefined) {
      const due_on = addDays(seen_on, story.extended_to)
      happened.push({ move: 'ask_extension', on: addDays(seen_on, -26), due_on, reason: '改造与主体维修同时进行，需要更多时间' })
      happened.push({ move: 'extend', on: addDays(seen_on, -24), due_on, reason: '同意' })
    }
    if (story.is_returned) {
      happened.push({ move: 'submit_proof', on: addDays(seen_on, -22) })
      happened.push({ move: 'return_proof', on: addDays(seen_on, -19), reason: '缺整改后的照片' })
    }
    happened.push({ move: 'submit_proof', on: addDays(seen_on, -6) })
    const results = items.map(({ id }) => ({ item_id: id, verdict: 'pass' }))
    happened.push({ move: 'pass_reinspection', on: addDays(seen_on, 2), audit_ids: [audit.id], results })
    if (story.end !== 'reinspected') happened.push({ move: 'close', on: addDays(seen_on, 4) })
    if (story.end === 'reopened')
      happened.push({ move: 'reopen', on: this.ago(6), due_on: addDays(this.today, 24), reason: '居民反映又已损坏，经核实重新打开' })
    this.tell(order, happened)
    const is_open = story.end === 'reopened'
    for (const item of items)
      Object.assign(item, { state: is_open ? 'open' : 'passed', checked_by_audit: audit.id, is_current: story.end !== 'closed' })
  }

  private draft(facility: DemoFacility, findings: readonly DemoFinding[], due_on: Day): { order: DemoOrder; items: DemoOrderItem[] } {
    const department_code = answering(facility)
    const is_task = department_code === authority
    const order: DemoOrder = {
      id: this.random.uuid(),
      kind: is_task ? 'task' : 'order',
      year: null,
      number: null,
      issuing_department_code: is_task ? committee : authority,
      department_code,
      owner_name: facility.owner,
      manager_name: facility.manager,
      state: 'draft',
      due_on,
      first_due_on: due_on,
      extensions: 0,
      extension_asked_to: null,
      issued_on: null,
      served_on: null,
      proof_on: null,
      proof_by: null,
      closed_on: null,
    }
    const items = findings.map((finding, index) => this.item(order, finding, index + 1))
    this.records.orders.push(order)
    this.records.order_items.push(...items)
    return { order, items }
  }

  private item(order: DemoOrder, { id, facility_id, audit_id, criterion, component_id, reason }: DemoFinding, place: number): DemoOrderItem {
    const asked = this.criteria.get(criterion)! // it was judged by them
    return {
      id: this.random.uuid(),
      order_id: order.id,
      finding_id: id,
      facility_id,
      audit_id,
      criterion,
      component_id,
      reason,
      remedy: `整改${asked.name_zh}：${requirementText(asked, 'zh')}`,
      cost_estimate_cny: this.random.whole(3, 90) * 100,
      place,
      state: 'open',
      checked_by_audit: null,
      times_failed: 0,
      is_current: true,
    }
  }

  /** What happened, one after the other, and where it leaves the order. */
  private tell(order: DemoOrder, happened: readonly Happening[]): void {
    let state: OrderState = 'draft'
    for (const [index, { move, on, due_on = null, reason = null, audit_ids = [], results = [] }] of happened.entries()) {
      const from_state = state
      state = moved(state, move)!
      const who = answers.has(move) ? officer : issuer
      const at = `${on}T0${index % 3}:${String(10 + index).padStart(2, '0')}:00Z`
      this.records.order_events.push({
        id: this.random.uuid(),
        order_id: order.id,
        move,
        from_state,
        to_state: state,
        at,
        ...who,
        reason,
        due_on,
        audit_ids,
        results,
      })
      Object.assign(order, changes[move]?.(order, on, due_on))
    }
    order.state = state
  }

  /** In the order in which they were issued, each authority and year for itself. */
  private number(): void {
    const issued = this.records.orders
      .filter(({ issued_on }) => issued_on !== null)
      .toSorted((one, other) => (one.issued_on! < other.issued_on! ? -1 : 1))
    for (const order of issued) {
      const year = Number(order.issued_on!.slice(0, 4))
      const key = `${order.issuing_department_code} ${year}`
      const number = (this.numbers.get(key) ?? 0) + 1
      this.numbers.set(key, number)
      Object.assign(order, { year, number })
    }
  }

  private ago(days: number): Day {
    return addDays(this.today, -days)
  }
}

/** What a move changes of an order besides its state (server/orders/moves.ts). */
const changes: Partial<Record<OrderMove, (order: DemoOrder, on: Day, due_on: Day | null) => Partial<DemoOrder>>> = {
  issue: (_, on) => ({ issued_on: on, served_on: on }),
  submit_proof: (_, on) => ({ proof_on: on, proof_by: officer.actor }),
  return_proof: () => ({ proof_on: null }),
  fail_reinspection: () => ({ proof_on: null }),
  pass_partly: () => ({ proof_on: null }),
  ask_extension: (_, _on, due_on) => ({ extension_asked_to: due_on }),
  extend: ({ extensions }, _, due_on) => ({ due_on: due_on!, extension_asked_to: null, extensions: extensions + 1 }),
  refuse_extension: () => ({ extension_asked_to: null }),
  close: (_, on) => ({ closed_on: on }),
  reopen: (_, _on, due_on) => ({ due_on: due_on!, closed_on: null, proof_on: null }),
}

/** The department that is named, or leads for the category; villages are the countryside's. */
function answering({ department_code, category }: DemoFacility): string {
  return department_code ?? categoryOf(category)?.works_lead ?? (category.startsWith('village_') ? 'nongye' : authority)
}
