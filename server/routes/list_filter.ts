import { Type, type Static } from 'typebox'
import { problem } from '../problem.ts'
import type { Bbox, ListFilter } from '../queries/facility_filter.ts'
import { filterParameters } from '../schemas/facility_filter.ts'

/** A decimal number of degrees. */
export const degrees = '-?[0-9]{1,3}(?:\\.[0-9]{1,15})?'

export const bbox_pattern = `^${degrees}(,${degrees}){3}$`

/** The query parameters by which facilities are listed and exported. */
export const filters = {
  ...filterParameters,
  bbox: Type.Optional(Type.String({ pattern: bbox_pattern, description: 'west,south,east,north' })),
  updated_since: Type.Optional(Type.String({ format: 'date-time' })),
  number: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'Feature id in vector tiles' })),
}

const Filters = Type.Object(filters)

/** Query objects of Fastify are not plain, so every value is picked by name. */
export function filterOf(query: Static<typeof Filters>): ListFilter {
  const { kind = [], category = [], town = [], lifecycle = [], verdict = [], q = '', updated_since, number } = query
  return { kind, category, town, lifecycle, verdict, q, updated_since, number, bbox: query.bbox ? bboxOf(query.bbox) : undefined }
}

export function bboxOf(text: string): Bbox {
  const [west, south, east, north] = text.split(',').map(Number) as [number, number, number, number]
  if (!(west <= east && south <= north))
    throw problem('invalid_request', {}, [{ field: 'bbox', code: 'order', detail: { zh: '应为西,南,东,北', en: 'west,south,east,north' } }])
  return { west, south, east, north }
}
