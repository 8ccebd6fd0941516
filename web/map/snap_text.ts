import type { Snap } from '#domain/snapping.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'

const parts: Record<Snap['part'], (names: { road: string }) => string> = {
  start: m.shape_snap_start,
  end: m.shape_snap_end,
  vertex: m.shape_snap_vertex,
}

/** What something is drawn to: `“中山路”的终点`. */
export const snapText = ({ road, part }: Snap) => parts[part]({ road: nameOf(road) })
