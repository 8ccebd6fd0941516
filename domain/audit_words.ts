import type { Language } from './language.ts'
import { holds, isCountRule, type Answer, type Find, type Judgement, type Reason, type Requirement } from './audit.ts'
import type { Slope } from './known.ts'
import type { Condition, CountRule, Criterion } from './criterion.ts'
import { componentName, enumValues, propertyOf } from './property.ts'

type Item = Pick<Criterion, 'component' | 'property' | 'unit' | 'op' | 'threshold' | 'tolerance'>

/** What the item asks for, after the name of its property: `不小于 1200 mm`, `at least 1200 mm`. */
export function requirementText(item: Item, language: Language): string {
  const { threshold, op } = item
  return isCountRule(threshold) ? countRuleText(threshold, item.component, language) : askedText({ op, threshold }, item, language)
}

/** When the item applies, condition by condition; the words of the clause are in `when_zh` and `when_en`. */
export function conditionText({ property, op, value }: Condition, component: string, language: Language): string {
  const name = propertyText(property, component, language)
  if (op === 'is_true' || op === 'is_false')
    return language === 'zh' ? `${name}：${yes(op === 'is_true', language)}` : `${name}: ${yes(op === 'is_true', language)}`
  const unit = propertyOf(component, property)?.unit ?? ''
  const values = [value].flat().map((each) => valueText(each, unit, property, language))
  if (op === 'in' || typeof value === 'string') return `${name}${language === 'zh' ? '：' : ': '}${oneOf(values, language)}`
  if (unit === '1:n' && (op === '<' || op === '>=')) return `${name} ${steepness[op][language]} ${values[0]}`
  return `${name} ${{ '<': '<', '<=': '≤', '==': '=', '>=': '≥', '>': '>' }[op]} ${values[0]}`
}

/** Of a slope 1:n the smaller n is the steeper. */
const steepness = { '<': { zh: '陡于', en: 'steeper than' }, '>=': { zh: '不陡于', en: 'not steeper than' } }

/** Why the verdict is what it is, as a sentence that names what was found and what is asked. */
export function reasonText({ reason }: Pick<Judgement, 'reason'>, item: Item, language: Language): string {
  if (reason.code === 'compared') {
    const [found, asked] = [answerText(reason.found, item, language), askedText(reason.required, item, language)]
    return language === 'zh' ? `现状：${found}；要求：${asked}。` : `Found: ${found}; required: ${asked}.`
  }
  const text = reasons[reason.code][language]
  const said = 'said' in reason ? reason.said : ''
  return text.replace('{property}', 'property' in reason ? propertyText(reason.property, item.component, language) : '').replace('{said}', said)
}

const reasons: Record<Exclude<Reason['code'], 'compared'>, Record<Language, string>> = {
  unknown: { zh: '未测：{property}。', en: 'Not measured: {property}.' },
  imprecise: { zh: '已有数据不够精确，不能判定：{property}。', en: 'What is known is too imprecise to tell: {property}.' },
  nothing_to_measure: { zh: '记为“没有”，无从测量：{property}。', en: 'Recorded as absent, so there is nothing to measure: {property}.' },
  could_not_measure: { zh: '未能测量：{property}（{said}）。', en: 'Could not be measured: {property} ({said}).' },
  condition_unknown: { zh: '是否适用取决于：{property}（未知）。', en: 'Whether it applies depends on what is not known: {property}.' },
  condition_not_met: { zh: '不适用，因为：{property}。', en: 'Does not apply, because of: {property}.' },
  stage_unknown: { zh: '未说明是新建还是既有建筑。', en: 'It is not said whether the building is new or existing.' },
  other_stage: { zh: '此项不适用于这一阶段的建筑。', en: 'Not asked of a building at this stage.' },
  exception_holds: { zh: '适用例外规定，由另一项判定。', en: 'An exception holds; another item takes its place.' },
  inspector_says: { zh: '检查人员判定不适用。', en: 'The inspector says that it does not apply.' },
  component_unknown: { zh: '未登记有无此部位。', en: 'It is not recorded whether there is such a part.' },
  component_absent: { zh: '没有此部位。', en: 'There is no such part.' },
  no_rule: { zh: '对此类没有数量要求。', en: 'No number is asked of this class.' },
}

