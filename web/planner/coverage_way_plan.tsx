import { Link } from 'wouter'
import type { LeftOut as Left, WayOption, WayPlan } from '#domain/target_way.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { Hatch, useHatch } from './coverage_hatch.tsx'
import type { UncoveredTown } from './coverage_way_data.ts'
import { kindNames, optionText, townName, yuan, yuanOfFen } from './coverage_way_words.ts'
import { listText } from './coverage_words.ts'

/** What is done, in order; the bar of each is what it costs for sure, then hatched what a failed visit adds. */
export function PlanTable({ plan, towns }: { plan: WayPlan; towns: UncoveredTown[] }) {
  const most = Math.max(1, ...plan.options.map(({ worst }) => worst))
  return (
    <table className="coverage-plan" aria-labelledby="coverage-way">
      <thead>
        <tr>
          <th scope="col">{m.coverage_col_town()}</th>
          <th scope="col">{m.ledger_way_what()}</th>
          <th scope="col" className="number">
            {m.ledger_way_cost_expected()}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.options.map((option) => (
          <Line key={option.code} option={option} town={towns.find(({ code }) => code === option.code)!} most={most} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ option, town, most }: { option: WayOption; town: UncoveredTown; most: number }) {
  const { kind, cost, chance, fallback_cost, expected_fen } = option
  const here = kind === 'verify' ? town.to_verify : kind === 'renovate' ? town.to_renovate : []
  return (
    <tr>
      <th scope="row">{nameOf(town)}</th>
      <td>
        {kindNames[kind]()}{' '}
        {here.map((facility) => (
          <Link key={facility.id} className="coverage-plan-facility" href={to.facility(facility.id)}>
            {nameOf(facility)}
          </Link>
        ))}
        <span className="coverage-aside soft">
          {chance === null || fallback_cost === null
            ? yuan(cost)
            : m.ledger_way_visit({ cost: yuan(cost), percent: Math.round(chance * 100), fallback: yuan(fallback_cost) })}
        </span>
        <Bar option={option} most={most} />
      </td>
      <td className="number keep">{yuanOfFen(expected_fen)}</td>
    </tr>
  )
}

function Bar({ option: { best, worst, expected_fen }, most }: { option: WayOption; most: number }) {
  const hatch = useHatch()
  const at = (cost: number) => `${(100 * cost) / most}%`
  return (
    <svg className="coverage-plan-bar" aria-hidden="true" focusable="false">
      <Hatch {...hatch} />
      <rect className="coverage-plan-sure" width={at(best)} height="100%" />
      {worst > best && <rect className="coverage-plan-may" x={at(best)} width={at(worst - best)} height="100%" fill={hatch.fill} />}
      {worst > best && <line x1={at(expected_fen / 100)} x2={at(expected_fen / 100)} y1="0" y2="100%" />}
    </svg>
  )
}

const missingTexts: Record<Left['missing'], (words: { names: string }) => string> = {
  cost: m.ledger_left_cost,
  fallback_cost: m.ledger_left_fallback,
  chance: m.ledger_left_chance,
}

/** What could be done and can't be chosen, because something of it is not known. */
export function LeftOut({ left_out, towns }: { left_out: Left[]; towns: UncoveredTown[] }) {
  if (left_out.length === 0) return null
  return (
    <ul className="coverage-left-out soft">
      {(['cost', 'fallback_cost', 'chance'] as const).map((missing) => {
        const names = left_out.filter((each) => each.missing === missing).map(({ code, kind }) => optionText(kind, townName(towns, code)))
        return names.length > 0 && <li key={missing}>{missingTexts[missing]({ names: listText(names) })}</li>
      })}
    </ul>
  )
}
