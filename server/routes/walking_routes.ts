import type { Static } from 'typebox'
import type { Position } from '#domain/datum.ts'
import { bestEntrances } from '#domain/fit.ts'
import { distanceM } from '#domain/line.ts'
import type { App, Parts } from '../app.ts'
import type { Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { survivorOf } from '../queries/merges.ts'
import { placeOf } from '../queries/walking.ts'
import { WalkingQuestion, WalkingRoute } from '../schemas/walking.ts'
import { refusals } from '../schemas/shared.ts'
import { answerOfWay, describeWay } from '../walking/describe_way.ts'
import { findWay, most_off_m } from '../walking/find_way.ts'
import { WalkingRegister } from '../walking/walking_register.ts'

/** Nobody walks further to a toilet; the search stays small. */
const most_km = 10

/** Barrier-free ways over the roads of the inventory. */
export function walkingRoutes(app: App, { db, now }: Parts): void {
  const register = new WalkingRegister(db)
  app.addHook('onListen', async () => void register.current().catch(() => undefined)) // so that nobody waits for it; who asks tries again
  app.post(
    '/api/v1/walking-routes',
    {
      config: { permission: 'read_inventory', rateLimit: { max: 1_000, timeWindow: '1 minute' } }, // a search takes tens of milliseconds of this thread
      schema: {
        tags: ['facilities'],
        summary: 'Walk from a place to a facility, for a person’s needs',
        description: `Over the roads of the inventory, in use and drawn, by their components and facts as they are now. A stretch of which something is not known costs twice its length, a barrier more than any detour: a way with barriers is answered only where there is none without, and they are listed. \`not_surveyed\`: no such road lies within ${most_off_m} m of an end, or none leads from the one to the other. At most ${most_km} km as the crow flies, and not more than about twice as far round. Neither needs nor positions are stored or logged.`,
        body: WalkingQuestion,
        response: { 200: WalkingRoute, ...refusals(400, 404, 422) },
      },
    },
    async ({ body }) => {
      const { from, needs } = body
      const start: Position = [from.lon, from.lat]
      const doors = await doorsOf(db, body)
      const { network, example_data } = await register.current()
      if (doors.length === 0) return { example_data, ...notSurveyed('no_place', null) }
      const straight_m = Math.min(...doors.map((door) => distanceM(start, door)))
      if (straight_m > most_km * 1000) throw problem('way_too_far', { distance_km: Math.round(straight_m / 1000), limit_km: most_km })
      const way = findWay(network, { from: start, to: doors, needs, now: now() })
      if (typeof way === 'string') return { example_data, ...notSurveyed(way, Math.round(straight_m)) }
      const route = describeWay(way)
      return { example_data, answer: answerOfWay(route, needs), reason: null, straight_m: Math.round(straight_m), route }
    },
  )
}

function notSurveyed(reason: NonNullable<WalkingRoute['reason']>, straight_m: number | null) {
  return { answer: 'not_surveyed' as const, reason, straight_m, route: null }
}

/** Where one may arrive: the ways in that suit the person best and whose place is known, else the place itself. */
async function doorsOf(db: Db, { to, to_facility_id: id, needs }: Static<typeof WalkingQuestion>): Promise<Position[]> {
  if ((to === undefined) === (id === undefined))
    throw problem('invalid_request', {}, [
      { field: 'to', code: 'required', detail: { zh: 'to 和 to_facility_id 须有且只有一个', en: 'either to or to_facility_id' } },
    ])
  if (to) return [[to.lon, to.lat]]
  const place = found(await placeOf(db, (await survivorOf(db, id!)) ?? id!), 'facility_not_found', { id: id! }) // one of the two is there
  const suiting = new Set(bestEntrances(place, needs))
  const doors = place.doors.filter((door) => suiting.has(door.id))
  if (doors.length > 0) return doors.map(({ lon, lat }) => [lon, lat])
  return place.lon === null || place.lat === null ? [] : [[place.lon, place.lat]]
}
