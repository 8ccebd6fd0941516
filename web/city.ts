import { useQuery } from '@tanstack/react-query'
import { answer, api } from './api.ts'

/** The city that the program serves; asked once a visit. Undefined until the answer is there. */
export function useCity() {
  return useQuery({ queryKey: ['city'], queryFn: () => answer(api.GET('/api/v1/city')), staleTime: 300_000 }).data
}
