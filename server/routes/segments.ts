import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { dayInChina } from '#domain/date.ts'
import { cut, geometryOf, joined, lengthM, linesOf, nearestOn, on_line_m, placeAlong, same_end_m, type Line } from '#domain/line.ts'
import type { App, Parts } from '../app.ts'
import { actorOf, authorOf } from '../authorization.ts'
import { writing, type Db } from '../database/connect.ts'
import { found, problem } from '../problem.ts'
import { editFacility } from '../queries/facility_edits.ts'
import { addMerge, operating } from '../queries/merges.ts'
import { toldWhole } from '../queries/operational.ts'
import {
  addSecondPart,
  copyLife,
  redirect,
  redraw,
  roadLines,
  segmentsForUpdate,
  shareComponents,
  takeComponents,
  turnFacts,
  type Segment,
} from '../queries/segments.ts'
import { assignTowns } from '../queries/town_assignment.ts'
import { FacilityDetail } from '../schemas/facility.ts'
import { Divided, Division, Junction, RoadLines } from '../schemas/segment.ts'
import { Id, refusals } from '../schemas/shared.ts'
import { checkVersion, versionTag } from '../version.ts'
import { answer, stored } from './facility_edits.ts'
import { bboxOf, bbox_pattern } from './list_filter.ts'

const tags = ['facilities']
const config = { permission: 'edit_facilities' } as const
const params = Type.Object({ id: Id })
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ description: 'ETag of the version that the edit is based on' })) })
const edited = refusals(400, 401, 404, 412, 422, 428)

/** More in one box could not be told apart on a map. */
const most_roads = 300

