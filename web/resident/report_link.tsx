import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import './report_link.css'

interface Props {
  facility: { id: string }
  component?: { id: string }
}

/** The way to tell of a problem of a facility or a part of it. */
export function ReportProblem({ facility, component }: Props) {
  return (
    <Link className="button no-print report-problem" href={to.report(facility.id, component?.id)}>
      {m.report_link()}
    </Link>
  )
}
