import { useQuery } from '@tanstack/react-query'
import type { Judgement } from '#domain/audit.ts'
import type { AuditDocument } from '#domain/audit_document.ts'
import { answer, api, type Reply } from '../api.ts'

type Detail = Reply<'/api/v1/audits/{id}'>

export type Head = Reply<'/api/v1/audits'>['audits'][number]
export type Remark = Head['remarks'][number]
export type AuditStatus = Head['status']

/** An audit as the domain takes it: JSON Schema can't say which values go with which state. */
export type Audit = Omit<Detail, 'document' | 'judgements' | 'previous'> & {
  document: AuditDocument
  judgements: Judgement[]
  previous: (Omit<NonNullable<Detail['previous']>, 'document'> & { document: AuditDocument }) | null
}

export function useAudit(id: string | null) {
  return useQuery({
    queryKey: ['audits', id],
    enabled: id !== null,
    queryFn: async () => (await answer(api.GET('/api/v1/audits/{id}', { params: { path: { id: id! } } }))) as Audit, // asked only where there is one
  })
}

export const statuses = ['submitted', 'returned', 'revised', 'approved'] as const satisfies AuditStatus[]

/** What the list shows, all of it in the address. */
export interface ReviewFilter {
  status: AuditStatus
  town: string
  inspector: string
}

export function parseReview(search: URLSearchParams): ReviewFilter {
  return {
    status: statuses.find((each) => each === search.get('status')) ?? 'submitted',
    town: search.get('town') ?? '',
    inspector: search.get('inspector') ?? '',
  }
}

export function printReview({ status, town, inspector }: ReviewFilter): URLSearchParams {
  const given = Object.entries({ status: status === 'submitted' ? '' : status, town, inspector }).filter(([, value]) => value !== '')
  return new URLSearchParams(given)
}
