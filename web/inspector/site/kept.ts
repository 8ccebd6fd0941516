import { useState } from 'react'
import { useSession } from '../../session.ts'

/** What is typed into a form is kept on the device until it is saved or dropped, through a reload and the end of the browser. */
export function useKept<T extends object>(form: string, first: T) {
  const key = `changxing.typed.${useSession()?.user?.login_name}.${form}`
  const [values, setValues] = useState(() => (keptUnder(key) as T | null) ?? first)
  const [isKept, setKept] = useState(() => localStorage.getItem(key) !== null)
  const change = (part: Partial<T>) => {
    const next = { ...values, ...part }
    localStorage.setItem(key, JSON.stringify(next))
    setValues(next)
  }
  const drop = () => {
    localStorage.removeItem(key)
    setKept(false)
    setValues(first)
  }
  return { values, change, drop, isKept }
}

function keptUnder(key: string): unknown {
  const text = localStorage.getItem(key)
  return text === null ? null : JSON.parse(text)
}
