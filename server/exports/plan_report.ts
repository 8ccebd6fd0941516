import type { Language } from '#domain/language.ts'
import type { Run, Scenario } from '../queries/scenarios.ts'
import type { SitingAsked, SitingInputs, SitingResult } from '../schemas/siting_plan.ts'
import type { WorksAsked, WorksInputs, WorksResult } from '../schemas/works_plan.ts'
import { weightsText } from './priorities_report.ts'
import type { Cell, Said, Sheet } from './sheets.ts'
import { sitingSheets } from './siting_report.ts'
import { worksSheets } from './works_report.ts'

/** Its tables; the first has a line for each thing that was decided. Null: the run came to no plan. */
export function sheetsOf({ asked, inputs, result, told }: Run): [Sheet, ...Sheet[]] | null {
  if (!result || !told) return null
  // Kind, inputs and result of a run belong together.
  if (asked.kind === 'works') return worksSheets({ asked, inputs: inputs as WorksInputs, result: result as WorksResult })
  return sitingSheets({ inputs: inputs as SitingInputs, result: result as SitingResult })
}

/** What every figure of it is of: the plan, the day, what was asked, and how it was solved. */
export function aboutOf({ name }: Pick<Scenario, 'name'>, run: Run, example_data: boolean): Record<string, Cell> {
  const { number, as_of, asked, state, inputs_hash, solver, result } = run
  return {
    scenario: name,
    run: number,
    as_of,
    ...(asked.kind === 'works' ? worksAbout(asked, run.inputs as WorksInputs) : sitingAbout(asked, run.inputs as SitingInputs)),
    state,
    gap_percent: result?.gap == null ? null : Math.ceil(result.gap * 10_000) / 100,
    solver,
    inputs_hash,
    example_data: String(example_data),
  }
}

function worksAbout(
  {
    worth,
    whom,
    reach_m,
    weights,
    filter,
    budget_yuan,
    is_carried_over,
    reserve_yuan,
    must,
    must_not,
    covered_towns_least,
    counts_unmeasured,
  }: WorksAsked,
  inputs: WorksInputs,
): Record<string, Cell> {
  return {
    worth,
    whom: worth === 'people' ? whom : null,
    reach_m: worth === 'people' ? reach_m : null,
    weights: worth === 'score' ? weightsText(weights) : null,
    people_source: inputs.people_source,
    filter: [...filter.kind, ...filter.category, ...filter.town].join(' ') || null,
    budget_yuan: budget_yuan.join(' '),
    is_carried_over: budget_yuan.length > 1 ? String(is_carried_over) : null,
    reserve_yuan,
    must_count: must.length,
    must_not_count: must_not.length,
    covered_towns_least,
    counts_unmeasured: String(counts_unmeasured),
    criteria_version: inputs.criteria_version,
  }
}

function sitingAbout(
  { model, serves, whom, reach_m, new_sites, budget_yuan, more_than_percent, town_floor_percent, distance }: SitingAsked,
  inputs: SitingInputs,
): Record<string, Cell> {
  return {
    model,
    serves: [...serves.kind, ...serves.category, serves.counts].join(' '),
    whom,
    reach_m,
    new_sites,
    budget_yuan,
    more_than_percent,
    town_floor_percent,
    distance,
    people_source: inputs.population_source,
    people_as_of: inputs.population_as_of.join(' '),
  }
}

const about_words: Record<string, Said> = {
  scenario: { zh: '方案', en: 'Scenario' },
  run: { zh: '第几次计算', en: 'Run' },
  as_of: { zh: '数据日期', en: 'Data of' },
  worth: { zh: '择优标准', en: 'What counts' },
  whom: { zh: '人群', en: 'Whom' },
  reach_m: { zh: '距离（米）', en: 'Distance (m)' },
  people_source: { zh: '人口来源', en: 'Population by' },
  people_as_of: { zh: '人口年份', en: 'Population of' },
  filter: { zh: '筛选', en: 'Filter' },
  budget_yuan: { zh: '预算（元）', en: 'Budget (yuan)' },
  reserve_yuan: { zh: '预留（元）', en: 'Reserve (yuan)' },
  is_carried_over: { zh: '结余转下年', en: 'Carried over' },
  must_count: { zh: '必做（项）', en: 'Insisted on' },
  must_not_count: { zh: '不做（项）', en: 'Struck' },
  covered_towns_least: { zh: '覆盖的镇（乡）至少', en: 'Covered towns at least' },
  more_than_percent: { zh: '超过（%）', en: 'More than (%)' },
  town_floor_percent: { zh: '每镇（乡）至少（%）', en: 'In every town at least (%)' },
  counts_unmeasured: { zh: '未测部位视为可通行', en: 'What is not measured counts as passable' },
  weights: { zh: '权重', en: 'Weights' },
  criteria_version: { zh: '检查标准版本', en: 'Version of the checklist' },
  model: { zh: '模型', en: 'Model' },
  serves: { zh: '已有设施', en: 'What is there' },
  new_sites: { zh: '新增处数', en: 'New sites' },
  distance: { zh: '距离算法', en: 'Distance by' },
  state: { zh: '计算结果', en: 'State' },
  gap_percent: { zh: '最多还能好（%）', en: 'At most so much better exists (%)' },
  solver: { zh: '求解器', en: 'Solver' },
  inputs_hash: { zh: '数据校验值', en: 'Hash of the inputs' },
  example_data: { zh: '示例数据', en: 'Example data' },
}

const value_words: Record<string, Said> = {
  people: { zh: '服务人数', en: 'people served' },
  score: { zh: '优先分', en: 'priority' },
  places: { zh: '场所数', en: 'places' },
  residents: { zh: '居民', en: 'residents' },
  disabled_residents: { zh: '持证残疾人', en: 'registered disabled residents' },
  over_60: { zh: '60 岁以上', en: 'over 60' },
  cover_all: { zh: '覆盖所有人', en: 'everybody served' },
  cover_most: { zh: '覆盖最多的人', en: 'most people served' },
  cover_share: { zh: '覆盖超过一定比例', en: 'more than a share served' },
  least_way: { zh: '总路程最短', en: 'shortest way of all together' },
  least_longest: { zh: '最远的人最近', en: 'shortest longest way' },
  cover_twice: { zh: '双重覆盖', en: 'served twice' },
  geodesic: { zh: '直线', en: 'straight line' },
  network: { zh: '沿道路', en: 'along roads' },
  done: { zh: '已证明最优', en: 'proved best' },
  stopped: { zh: '中途停止', en: 'stopped' },
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
}

/** The same as lines for people, of what there is. */
export function aboutLines(about: Record<string, Cell>, language: Language): Cell[][] {
  return Object.entries(about).flatMap(([name, cell]) =>
    cell === null ? [] : [[about_words[name]?.[language] ?? name, typeof cell === 'string' ? (value_words[cell]?.[language] ?? cell) : cell]],
  )
}
