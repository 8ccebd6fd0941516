import { useLayoutEffect, useState } from 'react'

export interface Room {
  width: number
  /** Pixels of 1 rem, which elder mode enlarges. */
  rem: number
}

/** How much room an element has, followed as it changes. Null until it is measured. */
export function useRoom(): [(element: HTMLElement | null) => void, Room | null] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    if (!element) return undefined
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRoom((old) => (old?.width === element.clientWidth && old.rem === rem ? old : { width: element.clientWidth, rem }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, room]
}
