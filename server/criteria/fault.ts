import { fill, type FieldProblem, type Parameters } from '../problem.ts'

/** What can be wrong with an item of the checklist, at the field where it is. */
const words = {
  text_missing: { zh: '必须填写', en: 'must be filled in' },
  other_language_missing: { zh: '另一种语言已填写，这里也须填写', en: 'is given in the other language, so it is needed here too' },
  property_unknown: { zh: '此部位没有“{property}”这个检查内容', en: 'this part has no property {property}' },
  unit_unfit: { zh: '单位应为 {unit}', en: 'the unit must be {unit}' },
  kind_unfit: { zh: '只能是 {kinds} 之一', en: 'must be one of {kinds}' },
  op_unfit: { zh: '此单位只能用 {ops}', en: 'with this unit it must be one of {ops}' },
  threshold_unfit: { zh: '限值与比较方式不符', en: 'does not go with the way it is compared' },
  value_implausible: { zh: '{value} 不合理：应在 {least} 到 {most} 之间', en: '{value} is not plausible: it must be from {least} to {most}' },
  value_not_whole: { zh: '{value} 应为整数', en: '{value} must be a whole number' },
  range_reversed: { zh: '下限应小于上限', en: 'the lower end must be below the upper end' },
  value_unknown: { zh: '没有“{value}”这个选项', en: 'there is no value {value}' },
  values_missing: { zh: '至少选择一个合格的选项', en: 'at least one value must pass' },
  rule_not_of_counts: { zh: '只有数量才能按规则计算', en: 'only a number of things can follow a rule' },
  rule_rows_missing: { zh: '至少要有一行规则', en: 'at least one row is needed' },
  rule_row_empty: { zh: '没有说明至少几个', en: 'it does not say how many' },
  rule_row_unreachable: { zh: '前面已有无条件的一行，这一行用不到', en: 'a row without conditions stands before it, so it is never reached' },
  tolerance_unfit: { zh: '此项不能设允许偏差', en: 'this item can’t have a tolerance' },
  tolerance_large: { zh: '允许偏差应小于限值', en: 'must be smaller than the limit' },
  category_elsewhere: { zh: '“{category}”不属于所选的设施种类', en: '{category} is no category of the kinds chosen' },
  fixed: { zh: '已有检查项的这一内容不能改；请另加本地检查项', en: 'can’t be changed for an item that exists; add a local item instead' },
} as const

export function fault(field: string, code: keyof typeof words, parameters: Parameters = {}): FieldProblem {
  const { zh, en } = words[code]
  return { field, code, detail: { zh: fill(zh, parameters), en: fill(en, parameters) } }
}
