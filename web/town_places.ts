import { useQuery } from '@tanstack/react-query'
import { answer, api } from './api.ts'

export interface TownPlace {
  name_zh: string
  name_en: string | null
  lon: number
  lat: number
}

/** A point well inside each town, in the order of their codes. Undefined until the answer is there. */
export function useTownPlaces(enabled = true): TownPlace[] | undefined {
  return useQuery({ queryKey: ['town-places'], queryFn: askTownPlaces, staleTime: Infinity, enabled }).data
}

/** The shapes themselves come along: as rough as they may be. */
export async function askTownPlaces(): Promise<TownPlace[]> {
  const { features } = await answer(api.GET('/api/v1/regions/boundaries', { params: { query: { tolerance_m: 5000 } } }))
  return features.map(({ properties: { name_zh, name_en, lon, lat } }) => ({ name_zh, name_en, lon, lat }))
}
