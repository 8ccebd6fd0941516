/** A plan of two thousand works, and the ranking of ten thousand places. `npm run bench plans`. */
import { default_weights, priorityParts, ranked, type Values } from '#domain/priority.ts'
import { chooseWorks } from '#domain/works.ts'
import { plainPlan } from '#domain/works_baselines.ts'
import type { WorksProblem } from '#domain/works_problem.ts'
import { Solver } from '../server/planner/solver.ts'
import { cpus, loadavg, totalmem } from 'node:os'
import { rounded, sequence, timed, type Figure } from './measure.ts'
import { markdown } from './report.ts'

const works_count = 2_000
const places_count = 10_000
const near_enough = 0.005

/** One to three works a place in 60 towns, some of them shared; two fifths of the money that it would all take; 50 towns are to have works. */
function question(): WorksProblem {
  const random = sequence(11)
  const whole = (most: number) => Math.floor(random() * most)
  const id = (index: number) => `work ${String(index).padStart(4, '0')}`
  const town = (index: number) => `town ${index % 60}`
  const works = Array.from({ length: works_count }, (_, index) => ({
    id: id(index),
    cost_yuan: 500 * (1 + whole(120)),
    town: town(Math.floor(index / 2)),
  }))
  const places = Array.from({ length: works_count / 2 }, (_, index) => {
    const shared = random() < 0.1 ? [id(2 * whole(works_count / 2))] : []
    return {
      id: `place ${index}`,
      worth: 20 + whole(800),
      needs: [...new Set([id(2 * index), ...(random() < 0.6 ? [id(2 * index + 1)] : []), ...shared])],
      town: town(index),
    }
  })
  const all = works.reduce((sum, { cost_yuan }) => sum + cost_yuan, 0)
  const budget_yuan = [Math.floor((0.4 * all) / 1000) * 1000]
  return { works, places, rules: { budget_yuan, towns_with_works_least: 50, town_share: [{ town: 'town 0', most_percent: 5 }] } }
}

async function plan(): Promise<Figure[]> {
  const problem = question()
  const { model } = chooseWorks(problem, { aim: 'worth', start: plainPlan(problem) })
  const began = performance.now()
  const seconds = () => rounded((performance.now() - began) / 1000)
  let near: number | undefined
  const solved = await new Solver().solve(model, {
    time_limit_s: 120,
    onBetter: ({ objective, bound }) => {
      if (bound - objective <= near_enough * objective) near ??= seconds()
    },
  })
  const isNear = solved.gap !== null && solved.gap <= near_enough
  const of = `${works_count} works, ${problem.places.length} places`
  return [
    { what: 'a plan at most 0.5 % from the best', unit: 's', value: near ?? (isNear ? seconds() : Number.NaN), budget: 10, of },
    { what: solved.status === 'proved_best' ? 'the best plan, proved' : `stopped with a gap of ${solved.gap}`, unit: 's', value: seconds(), of },
  ]
}

async function ranking(): Promise<Figure> {
  const random = sequence(12)
  const values = () => Object.fromEntries(priorityParts.map((part) => [part, random() < 0.1 ? null : Math.floor(random() * 1_001)])) as Values
  const places = Array.from({ length: places_count }, (_, index) => ({ id: String(index), values: values() }))
  const asked = Array.from({ length: 20 }, () => places)
  const figure = await timed(`ranking of ${places_count} places`, asked, async (some) => ranked(some, default_weights), { budget: 500 })
  return { ...figure, of: '20 rankings, as the page and the server make them' }
}

const figures = [...(await plan()), await ranking()]
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`
process.stdout.write(markdown({ size: places_count, machine, sections: { plans: { on: new Date().toISOString(), figures } } }))
