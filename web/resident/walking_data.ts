import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FitAnswer } from '#domain/fit_place.ts'
import type { Needs } from '#domain/needs.ts'
import { answer, api } from '../api.ts'
import { useNeeds } from '../needs.ts'

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

/** Where somebody sets out and what was found of the way from there: the page holds it, because it is a link of the chain. */
export function useWay(facility: string) {
  const [needs] = useNeeds()
  const [start, choose] = useState<Start | null>(null)
  return { start, choose, query: useWalkingRoute(facility, start, needs) }
}
export type WayFound = ReturnType<typeof useWay>

/** What the answer about the way is for the chain. */
export const wayAnswers: Record<WalkingRoute['answer'], FitAnswer> = {
  fits: 'fits',
  unknown: 'unknown',
  has_barriers: 'does_not_fit',
  not_surveyed: 'unknown',
}

/** Asked anew when the needs change; forgotten with the page. */
function useWalkingRoute(facility: string, start: Start | null, needs: Needs) {
  return useQuery({
    queryKey: ['walking-route', facility, start, needs],
    queryFn: () => ask(facility, start!, needs), // asked with a start alone
    enabled: start !== null,
    gcTime: 0,
  })
}
