import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { to } from '../routes.ts'
import { upload } from './upload.ts'

/** The upload under way; when it has arrived, its own page takes over. */
export function useSending() {
  const [percent, setPercent] = useState<number>()
  const [error, setError] = useState<Error>()
  const stop = useRef<() => void>(undefined)
  const [, navigate] = useLocation()
  const send = async (body: FormData) => {
    setError(undefined)
    setPercent(0)
    const { done, cancel } = upload(body, setPercent)
    stop.current = cancel
    try {
      navigate(to.import((await done).id))
    } catch (failure) {
      if ((failure as Error).name !== 'AbortError') setError(failure as Error)
      setPercent(undefined)
    }
  }
  return { percent, error, send, cancel: () => stop.current?.() }
}
