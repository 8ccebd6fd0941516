import type { Link } from '#domain/fit_place.ts'
import { m } from './paraglide/messages.js'

/** Links of the way in, from the road to what one came for. */
export const linkNames: Record<Link, () => string> = {
  road: m.place_link_road,
  entrance: m.place_link_entrance,
  route: m.place_link_route,
  lift: m.place_link_lift,
  toilet: m.place_link_toilet,
  service: m.place_link_service,
}
