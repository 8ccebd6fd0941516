/** Why a run came out otherwise than another, or that it came out the same. */
export interface RunDifference {
  is_same: boolean
  reasons: DifferenceReason[]
}

export type DifferenceReason =
  | { kind: 'inputs'; list: string; added: string[]; removed: string[]; changed: string[] }
  /** A figure of the inputs that stands in no list. */
  | { kind: 'input'; name: string }
  | { kind: 'asked'; name: string }
  | { kind: 'solver'; from: string | null; to: string | null }
  /** One of them was stopped before its plan was proved best. */
  | { kind: 'not_proved' }

export interface ComparedRun {
  asked: Readonly<Record<string, unknown>>
  inputs: Readonly<Record<string, unknown>>
  state: string
  solver: string | null
  told: { objective: number | null; cost_yuan: number | null; chosen: readonly string[] } | null
}

/** Reasons are given whether or not the results differ: the same plan may follow from other data. `printed`: the same for the same value. */
export function runDifference(from: ComparedRun, to: ComparedRun, printed: (value: unknown) => string): RunDifference {
  const isAlike = (a: unknown, b: unknown) => printed(a ?? null) === printed(b ?? null)
  const asked = namesOf(from.asked, to.asked).filter((name) => !isAlike(from.asked[name], to.asked[name]))
  return {
    is_same: from.told !== null && isAlike(from.told, to.told),
    reasons: [
      ...namesOf(from.inputs, to.inputs).flatMap((name) => inputReason(name, [from.inputs[name], to.inputs[name]], printed)),
      ...asked.map((name) => ({ kind: 'asked' as const, name })),
      ...(from.solver === to.solver ? [] : [{ kind: 'solver' as const, from: from.solver, to: to.solver }]),
      ...([from, to].every(({ state }) => state === 'done' || state === 'infeasible') ? [] : [{ kind: 'not_proved' as const }]),
    ],
  }
}

const namesOf = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()

function inputReason(name: string, [from, to]: readonly [unknown, unknown], printed: (value: unknown) => string): DifferenceReason[] {
  if (printed(from ?? null) === printed(to ?? null)) return []
  const [before, after] = [byId(from), byId(to)]
  if (!before || !after) return [{ kind: 'input', name }]
  const changed = [...before].flatMap(([id, each]) => (after.has(id) && printed(each) !== printed(after.get(id)) ? [id] : []))
  const added = [...after.keys()].filter((id) => !before.has(id))
  const removed = [...before.keys()].filter((id) => !after.has(id))
  return [{ kind: 'inputs', list: name, added: added.sort(), removed: removed.sort(), changed: changed.sort() }]
}

/** Of a list whose members have an id; null: it is none. */
function byId(value: unknown): Map<string, unknown> | null {
  if (!Array.isArray(value)) return null
  const pairs = value.map((each: unknown) => [idOf(each), each] as const)
  return pairs.every((pair): pair is readonly [string, unknown] => pair[0] !== null) ? new Map(pairs) : null
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, facility_id, code } = value as Record<string, unknown>
  const known = id ?? facility_id ?? code
  return typeof known === 'string' ? known : null
}