/** Of what fails, how much is missing or too much, and how long a slope would have to be; null: there is nothing to count. */
export function shortfallText({ verdict, reason }: Pick<Judgement, 'verdict' | 'reason'>, item: Item, language: Language): string | null {
  if (verdict !== 'fail' || reason.code !== 'compared' || reason.found.state !== 'value') return null
  const { value, operator = '=' } = reason.found
  const { op, threshold } = reason.required
  if (typeof value === 'object') return slopeText(value, threshold as number, language)
  if (typeof value !== 'number') return null
  const [least, most] = op === 'between' ? (threshold as readonly [number, number]) : [threshold as number, threshold as number]
  if (item.unit === '1:n') return runText(value, least, language)
  const isShort = op !== '<=' && value < least
  const amount = valueText(rounded(isShort ? least - value : value - most), item.unit, item.property, language)
  const words = isShort ? { zh: `还差 ${amount}`, en: `${amount} short` } : { zh: `超出 ${amount}`, en: `${amount} too much` }
  const roughly = operator === '=' ? '' : { zh: '至少', en: 'at least ' }[language]
  return language === 'zh' ? `${roughly}${words.zh}。` : sentence(`${roughly}${words.en}.`)
}

const rounded = (value: number) => Math.round(value * 100) / 100
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const oneIn = (n: number) => `1:${Math.floor(n * 10) / 10}`

function slopeText({ rise_mm, run_mm }: Slope, n: number, language: Language): string {
  const run = Math.ceil(n * rise_mm)
  const found = oneIn(run_mm / rise_mm)
  return language === 'zh'
    ? `${found} 比 ${oneIn(n)} 陡，水平长度还差 ${run - run_mm} mm。高差 ${rise_mm} mm，水平至少要 ${run} mm。`
    : `${found} is steeper than ${oneIn(n)}: ${run - run_mm} mm of run are missing. A rise of ${rise_mm} mm takes a run of at least ${run} mm.`
}

function runText(found: number, n: number, language: Language): string {
  return language === 'zh'
    ? `${oneIn(found)} 比 ${oneIn(n)} 陡。高差每 100 mm，水平至少要 ${Math.ceil(n * 100)} mm。`
    : `${oneIn(found)} is steeper than ${oneIn(n)}. Each 100 mm of rise takes a run of at least ${Math.ceil(n * 100)} mm.`
}

/** Why the exception that the item has does not help here; null: it has none, or it holds. */
export function exceptionText({ component, unless = [] }: Pick<Criterion, 'component' | 'unless'>, find: Find, language: Language): string | null {
  const hindering = unless.find((each) => holds(each, find) === false) ?? unless.find((each) => holds(each, find) === null)
  if (!hindering) return null
  const needed = conditionText(hindering, component, language)
  const answer = find(hindering.property)
  if (!answer || holds(hindering, find) === null)
    return language === 'zh' ? `例外须“${needed}”，尚不清楚。` : `The exception needs “${needed}”, which is not known.`
  const unit = (propertyOf(component, hindering.property)?.unit ?? '') as Criterion['unit']
  const found = answerText(answer, { unit, property: hindering.property }, language)
  if (language === 'en') return `The exception needs “${needed}”; it is ${found}, so it does not help.`
  if (typeof hindering.value !== 'number' || unit === '1:n') return `例外须“${needed}”，现为${found}，不能用。`
  const limit = valueText(hindering.value, unit, hindering.property, language)
  const name = propertyText(hindering.property, component, language).replace(componentName(component)?.name_zh ?? '', '')
  return `${name} ${found}，${hindering.op.startsWith('<') ? '超过' : '不足'} ${limit}，不能用例外。`
}

