import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useMay } from '../session.ts'

/** For those who may: the two ways to bring records in. */
export function StaffLinks() {
  const mayImport = useMay('import_facilities')
  const mayEdit = useMay('edit_facilities')
  if (!mayImport && !mayEdit) return null
  return (
    <div className="row no-print">
      {mayImport && (
        <Link className="button" href={to.imports()}>
          {m.inventory_import()}
        </Link>
      )}
      {mayEdit && (
        <Link className="button primary" href={to.newFacility()}>
          {m.inventory_add()}
        </Link>
      )}
    </div>
  )
}
