import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { m } from '../../paraglide/messages.js'
import { wordsOf } from '../../ui/query_view.tsx'
import { timeText } from './names.ts'
import type { Saving } from './saving.ts'

/** Where the audit is. That it is saved is only said of what the device has stored. */
export function SavedLine({ saving, retry }: { saving: Saving; retry: () => void }) {
  const isOnline = useOnline()
  if (saving.state === 'failed') {
    const { title, text } = wordsOf(saving.error)
    return (
      <p className="saved-line failed" role="alert">
        <span>
          <strong>{title}</strong> {text}
        </span>
        <Button className="button" onPress={retry}>
          {m.retry()}
        </Button>
      </p>
    )
  }
  return (
    <p className="saved-line">
      {!isOnline && <span>{m.audit_offline()}</span>}
      <span>{saving.state === 'saved' ? m.audit_saved({ time: timeText(saving.at) }) : m.audit_saving()}</span>
    </p>
  )
}

/** That there is no network is certain; that there is one is only what the browser believes, and is not said. */
function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}
