import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useSignedIn } from '../session.ts'

/** For those who may: the two ways to bring records in. */
export function StaffLinks() {
  if (!useSignedIn()) return null
  return (
    <div className="row no-print">
      <Link className="button" href={to.imports()}>
        {m.inventory_import()}
      </Link>
      <Link className="button primary" href={to.newFacility()}>
        {m.inventory_add()}
      </Link>
    </div>
  )
}
