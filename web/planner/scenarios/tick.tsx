import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'

/** A box to tick with its words. */
export function Tick({ isOn, set, children }: { isOn: boolean; set: (isOn: boolean) => void; children: ReactNode }) {
  return (
    <Checkbox className="check-row" isSelected={isOn} onChange={set}>
      {children}
    </Checkbox>
  )
}
