import { isCountRule, type Answer, type Judgement, type Reason, type Requirement } from './audit.ts'
import type { Condition, CountRule, Criterion } from './criterion.ts'
import { enumValues, propertyOf } from './property.ts'

export type AuditLanguage = 'zh' | 'en'

type Item = Pick<Criterion, 'component' | 'property' | 'unit' | 'op' | 'threshold' | 'tolerance'>

/** What the item asks for, after the name of its property: `不小于 1200 mm`, `at least 1200 mm`. */
export function requirementText(item: Item, language: AuditLanguage): string {
  const { threshold, op } = item
  return isCountRule(threshold) ? countRuleText(threshold, item.component, language) : askedText({ op, threshold }, item, language)
}

/** When the item applies, condition by condition; the words of the clause are in `when_zh` and `when_en`. */
export function conditionText({ property, op, value }: Condition, component: string, language: AuditLanguage): string {
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
export function reasonText({ reason }: Pick<Judgement, 'reason'>, item: Item, language: AuditLanguage): string {
  if (reason.code === 'compared') {
    const [found, asked] = [answerText(reason.found, item, language), askedText(reason.required, item, language)]
    return language === 'zh' ? `现状：${found}；要求：${asked}。` : `Found: ${found}; required: ${asked}.`
  }
  const text = reasons[reason.code][language]
  const said = 'said' in reason ? reason.said : ''
  return text.replace('{property}', 'property' in reason ? propertyText(reason.property, item.component, language) : '').replace('{said}', said)
}

const reasons: Record<Exclude<Reason['code'], 'compared'>, Record<AuditLanguage, string>> = {
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

/** An answer as a person writes it: `795 mm`, `≥ 900 mm`, `1:12`, `100 / 1200 mm`. */
export function answerText(answer: Answer, { unit, property }: Pick<Item, 'unit' | 'property'>, language: AuditLanguage): string {
  if (answer.state === 'could_not_measure') return answer.reason
  if (answer.state === 'absent') return language === 'zh' ? '没有' : 'absent'
  const prefix = { '=': '', '<=': '≤ ', '>=': '≥ ', '~': '≈ ' }[answer.operator ?? '=']
  const { value } = answer
  return prefix + (typeof value === 'object' ? `${value.rise_mm} / ${value.run_mm} mm` : valueText(value, unit, property, language))
}

function askedText({ op, threshold }: Requirement, { unit, property, tolerance }: Item, language: AuditLanguage): string {
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

function countRuleText({ of, rows }: CountRule, component: string, language: AuditLanguage): string {
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

function valueText(value: number | boolean | string, unit: string, property: string, language: AuditLanguage): string {
  if (typeof value === 'boolean') return yes(value, language)
  if (typeof value === 'string') {
    const word = enumValues(property)?.find((each) => each.value === value)
    return word ? word[`name_${language}`] : value
  }
  if (unit === '1:n') return `1:${Math.floor(value * 10) / 10}`
  return unit === 'count' || unit === '' ? String(value) : `${value} ${unit === 'm2' ? 'm²' : unit}`
}

function propertyText(property: string, component: string, language: AuditLanguage): string {
  return propertyOf(component, property)?.[`name_${language}`] ?? property
}

function oneOf(values: string[], language: AuditLanguage): string {
  return new Intl.ListFormat(language === 'zh' ? 'zh-CN' : 'en', { type: 'disjunction' }).format(values)
}

function yes(is: boolean, language: AuditLanguage): string {
  return language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no'
}
