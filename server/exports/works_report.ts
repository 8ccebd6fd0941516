import type { WorksAsked, WorksInputs, WorksResult } from '../schemas/works_plan.ts'
import { yes_words, type Cell, type Sheet } from './sheets.ts'

export interface WorksTold {
  asked: WorksAsked
  inputs: WorksInputs
  result: WorksResult
}

/** The tables of a plan of works; the first is the works with what was decided of each. */
export const worksSheets = (told: WorksTold): [Sheet, ...Sheet[]] => [
  worksSheet(told),
  placesSheet(told),
  plansSheet(told),
  moneySheet(told),
  rulesSheet(told),
]

const kind_words = {
  renovate: { zh: '改造', en: 'renovate' },
  reopen: { zh: '恢复使用', en: 'reopen' },
  verify: { zh: '现场核实', en: 'verify' },
  build: { zh: '新建', en: 'build' },
}
const basis_words = {
  own: { zh: '本方案自填', en: 'typed into this scenario' },
  estimate: { zh: '检查时估价', en: 'estimate of the inspection' },
  catalogue: { zh: '费用标准', en: 'catalogue' },
  none: { zh: '未知', en: 'not known' },
}
const decision_words = {
  chosen: { zh: '选中', en: 'chosen' },
  not_chosen: { zh: '未选中', en: 'not chosen' },
  no_cost: { zh: '费用未知，不能选', en: 'cost not known: cannot be chosen' },
}
const price_words = {
  known: { zh: '已算出', en: 'known' },
  impossible: { zh: '改则无解', en: 'no plan then' },
  not_computed: { zh: '未计算', en: 'not computed' },
}

function worksSheet({ inputs, result }: WorksTold): Sheet {
  const chosen = new Map(result.chosen.map((each) => [each.work_id, each]))
  const others = new Map(result.not_chosen.map((each) => [each.work_id, each]))
  const towns = new Map(inputs.towns.map(({ code, name_zh }) => [code, name_zh]))
  const departments = new Map(inputs.departments.map(({ code, name_zh }) => [code, name_zh]))
  return {
    name: { zh: '工程', en: 'Works' },
    columns: [
      { name: 'decision', zh: '决定', en: 'Decision', words: decision_words },
      { name: 'year', zh: '第几年', en: 'Year' },
      { name: 'kind', zh: '方式', en: 'Kind', words: kind_words },
      { name: 'name_zh', zh: '设施', en: 'Facility' },
      { name: 'component_name', zh: '部位', en: 'Component' },
      { name: 'criteria', zh: '检查项', en: 'Items' },
      { name: 'town_name_zh', zh: '镇（乡）', en: 'Town' },
      { name: 'department_name_zh', zh: '责任单位', en: 'Department' },
      { name: 'cost_yuan', zh: '费用（元）', en: 'Cost (yuan)' },
      { name: 'cost_basis', zh: '费用依据', en: 'Basis of the cost', words: basis_words },
      { name: 'worth', zh: '作用', en: 'Worth' },
      { name: 'price_state', zh: '改变决定的代价是否算出', en: 'Price of deciding otherwise', words: price_words },
      { name: 'price_worth', zh: '改变决定的代价（作用）', en: 'Price of deciding otherwise (worth)' },
      { name: 'lon', zh: '经度', en: 'Longitude' },
      { name: 'lat', zh: '纬度', en: 'Latitude' },
      { name: 'work_id', zh: '工程编号', en: 'Work' },
      { name: 'facility_id', zh: '设施编号', en: 'Facility id' },
      { name: 'town_code', zh: '镇（乡）代码', en: 'Town code' },
      { name: 'department_code', zh: '责任单位代码', en: 'Department code' },
    ],
    rows: inputs.works.map((work) => {
      const taken = chosen.get(work.id)
      const left = others.get(work.id)
      const price = taken?.strike ?? left?.insist
      return {
        decision: taken ? 'chosen' : work.cost_yuan === null ? 'no_cost' : 'not_chosen',
        year: taken ? taken.year + 1 : null,
        kind: work.kind,
        name_zh: work.name_zh,
        component_name: work.component_name ?? work.component_type,
        criteria: work.criteria.join(' '),
        town_name_zh: towns.get(work.town_code) ?? null,
        department_name_zh: departments.get(work.department_code ?? '') ?? null,
        cost_yuan: work.cost_yuan,
        cost_basis: work.cost_basis,
        worth: taken?.worth ?? left?.worth ?? null,
        price_state: price?.state ?? null,
        price_worth: price?.worth ?? null,
        lon: work.lon,
        lat: work.lat,
        work_id: work.id,
        facility_id: work.facility_id,
        town_code: work.town_code,
        department_code: work.department_code,
      }
    }),
  }
}

