import type { Entry } from './entry.ts'

/** What is refused of scenarios, their runs and the catalogue of costs. */
export const scenarioProblems = {
  scenario_not_found: {
    status: 404,
    zh: ['没有这个方案：{id}', '请刷新列表，它可能已被删除。'],
    en: ['There is no such scenario: {id}', 'Load the list again; it may have been deleted.'],
  },
  scenario_exists: {
    status: 422,
    zh: ['已有名为“{name}”的方案。', '请换一个名称。'],
    en: ['There is a scenario named “{name}” already.', 'Choose another name.'],
  },
  scenario_kind_fixed: {
    status: 422,
    zh: ['方案的类型不能改。', '请另建一个方案。'],
    en: ['A scenario cannot become one of another kind.', 'Add another scenario.'],
  },
  scenario_kind_unknown: {
    status: 404,
    zh: ['不能计算这一类方案：{kind}', '请升级服务器后再试。'],
    en: ['This server cannot compute scenarios of that kind: {kind}', 'Upgrade it, and try again.'],
  },
  scenario_signed: {
    status: 409,
    zh: ['方案“{name}”已签定，不能再改。', '请复制一份再改。'],
    en: ['The scenario “{name}” was signed and does not change any more.', 'Change a copy of it.'],
  },
  scenario_not_signed: {
    status: 409,
    zh: ['方案“{name}”还没有签定。', '签定之后才能对照计划与完成。'],
    en: ['The scenario “{name}” was not signed.', 'Sign it; then what is done is followed against it.'],
  },
  run_not_found: {
    status: 404,
    zh: ['这个方案没有第 {number} 次计算。', '请刷新页面。'],
    en: ['The scenario has no run {number}.', 'Load the page again.'],
  },
  run_under_way: {
    status: 409,
    zh: ['这个方案正在计算。', '请等它算完，或先停止。'],
    en: ['The scenario is being computed.', 'Wait until it has ended, or stop it.'],
  },
  run_not_here: {
    status: 409,
    zh: ['第 {number} 次计算已经结束，或不在这台服务器上。', '请刷新页面。'],
    en: ['Run {number} has ended, or another server is at it.', 'Load the page again.'],
  },
  run_without_plan: {
    status: 422,
    zh: ['第 {number} 次计算没有得出方案，不能签定。', '请先算出方案。'],
    en: ['Run {number} came to no plan that could be signed.', 'Compute one first.'],
  },
  run_outdated: {
    status: 422,
    zh: ['第 {number} 次计算之后，条件已改动。', '请按现在的条件再算一遍，然后签定。'],
    en: ['After run {number} what is asked was changed.', 'Compute it again and sign that.'],
  },
  run_inputs_of_other_question: {
    status: 422,
    zh: ['第 {number} 次计算的数据是按别的条件取的，不能用于现在的条件。', '请按今天的数据再算。'],
    en: ['The inputs of run {number} were gathered for another question and cannot answer this one.', 'Compute it from the data of today.'],
  },
  run_lost: {
    status: 500,
    zh: ['计算中断：服务器在中途停止。', '输入没有丢失，请再算一遍。'],
    en: ['The run broke off: the server stopped while it was at it.', 'Nothing that was typed in is lost. Compute it again.'],
  },
  share_named_twice: {
    status: 422,
    zh: ['同一个镇（乡）或部门有两条份额限制：{code}', '请合成一条。'],
    en: ['One town or department has two limits of its share: {code}', 'Make them one.'],
  },
  work_cost_unknown: {
    status: 422,
    zh: ['没有这一费用项目：{code}', '请填检查项编号，或 verify_visit、renovate_service、build_service。'],
    en: ['There is no such item of cost: {code}', 'Name an item of the checklist, or verify_visit, renovate_service or build_service.'],
  },
} as const satisfies Record<string, Entry>
