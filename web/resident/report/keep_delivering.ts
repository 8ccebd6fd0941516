import { useEffect } from 'react'
import { useWaiting } from './report_device.ts'

const again_ms = 20_000

/** For as long as something waits on this device it is tried again, whatever page is open. */
export function useReportDelivery(): void {
  const isWaiting = useWaiting().some(({ refused, receipt, photos }) => refused === null || (receipt !== null && photos.length > 0))
  useEffect(() => {
    if (!isWaiting) return undefined
    const attempt = () => void import('./deliver.ts').then(({ deliver }) => deliver()).catch(() => undefined) // it is tried again
    attempt()
    const timer = setInterval(attempt, again_ms)
    addEventListener('online', attempt)
    return () => {
      clearInterval(timer)
      removeEventListener('online', attempt)
    }
  }, [isWaiting])
}
