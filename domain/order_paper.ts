import type { Reason } from './audit.ts'
import { answerText, reasonText, requirementText, shortfallText } from './audit_words.ts'
import { isConfirmed, type Criterion } from './criterion.ts'
import type { Day } from './date.ts'
import { componentName, partWord } from './property.ts'

/** What the paper of an order is made of. */
export interface PaperOrder {
  kind: 'order' | 'suggestion' | 'task'
  state: string
  year: number | null
  number: number | null
  issuing_department_name_zh: string
  department_name_zh: string
  first_due_on: Day
  issued_on: Day | null
  basis: string | null
  note: string | null
  owner_name: string | null
  manager_name: string | null
  responsible_name: string | null
  responsible_document: string | null
  order_items: readonly PaperItem[]
}

export interface PaperItem {
  place: number
  facility_name_zh: string
  component_type: string | null
  component_part: string | null
  component_name: string | null
  criterion: string
  criteria_version: number
  reason: { code: string }
  photos: readonly string[]
  remedy: string | null
  cost_estimate_cny: number | null
}

/** The item of the version of the checklist that the finding was judged by. */
export type CriterionOf = (item: Pick<PaperItem, 'criterion' | 'criteria_version'>) => Criterion | undefined

export interface PaperPhoto {
  sha256: string
  caption: string
}

/** The paper in words, the same for each format. */
export interface OrderPaper {
  issuer: string
  title: string
  number_line: string
  /** Across the head of what is not in force. */
  mark: string | null
  addressee: string
  opening: string[]
  parties: { label: string; value: string }[]
  head: string[]
  /** The cells of each item, in the order of the head. */
  rows: string[][]
  closing: string[]
  issued_on: string
  /** 送达回证: what is filled in by hand. */
  receipt: { label: string; value: string }[]
  photos: PaperPhoto[]
}

const titles = { order: '责令限期改正通知书', suggestion: '整改建议书', task: '整改交办单' }
const law = '《中华人民共和国无障碍环境建设法》'

/** The paper of an order (整改通知书), in Chinese, as it was issued: an extension is a paper of its own. */
export function orderPaper(order: PaperOrder, criterionOf: CriterionOf): OrderPaper {
  const numbers = photoNumbers(order.order_items)
  return {
    issuer: order.issuing_department_name_zh,
    title: titles[order.kind],
    number_line: order.number === null ? '整改〔　　〕　　号' : `整改〔${order.year}〕${String(order.number).padStart(3, '0')} 号`,
    mark: { draft: '草稿', withdrawn: '已撤回' }[order.state] ?? null,
    addressee: `${order.department_name_zh}：`,
    opening: openingOf(order),
    parties: partiesOf(order),
    head: ['序号', '设施 · 部位', '检查项目', '条款', '现状', '要求', '条款核对', '整改措施', '估算（元）', '期限', '照片'],
    rows: order.order_items.map((item) => rowOf(item, criterionOf(item), numbers, order.first_due_on)),
    closing: closingOf(order),
    issued_on: order.issued_on ? dayText(order.issued_on) : '　　　　年　　月　　日',
    receipt: receiptOf(order),
    photos: order.order_items.flatMap((item) =>
      item.photos.map((sha256, at) => ({ sha256, caption: `照片 ${numbers.get(item)! + at}：第 ${item.place} 项，${placeOf(item)}` })),
    ),
  }
}

/** The number of the first photo of each item. */
function photoNumbers(items: readonly PaperItem[]): Map<PaperItem, number> {
  const numbers = new Map<PaperItem, number>()
  let next = 1
  for (const item of items) {
    numbers.set(item, next)
    next += item.photos.length
  }
  return numbers
}

function openingOf({ kind, basis, order_items, first_due_on }: PaperOrder): string[] {
  const facilities = new Set(order_items.map(({ facility_name_zh }) => facility_name_zh))
  const found = `经检查，${[...facilities].slice(0, 3).join('、')}${facilities.size > 3 ? ` 等 ${facilities.size} 处设施` : ''}有 ${order_items.length} 项不符合现行标准或需要改进（详见下表）。`
  const by = `根据${basis ?? `${law}第二十六条、第五十八条`}`
  const asks = {
    order: `${by}，现责令于 ${dayText(first_due_on)} 前改正。`,
    suggestion: `${by}，建议于 ${dayText(first_due_on)} 前完成整改。`,
    task: `${by}，现交你单位办理，请于 ${dayText(first_due_on)} 前完成整改。`,
  }
  return [found, asks[kind]]
}

