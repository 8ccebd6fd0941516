import type { Entry } from './entry.ts'

/** What is refused of the plan's indicators. */
export const indicatorProblems = {
  indicator_not_found: {
    status: 404,
    zh: ['没有这项指标：{code}', '请在指标列表中选择。'],
    en: ['There is no such indicator: {code}', 'Choose one from the list.'],
  },
  indicator_value_not_found: {
    status: 404,
    zh: ['没有这条指标数值：{id}', '请刷新指标列表。'],
    en: ['There is no such value: {id}', 'Load the list again.'],
  },
  indicator_computed: {
    status: 422,
    zh: ['这项指标由设施台账自动计算，不能填写。', '请核实或补录有关设施。'],
    en: ['This indicator is computed from the inventory and can’t be typed in.', 'Verify or add the facilities that it counts.'],
  },
} as const satisfies Record<string, Entry>
