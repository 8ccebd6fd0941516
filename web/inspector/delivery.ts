import { useEffect } from 'react'
import { useSession } from '../session.ts'

/** What waits on the device is sent from whatever page is open, once a person is signed in. */
export function useDelivery(): void {
  const user = useSession()?.user?.login_name
  useEffect(() => {
    if (user === undefined) return undefined
    const draining = import('./device/drain.ts').then(({ startDraining }) => startDraining())
    return () => void draining.then((stop) => stop())
  }, [user])
}
