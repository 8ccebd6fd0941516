import { distanceText } from '../names.ts'
import { m } from '../paraglide/messages.js'
import type { Change } from './facility_data.ts'

/** Where it is now, told by how far that is from where it was. */
export function placeLines({ before, after, moved_m }: Change): string[] {
  if (!after || !('geometry' in after)) return []
  if (moved_m !== null && moved_m > 0) return [m.history_moved({ distance: distanceText(moved_m < 10 ? moved_m : Math.round(moved_m)) })]
  if (moved_m === 0) return [m.history_reshaped()]
  return [before?.['geometry'] ? m.history_unplaced() : m.history_placed()]
}
