import { useEffect, useState } from 'react'
import { useSession } from '../../session.ts'

/**
 * What is typed into a form is kept on the device until it is saved or dropped, through a reload and the end of the browser.
 * Where the device takes nothing (`isLosing`) it stands in the page alone.
 */
export function useKept<T extends object>(form: string, first: T) {
  const key = `changxing.typed.${useSession()?.user?.login_name}.${form}`
  const [values, setValues] = useState(() => (keptUnder(key) as T | null) ?? first)
  const [isKept, setKept] = useState(() => localStorage.getItem(key) !== null)
  const [isLosing, setLosing] = useState(false)
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isLosing) addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [isLosing])
  const change = (part: Partial<T>) => {
    const next = { ...values, ...part }
    setLosing(!keep(key, next))
    setValues(next)
  }
  const drop = () => {
    localStorage.removeItem(key)
    setKept(false)
    setLosing(false)
    setValues(first)
  }
  return { values, change, drop, isKept, isLosing }
}

function keep(key: string, values: object): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(values))
    return true
  } catch {
    return false
  }
}

function keptUnder(key: string): unknown {
  const text = localStorage.getItem(key)
  return text === null ? null : JSON.parse(text)
}
