import { useState } from 'react'
import type { ShapeValues } from './shape_values.ts'

interface Steps {
  past: ShapeValues[]
  future: ShapeValues[]
  /** The field that is being typed in: its letters are one step. */
  typing: string
  /** The numbers were typed last, not drawn: another datum reads them anew. */
  is_typed: boolean
  said: string
}

export interface Step {
  said?: string
  /** The field that was typed in. */
  typing?: string
  /** Where the numbers come from now; absent: from where they came before. */
  from?: 'keys' | 'map'
}

/** Every change of a geometry, whether drawn or typed, can be taken back and done again. What was done is said. */
export function useShapeEditing(values: ShapeValues, change: (part: ShapeValues) => void) {
  const [steps, setSteps] = useState<Steps>({ past: [], future: [], typing: '', is_typed: false, said: '' })
  const { past, future } = steps

  const go = (to: ShapeValues, part: Partial<Steps>, said: string) => {
    setSteps({ ...steps, ...part, typing: '', said })
    change(to)
  }
  return {
    said: steps.said,
    isTyped: steps.is_typed,
    step: (part: Partial<ShapeValues>, { said = '', typing = '', from }: Step = {}) => {
      const isSameStep = typing !== '' && typing === steps.typing
      setSteps({ past: isSameStep ? past : [...past, values], future: [], typing, is_typed: from ? from === 'keys' : steps.is_typed, said })
      change({ ...values, ...part })
    },
    undo: (said: string) => {
      const before = past.at(-1)
      if (before) go(before, { past: past.slice(0, -1), future: [values, ...future] }, said)
    },
    redo: (said: string) => {
      const [after] = future
      if (after) go(after, { past: [...past, values], future: future.slice(1) }, said)
    },
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  }
}

export type ShapeEditing = ReturnType<typeof useShapeEditing>
