import { useQuery } from '@tanstack/react-query'
import type { Needs } from '#domain/needs.ts'
import { answer, api } from '../api.ts'

const ask = (facility: string, { lon, lat }: Start, needs: Needs) =>
  answer(api.POST('/api/v1/walking-routes', { body: { from: { lon, lat }, to_facility_id: facility, needs } }))

export type WalkingRoute = Awaited<ReturnType<typeof ask>>
export type Route = NonNullable<WalkingRoute['route']>

/** Where one sets out; `name`: how it is called. */
export interface Start {
  name: string
  lon: number
  lat: number
}

/** Asked anew when the needs change; forgotten with the page. */
export function useWalkingRoute(facility: string, start: Start | null, needs: Needs) {
  return useQuery({
    queryKey: ['walking-route', facility, start, needs],
    queryFn: () => ask(facility, start!, needs), // asked with a start alone
    enabled: start !== null,
    gcTime: 0,
  })
}
