import type { Criterion } from '#domain/criterion.ts'
import { other_costs, type WorkCost } from '#domain/work_cost.ts'
import { stillNeeded } from '#domain/share.ts'
import { usual_works } from '#domain/usual_plans.ts'
import type { WorksAsked } from '../schemas/works_plan.ts'
import type { Ground } from './ground.ts'

export const example_name = '示例：改造方案 A'

/** Invented, in yuan: what it takes to rebuild one part of that type. */
const rebuilding: Readonly<Record<string, readonly [zh: string, cost_yuan: number]>> = {
  entrance: ['出入口改造', 12_000],
  wheelchair_ramp: ['坡道改造', 18_000],
  door: ['门改造', 6_000],
  route: ['通道改造', 15_000],
  lift_platform: ['电梯改造', 180_000],
  stairs_steps: ['台阶改造', 8_000],
  handrail: ['扶手安装', 4_500],
  toilet: ['厕位改造', 34_000],
  low_level_service: ['低位服务设施', 6_000],
  accessible_parking: ['停车位改造', 5_000],
  tactile_paving: ['盲道改造', 9_000],
  sign: ['标志牌', 1_500],
  information: ['信息屏与语音', 12_000],
  curb_ramp: ['缘石坡道', 3_000],
  crossing: ['过街设施', 20_000],
  bus_stop: ['公交站台', 26_000],
  footbridge_underpass: ['天桥地道', 320_000],
  wheelchair_seat: ['轮椅席位', 8_000],
  bath_changing: ['浴室更衣室', 45_000],
  guest_room_dwelling: ['客房改造', 38_000],
  venue_provision: ['整体配置', 28_000],
  management: ['管理整改', 500],
}

const other_zh: Readonly<Record<(typeof other_costs)[number], readonly [zh: string, cost_yuan: number]>> = {
  verify_visit: ['上门核实一次', 800],
  renovate_service: ['服务设施恢复运营', 140_000],
  build_service: ['新建服务站', 720_000],
}

/** Costs of examples: each item of a part at the cost of rebuilding that part, from one source, so that a part counts once. */
export function exampleCosts(criteria: readonly Criterion[]): WorkCost[] {
  const cost = (code: string, [zh, cost_yuan]: readonly [string, number]) => ({ code, cost_yuan, source: `示例费用（虚构）：${zh}` })
  const items = criteria.flatMap(({ id, component }) => (rebuilding[component] ? [cost(id, rebuilding[component])] : []))
  return [...items, ...other_costs.map((code) => cost(code, other_zh[code]))]
}

/** A question that shows what a plan weighs: the target, works in the remotest towns, and a limit for the seat of the city, which comes first. */
export function exampleQuestion({ towns }: Ground): WorksAsked {
  return {
    ...usual_works,
    worth: 'score',
    budget_yuan: [600_000],
    reserve_yuan: 30_000,
    covered_towns_least: stillNeeded(0, towns.length),
    town_works: [{ towns: towns.slice(-2).map(({ code }) => code), least: 1 }],
    towns_with_works_least: towns.length - 3,
    town_share_most: towns.slice(0, 1).map(({ code }) => ({ town_code: code, percent: 40 })),
    time_limit_s: 30,
  }
}
