import { useQuery } from '@tanstack/react-query'
import { answer, api, type Reply } from '../../api.ts'
import type { Facility } from '../../resident/facility_data.ts'

export type Acceptance = Reply<'/api/v1/facilities/{id}/acceptances'>['acceptances'][number]
export type Maintenance = Reply<'/api/v1/facilities/{id}/maintenance'>

const of = (id: string) => ({ params: { path: { id } } })

export function useAcceptances(id: string) {
  return useQuery({ queryKey: ['facility', id, 'acceptances'], queryFn: () => answer(api.GET('/api/v1/facilities/{id}/acceptances', of(id))) })
}

export function useMaintenance(id: string) {
  return useQuery({ queryKey: ['facility', id, 'maintenance'], queryFn: () => answer(api.GET('/api/v1/facilities/{id}/maintenance', of(id))) })
}

/** As it stands once something was recorded of it. */
export async function facilityAfter(id: string, recorded: Promise<unknown>): Promise<Facility> {
  await recorded
  return answer(api.GET('/api/v1/facilities/{id}', of(id)))
}
