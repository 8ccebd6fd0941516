import { useQuery } from '@tanstack/react-query'
import type { Position } from '#domain/datum.ts'
import { encloses } from '#domain/enclosing.ts'
import { answer, api } from '../../api.ts'
import { shapes_tolerance_m } from '../device/places.ts'

/** The town that a place lies in, by boundaries that judge; they were taken along with the sites. Undefined: it can't be said. */
export function useTownAt(place: Position | null): string | undefined {
  const shapes = useQuery({ queryKey: ['town-shapes'], queryFn: askShapes, staleTime: Infinity, retry: false }).data
  return place === null ? undefined : shapes?.find(({ geometry }) => encloses(geometry, place))?.properties.code
}

async function askShapes() {
  const { features } = await answer(api.GET('/api/v1/regions/boundaries', { params: { query: { tolerance_m: shapes_tolerance_m } } }))
  return features.filter(({ properties }) => properties.boundary_status !== 'schematic')
}
