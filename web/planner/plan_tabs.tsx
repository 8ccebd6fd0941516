import { Link, useLocation } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import './plan_tabs.css'

/** The pages of a planner, from where it lacks to what is done about it. */
const tabs = [
  { href: to.gaps(), name: m.gaps_tab },
  { href: to.priorities(), name: m.plan_priorities_title },
  { href: to.siting(), name: m.siting_title },
  { href: to.scenarios(), name: m.scenario_title },
]

/** Leads from one page of a planner to the others. */
export function PlanTabs() {
  const [path] = useLocation()
  return (
    <nav className="plan-tabs no-print" aria-label={m.nav_plan()}>
      <ul>
        {tabs.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}>
              {name()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