function partiesOf(order: PaperOrder): OrderPaper['parties'] {
  const parties = [
    { label: '所有权人', value: order.owner_name },
    { label: '管理人', value: order.manager_name },
    { label: '约定的责任人', value: order.responsible_name },
    { label: '约定文件', value: order.responsible_document },
  ]
  return parties.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
}

function rowOf(item: PaperItem, criterion: Criterion | undefined, numbers: Map<PaperItem, number>, due_on: Day): string[] {
  const [first, count] = [numbers.get(item)!, item.photos.length]
  const photos = count === 0 ? '—' : count === 1 ? String(first) : `${first}–${first + count - 1}`
  const cost = item.cost_estimate_cny === null ? '—' : item.cost_estimate_cny.toLocaleString('zh-CN')
  const end = [item.remedy ?? '—', cost, due_on.replaceAll('-', '.'), photos]
  if (!criterion) return [String(item.place), placeOf(item), item.criterion, '—', '—', '—', '待核', ...end]
  return [String(item.place), placeOf(item), criterion.name_zh, clauseText(criterion), ...foundText(item, criterion), standingText(criterion), ...end]
}

/** What was found, and what is asked. */
function foundText(item: PaperItem, criterion: Criterion): [string, string] {
  const reason = item.reason as Reason
  if (reason.code !== 'compared') return [reasonText({ reason }, criterion, 'zh'), requirementText(criterion, 'zh')]
  const shortfall = shortfallText({ verdict: 'fail', reason }, criterion, 'zh')
  const found = answerText(reason.found, criterion, 'zh')
  return [shortfall ? `${found}（${shortfall.replace(/。$/, '')}）` : found, requirementText({ ...criterion, ...reason.required }, 'zh')]
}

const placeOf = ({ facility_name_zh, component_type, component_part, component_name }: PaperItem) =>
  [facility_name_zh, partWord(component_part)?.name_zh ?? (component_type && componentName(component_type)?.name_zh), component_name]
    .filter(Boolean)
    .join(' · ')

/** `GB 55019-2021 第3.2.3条`, `第3.1.8(2)、3.1.8(3)条`. */
function clauseText({ standard, clause }: Criterion): string {
  if (!/^\d/.test(clause)) return `${standard} ${clause}`
  return `${standard} 第${clause.replaceAll(', ', '、')}条`
}

/** Who compared the item with the published text; what nobody did says so, and nothing is decided by what is 待核. */
function standingText(criterion: Criterion): string {
  const { signed_off, strength } = criterion
  const advice = strength === 'should' ? '建议改进。' : ''
  if (signed_off) return `${advice}${signed_off.by ? `${signed_off.by} 于 ` : ''}${signed_off.on} 按 ${signed_off.edition} 核对`
  return isConfirmed(criterion) ? `${advice}据条文副本，未签核` : `${advice}待核，不作结论`
}

function closingOf({ kind, note }: PaperOrder): string[] {
  const duties = [
    '整改完成后，请上传整改前后照片，申请复查；复查由提交整改材料以外的人员进行，复查通过后销号。',
    '确有困难不能按期完成的，请在期限届满前说明理由和拟延至的日期，申请延期；未经同意的，期限不变。',
    '表中“待核”的条款尚未与公布的标准文本核对，所列内容供参考，不作结论；“建议改进”为标准中的推荐性要求。',
  ]
  const late = `属${law}第六十四条、第六十五条规定情形，逾期未改正的，由有关主管部门依法处理。`
  return [...(note ? [note] : []), ...duties, ...(kind === 'order' ? [late] : [])]
}

function receiptOf(order: PaperOrder): OrderPaper['receipt'] {
  const number = order.number === null ? '' : ` 整改〔${order.year}〕${String(order.number).padStart(3, '0')} 号`
  return [
    { label: '送达文书', value: `${titles[order.kind]}${number}` },
    { label: '受送达单位', value: order.department_name_zh },
    { label: '送达方式、地点', value: '' },
    { label: '收件人签名（盖章）', value: '' },
    { label: '收到日期', value: '　　　　年　　月　　日' },
    { label: '送达人签名', value: '' },
    { label: '备注', value: '' },
  ]
}

const dayText = (day: Day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
