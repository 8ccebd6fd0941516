import createGraph, { type Graph, type Node } from 'ngraph.graph'
import type { Position } from '#domain/datum.ts'
import { lengthM, nearestOn, type Line, type LinePlace } from '#domain/line.ts'
import { boxAround, eachInTurn, jointLines, pieceBoxes } from './joints.ts'
import type { PlacedPart, Road } from './road.ts'

export interface PlacedOn extends PlacedPart {
  along_m: number
}

/** A part of a road between two places where one can turn off, drawn as the road is. */
export interface Stretch {
  road_id: string
  line: Line
  length_m: number
  /** What stands or lies on it, by how far from its start. */
  placed: PlacedOn[]
}

/** What leads from one place to the next: a stretch, or the straight way to where one begins. */
export type Step = Stretch | { straight_m: number }

export type WalkGraph = Graph<Position, Step>
export type WalkNode = Node<Position>

/** A place on a stretch, near the one that was asked for. */
export interface Access {
  stretch: Stretch
  from: number
  to: number
  at: LinePlace
  /** Which part of the network it is: between two of them no way leads. */
  island: number
}

interface Edge {
  stretch: Stretch
  from: number
  to: number
}

/** All roads as a graph: places where lines meet, and the stretches between them. */
export class Network {
  readonly graph: WalkGraph = createGraph<Position, Step>({ multigraph: true })
  private readonly roads: Map<string, Road>
  private readonly edges: Edge[] = []
  private islands: Uint32Array = new Uint32Array()
  private pieces: ReturnType<typeof pieceBoxes>
  private readonly stretchesOf = new Map<string, Stretch[]>()

  private constructor(roads: readonly Road[]) {
    this.roads = new Map(roads.map((road) => [road.id, road]))
  }

  /** Others have their turn while it is made. */
  static async of(roads: readonly Road[]): Promise<Network> {
    const network = new Network(roads)
    const { joined, positions } = await jointLines(roads.flatMap(({ lines }) => lines))
    const owners = roads.flatMap((road) => road.lines.map(() => road))
    const meets = meetingPlaces(joined, positions.length)
    await eachInTurn(joined, ({ line, places }, index) =>
      edgesOf(owners[index]!, line, places, meets).forEach((edge) => network.add(edge, positions)),
    )
    network.islands = islandsOf(network.edges, positions.length)
    network.pieces = pieceBoxes(network.edges.map(({ stretch }) => stretch.line))
    await eachInTurn(roads, (road) => network.place(road))
    return network
  }

  private add(edge: Edge, positions: readonly Position[]): void {
    const { from, to, stretch } = edge
    this.edges.push(edge)
    for (const place of [from, to]) if (!this.graph.hasNode(place)) this.graph.addNode(place, positions[place])
    this.graph.addLink(from, to, stretch)
    const own = this.stretchesOf.get(stretch.road_id)
    if (own) own.push(stretch)
    else this.stretchesOf.set(stretch.road_id, [stretch])
  }

  roadOf({ road_id }: Stretch): Road {
    return this.roads.get(road_id)! // a stretch is of a road that is here
  }

  /** Whether it is here, with the same lines. */
  isDrawn({ id, lines }: Road): boolean {
    return JSON.stringify(this.roads.get(id)?.lines) === JSON.stringify(lines)
  }

  /** Takes a road as it is now, drawn as it was. */
  replace(road: Road): void {
    this.roads.set(road.id, road)
    this.place(road)
  }

  has(id: string): boolean {
    return this.roads.has(id)
  }

  all(): Iterable<Road> {
    return this.roads.values()
  }

  /** Each part onto the stretches that are nearest to it: at a place where two of the road meet it is on both. */
  private place({ id, placed }: Road): void {
    const stretches = this.stretchesOf.get(id) ?? []
    for (const stretch of stretches) stretch.placed = []
    for (const part of placed) {
      const places = stretches.map((stretch) => ({ stretch, ...nearestOn([stretch.line], part.position) }))
      const nearest_m = Math.min(...places.map(({ off_m }) => off_m))
      for (const { stretch, along_m, off_m } of places) if (off_m <= nearest_m + same_place_m) stretch.placed.push({ ...part, along_m })
    }
  }

  /** Stretches within reach, the nearest first. */
  near(position: Position, reach_m: number): Access[] {
    if (!this.pieces) return []
    const { boxes, lineOf } = this.pieces
    const found = [...new Set(boxes.search(...boxAround(position, reach_m)).map((piece) => lineOf[piece]!))].map((edge): Access => {
      const { stretch, from, to } = this.edges[edge]!
      return { stretch, from, to, at: nearestOn([stretch.line], position), island: this.islands[from]! }
    })
    return found.filter(({ at }) => at.off_m <= reach_m).toSorted((one, other) => one.at.off_m - other.at.off_m)
  }
}

/** Two stretches so equally near both have the part. */
const same_place_m = 0.05

/** Which places are an end of a line, or on more than one. */
function meetingPlaces(lines: readonly { places: readonly number[] }[], count: number): Uint8Array {
  const uses = new Uint8Array(count)
  for (const { places } of lines) {
    for (const [index, place] of places.entries()) uses[place] = index === 0 || index === places.length - 1 ? 2 : Math.min(2, uses[place]! + 1)
  }
  return uses
}

function edgesOf({ id }: Road, line: Line, places: readonly number[], meets: Uint8Array): Edge[] {
  const edges: Edge[] = []
  let start = 0
  for (let index = 1; index < places.length; index += 1) {
    if (meets[places[index]!]! < 2) continue
    const drawn = line.slice(start, index + 1)
    const [from, to, length_m] = [places[start]!, places[index]!, lengthM(drawn)]
    if (from !== to || length_m > same_place_m) edges.push({ from, to, stretch: { road_id: id, line: drawn, length_m, placed: [] } })
    start = index
  }
  return edges
}

/** Each place with the number of what it hangs together with. */
function islandsOf(edges: readonly Edge[], count: number): Uint32Array {
  const parents = Uint32Array.from({ length: count }, (_, place) => place)
  const rootOf = (place: number) => {
    let root = place
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!
    return root
  }
  for (const { from, to } of edges) parents[rootOf(from)] = rootOf(to)
  return parents.map((_, place) => rootOf(place))
}
