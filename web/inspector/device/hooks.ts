import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSession } from '../../session.ts'
import { onChanged } from './changes.ts'
import { listDrafts, openDraft } from './drafts.ts'
import { listOutbox } from './outbox.ts'
import { fieldCheck } from './field_check.ts'

/** The device answers without a network. */
const local = { networkMode: 'always', retry: false, staleTime: 0 } as const

/** The draft as it was when it was opened: the page that edits it holds what follows. Null: none of that id here. */
export function useDraft(id: string) {
  const user = useSession()?.user?.login_name
  return useQuery({ ...local, queryKey: ['draft', user, id], queryFn: () => openDraft(id), staleTime: Infinity, gcTime: 0 })
}

/** The drafts of whoever is signed in. */
export function useDrafts() {
  const user = useSession()?.user?.login_name
  useFollowing()
  return useQuery({ ...local, queryKey: ['device', user, 'drafts'], queryFn: () => listDrafts(user!), enabled: user !== undefined })
}

/** What waits on this device, and what was delivered in the last 30 days; the newest last. */
export function useOutbox() {
  const user = useSession()?.user?.login_name
  useFollowing()
  return useQuery({ ...local, queryKey: ['device', user, 'outbox'], queryFn: () => listOutbox(user!), enabled: user !== undefined })
}

/** Whether one can go without network, as far as the device knows. */
export function useFieldCheck() {
  const user = useSession()?.user?.login_name
  useFollowing()
  return useQuery({ ...local, queryKey: ['device', user, 'field_check'], queryFn: () => fieldCheck(user!), enabled: user !== undefined })
}

function useFollowing(): void {
  const client = useQueryClient()
  useEffect(() => onChanged(() => void client.invalidateQueries({ queryKey: ['device'] })), [client])
}
