import { useSyncExternalStore } from 'react'
import type { paths } from '../../api_types.ts'

export type ReportBody = paths['/api/v1/reports']['post']['requestBody']['content']['application/json']

/** A report that is being written; photos as data URLs. Kept with every change, so that no reload loses it. */
export interface Draft {
  step: 1 | 2 | 3
  opened_at: number
  type: ReportBody['type'] | ''
  component_id: string
  town_code: string
  place: string
  /** The report of somebody else that it goes with. */
  follows: { id: string; type: ReportBody['type']; date: string } | null
  text: string
  photos: string[]
  contact: string
  /** Of the facility, as it was read last: it may be asked for without network. */
  name: string
}

/** A report on its way: `code` once its words have arrived, and photos that have not. */
export interface Waiting {
  body: ReportBody
  /** Of the facility or the place, in the reader's language. */
  name: string
  photos: string[]
  receipt: Receipt | null
  /** Why the server took it not, or one of its photos. */
  refused: { title: string; text: string } | null
}

export interface Receipt {
  id: string
  code: string
  due_on: string
  name: string
  /** A day in China. */
  sent_on: string
}

const waiting_key = 'changxing.reports_waiting'
const receipts_key = 'changxing.receipts'
const draft_key = (of: string) => `changxing.report.${of}`

const listeners = new Set<() => void>()

export const keptDraft = (of: string): Draft | null => parsed(localStorage.getItem(draft_key(of))) as Draft | null

/** Answers whether there was room for it. */
export function keepDraft(of: string, draft: Draft | null): boolean {
  return kept(draft_key(of), draft)
}

export const waitingReports = (): Waiting[] => (parsed(localStorage.getItem(waiting_key)) as Waiting[] | null) ?? []

/** Adds it, or puts it in the place of what was known of it. */
export function keepWaiting(report: Waiting): boolean {
  const all = waitingReports()
  const at = all.findIndex(({ body }) => body.id === report.body.id)
  return tell(kept(waiting_key, at === -1 ? [...all, report] : all.map((each, index) => (index === at ? report : each))))
}

export function dropWaiting(id: string): void {
  const left = waitingReports().filter(({ body }) => body.id !== id)
  tell(kept(waiting_key, left.length > 0 ? left : null))
}

export function keepReceipt(receipt: Receipt): void {
  const others = receipts().filter(({ id }) => id !== receipt.id)
  tell(kept(receipts_key, [receipt, ...others]))
}

export function forgetReceipt(id: string): void {
  const left = receipts().filter((each) => each.id !== id)
  tell(kept(receipts_key, left.length > 0 ? left : null))
}

const receipts = (): Receipt[] => (parsed(localStorage.getItem(receipts_key)) as Receipt[] | null) ?? []

export function useWaiting(): Waiting[] {
  return (parsed(useSyncExternalStore(subscribe, () => localStorage.getItem(waiting_key))) as Waiting[] | null) ?? []
}

export function useReceipts(): Receipt[] {
  return (parsed(useSyncExternalStore(subscribe, () => localStorage.getItem(receipts_key))) as Receipt[] | null) ?? []
}

function kept(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false // the browser gives no more room
  }
}

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

function tell(isKept: boolean): boolean {
  listeners.forEach((listener) => listener())
  return isKept
}

/** Also what another tab did. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