/** Roads as lines: for drawing others to their ends, dividing one and joining two. */
export function segmentRoutes(app: App, { db, now }: Parts): void {
  app.get(
    '/api/v1/road-lines',
    {
      config: { permission: 'read_inventory' },
      schema: {
        tags,
        summary: 'Lines of the roads in a box',
        description: 'To snap to their ends and vertices while drawing.',
        querystring: Type.Object(
          { bbox: Type.String({ pattern: bbox_pattern, description: 'west,south,east,north' }) },
          { additionalProperties: false },
        ),
        response: { 200: RoadLines, ...refusals(400) },
      },
    },
    async ({ query }) => {
      const roads = await roadLines(db, bboxOf(query.bbox), most_roads + 1)
      return { roads: roads.slice(0, most_roads), is_complete: roads.length <= most_roads }
    },
  )

  app.post(
    '/api/v1/facilities/:id/split',
    {
      config,
      schema: {
        tags,
        summary: 'Divide a road in two',
        description: `The first part keeps the id, code, verdict and records elsewhere. The second is a new facility with the same town, address, people, tags, states and visits, linked by \`split_from\`. Both have the road’s names unless they are given others. Components go with the part they lie nearest to; those without a place stay with the first.`,
        params,
        headers,
        body: Division,
        response: { 201: Divided, ...edited },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      checkPlace(request.body)
      const divided = await writing(db, authorOf(request), async (trx) => {
        const [road] = await segmentsForUpdate(trx, [id])
        checkVersion(request.headers['if-match'], found(road, 'facility_not_found', { id }).revision)
        const second = await divide(trx, road!, request.body)
        await assignTowns(trx, { today: dayInChina(now()), ids: [id, second] })
        return { first: toldWhole(await stored(trx, id), now()), second: toldWhole(await stored(trx, second), now()) }
      })
      reply.code(201).header('location', `/api/v1/facilities/${divided.second.id}`)
      reply.header('etag', versionTag(divided.first.revision))
      return divided
    },
  )

  app.post(
    '/api/v1/facilities/:id/join',
    {
      config,
      schema: {
        tags,
        summary: 'Join two roads that share an end',
        description:
          'The other becomes a redirect to this one, which `unmerge` of it takes back; its components and records elsewhere come over, its states and visits stay with it. This one keeps its direction and the other is turned round where needed. What its components say of the direction along it (`uphill`) is turned round too; slopes are 1:n, without a sign. Refused as `join_states_differ` when the two differ in category or state, or are closed.',
        params,
        headers,
        body: Junction,
        response: { 200: FacilityDetail, ...edited },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const facility = await writing(db, authorOf(request), async (trx) => {
        await join(trx, id, { ...request.body, ifMatch: request.headers['if-match'], actor: actorOf(request) })
        await assignTowns(trx, { today: dayInChina(now()), ids: [id] })
        return toldWhole(await stored(trx, id), now())
      })
      return answer(facility, reply)
    },
  )
}

function checkPlace({ at, fraction }: Division): void {
  if ((at === undefined) !== (fraction === undefined)) return
  throw problem('invalid_request', {}, [{ field: 'at', code: 'required', detail: { zh: 'at 和 fraction 只能有一个', en: 'either at or fraction' } }])
}

/** Cuts the road, gives the second part what is its own, and answers its id. */
async function divide(trx: Db, road: Segment, { at, fraction, first: name, second: secondName }: Division): Promise<string> {
  const lines = drawn(road)
  const place = nearestOn(lines, at ?? placeAlong(lines, fraction! * sumM(lines))) // it has one of the two
  if (place.off_m > on_line_m) throw problem('cut_off_line', { distance_m: Math.round(place.off_m), limit_m: on_line_m })
  const [head, tail] = cut(lines, place)
  if (sumM(head) < same_end_m || sumM(tail) < same_end_m) throw problem('cut_at_end', { limit_m: same_end_m })
  await redraw(trx, road, geometryOf(head))
  const { name_zh, name_en } = road
  const second = await addSecondPart(trx, road.id, { name_zh, name_en, ...secondName, geometry: geometryOf(tail) })
  await copyLife(trx, road.id, second)
  await shareComponents(trx, road.id, second)
  if (name) await editFacility(trx, road.id, name)
  return second
}

interface JoinRequest {
  with: string
  with_revision?: number
  ifMatch: string | undefined
  actor: string
}

/** Recorded as a merge, so that it can be taken back as one. */
async function join(trx: Db, id: string, { with: other, with_revision, ifMatch, actor }: JoinRequest): Promise<void> {
  if (other === id) throw problem('join_with_itself')
  const roads = await segmentsForUpdate(trx, [id, other])
  const [first, second] = [id, other].map((each) =>
    found(
      roads.find((road) => road.id === each),
      'facility_not_found',
      { id: each },
    ),
  ) as [Segment, Segment]
  checkVersion(ifMatch, first.revision)
  if (with_revision !== undefined && with_revision !== second.revision) throw problem('version_stale', { revision: second.revision })
  const isAlike = first.category === second.category && first.lifecycle === second.lifecycle && first.lifecycle !== 'closed'
  if (!isAlike) throw problem('join_states_differ', { name: first.name_zh, other: second.name_zh })
  const { line, is_reversed, gap_m } = joined(onlyLine(first), onlyLine(second))
  if (gap_m > same_end_m) throw problem('ends_apart', { distance_m: Number(gap_m.toFixed(1)), limit_m: same_end_m })
  const operation = randomUUID()
  await operating(trx, operation)
  await redraw(trx, { id, same_as: [...new Set([...first.same_as, ...second.same_as])] }, geometryOf([line]))
  const components = await takeComponents(trx, { from: other, to: id })
  const turned = is_reversed ? await turnFacts(trx, { components }) : []
  await redirect(trx, other, id)
  const moved = { components, facts: [], verifications: [], lifecycle_events: { given: [], taken: [] }, turned }
  const facility_before = { geometry: first.geometry, same_as: first.same_as }
  await addMerge(trx, { id: operation, facility_id: id, merged_id: other, facility_before, merged_before: { merged_into: null }, moved }, actor)
}

function drawn({ kind, geometry, name_zh }: Segment): Line[] {
  const lines = kind === 'road' ? linesOf(geometry) : null
  if (!lines) throw problem('not_a_road_line', { name: name_zh })
  return lines
}

function onlyLine(road: Segment): Line {
  const [line, ...more] = drawn(road)
  if (!line || more.length > 0) throw problem('road_in_pieces', { name: road.name_zh })
  return line
}

const sumM = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + lengthM(line), 0)
