import type { LinearModel } from './linear_model.ts'
import type { SitingPlan, SitingProblem } from './siting.ts'
import type { FoundPlan, Solve } from './siting_center.ts'
import type { Standing } from './siting_plan.ts'
import { asking, rounding, senseOf, settleTies, type SitingQuestion } from './siting_solve.ts'

export interface SiteStanding {
  site_id: string
  is_opened: boolean
  standing: Standing
  /** Of the objective: what striking it costs if it is opened, else what insisting on it does; null: no plan is left then, or it is not known. */
  price: number | null
}

export interface Standings {
  /** The best that is settled on. */
  plan: SitingPlan
  sites: SiteStanding[]
  /** The best of all other sets; null: there is none, or it is not known. */
  runner_up: SitingPlan | null
  /** Whether every site was looked at. */
  isWhole: boolean
  /** It is the cheapest of those that are as good, the smallest of these, and of these the one with the lowest ids. */
  isTieSettled: boolean
}

interface Looking {
  problem: SitingProblem
  question: SitingQuestion
  /** A plan that is worse by at most so much is good too. */
  tolerance_thousandths: number
  solve: Solve
  /** Before each site. */
  tell: (done: number, total: number) => void
}

/**
 * Which sites are in every good plan, in none, or a choice: each that the best plan opens is struck in turn, and each that it
 * leaves is insisted on. As the best plan itself does without what it leaves, one more solution a site is enough.
 */
export async function standingsOf(first: SitingPlan, looking: Looking): Promise<Standings> {
  const { problem, question, solve } = looking
  const turned = await turnedOver(first, looking)
  const isWhole = [...turned.values()].every(({ status }) => isKnown(status))
  const plans = [...turned.values()].flatMap(({ status, plan }) => (status === 'proved_best' && plan ? [plan] : []))
  const best = plans.filter((plan) => worseBy(looking, first, plan) === 0)
  const tied = new Set([first, ...best].flatMap(({ opened }) => opened))
  const settled = isWhole && best.length > 0 ? await settleTies(problem, question, { best: first, tied }, solve) : { plan: first, isSettled: isWhole }
  const { plan } = settled
  return {
    plan,
    isWhole,
    isTieSettled: settled.isSettled,
    runner_up: isWhole ? bestOther(plan, [first, ...plans], senseOf(question.model)) : null,
    sites: [...turned].map(([site_id, found]) => {
      const is_opened = plan.opened.includes(site_id)
      const { standing, price } = standingOf(looking, first, { site_id, found })
      return { site_id, is_opened, standing, price: is_opened === first.opened.includes(site_id) ? price : 0 }
    }),
  }
}

const isKnown = (status: FoundPlan['status']) => status === 'proved_best' || status === 'infeasible'

/** The best plans in which one site is the other way round. */
async function turnedOver(first: SitingPlan, { problem, question, solve, tell }: Looking): Promise<Map<string, FoundPlan>> {
  const others = new Map<string, FoundPlan>()
  const ask = asking(problem, question, solve)
  const fresh = problem.sites.flatMap(({ id, state }, site) => (state === 'existing' ? [] : [{ id, state, site }]))
  for (const [done, { id, state, site }] of fresh.entries()) {
    tell(done, fresh.length)
    others.set(id, state === 'locked_in' ? nothing_else : await ask({ site, isOpen: !first.opened.includes(id) }))
  }
  return others
}

/** What is insisted on is in every plan. */
const nothing_else: FoundPlan = { status: 'infeasible', plan: null, bound: null, gap: null, conflict: [] }

function standingOf(
  looking: Looking,
  first: SitingPlan,
  { site_id, found }: { site_id: string; found: FoundPlan },
): Pick<SiteStanding, 'standing' | 'price'> {
  if (!isKnown(found.status)) return { standing: 'not_known', price: null }
  const price = found.plan && worseBy(looking, first, found.plan)
  if (price !== null && 1000 * price <= looking.tolerance_thousandths * Math.abs(first.objective)) return { standing: 'a_choice', price }
  return { standing: first.opened.includes(site_id) ? 'in_every_good_plan' : 'in_none', price }
}

/** Of the objective; 0 where only the last digits of a sum differ. */
function worseBy({ question }: Looking, best: SitingPlan, other: SitingPlan): number {
  const worse = senseOf(question.model) === 'max' ? best.objective - other.objective : other.objective - best.objective
  return worse <= Math.abs(best.objective) * rounding ? 0 : worse
}

function bestOther(plan: SitingPlan, plans: readonly SitingPlan[], sense: LinearModel['sense']): SitingPlan | null {
  const key = ({ opened }: SitingPlan) => opened.join(' ')
  const others = plans.filter((each) => key(each) !== key(plan))
  const better = (a: SitingPlan, b: SitingPlan) => (sense === 'max' ? b.objective - a.objective : a.objective - b.objective)
  const [best] = others.sort((a, b) => better(a, b) || a.cost_yuan - b.cost_yuan || (key(a) < key(b) ? -1 : 1))
  return best ?? null
}