function placesSheet({ inputs, result }: WorksTold): Sheet {
  const opened = new Set(result.opened)
  return {
    name: { zh: '场所', en: 'Places' },
    columns: [
      { name: 'name_zh', zh: '场所', en: 'Place' },
      { name: 'opens', zh: '改后能用', en: 'Opens', words: yes_words },
      { name: 'worth', zh: '作用', en: 'Worth' },
      { name: 'is_worth_known', zh: '作用全部已知（否则为至少）', en: 'All of its worth is known (else it is the least)', words: yes_words },
      { name: 'is_unmeasured', zh: '有未测部位', en: 'A part is not measured', words: yes_words },
      { name: 'needs', zh: '所需工程', en: 'Works that it needs' },
      { name: 'town_code', zh: '镇（乡）代码', en: 'Town code' },
      { name: 'lon', zh: '经度', en: 'Longitude' },
      { name: 'lat', zh: '纬度', en: 'Latitude' },
      { name: 'id', zh: '编号', en: 'Id' },
    ],
    rows: inputs.places.map(({ id, name_zh, worth, is_worth_known, is_unmeasured, needs, town_code, lon, lat }) => ({
      name_zh,
      opens: String(opened.has(id)),
      worth,
      is_worth_known: String(is_worth_known),
      is_unmeasured: String(is_unmeasured),
      needs: needs.join(' '),
      town_code,
      lon,
      lat,
      id,
    })),
  }
}

/** The plan beside what other ways of choosing come to. */
function plansSheet({ result }: WorksTold): Sheet {
  const { runner_up, rank_and_cut, equal_shares } = result
  const own = { worth: result.worth, cost_yuan: result.cost_yuan, covered: result.covered_after, broken: [] as string[] }
  const plans = [
    ['best', own],
    ['runner_up', runner_up],
    ['rank_and_cut', rank_and_cut],
    ['equal_shares', equal_shares],
  ] as const
  return {
    name: { zh: '比较', en: 'Compared' },
    columns: [
      {
        name: 'plan',
        zh: '办法',
        en: 'Plan',
        words: {
          best: { zh: '本方案', en: 'this plan' },
          runner_up: { zh: '次优方案', en: 'runner-up' },
          rank_and_cut: { zh: '按名次取，钱尽为止', en: 'by rank until the money ends' },
          equal_shares: { zh: '各镇平分', en: 'equal shares per town' },
        },
      },
      { name: 'worth', zh: '作用', en: 'Worth' },
      { name: 'cost_yuan', zh: '花费（元）', en: 'Cost (yuan)' },
      { name: 'covered_towns', zh: '覆盖的镇（乡）', en: 'Covered towns' },
      { name: 'covered_towns_if_passed', zh: '核实都通过时覆盖的镇（乡）', en: 'Covered towns if every visit passes' },
      { name: 'towns', zh: '镇（乡）总数', en: 'Towns' },
      { name: 'broken_rules', zh: '不符合的条件', en: 'Rules not kept' },
    ],
    rows: plans.flatMap(([plan, each]) =>
      each
        ? [
            {
              plan,
              worth: each.worth,
              cost_yuan: each.cost_yuan,
              covered_towns: each.covered.towns,
              covered_towns_if_passed: each.covered.towns_if_passed ?? null,
              towns: each.covered.total,
              broken_rules: each.broken.join(' '),
            },
          ]
        : [],
    ),
  }
}

function moneySheet({ result }: WorksTold): Sheet {
  return {
    name: { zh: '再多给钱', en: 'More money' },
    columns: [
      {
        name: 'step',
        zh: '项目',
        en: 'Step',
        words: { more: { zh: '增加预算', en: 'more budget' }, frontier: { zh: '费用与作用', en: 'cost and worth' } },
      },
      { name: 'more_yuan', zh: '增加（元）', en: 'More (yuan)' },
      { name: 'cost_yuan', zh: '花费（元）', en: 'Cost (yuan)' },
      { name: 'worth', zh: '作用', en: 'Worth' },
      { name: 'adds', zh: '新增工程', en: 'Adds' },
      { name: 'drops', zh: '换下工程', en: 'Drops' },
    ],
    rows: [
      ...result.next_money.map(({ more_yuan, cost_yuan, worth, adds, drops }) => ({
        step: 'more',
        more_yuan,
        cost_yuan,
        worth,
        adds: adds.join(' '),
        drops: drops.join(' '),
      })),
      ...result.frontier.map(({ cost_yuan, worth }): Record<string, Cell> => ({ step: 'frontier', cost_yuan, worth })),
    ],
  }
}

function rulesSheet({ result }: WorksTold): Sheet {
  return {
    name: { zh: '条件的代价', en: 'Price of rules' },
    columns: [
      { name: 'rule', zh: '条件', en: 'Rule' },
      { name: 'now', zh: '现为', en: 'Now' },
      { name: 'price_state', zh: '代价是否算出', en: 'Price', words: price_words },
      { name: 'price_worth', zh: '代价（作用）', en: 'Price (worth)' },
    ],
    rows: result.rules.map(({ rule, now, price }) => ({ rule, now, price_state: price.state, price_worth: price.worth })),
  }
}
