import { useEffect } from 'react'

/** A link into a page whose content comes later: once it is there, the part that the address names is shown and opened. */
export function useAnchor(isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return undefined
    showAnchor()
    globalThis.addEventListener('hashchange', showAnchor)
    return () => globalThis.removeEventListener('hashchange', showAnchor)
  }, [isThere])
}

function showAnchor(): void {
  const part = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!part) return
  if (part instanceof HTMLDetailsElement) part.open = true
  part.scrollIntoView()
  const target = part instanceof HTMLDetailsElement ? part.querySelector<HTMLElement>('summary') : part
  target?.focus({ preventScroll: true })
}
