import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'

export function useDepartments() {
  return useQuery({ queryKey: ['departments'], queryFn: () => answer(api.GET('/api/v1/departments')), staleTime: 300_000 }).data?.departments
}
