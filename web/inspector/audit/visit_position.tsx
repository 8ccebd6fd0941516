import { Button } from 'react-aria-components'
import { m } from '../../paraglide/messages.js'
import { useFix } from '../../fix.ts'
import type { Audit } from './audit.ts'

/** Where the inspector stands, as the device says, with how sure it is; asked for only when pressed. */
export function VisitPosition({ audit: { document, change } }: { audit: Audit }) {
  const { state, find } = useFix((position) => change((before) => ({ ...before, position })))
  return (
    <div className="visit-position">
      <h3>{m.audit_position()}</h3>
      <p role="status">{positionText(document.position, state)}</p>
      <Button className="button" isDisabled={state === 'searching'} onPress={find}>
        {document.position ? m.audit_position_again() : m.audit_position_take()}
      </Button>
    </div>
  )
}

function positionText(position: Audit['document']['position'], state: 'idle' | 'searching' | 'denied'): string {
  if (state === 'searching') return m.audit_position_searching()
  if (state === 'denied') return m.audit_position_denied()
  if (!position) return m.audit_position_none()
  return m.audit_position_text({ lon: position.lon.toFixed(5), lat: position.lat.toFixed(5), accuracy: position.accuracy_m })
}
