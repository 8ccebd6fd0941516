import { useState } from 'react'
import { Button } from 'react-aria-components'
import { activate, useWaitingVersion } from '../offline/app_version.ts'
import { m } from '../paraglide/messages.js'
import { sending_lock } from './device/drain.ts'

/** Says that a newer version of the app is on the device, which takes over at a press. */
export function NewVersion() {
  const waiting = useWaitingVersion()
  const [isTaking, setTaking] = useState(false)
  const take = (worker: ServiceWorker) => {
    setTaking(true)
    void activate(worker, sending_lock)
  }
  return (
    <div role="status">
      {waiting && (
        <p className="note row">
          {m.version_ready()}
          <Button className="button" isDisabled={isTaking} onPress={() => take(waiting)}>
            {isTaking ? m.version_taking() : m.version_take()}
          </Button>
        </p>
      )}
    </div>
  )
}
