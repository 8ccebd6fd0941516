import { useQuery } from '@tanstack/react-query'
import { answer, api } from './api.ts'
import { useMay, useSession } from './session.ts'

const ask_again_ms = 60_000

/** How many notices the reader has not read; null: nobody tells them any. */
export function useUnread(): number | null {
  const session = useSession()
  const mayAnswer = useMay('answer_orders')
  const mayIssue = useMay('issue_orders')
  const isTold = Boolean(session?.user) && (mayAnswer || mayIssue)
  const { data } = useQuery({
    queryKey: ['notices', 'unread', session?.user?.id],
    queryFn: () => answer(api.GET('/api/v1/notices/unread')),
    enabled: isTold,
    refetchInterval: ask_again_ms,
  })
  return isTold ? (data?.unread ?? 0) : null
}

/** How many reports of residents nobody has looked at; null: the reader handles none. */
export function useReportsWaiting(): number | null {
  const mayHandle = useMay('handle_reports')
  const { data } = useQuery({
    queryKey: ['reports', 'waiting'],
    queryFn: () => answer(api.GET('/api/v1/reports/waiting')),
    enabled: mayHandle,
    refetchInterval: ask_again_ms,
  })
  return mayHandle ? (data?.waiting ?? 0) : null
}
