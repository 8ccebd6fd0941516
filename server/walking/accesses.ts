import type { NodeId } from 'ngraph.graph'
import type { Position } from '#domain/datum.ts'
import { cut, lengthM, nearestOn, type Line } from '#domain/line.ts'
import type { Access, Stretch, WalkGraph } from './network.ts'

/** Places of the network have numbers from 0. */
export const start_id = -1
export const end_id = -2
const first_access_id = -3

interface Ends {
  from: Position
  to: Position
  starts: readonly Access[]
  ends: readonly Access[]
}

/** Puts both ends, and where they come onto the network, into its graph for the time of the work, in which nobody else has a turn. */
export function withAccesses<T>(graph: WalkGraph, { from, to, starts, ends }: Ends, work: () => T): T {
  const added: NodeId[] = []
  const node = (id: number, position: Position) => {
    graph.addNode(id, position)
    added.push(id)
    return id
  }
  const join = (end: NodeId, accesses: readonly Access[]) =>
    accesses.map((access) => {
      const id = node(first_access_id - added.length, access.at.position)
      graph.addLink(end, id, { straight_m: access.at.off_m })
      const [head, tail] = parts(access.stretch, access.at.position)
      graph.addLink(access.from, id, head ?? { straight_m: 0 })
      graph.addLink(id, access.to, tail ?? { straight_m: 0 })
      return { id, access }
    })
  try {
    const began = join(node(start_id, from), starts)
    const ended = join(node(end_id, to), ends)
    for (const start of began) for (const end of ended) if (start.access.stretch === end.access.stretch) linkOn(graph, start, end)
    return work()
  } finally {
    for (const id of added) graph.removeNode(id)
  }
}

interface On {
  id: NodeId
  access: Access
}

/** Both on one stretch: what lies between them, as the road is drawn. */
function linkOn(graph: WalkGraph, one: On, other: On): void {
  const [before, after] = one.access.at.along_m <= other.access.at.along_m ? [one, other] : [other, one]
  const tail = parts(before.access.stretch, before.access.at.position)[1]
  const between = tail && parts(tail, after.access.at.position)[0]
  graph.addLink(before.id, after.id, between ?? { straight_m: 0 })
}

/** What lies before a place on a stretch, and what behind it. */
function parts(stretch: Stretch, position: Position): [Stretch | undefined, Stretch | undefined] {
  const at = nearestOn([stretch.line], position)
  const [[head], [tail]] = cut([stretch.line], at)
  const before = stretch.placed.filter(({ along_m }) => along_m <= at.along_m)
  const behind = stretch.placed.filter(({ along_m }) => along_m >= at.along_m).map((part) => ({ ...part, along_m: part.along_m - at.along_m }))
  const part = (line: Line | undefined, placed: Stretch['placed']) => line && { ...stretch, line, length_m: lengthM(line), placed }
  return [part(head, before), part(tail, behind)]
}