/** An answer as a person writes it: `795 mm`, `≥ 900 mm`, `1:12`, `1:8（150 / 1200 mm）`. */
export function answerText(answer: Answer, { unit, property }: Pick<Item, 'unit' | 'property'>, language: Language): string {
  if (answer.state === 'could_not_measure') return answer.reason
  if (answer.state === 'absent') return language === 'zh' ? '没有' : 'absent'
  const prefix = { '=': '', '<=': '≤ ', '>=': '≥ ', '~': '≈ ' }[answer.operator ?? '=']
  const { value } = answer
  return prefix + (typeof value === 'object' ? measuredText(value, language) : valueText(value, unit, property, language))
}

/** The slope as the clause names it, and what was measured for it. */
function measuredText({ rise_mm, run_mm }: Slope, language: Language): string {
  const measured = `${rise_mm} / ${run_mm} mm`
  if (rise_mm === 0) return measured
  const slope = oneIn(run_mm / rise_mm)
  return language === 'zh' ? `${slope}（${measured}）` : `${slope} (${measured})`
}

function askedText({ op, threshold }: Requirement, { unit, property, tolerance }: Item, language: Language): string {
  const text = (value: number | boolean | string) => valueText(value, unit, property, language)
  const within = tolerance ? ` ± ${tolerance}` : ''
  if (op === 'is_true' || op === 'is_false') return yes(op === 'is_true', language)
  if (op === 'one_of') return oneOf((threshold as readonly string[]).map(text), language)
  if (op === 'between') return `${(threshold as readonly number[])[0]}–${text((threshold as readonly number[])[1]!)}${within}`
  const limit = text(threshold as number) + within
  if (op === '==') return limit
  if (unit === '1:n' && op === '>=') return `${steepness[op][language]} ${limit}`
  const words = { '>=': { zh: unit === 'count' ? '不少于' : '不小于', en: 'at least' }, '<=': { zh: '不大于', en: 'at most' } }
  return `${words[op][language]} ${limit}`
}

function countRuleText({ of, rows }: CountRule, component: string, language: Language): string {
  const zh = language === 'zh'
  const parts = rows.map((row, place) => {
    const conditions = (row.when ?? []).map((each) => conditionText(each, component, language)).join(zh ? '、' : ', ')
    const case_text = conditions || (place > 0 ? (zh ? '其余' : 'otherwise') : '')
    return `${case_text ? `${case_text} → ` : ''}${countText(row, zh)}`
  })
  const total = propertyText(of, component, language)
  return zh ? `按${total}：${parts.join('；')}` : `by ${total}: ${parts.join('; ')}`
}

function countText({ base = 0, one_per, beyond = 0, minimum = 0 }: CountRule['rows'][number], zh: boolean): string {
  const past = beyond > 0 ? (zh ? `（超出 ${beyond} 的部分）` : ` beyond ${beyond}`) : ''
  const growing = zh ? `每 ${one_per} 不少于 1${past}` : `1 for every ${one_per}${past}`
  const number = [...(base > 0 || one_per === undefined ? [base] : []), ...(one_per === undefined ? [] : [growing])].join(' + ')
  return minimum > 0 ? `${number}${zh ? '，且不少于' : ', and at least'} ${minimum}` : number
}

function valueText(value: number | boolean | string, unit: string, property: string, language: Language): string {
  if (typeof value === 'boolean') return yes(value, language)
  if (typeof value === 'string') {
    const word = enumValues(property)?.find((each) => each.value === value)
    return word ? word[`name_${language}`] : value
  }
  if (unit === '1:n') return `1:${Math.floor(value * 10) / 10}`
  return unit === 'count' || unit === '' ? String(value) : `${value} ${unit === 'm2' ? 'm²' : unit}`
}

function propertyText(property: string, component: string, language: Language): string {
  return propertyOf(component, property)?.[`name_${language}`] ?? property
}

function oneOf(values: string[], language: Language): string {
  return new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en', { type: 'disjunction' }).format(values)
}

function yes(is: boolean, language: Language): string {
  return language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no'
}
