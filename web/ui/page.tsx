import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'wouter'

/** The page that was shown last; the first one of a visit takes no focus. */
let shownPath: string | null = null

interface Props {
  title: string
  tab?: string
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A page's heading and title; `tab`: where the title says more. After a navigation focus goes to the heading, so that a screen reader says where one is. */
export function Page({ title, tab = title, aside, className, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [path] = useLocation()
  useEffect(() => {
    document.title = tab
  }, [tab])
  useEffect(() => {
    if (shownPath !== null && shownPath !== path) heading.current?.focus()
    shownPath = path
  }, [path])
  return (
    <div className={className}>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </div>
  )
}
