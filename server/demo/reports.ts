import { addDays, type Day } from '#domain/date.ts'
import { answer_within_days, reportMoved, type ReportMove, type ReportOutcome, type ReportState, type ReportType } from '#domain/report.ts'
import { hashOfSecret } from '../accounts/secret.ts'
import { receiptOf } from '../reports/receipt.ts'
import { seeded, type Random } from './random.ts'
import type { DemoFacility, DemoRecords, DemoReport } from './records.ts'

interface Step {
  move: ReportMove
  days_ago: number
  said?: { reason?: string; text?: string; is_public?: true; outcome?: ReportOutcome }
}

interface Story {
  type: Exclude<ReportType, 'missing_facility'>
  days_ago: number
  text: string
  hotline?: true
  is_held?: true
  steps: readonly Step[]
}

const triaged = (days_ago: number): Step => ({ move: 'triage', days_ago })

/** One in each state, those that wait longest overdue. */
const stories: readonly Story[] = [
  { type: 'locked', days_ago: 1, text: '早上七点半去，门锁着，门口没有写开放时间。', steps: [] },
  { type: 'no_water', days_ago: 2, text: '洗手池和冲水都没有水，已经两天了。', steps: [] },
  { type: 'blocked', days_ago: 19, text: '坡道口停满了电动车，轮椅上不去。', steps: [] },
  { type: 'used_as_storage', days_ago: 9, text: '无障碍厕位里堆着拖把和纸箱。', steps: [triaged(6)] },
  { type: 'broken', days_ago: 21, text: '扶手松了，一拉就晃。', hotline: true, steps: [triaged(18)] },
  {
    type: 'dirty',
    days_ago: 30,
    text: '地面积水很滑，拄拐杖不敢进去。',
    steps: [triaged(28), { move: 'answer', days_ago: 25, said: { outcome: 'fixed', text: '已更换漏水的水箱并增加每日保洁次数。', is_public: true } }],
  },
  {
    type: 'fact_wrong',
    days_ago: 40,
    text: '页面上写门宽 900，我的轮椅过不去，估计只有 750。',
    steps: [
      triaged(38),
      { move: 'answer', days_ago: 33, said: { outcome: 'cannot_fix_yet', text: '已重新测量并更正页面数据；改门列入明年计划。', is_public: true } },
    ],
  },
  {
    type: 'locked',
    days_ago: 24,
    text: '周末去锁着门。',
    hotline: true,
    steps: [
      triaged(23),
      { move: 'answer', days_ago: 20, said: { outcome: 'not_a_fault', text: '该处周末 9:00 开门，门口已补贴开放时间。' } },
      { move: 'dispute', days_ago: 3, said: { text: '这个周六十点去还是锁着。' } },
    ],
  },
  { type: 'other', days_ago: 4, text: '贷款到 http://a.example 或 http://b.example 或 http://c.example', is_held: true, steps: [] },
  { type: 'other', days_ago: 6, text: '测试测试', steps: [{ move: 'reject', days_ago: 5, said: { reason: '没有说明是什么问题' } }] },
]

/** Made-up reports of residents, in every state. */
export class DemoReports {
  private readonly random: Random = seeded(8)
  private readonly records: DemoRecords
  private readonly today: Day

  constructor(records: DemoRecords, today: Day) {
    this.records = records
    this.today = today
  }

  /** Of toilets in use, each of another. */
  make(facilities: readonly DemoFacility[]): void {
    const toilets = facilities.filter(({ kind }) => kind === 'toilet')
    for (const [index, story] of stories.entries()) {
      const facility = toilets[(index * 7 + 3) % toilets.length]
      if (facility) this.tell(story, { facility_id: facility.id, town_code: null, place: null }, index)
    }
    const [{ town_code } = { town_code: null }] = facilities
    if (town_code)
      this.tell(
        { type: 'other', days_ago: 5, text: '候车厅没有无障碍厕所，要走到对面商场。', steps: [] },
        { facility_id: null, town_code, place: '汽车客运站候车厅' },
        stories.length,
      )
  }

  private tell(story: Story, where: Pick<DemoReport, 'facility_id' | 'town_code' | 'place'>, index: number): void {
    const on = this.ago(story.days_ago)
    const disputed = story.steps.find(({ move }) => move === 'dispute')
    const report: DemoReport = {
      id: this.random.uuid(),
      code_hash: hashOfSecret(receiptOf(this.random.uuid())),
      ...where,
      type: where.facility_id === null ? 'missing_facility' : story.type,
      text: story.text,
      channel: story.hotline ? 'hotline_12345' : 'web',
      hotline_number: story.hotline ? `GD${on.replaceAll('-', '')}-${String(index + 31).padStart(4, '0')}` : null,
      state: story.is_held ? 'held' : 'received',
      hold_reason: story.is_held ? 'links' : null,
      due_on: addDays(disputed ? this.ago(disputed.days_ago) : on, answer_within_days),
      created_at: `${on}T02:00:00Z`,
    }
    this.records.reports.push(report)
    let state: ReportState = report.state
    for (const { move, days_ago, said } of story.steps) {
      const to_state: ReportState = reportMoved(state, move)! // the stories make no other
      const by = move === 'dispute' ? { actor: 'public', actor_name: null } : { actor: 'planner', actor_name: '示例规划员' }
      const what = { reason: null, text: null, is_public: false, outcome: null, ...said }
      const at = `${this.ago(days_ago)}T03:00:00Z`
      this.records.report_events.push({ id: this.random.uuid(), report_id: report.id, move, from_state: state, to_state, at, ...by, ...what })
      state = to_state
    }
  }

  private ago(days: number): Day {
    return addDays(this.today, -days)
  }
}
