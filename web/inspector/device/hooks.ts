import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Position } from '#domain/datum.ts'
import { distanceM } from '#domain/line.ts'
import { nameOf } from '../../names.ts'
import { useSession } from '../../session.ts'
import { onChanged } from './changes.ts'
import { listDrafts, openDraft } from './drafts.ts'
import { keptDays } from './epoch.ts'
import { listLeft, listOutbox } from './outbox.ts'
import { fieldCheck } from './field_check.ts'
import { openSite } from './site.ts'
import { storedSites } from './sites.ts'

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

/** What waits on this device, and what was delivered and is kept for a while; the newest last. */
export function useOutbox() {
  const user = useSession()?.user?.login_name
  useFollowing()
  return useQuery({ ...local, queryKey: ['device', user, 'outbox'], queryFn: () => listOutbox(user!), enabled: user !== undefined })
}

/** How many days what was delivered stays. */
export function useKeptDays() {
  const user = useSession()?.user?.login_name
  useFollowing()
  return useQuery({ ...local, queryKey: ['device', user, 'kept_days'], queryFn: () => keptDays(user!), enabled: user !== undefined })
}

/** What is left on this device where nobody is signed in. */
export function useLeft() {
  useFollowing()
  return useQuery({ ...local, queryKey: ['device', 'left'], queryFn: listLeft })
}

/** Whether one can go without network, as far as the device knows. */
export function useFieldCheck() {
  const user = useSession()?.user?.login_name
  useFollowing()
  return useQuery({ ...local, queryKey: ['device', user, 'field_check'], queryFn: () => fieldCheck(user!), enabled: user !== undefined })
}

/** A facility as this device knows it, and what was done there. */
export function useSite(facility_id: string) {
  const user = useSession()?.user?.login_name
  useFollowing()
  return useQuery({
    ...local,
    queryKey: ['device', user, 'site', facility_id],
    queryFn: () => openSite(user!, facility_id),
    enabled: user !== undefined,
  })
}

const near_m = 150

/** Names of what this device has so close to a place that it may be the same. */
export function useNearby(place: Position | null): string[] {
  const user = useSession()?.user?.login_name
  const { data = [] } = useQuery({ ...local, queryKey: ['device', user, 'sites'], queryFn: () => storedSites(user!), enabled: user !== undefined })
  if (place === null) return []
  const near = data.filter(
    ({ site: { facility } }) => facility.lon !== null && facility.lat !== null && distanceM(place, [facility.lon, facility.lat]) <= near_m,
  )
  return near.map(({ site }) => nameOf(site.facility))
}

function useFollowing(): void {
  const client = useQueryClient()
  useEffect(() => onChanged(() => void client.invalidateQueries({ queryKey: ['device'] })), [client])
}
