import type { Verdict } from '#domain/facility.ts'
import type { TownState } from '#domain/coverage.ts'
import { townStateName, verdictName } from '../names.ts'

/** Compliance is a bare ● ▲ ◐ ○, always with its word; stale adds a dashed ring. */
export function VerdictMark({ verdict, stale = false }: { verdict: Verdict; stale?: boolean }) {
  return (
    <span className={`mark mark-${verdict}`}>
      <Shape shape={verdictShape[verdict]} stale={stale} />
      {verdictName(verdict)}
    </span>
  )
}

export function TownMark({ state }: { state: TownState }) {
  return (
    <span className={`mark mark-${state}`}>
      <TownShape state={state} />
      {townStateName(state)}
    </span>
  )
}

/** The shape alone, where the word stands elsewhere. */
export function TownShape({ state }: { state: TownState }) {
  return <Shape shape={townShape[state]} stale={state === 'to_verify'} />
}

type ShapeName = 'disc' | 'triangle' | 'half' | 'ring'
const verdictShape: Record<Verdict, ShapeName> = { compliant: 'disc', non_compliant: 'triangle', incomplete: 'half', unaudited: 'ring' }
const townShape: Record<TownState, ShapeName> = { covered: 'disc', to_verify: 'half', not_covered: 'triangle' }

const drawings: Record<ShapeName, React.ReactNode> = {
  disc: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  triangle: <path d="M8 2.5 14 13.5H2Z" fill="currentColor" />,
  half: (
    <>
      <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 3.5a4.5 4.5 0 0 1 0 9Z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.75" />,
}

function Shape({ shape, stale = false }: { shape: ShapeName; stale?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[shape]}
      {stale && <circle cx="8" cy="8" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.25" strokeDasharray="2.2 1.6" />}
    </svg>
  )
}
