import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import type { paths } from '../api_types.ts'

export type BulkChange = paths['/api/v1/bulk-edits/preview']['post']['requestBody']['content']['application/json']
export type Preview = paths['/api/v1/bulk-edits/preview']['post']['responses'][200]['content']['application/json']

export function useBulkPreview() {
  return useMutation({ mutationFn: (body: BulkChange) => answer(api.POST('/api/v1/bulk-edits/preview', { body })) })
}

export function useBulkEdit(done: (count: number) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BulkChange & { version: string }) => answer(api.POST('/api/v1/bulk-edits', { body })),
    onSuccess: ({ changed }) => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' })
      done(changed)
    },
  })
}
