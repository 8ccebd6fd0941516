import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { nameOf } from '../names.ts'

/** A department's name; its code until it is known. */
export function useDepartmentName(): (code: string) => string {
  const departments = useDepartments() ?? []
  return (code) => {
    const known = departments.find((each) => each.code === code)
    return known ? nameOf(known) : code
  }
}

export function useDepartments() {
  return useQuery({ queryKey: ['departments'], queryFn: () => answer(api.GET('/api/v1/departments')), staleTime: 300_000 }).data?.departments
}
